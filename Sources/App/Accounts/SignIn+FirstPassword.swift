import Registry
import Store

/// A link that sets a password, once.
extension SignIn {
    /// Whose password a link sets.
    /// - Throws: ``LinkRefusal``.
    public func account(settingUpBy secret: String) async throws -> AccountView {
        guard let token = SecretToken(secret) else { throw LinkRefusal.unknown }
        let now = context.clock.now()
        return try await context.database.read { connection in
            guard let setup = try connection.setup(tokenHash: token.hash) else { throw LinkRefusal.unknown }
            guard now < setup.until, let account = try connection.account(setup.account), account.disabled == nil
            else { throw LinkRefusal.over }
            return try connection.view(of: account, now: now)
        }
    }

    /// Sets the password and signs in. The link is used up, and whoever was signed in before is out. An account that
    /// asks for a code asks for it here too: whoever makes the link must not come in by it.
    public func setPassword(_ password: String, again: String, by secret: String) async throws -> SignInStep {
        let view = try await account(settingUpBy: secret)
        guard let token = SecretToken(secret) else { throw LinkRefusal.unknown }
        try PasswordRule.check(password, signInName: view.account.signInName)
        guard password == again else { throw Problem.account(.passwordsDiffer) }
        let salt = context.salt()
        let stored = try await desk.run { try PasswordHash.make(password, salt: salt) }
        let stamp = context.acting(as: view.account.person).stamp
        let code = view.account.code
        let setting: @Sendable (any SQLConnection) throws -> Void = { connection in
            guard try connection.removeSetup(tokenHash: token.hash) else { throw LinkRefusal.over }
            try connection.setPassword(ofAccount: code, to: stored)
            try connection.endSessions(ofAccount: code)
            try connection.audit(AuditedAct("account.password", .account, code), stamp)
        }
        guard view.asksForCode else { return .inside(try await begin(code, setting)) }
        try await context.database.write { try setting($0) }
        return .codeAsked(try await beginHalfWay(code, stored))
    }
}
