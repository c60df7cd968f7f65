public import LegalCalendar
public import Procedures
public import Registry

extension SQLConnection {
    public func insertAccount(_ account: Account) throws {
        try run(
            """
            INSERT INTO account (code, person, commune, sign_in_name, role, unit, made, made_by, disabled)
            VALUES (\(account.code), \(account.person), \(account.commune), \(account.signInName),
                \(account.role.rawValue), \(account.unit?.rawValue), \(account.made), \(account.madeBy),
                \(account.disabled))
            """
        )
    }

    public func account(_ code: String) throws -> Account? {
        try first("\(accountColumns) WHERE code = \(code)").map(Account.init(row:))
    }

    public func account(ofPerson person: String) throws -> Account? {
        try first("\(accountColumns) WHERE person = \(person)").map(Account.init(row:))
    }

    public func account(signInName name: String) throws -> Account? {
        try first("\(accountColumns) WHERE sign_in_name = \(name)").map(Account.init(row:))
    }

    /// By code; those disabled too.
    public func accounts(commune: String) throws -> [Account] {
        try rows("\(accountColumns) WHERE commune = \(commune) ORDER BY length(code), code").map(Account.init(row:))
    }

    public func hasAccounts() throws -> Bool { try first("SELECT code FROM account LIMIT 1") != nil }

    public func setRole(ofAccount code: String, to role: Account.Role, unit: OfficeUnit?) throws {
        try run("UPDATE account SET role = \(role.rawValue), unit = \(unit?.rawValue) WHERE code = \(code)")
    }

    /// - Parameter day: nil lets it in again.
    public func setDisabled(account code: String, on day: Day?) throws {
        try run("UPDATE account SET disabled = \(day) WHERE code = \(code)")
    }

    /// Leaves nothing of the account but that it was there.
    public func forgetAccount(_ code: String, on day: Day) throws {
        try run("UPDATE account SET sign_in_name = code, disabled = COALESCE(disabled, \(day)) WHERE code = \(code)")
        try run("DELETE FROM account_password WHERE account = \(code)")
        try run("DELETE FROM account_setup WHERE account = \(code)")
        try endSecondStep(ofAccount: code)
        try endSessions(ofAccount: code)
    }

    // MARK: passwords

    public func password(ofAccount code: String) throws -> StoredPassword? {
        try first(
            """
            SELECT rounds, block_size, parallelism, salt, hash FROM account_password WHERE account = \(code)
            """
        ).map { row in
            StoredPassword(
                rounds: try row.integer(0),
                blockSize: try row.integer(1),
                parallelism: try row.integer(2),
                salt: try row.text(3),
                hash: try row.text(4)
            )
        }
    }

    public func setPassword(ofAccount code: String, to password: StoredPassword) throws {
        try run("DELETE FROM account_password WHERE account = \(code)")
        try run(
            """
            INSERT INTO account_password (account, rounds, block_size, parallelism, salt, hash)
            VALUES (\(code), \(password.rounds), \(password.blockSize), \(password.parallelism), \(password.salt),
                \(password.hash))
            """
        )
    }

    // MARK: links to set one

    /// - Parameter until: the instant from which on it opens nothing, in seconds since 1970.
    public func setSetup(ofAccount code: String, tokenHash: String, until: Int) throws {
        try run("DELETE FROM account_setup WHERE account = \(code)")
        try run("INSERT INTO account_setup (account, token_hash, until) VALUES (\(code), \(tokenHash), \(until))")
    }

    public func setup(tokenHash: String) throws -> (account: String, until: Int)? {
        try first("SELECT account, until FROM account_setup WHERE token_hash = \(tokenHash)").map { row in
            (try row.text(0), try row.integer(1))
        }
    }

    public func setup(ofAccount code: String) throws -> Int? {
        try first("SELECT until FROM account_setup WHERE account = \(code)").map { try $0.integer(0) }
    }

    /// - Returns: false if somebody else has used it meanwhile.
    public func removeSetup(tokenHash: String) throws -> Bool {
        try run("DELETE FROM account_setup WHERE token_hash = \(tokenHash)") == 1
    }

    // MARK: sessions

    public func insertSession(_ session: SignedInSession, tokenHash: String) throws {
        try run(
            """
            INSERT INTO account_session (token_hash, account, began, last_seen, commune)
            VALUES (\(tokenHash), \(session.account), \(session.began), \(session.lastSeen), \(session.commune))
            """
        )
    }

    public func session(tokenHash: String) throws -> SignedInSession? {
        try first("SELECT account, began, last_seen, commune FROM account_session WHERE token_hash = \(tokenHash)").map
        {
            SignedInSession(
                account: try $0.text(0),
                began: try $0.integer(1),
                lastSeen: try $0.integer(2),
                commune: try $0.optionalText(3)
            )
        }
    }

    public func setCommune(ofSession tokenHash: String, to commune: String) throws {
        try run("UPDATE account_session SET commune = \(commune) WHERE token_hash = \(tokenHash)")
    }

    public func sessions(ofAccount code: String) throws -> Int {
        try first("SELECT COUNT(*) FROM account_session WHERE account = \(code)").map { try $0.integer(0) } ?? 0
    }

    public func touchSession(tokenHash: String, at instant: Int) throws {
        try run("UPDATE account_session SET last_seen = \(instant) WHERE token_hash = \(tokenHash)")
    }

    public func endSession(tokenHash: String) throws {
        try run("DELETE FROM account_session WHERE token_hash = \(tokenHash)")
    }

    /// Whoever is half way in is out as well.
    public func endSessions(ofAccount code: String) throws {
        try run("DELETE FROM account_session WHERE account = \(code)")
        try run("DELETE FROM account_half_way WHERE account = \(code)")
    }

    /// - Parameters: instants before which a session began, or was last seen, to be over.
    public func endSessions(begunBefore began: Int, lastSeenBefore seen: Int) throws {
        try run("DELETE FROM account_session WHERE began < \(began) OR last_seen < \(seen)")
    }
}

extension Account {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            person: try row.text(1),
            commune: try row.text(2),
            signInName: try row.text(3),
            role: try row.choice(4),
            unit: try row.optionalChoice(8),
            made: try row.value(5),
            madeBy: try row.text(6),
            disabled: try row.optionalValue(7)
        )
    }
}

private let accountColumns: SQLQuery =
    "SELECT code, person, commune, sign_in_name, role, made, made_by, disabled, unit FROM account"
