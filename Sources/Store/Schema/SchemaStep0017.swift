extension SchemaStep {
    /// The unit for which somebody works, and the commune at which somebody of the province looks.
    static let accountPlaces = SchemaStep(
        id: "0017-account-places",
        statements: [
            "ALTER TABLE account ADD COLUMN unit TEXT",
            "ALTER TABLE account_session ADD COLUMN commune TEXT",
        ]
    )
}
