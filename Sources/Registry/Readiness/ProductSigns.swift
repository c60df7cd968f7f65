public import LegalCalendar

/// One look at a product's packaging and label: every mark that stood on it that day.
public struct LabelLook: Hashable, Sendable {
    public struct Mark: Hashable, Sendable {
        public let sign: String
        /// The right in the record that it is; nil where there is none.
        public let right: String?

        public init(sign: String, right: String?) {
            self.sign = sign
            self.right = right
        }
    }

    public let product: String
    /// From 1; a later look takes the place of the earlier ones.
    public let number: Int
    public let seen: Day
    /// The photo or scan: a document's code, or where it is in the person's own words.
    public let photo: String
    /// Empty where no mark stood on it.
    public let marks: [Mark]
    public let person: String
    public let recorded: String

    public init(
        product: String,
        number: Int,
        seen: Day,
        photo: String,
        marks: [Mark],
        person: String,
        recorded: String
    ) {
        self.product = product
        self.number = number
        self.seen = seen
        self.photo = photo
        self.marks = marks
        self.person = person
        self.recorded = recorded
    }
}

/// What somebody found out about signs of geographical origin: the one that the product uses, or the protected one that
/// exists for it. Where nobody has asked there is no statement.
public struct OriginStatement: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case used
        case protected
    }

    public let product: String
    public let kind: Kind
    public let number: Int
    /// Nil where it was found that there is none.
    public let sign: String?
    /// The right in the record that protects the sign, where it is there.
    public let right: String?
    /// What the statement rests on: a photo, a letter, who was asked.
    public let source: String
    public let stated: Day
    public let person: String
    public let recorded: String

    public init(
        product: String,
        kind: Kind,
        number: Int,
        sign: String?,
        right: String?,
        source: String,
        stated: Day,
        person: String,
        recorded: String
    ) {
        self.product = product
        self.kind = kind
        self.number = number
        self.sign = sign
        self.right = right
        self.source = source
        self.stated = stated
        self.person = person
        self.recorded = recorded
    }
}

/// What somebody answered about a certificate that had run out when it was entered.
public struct CertificateAnswer: Hashable, Sendable {
    public let certificate: String
    /// An id of `data/ocop/criteria.yaml`.
    public let question: String
    public let answer: Bool
    public let person: String
    public let answered: Day

    public init(certificate: String, question: String, answer: Bool, person: String, answered: Day) {
        self.certificate = certificate
        self.question = question
        self.answer = answer
        self.person = person
        self.answered = answered
    }
}
