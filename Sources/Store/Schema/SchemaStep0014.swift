extension SchemaStep {
    /// The accounts of the office's staff. What could let somebody in stands in tables of its own, to be erased.
    static let accounts = SchemaStep(
        id: "0014-accounts",
        statements: [
            """
            CREATE TABLE account (
                code TEXT NOT NULL PRIMARY KEY,
                person TEXT NOT NULL UNIQUE REFERENCES person (code),
                commune TEXT NOT NULL REFERENCES commune (code),
                sign_in_name TEXT NOT NULL UNIQUE,
                role TEXT NOT NULL,
                made TEXT NOT NULL,
                made_by TEXT NOT NULL,
                disabled TEXT
            ) @strict
            """,
            """
            CREATE TABLE account_password (
                account TEXT NOT NULL PRIMARY KEY REFERENCES account (code),
                rounds @int64 NOT NULL,
                block_size @int64 NOT NULL,
                parallelism @int64 NOT NULL,
                salt TEXT NOT NULL,
                hash TEXT NOT NULL
            ) @strict
            """,
            // One at a time: a new link to set a password makes the older one void.
            """
            CREATE TABLE account_setup (
                account TEXT NOT NULL PRIMARY KEY REFERENCES account (code),
                token_hash TEXT NOT NULL UNIQUE,
                until @int64 NOT NULL
            ) @strict
            """,
            """
            CREATE TABLE account_session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (code),
                began @int64 NOT NULL,
                last_seen @int64 NOT NULL
            ) @strict
            """,
            "CREATE INDEX session_of_account ON account_session (account)",
        ]
    )
}
