extension SchemaStep {
    /// The night: what was fetched, proposed, planned and sent, and whether the night ran.
    static let night = SchemaStep(
        id: "0002-night",
        statements: referenceTables + reminderTables + messageTables + runTables
    )

    private static let referenceTables = [
        """
        CREATE TABLE source_state (
            source TEXT NOT NULL PRIMARY KEY,
            failures @int64 NOT NULL,
            not_before TEXT NOT NULL,
            last_success TEXT,
            last_problem TEXT
        ) @strict
        """,
        // The last good copy of each page, with what is needed to ask whether it has changed.
        """
        CREATE TABLE snapshot (
            source TEXT NOT NULL,
            address TEXT NOT NULL,
            entity_tag TEXT,
            last_modified TEXT,
            hash TEXT NOT NULL,
            body TEXT NOT NULL,
            fetched TEXT NOT NULL,
            PRIMARY KEY (source, address)
        ) @strict
        """,
        // The parts of weekly lists that were read whole.
        """
        CREATE TABLE weekly_part (
            source TEXT NOT NULL,
            year @int64 NOT NULL,
            week @int64 NOT NULL,
            part @int64 NOT NULL,
            parts @int64 NOT NULL,
            address TEXT NOT NULL,
            row_count @int64 NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (source, year, week, part)
        ) @strict
        """,
        """
        CREATE TABLE weekly_row (
            source TEXT NOT NULL,
            year @int64 NOT NULL,
            week @int64 NOT NULL,
            part @int64 NOT NULL,
            application_number TEXT NOT NULL,
            filed TEXT NOT NULL,
            passed TEXT NOT NULL,
            PRIMARY KEY (source, year, week, part, application_number),
            FOREIGN KEY (source, year, week, part) REFERENCES weekly_part (source, year, week, part)
        ) @strict
        """,
        "CREATE INDEX weekly_number ON weekly_row (application_number)",
        // What a clerk reads: each attempt in a line.
        """
        CREATE TABLE fetch_log (
            source TEXT NOT NULL,
            number @int64 NOT NULL,
            at TEXT NOT NULL,
            address TEXT NOT NULL,
            outcome TEXT NOT NULL,
            detail TEXT,
            PRIMARY KEY (source, number)
        ) @strict
        """,
        """
        CREATE TABLE proposal (
            code TEXT NOT NULL PRIMARY KEY,
            filing TEXT NOT NULL REFERENCES filing (code),
            source TEXT NOT NULL,
            kind TEXT NOT NULL,
            dated TEXT NOT NULL,
            application_number TEXT NOT NULL,
            listed_filing_date TEXT,
            our_filing_date TEXT,
            address TEXT NOT NULL,
            snapshot_hash TEXT NOT NULL,
            proposed TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'rejected')),
            decided_by TEXT,
            decided TEXT,
            reason TEXT,
            event TEXT REFERENCES event (code),
            UNIQUE (filing, kind, dated, application_number)
        ) @strict
        """,
    ]

    private static let messageTables = [
        // `needless`: all of its obligations ended before it was sent.
        """
        CREATE TABLE message (
            code TEXT NOT NULL PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (code),
            channel TEXT NOT NULL,
            night TEXT NOT NULL,
            number @int64 NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('planned', 'claimed', 'sending', 'sent', 'refused', 'unknown', 'needless')),
            message_id TEXT NOT NULL UNIQUE,
            token TEXT,
            lease_until @int64,
            attempts @int64 NOT NULL,
            not_before TEXT NOT NULL,
            UNIQUE (person, channel, night, number)
        ) @strict
        """,
        "CREATE INDEX message_pending ON message (state, not_before) WHERE state IN ('planned', 'claimed', 'sending')",
        // One reminder is (obligation, occasion, person, channel); each is covered by exactly one message.
        """
        CREATE TABLE reminder (
            obligation TEXT NOT NULL REFERENCES obligation (code),
            occasion TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES person (code),
            channel TEXT NOT NULL,
            safe_date TEXT,
            due_on TEXT NOT NULL,
            is_late @int64 NOT NULL CHECK (is_late IN (0, 1)),
            message TEXT NOT NULL REFERENCES message (code),
            planned TEXT NOT NULL,
            PRIMARY KEY (obligation, occasion, person, channel)
        ) @strict
        """,
        "CREATE INDEX reminder_of_message ON reminder (message)",
        // The date that a message said, written when its text is about to leave: who was told another is told of the move.
        """
        CREATE TABLE told_date (
            message TEXT NOT NULL REFERENCES message (code),
            attempt @int64 NOT NULL,
            obligation TEXT NOT NULL REFERENCES obligation (code),
            safe_date TEXT,
            at TEXT NOT NULL,
            PRIMARY KEY (message, attempt, obligation)
        ) @strict
        """,
        "CREATE INDEX told_date_of_obligation ON told_date (obligation)",
        """
        CREATE TABLE message_attempt (
            message TEXT NOT NULL REFERENCES message (code),
            number @int64 NOT NULL,
            at TEXT NOT NULL,
            outcome TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (message, number)
        ) @strict
        """,
    ]

    private static let reminderTables = [
        // Seen by a person: ends the repetition of one stage, never the obligation.
        """
        CREATE TABLE acknowledgement (
            obligation TEXT NOT NULL REFERENCES obligation (code),
            person TEXT NOT NULL REFERENCES person (code),
            stage TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (obligation, person, stage)
        ) @strict
        """,
        // A historic obligation that a person has chosen to pursue.
        """
        CREATE TABLE pursuit (
            obligation TEXT NOT NULL PRIMARY KEY REFERENCES obligation (code),
            person TEXT NOT NULL,
            at TEXT NOT NULL
        ) @strict
        """,
        // Days on which somebody is away, so that the deputy is reminded instead.
        """
        CREATE TABLE absence (
            person TEXT NOT NULL REFERENCES person (code),
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            PRIMARY KEY (person, first_day)
        ) @strict
        """,
    ]

    private static let runTables = [
        // The heartbeat: one row a run, so that a missed night is seen.
        """
        CREATE TABLE night_run (
            number @int64 NOT NULL PRIMARY KEY,
            day TEXT NOT NULL,
            started TEXT NOT NULL,
            token TEXT NOT NULL,
            lease_until @int64 NOT NULL,
            finished TEXT,
            report TEXT
        ) @strict
        """,
        // What tells this installation from every other, in the names of mails and calendar entries.
        """
        CREATE TABLE installation (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) @strict
        """,
    ]
}
