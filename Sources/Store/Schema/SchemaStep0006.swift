extension SchemaStep {
    /// Imports that can be looked up and undone, and what a person has said of the headings of lists.
    static let imports = SchemaStep(
        id: "0006-imports",
        statements: [
            // The entries of the audit trail between the two numbers say what the import wrote.
            """
            CREATE TABLE list_import (
                code TEXT NOT NULL PRIMARY KEY,
                commune TEXT NOT NULL REFERENCES commune (code),
                file TEXT NOT NULL,
                recorded TEXT NOT NULL,
                person TEXT NOT NULL,
                row_count @int64 NOT NULL,
                added @int64 NOT NULL,
                changed @int64 NOT NULL,
                first_sequence @int64 NOT NULL,
                last_sequence @int64 NOT NULL,
                undone TEXT
            ) @strict
            """,
            "CREATE INDEX list_import_of_commune ON list_import (commune)",
            // What stood in the fields that an import wrote over, in the order in which it did.
            """
            CREATE TABLE list_import_before (
                list_import TEXT NOT NULL REFERENCES list_import (code),
                position @int64 NOT NULL,
                kind TEXT NOT NULL,
                code TEXT NOT NULL,
                field TEXT NOT NULL,
                value TEXT,
                PRIMARY KEY (list_import, position, field)
            ) @strict
            """,
            """
            CREATE TABLE list_heading (
                commune TEXT NOT NULL REFERENCES commune (code),
                heading TEXT NOT NULL,
                target TEXT NOT NULL,
                PRIMARY KEY (commune, heading)
            ) @strict
            """,
        ]
    )
}
