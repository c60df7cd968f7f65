extension SchemaStep {
    /// An event whose own paper nobody has seen yet: a certificate that is known from its decision alone.
    static let assumedDates = SchemaStep(
        id: "0018-assumed-dates",
        statements: [
            "ALTER TABLE event ADD COLUMN is_date_assumed @int64 NOT NULL DEFAULT 0 CHECK (is_date_assumed IN (0, 1))",
            """
            UPDATE event SET is_date_assumed = 1
            WHERE kind = 'certified' AND corrects IS NULL
                AND filing IN (
                    SELECT f.code FROM filing f JOIN certificate c ON c.code = f.certificate
                    WHERE c.date_basis = 'decision' AND c.issued = event.dated
                )
            """,
        ]
    )
}
