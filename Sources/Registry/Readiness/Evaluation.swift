public import LegalCalendar
public import Procedures

/// A product's next evaluation, and what its signs allow there.
public struct Evaluation: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case reEvaluation = "re_evaluation"
        case firstEvaluation = "first_evaluation"
        case upgrade
        /// Nobody knows when it comes: the signs are held to the criterion of today, and nothing has a date.
        case undated
    }

    public enum Timing: String, Hashable, Sendable, CaseIterable {
        /// The window has not opened.
        case ahead
        case open
        /// The window has closed and no dossier was received.
        case missed
        /// The dossier is with the commune or the province.
        case inProgress = "in_progress"
    }

    public let kind: Kind
    public let timing: Timing
    /// The star that is to be kept or won.
    public let target: Int
    /// The first lawful day of the window; nil for a batch.
    public let opens: Day?
    /// The first day that is lawful under every reading.
    public let opensSafe: Day?
    /// The last lawful day of the window; nil for a batch.
    public let closes: Day?
    /// The last day on which the dossier should be at the commune; today where nobody knows.
    public let dossierBy: Day
    /// The day before which the commune must have proposed; nil for a re-evaluation.
    public let batch: Day?
    /// The nearest batch, where the signs cannot be ready for it.
    public let missedBatch: Day?
    public let isProvisional: Bool
    public let criterion: PropertyCriterion?
    public let findings: [ConditionFinding]

    public init(
        kind: Kind,
        timing: Timing,
        target: Int,
        opens: Day?,
        opensSafe: Day?,
        closes: Day?,
        dossierBy: Day,
        batch: Day?,
        missedBatch: Day?,
        isProvisional: Bool,
        criterion: PropertyCriterion?,
        findings: [ConditionFinding]
    ) {
        self.kind = kind
        self.timing = timing
        self.target = target
        self.opens = opens
        self.opensSafe = opensSafe
        self.closes = closes
        self.dossierBy = dossierBy
        self.batch = batch
        self.missedBatch = missedBatch
        self.isProvisional = isProvisional
        self.criterion = criterion
        self.findings = findings
    }

    /// The conditions of the target star and those below it.
    public var needed: [ConditionFinding] { findings.filter { $0.condition.star <= target } }

    /// The highest star that the signs allow: proven, or expected too. Nil where the criterion has not been read.
    public func allowedStar(provenOnly: Bool) -> Int? {
        guard let criterion, !criterion.conditions.isEmpty else { return nil }
        let open = findings.filter { $0.state != .met || (provenOnly && !$0.isFirm) }.map(\.condition.star)
        return open.min().map { $0 - 1 } ?? Evaluation.highestStar
    }

    public static let highestStar = 5

    /// Conditions of the target that no paper proves yet.
    public var open: [ConditionFinding] { needed.filter { $0.state != .met || !$0.isFirm } }
}

/// What makes a star already won fall: its mark's filing ended.
public struct EndangeredStar: Hashable, Sendable {
    public let product: Product
    public let producer: Producer
    public let certificate: Certificate
    public let right: ProtectedRight
    public let filing: String
    public let event: EventEntry
    public let danger: StarDanger
    /// What the danger is, as the law has it.
    public let heading: StatedSentence

    public init(
        product: Product,
        producer: Producer,
        certificate: Certificate,
        right: ProtectedRight,
        filing: String,
        event: EventEntry,
        danger: StarDanger,
        heading: StatedSentence
    ) {
        self.product = product
        self.producer = producer
        self.certificate = certificate
        self.right = right
        self.filing = filing
        self.event = event
        self.danger = danger
        self.heading = heading
    }
}

/// One product before its next evaluation.
public struct ProductReadiness: Hashable, Sendable {
    /// Why nothing can be said of a product's next evaluation, or that something can.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// It has a certificate that is followed.
        case certified
        /// It has none and can be evaluated for the first time.
        case uncertified
        /// A list gives it a star, but no certificate with its day is in the record.
        case certificateMissing = "certificate_missing"
        /// Its certificate had run out when it was entered.
        case toVerify = "to_verify"
        /// It is no longer made.
        case notMade = "not_made"
    }

    public let product: Product
    public let producer: Producer
    public let certificate: Certificate?
    public let expires: Day?
    /// Certificates that had run out when they were entered, and wait for answers.
    public let toVerify: [String]
    public let standing: Standing
    public let evaluation: Evaluation?
    public let endangered: [EndangeredStar]
    /// Whether the inference about stars won under the criterion before is to be told.
    public let isUnderInference: Bool

    public init(
        product: Product,
        producer: Producer,
        certificate: Certificate?,
        expires: Day?,
        toVerify: [String],
        standing: Standing,
        evaluation: Evaluation?,
        endangered: [EndangeredStar],
        isUnderInference: Bool
    ) {
        self.product = product
        self.producer = producer
        self.certificate = certificate
        self.expires = expires
        self.toVerify = toVerify
        self.standing = standing
        self.evaluation = evaluation
        self.endangered = endangered
        self.isUnderInference = isUnderInference
    }

    /// Whether a star already won could be lost as things stand.
    public var isAtRisk: Bool {
        !endangered.isEmpty || (standing == .certified && evaluation?.open.isEmpty == false)
            || (standing == .certified && evaluation?.timing == .missed)
    }
}
