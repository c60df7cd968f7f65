extension SchemaStep {
    /// People and papers: whose term a paper has, who makes what and is what to a right, who acts for whom, what became
    /// of a producer, and whose work was handed to whom.
    static let people = SchemaStep(
        id: "0007-people",
        statements: freeSubject + paperTables + holdingTables + handOverTables
    )

    /// A filing may be about something else than a right or a certificate. The engine in the program cannot take a
    /// check from a table, so the table is made anew; what refers to it finds the same codes in it.
    private static let freeSubject = [
        "@server ALTER TABLE filing DROP CONSTRAINT filing_check",
        "@embedded PRAGMA defer_foreign_keys = ON",
        "@embedded CREATE TABLE filing_before AS SELECT * FROM filing",
        "@embedded DROP TABLE filing",
        """
        @embedded CREATE TABLE filing (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            procedure TEXT NOT NULL,
            protected_right TEXT REFERENCES protected_right (code),
            certificate TEXT REFERENCES certificate (code),
            opened TEXT NOT NULL
        ) @strict
        """,
        """
        @embedded INSERT INTO filing (code, commune, procedure, protected_right, certificate, opened)
        SELECT code, commune, procedure, protected_right, certificate, opened FROM filing_before
        """,
        "@embedded DROP TABLE filing_before",
    ]

    private static let paperTables = [
        // The paper that a filing follows. It is named by kind and code, since each kind has a table of its own.
        """
        CREATE TABLE filing_paper (
            filing TEXT NOT NULL PRIMARY KEY REFERENCES filing (code),
            kind TEXT NOT NULL,
            paper TEXT NOT NULL,
            name TEXT NOT NULL,
            producer TEXT REFERENCES producer (code),
            UNIQUE (kind, paper)
        ) @strict
        """,
        "ALTER TABLE authorisation ADD COLUMN ended TEXT",
        """
        CREATE TABLE representation (
            code TEXT NOT NULL PRIMARY KEY,
            protected_right TEXT REFERENCES protected_right (code),
            filing TEXT REFERENCES filing (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            person TEXT NOT NULL REFERENCES person (code),
            document TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_until TEXT,
            ended TEXT,
            is_reminded @int64 NOT NULL CHECK (is_reminded IN (0, 1)),
            CHECK ((protected_right IS NULL) <> (filing IS NULL))
        ) @strict
        """,
        "CREATE INDEX representation_of_right ON representation (protected_right)",
        "CREATE INDEX representation_of_filing ON representation (filing)",
    ]

    private static let handOverTables = [
        """
        CREATE TABLE hand_over (
            code TEXT NOT NULL PRIMARY KEY,
            giver TEXT NOT NULL REFERENCES person (code),
            receiver TEXT NOT NULL REFERENCES person (code),
            on_day TEXT NOT NULL
        ) @strict
        """,
        """
        CREATE TABLE hand_over_item (
            hand_over TEXT NOT NULL REFERENCES hand_over (code),
            number @int64 NOT NULL,
            before_code TEXT NOT NULL REFERENCES assignment (code),
            after_code TEXT NOT NULL REFERENCES assignment (code),
            PRIMARY KEY (hand_over, number)
        ) @strict
        """,
    ]

    private static let holdingTables = [
        // A member who left may come back: the same role of the same producer stands once for each time.
        """
        CREATE TABLE holding_in_time (
            protected_right TEXT NOT NULL REFERENCES protected_right (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            role TEXT NOT NULL,
            number @int64 NOT NULL,
            valid_from TEXT,
            valid_until TEXT,
            PRIMARY KEY (protected_right, producer, role, number)
        ) @strict
        """,
        """
        INSERT INTO holding_in_time (protected_right, producer, role, number, valid_from, valid_until)
        SELECT protected_right, producer, role, 1, valid_from, valid_until FROM holding
        """,
        "DROP TABLE holding",
        "ALTER TABLE holding_in_time RENAME TO holding",
        """
        CREATE TABLE making (
            code TEXT NOT NULL PRIMARY KEY,
            product TEXT NOT NULL REFERENCES product (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            valid_from TEXT,
            valid_until TEXT
        ) @strict
        """,
        "CREATE INDEX making_of_product ON making (product)",
        "CREATE INDEX making_of_producer ON making (producer)",
    ]
}
