public import Registry
import Store

/// Somebody who is signed in.
public struct SignedIn: Sendable {
    public let account: Account
    /// Empty where the person has been forgotten.
    public let personName: String
    /// At which they look: their own; whoever may choose one has none before the choice.
    public let commune: Commune?
    /// Whether the installation keeps one commune's record.
    public let isAlone: Bool
    /// Stands in every form of the pages.
    public let formToken: String
    /// What the record knows the session by.
    let tokenHash: String

    public func may(_ capability: Account.Capability) -> Bool { account.role.may(capability) }
}

/// What a right password leads to.
public enum SignInStep: Sendable {
    /// The session's secret, for the browser alone.
    case inside(String)
    /// The account asks for a code as well: a secret for the browser that opens nothing but that question.
    case codeAsked(String)
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
    /// How long one may take from the password to the code.
    static let halfWayLasts = 300
    /// A session is marked as seen no oftener than so: reading a page should not write at every turn.
    private static let seenEvery = 300

    let context: AppContext
    let desk: PasswordDesk
    let key: LinkKey
    var tries: SignInTries { SignInTries(context, key) }

    public init(_ context: AppContext, _ desk: PasswordDesk, _ key: LinkKey) {
        self.context = context
        self.desk = desk
        self.key = key
    }

    /// - Parameter origin: where the request comes from.
    /// - Throws: ``AccountProblem/signInRefused`` whatever is wrong; ``AccountProblem/tooManyTries``.
    public func signIn(_ given: String, password: String, from origin: String) async throws -> SignInStep {
        let name = Self.name(given)
        try await tries.require([.pair(name: name, origin: origin), .name(name), .origin(origin)])
        guard let (account, stored) = try await known(name, password) else {
            try await tries.count([.pair(name: name, origin: origin), .name(name), .origin(origin)])
            throw Problem.account(.signInRefused)
        }
        if try await context.database.read({ try $0.codeMaker(ofAccount: account.code)?.isConfirmed == true }) {
            // The tries are forgotten only with the code: whoever has the password alone is not let off.
            return .codeAsked(try await beginHalfWay(account.code, stored))
        }
        try await tries.forget(.pair(name: name, origin: origin))
        let stamp = context.acting(as: account.person).stamp
        return .inside(
            try await begin(account.code) { connection in
                try connection.requireOpen(account.code, stored)
                try connection.audit(AuditedAct("account.sign-in", .account, account.code), stamp)
            }
        )
    }

    /// What a person types as a sign-in name, as it is kept.
    static func name(_ given: String) -> String { given.lowercased().filter { !$0.isWhitespace } }

    /// The account that has this name and password. It takes as long where there is none.
    private func known(_ name: String, _ password: String) async throws -> (Account, StoredPassword)? {
        guard password.count <= PasswordRule.most else { return nil }
        let found = try await context.database.read { connection -> (Account, StoredPassword)? in
            guard let account = try connection.account(signInName: name), account.disabled == nil,
                let stored = try connection.password(ofAccount: account.code)
            else { return nil }
            return (account, stored)
        }
        let stored = found?.1 ?? PasswordHash.ofNobody
        let isSame = try await desk.run { try PasswordHash.isSame(password, as: stored) }
        return isSame ? found : nil
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
            let signedIn = SignedIn(
                account: account,
                personName: try connection.person(account.person)?.name ?? "",
                commune: try connection.commune(of: account, chosen: session.commune),
                isAlone: try connection.communes().count == 1,
                formToken: token.formToken,
                tokenHash: token.hash
            )
            return (signedIn, session.lastSeen)
        }
        guard let (signedIn, lastSeen) = found else { return nil }
        if now - lastSeen >= Self.seenEvery {
            try await context.database.write { try $0.touchSession(tokenHash: token.hash, at: now) }
        }
        return signedIn
    }

    /// - Parameter body: what must hold or be done in the same transaction.
    func begin(
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

extension SQLConnection {
    /// Between the look at the password and now the account may have been closed, or the password changed.
    func requireOpen(_ account: String, _ stored: StoredPassword) throws {
        guard try self.account(account)?.disabled == nil, try password(ofAccount: account) == stored else {
            throw Problem.account(.signInRefused)
        }
    }

    /// The commune at which an account looks. What was chosen counts only within the province.
    fileprivate func commune(of account: Account, chosen: String?) throws -> Commune? {
        let communes = try communes()
        guard let own = communes.first(where: { $0.code == account.commune }) else { return nil }
        guard account.role.may(.chooseCommune) else { return own }
        return communes.first { $0.code == chosen && $0.province == own.province }
    }
}
