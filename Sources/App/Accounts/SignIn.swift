public import Registry
import Store

/// Somebody who is signed in.
public struct SignedIn: Sendable {
    public let account: Account
    /// Empty where the person has been forgotten.
    public let personName: String
    /// Stands in every form of the pages.
    public let formToken: String
}

/// Use case: signing in and out, and setting a password by a link.
///
/// It works for the whole installation: the commune is the account's.
public struct SignIn: Sendable {
    /// How many characters a password must have.
    public static let fewestCharacters = PasswordRule.fewest
    /// How long somebody stays signed in, in seconds: at most, and without doing anything.
    static let sessionLasts = 12 * 3600
    static let idleLasts = 2 * 3600
    /// A session is marked as seen no oftener than so: reading a page should not write at every turn.
    private static let seenEvery = 300

    private let context: AppContext
    private let desk: PasswordDesk

    public init(_ context: AppContext, _ desk: PasswordDesk) {
        self.context = context
        self.desk = desk
    }

    /// - Returns: the session's secret, for the browser alone.
    /// - Throws: ``AccountProblem/signInRefused`` whatever is wrong.
    public func signIn(_ name: String, password: String) async throws -> String {
        guard password.count <= PasswordRule.most else { throw Problem.account(.signInRefused) }
        let found = try await context.database.read { connection -> (Account, StoredPassword)? in
            guard let account = try connection.account(signInName: name.lowercased()), account.disabled == nil,
                let stored = try connection.password(ofAccount: account.code)
            else { return nil }
            return (account, stored)
        }
        let stored = found?.1 ?? PasswordHash.ofNobody
        let isSame = try await desk.run { try PasswordHash.isSame(password, as: stored) }
        guard isSame, let account = found?.0 else { throw Problem.account(.signInRefused) }
        return try await begin(account.code) { connection in
            // Between the look and now the account may have been closed.
            guard try connection.account(account.code)?.disabled == nil,
                try connection.password(ofAccount: account.code) == stored
            else { throw Problem.account(.signInRefused) }
        }
    }

    public func signOut(_ secret: String) async throws {
        guard let token = SecretToken(secret) else { return }
        try await context.database.write { try $0.endSession(tokenHash: token.hash) }
    }

    /// Whose session it is; nil where it is nobody's, or is over.
    public func signedIn(_ secret: String) async throws -> SignedIn? {
        guard let token = SecretToken(secret) else { return nil }
        let now = context.clock.now()
        let found = try await context.database.read { connection -> (SignedIn, Int)? in
            guard let session = try connection.session(tokenHash: token.hash),
                now - session.began < Self.sessionLasts, now - session.lastSeen < Self.idleLasts,
                let account = try connection.account(session.account), account.disabled == nil
            else { return nil }
            let name = try connection.person(account.person)?.name ?? ""
            return (SignedIn(account: account, personName: name, formToken: token.formToken), session.lastSeen)
        }
        guard let (signedIn, lastSeen) = found else { return nil }
        if now - lastSeen >= Self.seenEvery {
            try await context.database.write { try $0.touchSession(tokenHash: token.hash, at: now) }
        }
        return signedIn
    }

    // MARK: the first password

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

    /// Sets the password and signs in. The link is used up, and whoever was signed in before is out.
    public func setPassword(_ password: String, again: String, by secret: String) async throws -> String {
        let view = try await account(settingUpBy: secret)
        guard let token = SecretToken(secret) else { throw LinkRefusal.unknown }
        try PasswordRule.check(password, signInName: view.account.signInName)
        guard password == again else { throw Problem.account(.passwordsDiffer) }
        let salt = context.salt()
        let stored = try await desk.run { try PasswordHash.make(password, salt: salt) }
        let stamp = context.acting(as: view.account.person).stamp
        return try await begin(view.account.code) { connection in
            guard try connection.removeSetup(tokenHash: token.hash) else { throw LinkRefusal.over }
            try connection.setPassword(ofAccount: view.account.code, to: stored)
            try connection.endSessions(ofAccount: view.account.code)
            try connection.audit(AuditedAct("account.password", .account, view.account.code), stamp)
        }
    }

    /// - Parameter body: what must hold or be done in the same transaction.
    private func begin(
        _ account: String,
        _ body: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws -> String {
        let (token, now) = (SecretToken(context.salt), context.clock.now())
        try await context.database.write { connection in
            try body(connection)
            try connection.endSessions(begunBefore: now - Self.sessionLasts, lastSeenBefore: now - Self.idleLasts)
            let session = SignedInSession(account: account, began: now, lastSeen: now)
            try connection.insertSession(session, tokenHash: token.hash)
        }
        return token.text
    }
}
