/// A place in the law: the instrument's number, and the article, clause and point where they are known.
public struct Citation: Hashable, Sendable {
    /// The instrument's number, such as `131/2025/QH15`; its name stands in `data/laws.yaml`.
    public let law: String
    public let article: String?
    public let clause: String?
    public let point: String?

    public init(law: String, article: String? = nil, clause: String? = nil, point: String? = nil) {
        self.law = law
        self.article = article
        self.clause = clause
        self.point = point
    }
}

/// How sure a value is: read in the primary text, taken from one reliable secondary source, or still to be checked.
public enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
    case unverified, likely, confirmed

    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .unverified: 0
        case .likely: 1
        case .confirmed: 2
        }
    }
}

/// One text in the languages of the product.
public struct BilingualText: Hashable, Sendable {
    public let vi: String
    public let en: String

    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
