public import LegalCalendar

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

    public init(
        code: String,
        commune: String,
        name: String,
        language: String,
        quietFrom: Int,
        quietUntil: Int,
        addresses: [PersonAddress]
    ) {
        self.code = code
        self.commune = commune
        self.name = name
        self.language = language
        self.quietFrom = quietFrom
        self.quietUntil = quietUntil
        self.addresses = addresses
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
    }

    public enum Scope: Hashable, Sendable {
        case commune
        case village(String)
        case producer(String)
        case filing(String)
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
