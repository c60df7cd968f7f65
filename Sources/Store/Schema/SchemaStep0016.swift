extension SchemaStep {
    /// The second step of a sign-in. Everything of it can be erased, and goes with the account.
    static let secondStep = SchemaStep(
        id: "0016-second-step",
        statements: [
            """
            CREATE TABLE account_code_maker (
                account TEXT NOT NULL PRIMARY KEY REFERENCES account (code),
                sealed_secret TEXT NOT NULL,
                confirmed @int64 NOT NULL CHECK (confirmed IN (0, 1)),
                last_step @int64 NOT NULL
            ) @strict
            """,
            """
            CREATE TABLE account_recovery (
                account TEXT NOT NULL REFERENCES account (code),
                code_hash TEXT NOT NULL,
                PRIMARY KEY (account, code_hash)
            ) @strict
            """,
            // Who has told the password and not yet the code: nobody is signed in by it.
            """
            CREATE TABLE account_half_way (
                token_hash TEXT NOT NULL PRIMARY KEY,
                account TEXT NOT NULL REFERENCES account (code),
                until @int64 NOT NULL
            ) @strict
            """,
            "CREATE INDEX half_way_of_account ON account_half_way (account)",
            // Tries by the hash of what they are about; the names and addresses themselves are not kept.
            """
            CREATE TABLE try_count (
                about TEXT NOT NULL PRIMARY KEY,
                began @int64 NOT NULL,
                count @int64 NOT NULL
            ) @strict
            """,
        ]
    )
}
