extension SchemaStep {
    /// Which messages carry the week's sheet. It is settled when the message is planned, so that a mail that waits
    /// until Tuesday still brings it, and no other brings it again.
    static let weekSheets = SchemaStep(
        id: "0012-week-sheets",
        statements: [
            "CREATE TABLE message_sheet (message TEXT NOT NULL PRIMARY KEY REFERENCES message (code)) @strict"
        ]
    )
}
