extension SchemaStep {
    /// The house: rows of data that the office accepted, and what was told by hand.
    static let house = SchemaStep(
        id: "0003-house",
        statements: [
            // A row over the data files. The files' own row of the same key holds again once it is withdrawn.
            """
            CREATE TABLE accepted_row (
                code TEXT NOT NULL PRIMARY KEY,
                path TEXT NOT NULL,
                row_key TEXT NOT NULL,
                row_text TEXT,
                notice TEXT NOT NULL,
                source TEXT,
                accepted TEXT NOT NULL,
                accepted_by TEXT NOT NULL,
                withdrawn TEXT,
                withdrawn_by TEXT,
                withdrawal_reason TEXT
            ) @strict
            """,
            "CREATE UNIQUE INDEX accepted_row_standing ON accepted_row (path, row_key) WHERE withdrawn IS NULL",
            // A reminder that somebody passed on in person: printed is not delivered.
            """
            CREATE TABLE delivery (
                number @int64 NOT NULL PRIMARY KEY,
                message TEXT REFERENCES message (code),
                obligation TEXT NOT NULL REFERENCES obligation (code),
                person TEXT NOT NULL REFERENCES person (code),
                way TEXT NOT NULL CHECK (way IN ('phone', 'hand', 'zalo')),
                safe_date TEXT,
                told_on TEXT NOT NULL,
                result TEXT,
                recorded TEXT NOT NULL,
                recorded_by TEXT NOT NULL
            ) @strict
            """,
            "CREATE INDEX delivery_of_obligation ON delivery (obligation)",
            "CREATE INDEX delivery_of_message ON delivery (message)",
        ]
    )
}
