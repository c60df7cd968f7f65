extension SchemaStep {
    /// The night: what was fetched, proposed, planned and sent, and whether the night ran.
    static let night = SchemaStep(
        id: "0002-night",
        statements: referenceTables + reminderTables
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
            evidence TEXT NOT NULL,
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

    private static let reminderTables = [
        """
        CREATE TABLE message (
            code TEXT NOT NULL PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (code),
            channel TEXT NOT NULL,
            night TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'sending', 'sent', 'refused', 'unknown')),
            message_id TEXT NOT NULL UNIQUE,
            token TEXT,
            lease_until @int64,
            attempts @int64 NOT NULL,
            not_before TEXT NOT NULL,
            UNIQUE (person, channel, night)
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
            safe_date TEXT NOT NULL,
            due_on TEXT NOT NULL,
            is_late @int64 NOT NULL CHECK (is_late IN (0, 1)),
            message TEXT NOT NULL REFERENCES message (code),
            planned TEXT NOT NULL,
            PRIMARY KEY (obligation, occasion, person, channel)
        ) @strict
        """,
        "CREATE INDEX reminder_of_message ON reminder (message)",
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
        // The heartbeat: one row a run, so that a missed night is seen.
        """
        CREATE TABLE night_run (
            number @int64 NOT NULL PRIMARY KEY,
            day TEXT NOT NULL,
            started TEXT NOT NULL,
            finished TEXT,
            report TEXT
        ) @strict
        """,
    ]
}
