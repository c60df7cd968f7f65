extension SchemaStep {
    /// What each commune's own office is called, and its number: an installation may keep several.
    static let communeOffices = SchemaStep(
        id: "0019-commune-offices",
        statements: [
            "ALTER TABLE commune ADD COLUMN office_name TEXT",
            "ALTER TABLE commune ADD COLUMN office_phone TEXT",
        ]
    )
}
