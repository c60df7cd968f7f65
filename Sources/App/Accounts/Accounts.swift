import LegalCalendar
public import Procedures
public import Registry
import Store

/// An account with whose it is and how it stands.
public struct AccountView: Sendable {
    public let account: Account
    /// Empty where the person has been forgotten.
    public let personName: String
    public let state: Account.State
    /// Whether it asks for a code after the password.
    public let asksForCode: Bool
}

/// An account with the way to set its password, which is told once and kept nowhere.
public struct AccountWithLink: Sendable {
    public let view: AccountView
    /// After the service's address.
    public let path: String
    /// The instant from which on it opens nothing, in seconds since 1970.
    public let until: Int
}

/// Use case: who of the office may sign in.
public struct Accounts: Sendable {
    /// How long a link to set a password opens, in seconds.
    static let linkLasts = 48 * 3600

    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - signInName: made from the person's name where it is nil.
    ///   - unit: for which an officer works; nil for the whole commune.
    public func add(
        _ person: String,
        signInName: String?,
        role: Account.Role,
        unit: OfficeUnit? = nil
    ) async throws -> AccountWithLink {
        let (today, stamp) = (context.clock.today(), context.stamp)
        return try await make(signInName: signInName, role: role, unit: unit, today, stamp) { connection in
            try connection.activePerson(person)
        }
    }

    /// Somebody who is not yet on record, and the account, at once.
    public func add(
        newPerson name: String,
        signInName: String?,
        role: Account.Role,
        unit: OfficeUnit? = nil
    ) async throws -> AccountWithLink {
        let (today, stamp, chosen) = (context.clock.today(), context.stamp, context.commune)
        let input = try PersonInput(name: name).checked()
        // Pressed twice, the second answer is the one that the browser shows: it gives the same account a new link.
        let twin = try await context.database.read { connection in
            try connection.accounts(commune: connection.chosenCommune(chosen).code).first { account in
                try account.made == today && account.madeBy == stamp.person && account.role == role
                    && account.unit == unit && connection.password(ofAccount: account.code) == nil
                    && connection.person(account.person)?.name == input.name
                    && (signInName == nil || account.signInName == signInName)
            }
        }
        if let twin { return try await newLink(twin.code) }
        return try await make(signInName: signInName, role: role, unit: unit, today, stamp) { connection in
            try connection.addPerson(input, commune: connection.chosenCommune(chosen).code, stamp)
        }
    }

    private func make(
        signInName: String?,
        role: Account.Role,
        unit: OfficeUnit?,
        _ today: Day,
        _ stamp: AuditStamp,
        for person: @escaping @Sendable (any SQLConnection) throws -> Person
    ) async throws -> AccountWithLink {
        try Self.check(unit, role)
        let now = context.clock.now()
        let wanted = try signInName.map(Self.checked)
        let token = SecretToken(context.salt)
        return try await context.database.write { connection in
            let person = try person(connection)
            if let standing = try connection.account(ofPerson: person.code) {
                throw Problem.account(.accountExists(person: person.code, code: standing.code))
            }
            let name = try wanted ?? connection.freeSignInName(for: person)
            guard try connection.account(signInName: name) == nil else {
                throw Problem.account(.signInNameTaken(name))
            }
            let account = Account(
                code: try connection.nextCode(of: .account),
                person: person.code,
                commune: person.commune,
                signInName: name,
                role: role,
                unit: unit,
                made: today,
                madeBy: stamp.person
            )
            try connection.insertAccount(account)
            let after = [person.code, role.rawValue, unit?.rawValue].compactMap(\.self).joined(separator: " ")
            try connection.audit(AuditedAct("account.add", .account, account.code, after: after), stamp)
            return try connection.link(to: account, token, now: now)
        }
    }

    public func show(_ code: String) async throws -> AccountView {
        let now = context.clock.now()
        return try await context.database.read { try $0.view(of: $0.knownAccount(code), now: now) }
    }

