public import LegalCalendar
public import Procedures

/// The office whose record it is; one installation may hold many.
public struct Commune: Hashable, Sendable {
    /// Five digits, with leading zeros (Decision 19/2025/QĐ-TTg).
    public let code: String
    public let name: String
    /// Two digits.
    public let province: String
    public let provinceName: String

    public init(code: String, name: String, province: String, provinceName: String) {
        self.code = code
        self.name = name
        self.province = province
        self.provinceName = provinceName
    }
}

/// Who makes a product: a cooperative, a household, an enterprise.
public struct Producer: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let name: String
    /// An id of `data/registry/producer-kinds.csv`, or nil where nobody has said.
    public let kind: String?
    public let village: String?
    /// The place as a list gave it, which may name a district that is no more.
    public let place: String?
    /// A list did not name it ("ẩn tên"): one such producer stands for a place until somebody says who it is.
    public let isUnidentified: Bool

    public init(
        code: String,
        commune: String,
        name: String,
        kind: String?,
        village: String?,
        place: String?,
        isUnidentified: Bool = false
    ) {
        self.code = code
        self.commune = commune
        self.name = name
        self.kind = kind
        self.village = village
        self.place = place
        self.isUnidentified = isUnidentified
    }
}

/// An OCOP, craft-village or other local product of one producer.
public struct Product: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let producer: String
    public let name: String
    /// OCOP set 1–26 (Decision 26/2026/QĐ-TTg, Appendix I), or nil.
    public let ocopSet: Int?
    public let ocopCode: OCOPCode?
    /// What an imported list said of it, kept as it was.
    public let listed: ListedFacts?

    public init(
        code: String,
        commune: String,
        producer: String,
        name: String,
        ocopSet: Int?,
        ocopCode: OCOPCode? = nil,
        listed: ListedFacts? = nil
    ) {
        self.code = code
        self.commune = commune
        self.producer = producer
        self.name = name
        self.ocopSet = ocopSet
        self.ocopCode = ocopCode
        self.listed = listed
    }
}

/// The cells of an imported row that are statements of the list, not yet facts of the record.
public struct ListedFacts: Hashable, Sendable {
    public let place: String
    public let stars: Int?
    public let decision: String
    public let decisionDate: Day?
    public let knownProtection: String
    public let source: String
    /// The row's place in the list, so that an export keeps the order.
    public let row: Int

    public init(
        place: String,
        stars: Int?,
        decision: String,
        decisionDate: Day?,
        knownProtection: String,
        source: String,
        row: Int
    ) {
        self.place = place
        self.stars = stars
        self.decision = decision
        self.decisionDate = decisionDate
        self.knownProtection = knownProtection
        self.source = source
        self.row = row
    }
}

/// An OCOP certificate. Its 36 months run from the day the certificate was issued, not from the decision.
public struct Certificate: Hashable, Sendable {
    public enum DateBasis: String, Hashable, Sendable, CaseIterable {
        case certificate
        /// The decision's date stands in for the certificate's, so everything counted from it is provisional.
        case decision
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        case valid
        /// Already expired when it was entered from a list: somebody must find out before anything is owed.
        case toVerify = "to_verify"
    }

    public let code: String
    public let product: String
    public let stars: Int
    public let issued: Day
    public let dateBasis: DateBasis
    public let decision: String?
    public let state: State

    public init(
        code: String,
        product: String,
        stars: Int,
        issued: Day,
        dateBasis: DateBasis,
        decision: String?,
        state: State
    ) {
        self.code = code
        self.product = product
        self.stars = stars
        self.issued = issued
        self.dateBasis = dateBasis
        self.decision = decision
        self.state = state
    }
}

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
