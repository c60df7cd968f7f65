extension SchemaStep {
    /// Filings about the commune itself: one for each procedure and year.
    static let office = SchemaStep(
        id: "0011-office",
        statements: [
            """
            CREATE TABLE filing_year (
                filing TEXT NOT NULL PRIMARY KEY REFERENCES filing (code),
                commune TEXT NOT NULL REFERENCES commune (code),
                procedure TEXT NOT NULL,
                year @int64 NOT NULL,
                UNIQUE (commune, procedure, year)
            ) @strict
            """
        ]
    )
}
