extension SchemaStep {
    /// Personal links, and the ways from a producer to its filings that a page takes at every opening.
    static let links = SchemaStep(
        id: "0013-links",
        statements: [
            // The address is made from the seed and the installation's secret; it is not kept.
            """
            CREATE TABLE personal_link (
                code TEXT NOT NULL PRIMARY KEY,
                seed TEXT NOT NULL UNIQUE,
                producer TEXT NOT NULL REFERENCES producer (code),
                person TEXT REFERENCES person (code),
                made TEXT NOT NULL,
                made_by TEXT NOT NULL,
                revoked TEXT,
                revoked_by TEXT,
                calendar_since TEXT
            ) @strict
            """,
            "CREATE INDEX link_of_producer ON personal_link (producer)",
            "CREATE INDEX holding_of_producer ON holding (producer)",
            "CREATE INDEX right_of_product ON right_product (product)",
            "CREATE INDEX filing_of_right ON filing (protected_right)",
            "CREATE INDEX filing_of_certificate ON filing (certificate)",
            "CREATE INDEX paper_of_producer ON filing_paper (producer)",
        ]
    )
}
