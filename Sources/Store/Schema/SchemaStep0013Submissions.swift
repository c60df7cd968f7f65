extension SchemaStep {
    /// What producers send by their links, in the order in which it waits for the office.
    static let submissions = SchemaStep(
        id: "0013-submissions",
        statements: [
            """
            CREATE TABLE submission (
                code TEXT NOT NULL PRIMARY KEY,
                link TEXT NOT NULL REFERENCES personal_link (code),
                producer TEXT NOT NULL REFERENCES producer (code),
                filing TEXT REFERENCES filing (code),
                item TEXT,
                document TEXT NOT NULL REFERENCES document (code),
                sent TEXT NOT NULL,
                sent_by TEXT NOT NULL,
                outcome TEXT CHECK (outcome IN ('taken', 'returned')),
                settled TEXT,
                settled_by TEXT,
                reason TEXT,
                CHECK ((filing IS NULL) = (item IS NULL)),
                CHECK ((outcome IS NULL) = (settled IS NULL))
            ) @strict
            """,
            "CREATE INDEX submission_of_producer ON submission (producer)",
        ]
    )
}
