public import Registry
import Store

/// How an account's own page shows it.
public struct OwnAccountView: Sendable {
    public enum SecondStep: Sendable {
        case off
        /// The phone has not yet shown a code.
        case begun(OneTimeCodes)
        case on(recoveryCodesLeft: Int)
    }

    public let account: Account
    public let secondStep: SecondStep
    /// In how many browsers somebody is signed in with it.
    public let sessions: Int
}

/// Use case: what everybody who is signed in may do with the own account, whatever the role.
public struct OwnAccount: Sendable {
    private let context: AppContext
    private let signedIn: SignedIn
    private let desk: PasswordDesk
    private let key: LinkKey
    private var code: String { signedIn.account.code }

    public init(_ context: AppContext, _ signedIn: SignedIn, _ desk: PasswordDesk, _ key: LinkKey) {
        self.context = context
        self.signedIn = signedIn
        self.desk = desk
        self.key = key
    }

    public func show() async throws -> OwnAccountView {
        let (code, key, account) = (code, key, signedIn.account)
        return try await context.database.read { connection in
            let step: OwnAccountView.SecondStep
            switch try connection.codeMaker(ofAccount: code) {
            case nil: step = .off
            case let maker? where maker.isConfirmed:
                step = .on(recoveryCodesLeft: try connection.recoveryCodesLeft(ofAccount: code))
            case let maker?:
                step = key.opened(maker.sealedSecret, for: code).map { .begun(OneTimeCodes(secret: $0)) } ?? .off
            }
            let sessions = try connection.sessions(ofAccount: code)
            return OwnAccountView(account: account, secondStep: step, sessions: sessions)
        }
    }

    /// Everybody who was signed in with it is out, and this browser in again.
    /// - Returns: the new session's secret.
    public func changePassword(from old: String, to new: String, again: String) async throws -> String {
        let stored = try await require(old)
        try PasswordRule.check(new, signInName: signedIn.account.signInName)
        guard new == again else { throw Problem.account(.passwordsDiffer) }
        let (salt, stamp, code) = (context.salt(), context.stamp, code)
        let made = try await desk.run { try PasswordHash.make(new, salt: salt) }
        return try await SignIn(context, desk, key).begin(code) { connection in
            try connection.requireOpen(code, stored)
            try connection.setPassword(ofAccount: code, to: made)
            try connection.endSessions(ofAccount: code)
            try connection.audit(AuditedAct("account.password", .account, code), stamp)
        }
    }

    /// Here too.
    public func signOutEverywhere() async throws {
        let (code, stamp) = (code, context.stamp)
        try await context.database.write { connection in
            try connection.endSessions(ofAccount: code)
            try connection.audit(AuditedAct("account.sign-out", .account, code), stamp)
        }
    }

    // MARK: the second step

    /// A new secret for the phone. It is asked for at the door only when a code has shown that the phone has it.
    public func beginCodes(password: String) async throws {
        _ = try await require(password)
        let bytes = LinkKey.bytes(context.salt() + context.salt()).prefix(OneTimeCodes.secretBytes)
        let sealed = try key.sealed(Array(bytes), for: code, salt: context.salt())
        let code = code
        try await context.database.write { connection in
            guard try connection.codeMaker(ofAccount: code)?.isConfirmed != true else {
                throw Problem.account(.codesOnAlready)
            }
            let maker = CodeMaker(sealedSecret: sealed, isConfirmed: false, lastStep: 0)
            try connection.setCodeMaker(ofAccount: code, to: maker)
        }
    }

    /// - Returns: the codes for paper, told this once.
    public func confirmCodes(_ given: String) async throws -> [String] {
        let tries = SignInTries(context, key)
        try await tries.require([.account(code)])
        let recovery = RecoveryCodes.make(context.salt)
        let (code, key, now, stamp) = (code, key, context.clock.now(), context.stamp)
        do {
            try await context.database.write { connection in
                guard let maker = try connection.codeMaker(ofAccount: code), !maker.isConfirmed else {
                    throw Problem.account(.codesOnAlready)
                }
                guard let secret = key.opened(maker.sealedSecret, for: code),
                    let step = OneTimeCodes(secret: secret)
                        .step(of: given.filter(\.isNumber), at: now, after: maker.lastStep)
                else { throw Problem.account(.codeRefused) }
                let confirmed = CodeMaker(sealedSecret: maker.sealedSecret, isConfirmed: true, lastStep: step)
                try connection.setCodeMaker(ofAccount: code, to: confirmed)
                try connection.setRecoveryCodes(recovery, ofAccount: code)
                try connection.audit(AuditedAct("account.codes-on", .account, code), stamp)
            }
        } catch Problem.account(.codeRefused) {
            try await tries.count([.account(code)])
            throw Problem.account(.codeRefused)
        }
        return recovery
    }

    public func stopCodes(password: String) async throws {
        _ = try await require(password)
        let (code, stamp) = (code, context.stamp)
        try await context.database.write { try $0.stopCodes(ofAccount: code, stamp) }
    }

    /// Whoever finds an open browser must not take the account over.
    private func require(_ password: String) async throws -> StoredPassword {
        let (code, tries) = (code, SignInTries(context, key))
        try await tries.require([.account(code)])
        let stored = try await context.database.read { try $0.password(ofAccount: code) }
        guard let stored, password.count <= PasswordRule.most,
            try await desk.run({ try PasswordHash.isSame(password, as: stored) })
        else {
            try await tries.count([.account(code)])
            throw Problem.account(.passwordWrong)
        }
        return stored
    }
}

extension SQLConnection {
    func stopCodes(ofAccount code: String, _ stamp: AuditStamp) throws {
        guard try codeMaker(ofAccount: code) != nil else { throw Problem.account(.codesOff(code: code)) }
        try endSecondStep(ofAccount: code)
        try audit(AuditedAct("account.codes-off", .account, code), stamp)
    }
}
