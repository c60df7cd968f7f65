extension SchemaStep {
    /// Papers: files kept outside the database, the dossiers that use them, and the letters that are in the book.
    static let papers = SchemaStep(
        id: "0009-papers",
        statements: [
            // The file itself is named by its content, so that two rows may speak of one file.
            """
            CREATE TABLE document (
                code TEXT NOT NULL PRIMARY KEY,
                commune TEXT NOT NULL REFERENCES commune (code),
                content TEXT NOT NULL CHECK (length(content) = 64),
                size @int64 NOT NULL CHECK (size > 0),
                format TEXT NOT NULL,
                file_name TEXT NOT NULL,
                title TEXT NOT NULL,
                kind TEXT,
                producer TEXT REFERENCES producer (code),
                dated TEXT,
                expires TEXT,
                replaces TEXT UNIQUE REFERENCES document (code),
                added TEXT NOT NULL,
                added_by TEXT NOT NULL,
                withdrawn TEXT
            ) @strict
            """,
            "CREATE INDEX document_content ON document (content)",
            // One paper serves many dossiers, and a paper of a dossier may be several files.
            """
            CREATE TABLE document_use (
                document TEXT NOT NULL REFERENCES document (code),
                filing TEXT NOT NULL REFERENCES filing (code),
                item TEXT NOT NULL,
                PRIMARY KEY (filing, item, document)
            ) @strict
            """,
            "CREATE INDEX document_use_of_document ON document_use (document)",
            "ALTER TABLE letter ADD COLUMN kind TEXT",
            "ALTER TABLE letter ADD COLUMN document TEXT REFERENCES document (code)",
            "ALTER TABLE letter ADD COLUMN printed_due TEXT",
            "ALTER TABLE letter ADD COLUMN printed_term TEXT",
            // Which filings a letter is about, as whoever put it into the book said; `settled` where it reports no event.
            """
            CREATE TABLE letter_filing (
                letter TEXT NOT NULL REFERENCES letter (code),
                filing TEXT NOT NULL REFERENCES filing (code),
                settled TEXT,
                person TEXT,
                PRIMARY KEY (letter, filing)
            ) @strict
            """,
            // Letters that belong to no filing.
            """
            CREATE TABLE letter_set_aside (
                letter TEXT NOT NULL PRIMARY KEY REFERENCES letter (code),
                reason TEXT NOT NULL,
                on_day TEXT NOT NULL,
                person TEXT NOT NULL
            ) @strict
            """,
        ]
    )
}
