extension SchemaStep {
    /// What readiness asks: the marks on labels, the signs of origin, the answers about old certificates; and the log of
    /// the office's activities.
    static let readiness = SchemaStep(id: "0005-readiness", statements: labelTables + activityTables)

    private static let labelTables = [
        // One look at a product's packaging and label. The last one counts; the earlier ones stay.
        """
        CREATE TABLE label_look (
            product TEXT NOT NULL REFERENCES product (code),
            number @int64 NOT NULL,
            seen TEXT NOT NULL,
            photo TEXT NOT NULL,
            person TEXT NOT NULL,
            recorded TEXT NOT NULL,
            PRIMARY KEY (product, number)
        ) @strict
        """,
        // The marks that stood on it: each with its right, or with the statement that there is none in the record.
        """
        CREATE TABLE label_mark (
            product TEXT NOT NULL,
            number @int64 NOT NULL,
            position @int64 NOT NULL,
            sign TEXT NOT NULL,
            protected_right TEXT REFERENCES protected_right (code),
            PRIMARY KEY (product, number, position),
            FOREIGN KEY (product, number) REFERENCES label_look (product, number)
        ) @strict
        """,
        // A sign of origin that the product uses, or a protected sign that exists for it. No sign says that there is none.
        """
        CREATE TABLE origin_statement (
            product TEXT NOT NULL REFERENCES product (code),
            kind TEXT NOT NULL CHECK (kind IN ('used', 'protected')),
            number @int64 NOT NULL,
            sign TEXT,
            protected_right TEXT REFERENCES protected_right (code),
            source TEXT NOT NULL,
            stated TEXT NOT NULL,
            person TEXT NOT NULL,
            recorded TEXT NOT NULL,
            PRIMARY KEY (product, kind, number)
        ) @strict
        """,
        """
        CREATE TABLE certificate_answer (
            certificate TEXT NOT NULL REFERENCES certificate (code),
            question TEXT NOT NULL,
            answer @int64 NOT NULL CHECK (answer IN (0, 1)),
            person TEXT NOT NULL,
            answered TEXT NOT NULL,
            PRIMARY KEY (certificate, question)
        ) @strict
        """,
    ]

    private static let activityTables = [
        """
        CREATE TABLE activity (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            kind TEXT NOT NULL,
            day TEXT NOT NULL,
            subject TEXT NOT NULL,
            unit TEXT NOT NULL,
            note TEXT
        ) @strict
        """,
        "CREATE INDEX activity_day ON activity (commune, day)",
        """
        CREATE TABLE activity_number (
            activity TEXT NOT NULL REFERENCES activity (code),
            measure TEXT NOT NULL,
            value @int64 NOT NULL CHECK (value >= 0),
            PRIMARY KEY (activity, measure)
        ) @strict
        """,
    ]
}
