public import LegalCalendar
public import Procedures

/// One sign or object to protect. It may cover many products.
public struct ProtectedRight: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let kind: SubjectKind
    public let sign: String
    public let products: [String]
    public let holdings: [Holding]

    public init(
        code: String,
        commune: String,
        kind: SubjectKind,
        sign: String,
        products: [String],
        holdings: [Holding]
    ) {
        self.code = code
        self.commune = commune
        self.kind = kind
        self.sign = sign
        self.products = products
        self.holdings = holdings
    }
}

/// What a producer or body is to a right, from a day to a day. A geographical indication's owner is the State.
public struct Holding: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case owner, applicant
        case managingBody = "managing_body"
        case representative, member
    }

    public let producer: String
    public let role: Role
    public let from: Day?
    public let until: Day?

    public init(producer: String, role: Role, from: Day?, until: Day? = nil) {
        self.producer = producer
        self.role = role
        self.from = from
        self.until = until
    }
}

/// The paper by which somebody may use a protected sign, from a day to a day.
public struct Authorisation: Hashable, Sendable {
    public let code: String
    public let right: String
    /// The producer that may use the sign.
    public let user: String
    public let products: [String]
    /// Number and kind of the paper, as people cite it.
    public let document: String
    public let from: Day
    public let until: Day?
    /// The last day, where it was ended before its term or replaced.
    public let ended: Day?

    public init(
        code: String,
        right: String,
        user: String,
        products: [String],
        document: String,
        from: Day,
        until: Day?,
        ended: Day? = nil
    ) {
        self.code = code
        self.right = right
        self.user = user
        self.products = products
        self.document = document
        self.from = from
        self.until = until
        self.ended = ended
    }

    /// The days on which the sign may be used by it, as far as anything says.
    public var period: Period { Period(from: from, until: [until, ended].compactMap(\.self).min()) }
}
