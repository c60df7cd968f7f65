extension SchemaStep {
    /// The points that a council gave, in hundredths.
    static let certificateScore = SchemaStep(
        id: "0010-certificate-score",
        statements: ["ALTER TABLE certificate ADD COLUMN score @int64"]
    )

    /// What a producer was called before, and how it ended.
    static let producerHistory = SchemaStep(
        id: "0010-producer-history",
        statements: [
            // One row for each change, in the order of days; what the producer is now stands in its own row.
            """
            CREATE TABLE producer_past (
                producer TEXT NOT NULL REFERENCES producer (code),
                number @int64 NOT NULL CHECK (number >= 1),
                name TEXT NOT NULL,
                identity_name TEXT NOT NULL,
                kind TEXT,
                last_day TEXT NOT NULL CHECK (length(last_day) = 10),
                document TEXT,
                PRIMARY KEY (producer, number)
            ) @strict
            """,
            "CREATE INDEX producer_past_name ON producer_past (identity_name)",
            """
            CREATE TABLE producer_end (
                producer TEXT NOT NULL PRIMARY KEY REFERENCES producer (code),
                how TEXT NOT NULL CHECK (how IN ('merged', 'closed', 'duplicate')),
                last_day TEXT NOT NULL CHECK (length(last_day) = 10),
                successor TEXT REFERENCES producer (code),
                document TEXT,
                CHECK ((how = 'closed') = (successor IS NULL)),
                CHECK (successor <> producer)
            ) @strict
            """,
            "CREATE INDEX producer_end_successor ON producer_end (successor)",
        ]
    )
}