    /// People of the commune who have no account yet; the producers' own people are none of the staff.
    public func peopleWithout() async throws -> [Person] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let contacts = Set(
                try connection.assignments(commune: commune).filter { $0.role == .contact }.map(\.person)
            )
            let holders = Set(try connection.accounts(commune: commune).map(\.person))
            return try connection.people(commune: commune).filter { person in
                person.forgottenOn == nil && !contacts.contains(person.code) && !holders.contains(person.code)
            }
        }
    }

    /// The account of whoever may make all others, where nobody can sign in yet.
    ///
    /// - Parameter office: the person whom the settings name; else the only one who answers for the whole commune.
    /// - Returns: nil where there is an account already, or nobody is known to be the one.
    public func first(for office: String?) async throws -> AccountWithLink? {
        let (chosen, today) = (context.commune, context.clock.today())
        let person = try await context.database.read { connection -> String? in
            guard try !connection.hasAccounts() else { return nil }
            if let office, try connection.person(office) != nil { return office }
            // Of several communes none is the first.
            guard try chosen != nil || connection.communes().count == 1 else { return nil }
            let officers = try connection.assignments(commune: connection.chosenCommune(chosen).code)
                .filter { $0.role == .officer && $0.scope == .commune && $0.isInForce(on: today) }
            return officers.count == 1 ? officers.first?.person : nil
        }
        guard let person else { return nil }
        return try await add(person, signInName: nil, role: .responsible)
    }

    /// Whether nobody of any commune can sign in yet.
    public func areNone() async throws -> Bool {
        try await context.database.read { try !$0.hasAccounts() }
    }

    public func list() async throws -> [AccountView] {
        let (chosen, now) = (context.commune, context.clock.now())
        return try await context.database.read { connection in
            try connection.accounts(commune: connection.chosenCommune(chosen).code)
                .map { try connection.view(of: $0, now: now) }
        }
    }

    /// A new link to set a password; the older one opens nothing any more, the password holds until it is used.
    public func newLink(_ code: String) async throws -> AccountWithLink {
        let (stamp, now) = (context.stamp, context.clock.now())
        let token = SecretToken(context.salt)
        return try await context.database.write { connection in
            let account = try connection.knownAccount(code)
            guard account.disabled == nil else { throw Problem.account(.accountDisabled(code: code)) }
            try connection.audit(AuditedAct("account.link", .account, code), stamp)
            return try connection.link(to: account, token, now: now)
        }
    }

    public func setRole(
        _ code: String,
        to role: Account.Role,
        unit: OfficeUnit? = nil
    ) async throws -> AccountView {
        try Self.check(unit, role)
        let (stamp, now) = (context.stamp, context.clock.now())
        return try await context.database.write { connection in
            let account = try connection.knownAccount(code)
            if !role.mayKeepAccounts { try connection.refuseLastKeeper(account) }
            try connection.setRole(ofAccount: code, to: role, unit: unit)
            let (before, after) = ((account.role, account.unit), (role, unit))
            let texts = [before, after].map {
                [$0.0.rawValue, $0.1?.rawValue].compactMap(\.self).joined(separator: " ")
            }
            let act = AuditedAct("account.role", .account, code, before: texts[0], after: texts[1])
            try connection.audit(act, stamp)
            return try connection.view(of: connection.knownAccount(code), now: now)
        }
    }

    /// For whoever has lost the phone and the codes on paper: the password alone lets in again.
    public func stopCodes(_ code: String) async throws -> AccountView {
        let (stamp, now) = (context.stamp, context.clock.now())
        return try await context.database.write { connection in
            let account = try connection.knownAccount(code)
            try connection.stopCodes(ofAccount: code, stamp)
            return try connection.view(of: account, now: now)
        }
    }

    private static func check(_ unit: OfficeUnit?, _ role: Account.Role) throws {
        guard unit == nil || role == .officer else { throw Problem.account(.unitNotOfRole) }
    }

    /// Nobody signs in with it any more, and whoever is signed in is out at once.
    public func disable(_ code: String) async throws -> AccountView {
        let (today, stamp, now) = (context.clock.today(), context.stamp, context.clock.now())
        return try await context.database.write { connection in
            let account = try connection.knownAccount(code)
            guard account.disabled == nil else { throw Problem.account(.accountDisabled(code: code)) }
            try connection.refuseLastKeeper(account)
            try connection.setDisabled(account: code, on: today)
            try connection.endSessions(ofAccount: code)
            try connection.audit(AuditedAct("account.disable", .account, code), stamp)
            return try connection.view(of: connection.knownAccount(code), now: now)
        }
    }

    public func enable(_ code: String) async throws -> AccountView {
        let (stamp, now) = (context.stamp, context.clock.now())
        return try await context.database.write { connection in
            let account = try connection.knownAccount(code)
            _ = try connection.activePerson(account.person)
            try connection.setDisabled(account: code, on: nil)
            try connection.audit(AuditedAct("account.enable", .account, code), stamp)
            return try connection.view(of: connection.knownAccount(code), now: now)
        }
    }

    /// Small ASCII letters, digits, dots, hyphens; three to forty.
    static func checked(_ name: String) throws -> String {
        let name = name.lowercased()
        guard name.wholeMatch(of: /[a-z][a-z0-9.\-]{2,39}/) != nil else {
            throw Problem.account(.signInNameUnfit(name))
        }
        return name
    }
}

/// Where a link to set a password leads, after the service's address.
public enum AccountPath {
    public static let setUp = "/dat-mat-khau/"
}

extension SQLConnection {
    func knownAccount(_ code: String) throws -> Account {
        guard let account = try account(code) else { throw Problem.general(.notFound(.account, code: code)) }
        return account
    }

    func view(of account: Account, now: Int) throws -> AccountView {
        let state: Account.State
        if account.disabled != nil {
            state = .disabled
        } else if try password(ofAccount: account.code) != nil {
            state = .ready
        } else {
            state = try setup(ofAccount: account.code).map { now < $0 } ?? false ? .waiting : .linkOver
        }
        let name = try person(account.person)?.name ?? ""
        return AccountView(
            account: account,
            personName: name,
            state: state,
            asksForCode: try codeMaker(ofAccount: account.code)?.isConfirmed == true
        )
    }

    fileprivate func link(to account: Account, _ token: SecretToken, now: Int) throws -> AccountWithLink {
        let until = now + Accounts.linkLasts
        try setSetup(ofAccount: account.code, tokenHash: token.hash, until: until)
        return AccountWithLink(
            view: try view(of: account, now: now),
            path: AccountPath.setUp + token.text,
            until: until
        )
    }

    /// The words of the name, joined by dots; with a number where somebody has it.
    fileprivate func freeSignInName(for person: Person) throws -> String {
        let joined = NameFolding.words(person.name).joined(separator: ".")
        let base = (try? Accounts.checked(String(joined.prefix(36)))) ?? "can-bo"
        for number in 1...999 {
            let name = number == 1 ? base : "\(base)\(number)"
            if try account(signInName: name) == nil { return name }
        }
        throw Problem.account(.signInNameTaken(base))
    }

    /// - Throws: ``AccountProblem/lastResponsible(code:)`` where nobody else could keep the accounts.
    func refuseLastKeeper(_ account: Account) throws {
        guard account.role.mayKeepAccounts, account.disabled == nil else { return }
        let others = try accounts(commune: account.commune).filter {
            $0.code != account.code && $0.role.mayKeepAccounts && $0.disabled == nil
        }
        if others.isEmpty { throw Problem.account(.lastResponsible(code: account.code)) }
    }
}
