import Registry
import Store

/// What every use case works with. It is made once, by the composition root.
public struct AppContext: Sendable {
    let database: any SQLDatabase
    public let clock: Clock
    public private(set) var library: RuleLibrary
    /// Who acts, as the audit trail records it: the system's user, or the person stated with `--as`.
    public private(set) var person: String
    /// The commune chosen, or nil for the only one.
    public private(set) var commune: String?
    /// Sixteen random bytes in hexadecimal, for the salt of an audit entry.
    public let salt: @Sendable () -> String

    public init(
        database: RecordDatabase,
        clock: Clock,
        library: RuleLibrary,
        person: String,
        commune: String?,
        salt: @escaping @Sendable () -> String
    ) {
        self.database = database.base
        self.clock = clock
        self.library = library
        self.person = person
        self.commune = commune
        self.salt = salt
    }

    /// The same context for one commune, whichever was chosen.
    func about(commune: String) -> AppContext {
        var copy = self
        copy.commune = commune
        return copy
    }

    /// The same context under other rules.
    func under(_ library: RuleLibrary) -> AppContext {
        var copy = self
        copy.library = library
        return copy
    }

    /// The same context with another person as the one who acts.
    ///
    /// - Parameter commune: in this commune, where it is given.
    func acting(as person: String, in commune: String? = nil) -> AppContext {
        var copy = self
        copy.person = person
        copy.commune = commune ?? self.commune
        return copy
    }

    /// The same context for somebody who is signed in: what they do is theirs, and they see their commune alone.
    public func acting(as signedIn: SignedIn) -> AppContext {
        acting(as: signedIn.account.person, in: signedIn.commune?.code ?? signedIn.account.commune)
    }
}
