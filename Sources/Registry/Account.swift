public import LegalCalendar
public import Procedures

/// Somebody of the office who signs in to the service. The name and addresses are the person's.
public struct Account: Hashable, Sendable {
    /// Whether somebody can sign in with it.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// The link to set a password waits to be used.
        case waiting
        /// That link ran out unused: a new one is needed.
        case linkOver = "link_over"
        case ready, disabled
    }

    public let code: String
    public let person: String
    public let commune: String
    /// In small ASCII letters, unique in the installation; the code itself once the person is forgotten.
    public let signInName: String
    public let role: Role
    /// The unit of the commune for which an officer works, whose share of the work stands first; nil for all of it.
    public let unit: OfficeUnit?
    public let made: Day
    public let madeBy: String
    public let disabled: Day?

    public init(
        code: String,
        person: String,
        commune: String,
        signInName: String,
        role: Role,
        unit: OfficeUnit? = nil,
        made: Day,
        madeBy: String,
        disabled: Day? = nil
    ) {
        self.code = code
        self.person = person
        self.commune = commune
        self.signInName = signInName
        self.role = role
        self.unit = unit
        self.made = made
        self.madeBy = madeBy
        self.disabled = disabled
    }
}

/// A password as it is kept: what it takes to tell whether another is the same, and nothing else.
public struct StoredPassword: Hashable, Sendable {
    /// The cost with which it was made, so that a higher one can come later.
    public let rounds: Int
    public let blockSize: Int
    public let parallelism: Int
    /// Hexadecimal.
    public let salt: String
    public let hash: String

    public init(rounds: Int, blockSize: Int, parallelism: Int, salt: String, hash: String) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
        self.salt = salt
        self.hash = hash
    }
}

/// One browser in which somebody has signed in. Its secret is not kept, only the secret's hash.
public struct SignedInSession: Hashable, Sendable {
    public let account: String
    /// Instants in seconds since 1970.
    public let began: Int
    public let lastSeen: Int
    /// The commune that was chosen, where the account may choose one; nil before.
    public let commune: String?

    public init(account: String, began: Int, lastSeen: Int, commune: String? = nil) {
        self.account = account
        self.began = began
        self.lastSeen = lastSeen
        self.commune = commune
    }
}
