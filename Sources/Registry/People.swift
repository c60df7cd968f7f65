public import LegalCalendar
public import Procedures

/// Somebody who can be reminded or who acts. What is personal stands here and nowhere else, so it can be forgotten.
public struct Person: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let name: String
    /// `vi` or `en`.
    public let language: String
    /// Hours of the day, 0–23, in which nothing is sent; equal where there are none.
    public let quietFrom: Int
    public let quietUntil: Int
    public let addresses: [PersonAddress]
    /// The day on which what was personal was erased; then the name is empty and there is no address.
    public let forgottenOn: Day?

    public init(
        code: String,
        commune: String,
        name: String,
        language: String,
        quietFrom: Int,
        quietUntil: Int,
        addresses: [PersonAddress],
        forgottenOn: Day? = nil
    ) {
        self.code = code
        self.commune = commune
        self.name = name
        self.language = language
        self.quietFrom = quietFrom
        self.quietUntil = quietUntil
        self.addresses = addresses
        self.forgottenOn = forgottenOn
    }
}

public struct PersonAddress: Hashable, Sendable {
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        case email, phone, zalo
    }

    public let channel: Channel
    public let address: String
    public let hasConsented: Bool

    public init(channel: Channel, address: String, hasConsented: Bool) {
        self.channel = channel
        self.address = address
        self.hasConsented = hasConsented
    }
}

/// Who answers for what, from a day to a day.
public struct Assignment: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// The producer's own person, to whom its reminders go.
        case contact
        /// A member of the commune's staff.
        case officer
        /// Answers for a unit of the commune: what the unit owes is reminded to them.
        case unit
    }

    public enum Scope: Hashable, Sendable {
        case commune
        case village(String)
        case producer(String)
        case filing(String)
        case unit(OfficeUnit)

        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case commune, village, producer, filing, unit
        }

        /// Nil where a scope of this kind needs a target and has none, or names a unit that there is not.
        public init?(_ kind: Kind, target: String?) {
            switch (kind, target) {
            case (.commune, _): self = .commune
            case (.village, let target?): self = .village(target)
            case (.producer, let target?): self = .producer(target)
            case (.filing, let target?): self = .filing(target)
            case (.unit, let target?):
                guard let unit = OfficeUnit(rawValue: target) else { return nil }
                self = .unit(unit)
            case (.village, nil), (.producer, nil), (.filing, nil), (.unit, nil): return nil
            }
        }

        public var kind: Kind {
            switch self {
            case .commune: .commune
            case .village: .village
            case .producer: .producer
            case .filing: .filing
            case .unit: .unit
            }
        }

        /// The village's name, the code of a producer or filing, or the unit's id.
        public var target: String? {
            switch self {
            case .commune: nil
            case .village(let target), .producer(let target), .filing(let target): target
            case .unit(let unit): unit.rawValue
            }
        }
    }

    public let code: String
    public let person: String
    public let role: Role
    public let scope: Scope
    public let from: Day
    public let until: Day?
    /// The person who stands in.
    public let deputy: String?

    public init(
        code: String,
        person: String,
        role: Role,
        scope: Scope,
        from: Day,
        until: Day?,
        deputy: String?
    ) {
        self.code = code
        self.person = person
        self.role = role
        self.scope = scope
        self.from = from
        self.until = until
        self.deputy = deputy
    }
}
