public import LegalCalendar

/// Somebody acts for a producer before the Office, by a paper (*văn bản ủy quyền*): the Office then writes to the
/// representative and not to the producer.
public struct Representation: Hashable, Sendable {
    public enum Scope: Hashable, Sendable {
        case right(String)
        case filing(String)
    }

    public let code: String
    public let scope: Scope
    /// Who gives the authority.
    public let producer: String
    /// The representative, among the people who can be reminded: what is personal of them stands there alone.
    public let person: String
    /// Number and kind of the paper.
    public let document: String
    public let from: Day
    /// The end written in the paper; nil where it names none.
    public let until: Day?
    /// The last day, where it was ended before its term or replaced.
    public let ended: Day?
    /// Whether the representative is reminded beside the producer.
    public let isReminded: Bool

    public init(
        code: String,
        scope: Scope,
        producer: String,
        person: String,
        document: String,
        from: Day,
        until: Day?,
        ended: Day? = nil,
        isReminded: Bool
    ) {
        self.code = code
        self.scope = scope
        self.producer = producer
        self.person = person
        self.document = document
        self.from = from
        self.until = until
        self.ended = ended
        self.isReminded = isReminded
    }

    /// The days on which the representative is the one to whom the Office writes. A term that ran out does not change
    /// that: the letters still go there, so only an end that somebody recorded does.
    public func isOn(_ day: Day) -> Bool { from <= day && (ended.map { day <= $0 } ?? true) }
}
