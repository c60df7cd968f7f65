import Registry
import Store

/// The second step: a code of the phone, or one of those on paper.
extension SignIn {
    func beginHalfWay(_ account: String, _ stored: StoredPassword) async throws -> String {
        let (token, now) = (SecretToken(context.salt), context.clock.now())
        try await context.database.write { connection in
            try connection.requireOpen(account, stored)
            try connection.endHalfWays(until: now)
            try connection.insertHalfWay(tokenHash: token.hash, account: account, until: now + Self.halfWayLasts)
        }
        return token.text
    }

    /// Whether somebody has told the password in this browser and may now tell the code.
    public func isHalfWay(_ secret: String) async throws -> Bool { try await halfWay(secret) != nil }

    /// - Parameter code: six digits of the phone, or a recovery code; spaces and hyphens do not count.
    /// - Returns: the session's secret; nil where the password must be told anew.
    /// - Throws: ``AccountProblem/codeRefused``, ``AccountProblem/tooManyTries``.
    public func pass(_ secret: String, code: String, from origin: String) async throws -> String? {
        guard let (token, account) = try await halfWay(secret) else { return nil }
        let pair = SignInTries.About.pair(name: account.signInName, origin: origin)
        let abouts = [pair, .name(account.signInName), .origin(origin), .account(account.code)]
        try await tries.require(abouts)
        let (key, now, stamp) = (key, context.clock.now(), context.acting(as: account.person).stamp)
        do {
            let session = try await begin(account.code) { connection in
                guard try connection.endHalfWay(tokenHash: token.hash),
                    try connection.account(account.code)?.disabled == nil,
                    try connection.use(code, of: account.code, key, now: now, stamp)
                else { throw Problem.account(.codeRefused) }
                try connection.audit(AuditedAct("account.sign-in", .account, account.code), stamp)
            }
            try await tries.forget(pair)
            return session
        } catch Problem.account(.codeRefused) {
            try await tries.count(abouts)
            throw Problem.account(.codeRefused)
        }
    }

    private func halfWay(_ secret: String) async throws -> (SecretToken, Account)? {
        guard let token = SecretToken(secret) else { return nil }
        let now = context.clock.now()
        return try await context.database.read { connection in
            guard let halfWay = try connection.halfWay(tokenHash: token.hash), now < halfWay.until,
                let account = try connection.account(halfWay.account), account.disabled == nil
            else { return nil }
            return (token, account)
        }
    }
}

extension SQLConnection {
    /// - Returns: false where the code is none of the account's, is over, or was used.
    fileprivate func use(
        _ code: String,
        of account: String,
        _ key: LinkKey,
        now: Int,
        _ stamp: AuditStamp
    ) throws -> Bool {
        guard let maker = try codeMaker(ofAccount: account), maker.isConfirmed else { return false }
        let plain = code.filter { $0.isLetter || $0.isNumber }
        guard plain.count == OneTimeCodes.digits else {
            guard try useRecoveryCode(hash: RecoveryCodes.hash(plain), ofAccount: account) else { return false }
            try audit(AuditedAct("account.recovery", .account, account), stamp)
            return true
        }
        guard let secret = key.opened(maker.sealedSecret, for: account),
            let step = OneTimeCodes(secret: secret).step(of: plain, at: now, after: maker.lastStep)
        else { return false }
        return try useStep(step, ofAccount: account)
    }
}
