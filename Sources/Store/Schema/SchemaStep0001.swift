extension SchemaStep {
    /// The record: communes, people, catalogue, filings, events, obligations, papers, and the audit trail.
    static let record = SchemaStep(
        id: "0001-record",
        statements: catalogueTables + filingTables + auditTables
    )

    private static let catalogueTables = [
        """
        CREATE TABLE commune (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            province TEXT NOT NULL,
            province_name TEXT NOT NULL
        ) @strict
        """,
        // Whether the record has been written to on a day that was the real one (a rehearsal must not touch it then).
        """
        CREATE TABLE record_use (
            name TEXT NOT NULL PRIMARY KEY,
            day TEXT NOT NULL
        ) @strict
        """,
        // Running numbers: of codes by kind of record, of OCOP products by commune. They only ever go up.
        """
        CREATE TABLE counter (
            name TEXT NOT NULL PRIMARY KEY,
            last_number @int64 NOT NULL CHECK (last_number >= 0)
        ) @strict
        """,
        """
        CREATE TABLE person (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            name TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
            quiet_from @int64 NOT NULL CHECK (quiet_from BETWEEN 0 AND 23),
            quiet_until @int64 NOT NULL CHECK (quiet_until BETWEEN 0 AND 23),
            forgotten_on TEXT
        ) @strict
        """,
        """
        CREATE TABLE person_address (
            person TEXT NOT NULL REFERENCES person (code),
            channel TEXT NOT NULL,
            address TEXT NOT NULL,
            has_consented @int64 NOT NULL CHECK (has_consented IN (0, 1)),
            PRIMARY KEY (person, channel, address)
        ) @strict
        """,
        // Names tell records apart by their identity (case and the place of the tone mark do not count, the tone does).
        // An unidentified producer has the empty one, so there is one for a place.
        """
        CREATE TABLE producer (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            name TEXT NOT NULL,
            identity_name TEXT NOT NULL,
            kind TEXT,
            village TEXT,
            place TEXT,
            identity_place TEXT NOT NULL,
            is_unidentified @int64 NOT NULL CHECK (is_unidentified IN (0, 1))
        ) @strict
        """,
        "CREATE UNIQUE INDEX producer_identity ON producer (commune, identity_name, identity_place)",
        """
        CREATE TABLE product (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            name TEXT NOT NULL,
            identity_name TEXT NOT NULL,
            ocop_set @int64,
            ocop_code TEXT UNIQUE
        ) @strict
        """,
        "CREATE UNIQUE INDEX product_identity ON product (producer, identity_name)",
        "CREATE INDEX product_of_commune ON product (commune)",
        // The row of a list from which a product was imported, each cell as it was written.
        """
        CREATE TABLE listed_row (
            product TEXT NOT NULL PRIMARY KEY REFERENCES product (code),
            position @int64 NOT NULL,
            name TEXT NOT NULL,
            producer TEXT NOT NULL,
            producer_kind TEXT NOT NULL,
            place TEXT NOT NULL,
            stars TEXT NOT NULL,
            decision TEXT NOT NULL,
            decision_date TEXT NOT NULL,
            ocop_set TEXT NOT NULL,
            known_protection TEXT NOT NULL,
            source TEXT NOT NULL
        ) @strict
        """,
        // The ledger of OCOP running numbers: a number that was given stays given.
        """
        CREATE TABLE ocop_number (
            commune TEXT NOT NULL REFERENCES commune (code),
            number @int64 NOT NULL,
            year @int64 NOT NULL,
            product TEXT NOT NULL REFERENCES product (code),
            given_on TEXT NOT NULL,
            PRIMARY KEY (commune, number)
        ) @strict
        """,
        """
        CREATE TABLE certificate (
            code TEXT NOT NULL PRIMARY KEY,
            product TEXT NOT NULL REFERENCES product (code),
            stars @int64 NOT NULL,
            issued TEXT NOT NULL,
            date_basis TEXT NOT NULL,
            decision TEXT,
            decision_date TEXT,
            state TEXT NOT NULL,
            UNIQUE (product, issued)
        ) @strict
        """,
        """
        CREATE TABLE protected_right (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            kind TEXT NOT NULL,
            sign TEXT NOT NULL,
            identity_sign TEXT NOT NULL
        ) @strict
        """,
        "CREATE INDEX right_sign ON protected_right (commune, kind, identity_sign)",
        """
        CREATE TABLE right_product (
            protected_right TEXT NOT NULL REFERENCES protected_right (code),
            product TEXT NOT NULL REFERENCES product (code),
            PRIMARY KEY (protected_right, product)
        ) @strict
        """,
        """
        CREATE TABLE holding (
            protected_right TEXT NOT NULL REFERENCES protected_right (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            role TEXT NOT NULL,
            valid_from TEXT,
            valid_until TEXT,
            PRIMARY KEY (protected_right, producer, role)
        ) @strict
        """,
        """
        CREATE TABLE authorisation (
            code TEXT NOT NULL PRIMARY KEY,
            protected_right TEXT NOT NULL REFERENCES protected_right (code),
            producer TEXT NOT NULL REFERENCES producer (code),
            document TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            valid_until TEXT,
            UNIQUE (protected_right, producer, document)
        ) @strict
        """,
        """
        CREATE TABLE authorisation_product (
            authorisation TEXT NOT NULL REFERENCES authorisation (code),
            product TEXT NOT NULL REFERENCES product (code),
            PRIMARY KEY (authorisation, product)
        ) @strict
        """,
        """
        CREATE TABLE assignment (
            code TEXT NOT NULL PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (code),
            role TEXT NOT NULL,
            scope TEXT NOT NULL,
            target TEXT,
            valid_from TEXT NOT NULL,
            valid_until TEXT,
            deputy TEXT REFERENCES person (code)
        ) @strict
        """,
        "CREATE INDEX assignment_target ON assignment (scope, target)",
        "CREATE INDEX assignment_person ON assignment (person)",
    ]

    private static let filingTables = [
        """
        CREATE TABLE filing (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            procedure TEXT NOT NULL,
            protected_right TEXT REFERENCES protected_right (code),
            certificate TEXT REFERENCES certificate (code),
            opened TEXT NOT NULL,
            CHECK ((protected_right IS NULL) <> (certificate IS NULL))
        ) @strict
        """,
        """
        CREATE TABLE filing_answer (
            filing TEXT NOT NULL REFERENCES filing (code),
            question TEXT NOT NULL,
            answer @int64 NOT NULL CHECK (answer IN (0, 1)),
            PRIMARY KEY (filing, question)
        ) @strict
        """,
        """
        CREATE TABLE letter (
            code TEXT NOT NULL PRIMARY KEY,
            commune TEXT NOT NULL REFERENCES commune (code),
            title TEXT NOT NULL,
            number TEXT,
            dated TEXT NOT NULL,
            received TEXT,
            scan TEXT
        ) @strict
        """,
        // Append-only: a correction is a row that names the row it corrects, and no row is corrected twice.
        """
        CREATE TABLE event (
            code TEXT NOT NULL PRIMARY KEY,
            filing TEXT NOT NULL REFERENCES filing (code),
            kind TEXT NOT NULL,
            dated TEXT NOT NULL CHECK (length(dated) = 10),
            received TEXT,
            printed_due TEXT,
            printed_term TEXT,
            is_printed_confirmed @int64 NOT NULL CHECK (is_printed_confirmed IN (0, 1)),
            until TEXT,
            number TEXT,
            letter TEXT REFERENCES letter (code),
            target_step TEXT,
            target_trigger TEXT,
            corrects TEXT UNIQUE REFERENCES event (code),
            root TEXT NOT NULL,
            is_void @int64 NOT NULL CHECK (is_void IN (0, 1)),
            reason TEXT,
            recorded TEXT NOT NULL,
            recorded_by TEXT NOT NULL
        ) @strict
        """,
        "CREATE INDEX event_of_filing ON event (filing, dated)",
        "CREATE INDEX event_number ON event (kind, number)",
        """
        CREATE TABLE obligation (
            code TEXT NOT NULL PRIMARY KEY,
            filing TEXT NOT NULL REFERENCES filing (code),
            step TEXT NOT NULL,
            trigger_event TEXT NOT NULL,
            occurrence @int64 NOT NULL,
            actor TEXT NOT NULL,
            revision @int64 NOT NULL,
            opens TEXT,
            opens_safe TEXT,
            raw TEXT,
            safe TEXT,
            internal TEXT,
            statutory TEXT,
            late TEXT,
            plan TEXT,
            is_statutory_firm @int64 NOT NULL,
            is_safe_firm @int64 NOT NULL,
            needs_printed_term @int64 NOT NULL,
            state TEXT NOT NULL,
            settled_by TEXT,
            settled_on TEXT,
            is_historic @int64 NOT NULL,
            UNIQUE (filing, step, trigger_event, occurrence)
        ) @strict
        """,
        "CREATE INDEX obligation_open ON obligation (plan) WHERE state = 'open'",
        // Every set of dates that an obligation ever had, with the pack that gave it and what moved it.
        """
        CREATE TABLE obligation_revision (
            obligation TEXT NOT NULL REFERENCES obligation (code),
            revision @int64 NOT NULL,
            actor TEXT NOT NULL,
            raw TEXT,
            safe TEXT,
            internal TEXT,
            statutory TEXT,
            late TEXT,
            plan TEXT,
            pack TEXT NOT NULL,
            cause TEXT NOT NULL,
            recorded TEXT NOT NULL,
            PRIMARY KEY (obligation, revision)
        ) @strict
        """,
        """
        CREATE TABLE checklist_mark (
            filing TEXT NOT NULL REFERENCES filing (code),
            item TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('prepared', 'not_needed')),
            reason TEXT,
            document TEXT,
            person TEXT NOT NULL,
            marked_on TEXT NOT NULL,
            PRIMARY KEY (filing, item)
        ) @strict
        """,
        // The text of every pack that ever gave a date, so that an old trace can be shown.
        """
        CREATE TABLE rule_text (
            hash TEXT NOT NULL PRIMARY KEY,
            procedure TEXT NOT NULL,
            body TEXT NOT NULL,
            first_used TEXT NOT NULL
        ) @strict
        """,
    ]

    private static let auditTables = [
        """
        CREATE TABLE audit (
            sequence @int64 NOT NULL PRIMARY KEY,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            act TEXT NOT NULL,
            kind TEXT NOT NULL,
            code TEXT NOT NULL,
            digest TEXT NOT NULL,
            previous TEXT NOT NULL UNIQUE,
            hash TEXT NOT NULL UNIQUE
        ) @strict
        """,
        // What stood before and after. It may be erased; the chain above keeps its salted digest.
        """
        CREATE TABLE audit_value (
            sequence @int64 NOT NULL PRIMARY KEY REFERENCES audit (sequence),
            salt TEXT NOT NULL,
            before_value TEXT,
            after_value TEXT
        ) @strict
        """,
    ]
}
