import Registry
import Store

/// Counts wrong passwords and codes, and says when there were too many.
///
/// It is kept in the record: a restart forgets nothing, and two processes count together. What is counted stands there
/// as a mark of the installation's key, so that the record tells no address and no name that was tried.
struct SignInTries: Sendable {
    /// For how long a wrong try counts, in seconds.
    static let seconds = 600

    /// What is counted, and how much of it is enough.
    enum About: Sendable {
        /// A name from one address.
        case pair(name: String, origin: String)
        /// A name from everywhere: whoever knows a name cannot lock its owner out by trying it from elsewhere, only
        /// slow down a flood.
        case name(String)
        case origin(String)
        /// The second step of an account, or its owner's own password: whoever tries it knows the first already.
        case account(String)

        var most: Int {
            switch self {
            case .pair, .account: 10
            case .origin: 50
            case .name: 2_000
            }
        }

        fileprivate var texts: [String] {
            switch self {
            case .pair(let name, let origin): ["pair", name, origin]
            case .name(let name): ["name", name]
            case .origin(let origin): ["origin", origin]
            case .account(let code): ["account", code]
            }
        }
    }

    private let context: AppContext
    private let key: LinkKey

    init(_ context: AppContext, _ key: LinkKey) {
        self.context = context
        self.key = key
    }

    /// - Throws: ``AccountProblem/tooManyTries`` where one of them was tried too often; nothing is counted yet.
    func require(_ abouts: [About]) async throws {
        let now = context.clock.now()
        let isEnough = try await context.database.read { connection in
            try abouts.contains { about in
                guard let tries = try connection.tries(about: key.mark(about.texts)) else { return false }
                return Self.counts(tries.began, at: now) && tries.count >= about.most
            }
        }
        if isEnough { throw Problem.account(.tooManyTries) }
    }

    func count(_ abouts: [About]) async throws {
        let now = context.clock.now()
        try await context.database.write { connection in
            try connection.forgetTries(begunBefore: now - Self.seconds)
            for about in abouts {
                let mark = key.mark(about.texts)
                let known = try connection.tries(about: mark).flatMap { Self.counts($0.began, at: now) ? $0 : nil }
                try connection.setTries(about: mark, began: known?.began ?? now, count: (known?.count ?? 0) + 1)
            }
        }
    }

    func forget(_ about: About) async throws {
        try await context.database.write { try $0.forgetTries(about: key.mark(about.texts)) }
    }

    /// A clock that was set back must not shut the door for longer.
    private static func counts(_ began: Int, at now: Int) -> Bool { began <= now && now - began < seconds }
}
