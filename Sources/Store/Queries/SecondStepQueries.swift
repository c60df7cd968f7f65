public import Registry

/// The second step of a sign-in: codes of a phone, codes on paper, and who is half way in.
extension SQLConnection {
    public func codeMaker(ofAccount code: String) throws -> CodeMaker? {
        try first("SELECT sealed_secret, confirmed, last_step FROM account_code_maker WHERE account = \(code)").map {
            CodeMaker(
                sealedSecret: try $0.text(0),
                isConfirmed: try $0.integer(1) == 1,
                lastStep: try $0.integer(2)
            )
        }
    }

    public func setCodeMaker(ofAccount code: String, to maker: CodeMaker) throws {
        try run("DELETE FROM account_code_maker WHERE account = \(code)")
        try run(
            """
            INSERT INTO account_code_maker (account, sealed_secret, confirmed, last_step)
            VALUES (\(code), \(maker.sealedSecret), \(maker.isConfirmed ? 1 : 0), \(maker.lastStep))
            """
        )
    }

    /// Marks the code of a span of time as used.
    /// - Returns: false where it, or a later one, was used already.
    public func useStep(_ step: Int, ofAccount code: String) throws -> Bool {
        try run(
            "UPDATE account_code_maker SET last_step = \(step) WHERE account = \(code) AND last_step < \(step)"
        ) == 1
    }

    public func insertRecoveryCode(hash: String, ofAccount code: String) throws {
        try run("INSERT INTO account_recovery (account, code_hash) VALUES (\(code), \(hash))")
    }

    public func recoveryCodesLeft(ofAccount code: String) throws -> Int {
        try first("SELECT COUNT(*) FROM account_recovery WHERE account = \(code)").map { try $0.integer(0) } ?? 0
    }

    /// - Returns: false where there is no such code, or it was used.
    public func useRecoveryCode(hash: String, ofAccount code: String) throws -> Bool {
        try run("DELETE FROM account_recovery WHERE account = \(code) AND code_hash = \(hash)") == 1
    }

    public func endSecondStep(ofAccount code: String) throws {
        try run("DELETE FROM account_code_maker WHERE account = \(code)")
        try run("DELETE FROM account_recovery WHERE account = \(code)")
        try run("DELETE FROM account_half_way WHERE account = \(code)")
    }

    // MARK: half way in

    /// - Parameter until: the instant from which on it is over, in seconds since 1970.
    public func insertHalfWay(tokenHash: String, account: String, until: Int) throws {
        try run(
            "INSERT INTO account_half_way (token_hash, account, until) VALUES (\(tokenHash), \(account), \(until))"
        )
    }

    public func halfWay(tokenHash: String) throws -> (account: String, until: Int)? {
        try first("SELECT account, until FROM account_half_way WHERE token_hash = \(tokenHash)").map { row in
            (try row.text(0), try row.integer(1))
        }
    }

    /// - Returns: false if somebody else has used it meanwhile.
    public func endHalfWay(tokenHash: String) throws -> Bool {
        try run("DELETE FROM account_half_way WHERE token_hash = \(tokenHash)") == 1
    }

    public func endHalfWays(until instant: Int) throws {
        try run("DELETE FROM account_half_way WHERE until <= \(instant)")
    }

    // MARK: tries

    /// - Returns: how often, and since which instant.
    public func tries(about hash: String) throws -> (began: Int, count: Int)? {
        try first("SELECT began, count FROM try_count WHERE about = \(hash)").map { row in
            (try row.integer(0), try row.integer(1))
        }
    }

    public func setTries(about hash: String, began: Int, count: Int) throws {
        try run("DELETE FROM try_count WHERE about = \(hash)")
        try run("INSERT INTO try_count (about, began, count) VALUES (\(hash), \(began), \(count))")
    }

    public func forgetTries(about hash: String) throws {
        try run("DELETE FROM try_count WHERE about = \(hash)")
    }

    public func forgetTries(begunBefore instant: Int) throws {
        try run("DELETE FROM try_count WHERE began < \(instant)")
    }
}
