extension SchemaStep {
    /// What a second person has checked.
    static let secondChecks = SchemaStep(
        id: "0015-second-checks",
        statements: [
            """
            CREATE TABLE event_check (
                event TEXT NOT NULL PRIMARY KEY REFERENCES event (code),
                checked TEXT NOT NULL,
                at TEXT NOT NULL,
                checked_by TEXT NOT NULL,
                way TEXT NOT NULL CHECK (way IN ('colleague', 'producer', 'next_day'))
            ) @strict
            """
        ]
    )
}
