public import LegalCalendar

/// The criterion of the OCOP rubric on intellectual property, in one time of the law: what each star needs at least.
public struct PropertyCriterion: Hashable, Sendable {
    public struct Condition: Hashable, Sendable {
        public let kind: PropertyConditionKind
        /// The star whose minimum it is.
        public let star: Int
        public let text: BilingualText
        /// Events that prove it where their paper is on file.
        public let evidence: [Evidence]
        /// Events by which it may be expected, though no paper proves it yet.
        public let expectedBy: [String]
        public let grounds: StatedGrounds

        public init(
            kind: PropertyConditionKind,
            star: Int,
            text: BilingualText,
            evidence: [Evidence],
            expectedBy: [String],
            grounds: StatedGrounds
        ) {
            self.kind = kind
            self.star = star
            self.text = text
            self.evidence = evidence
            self.expectedBy = expectedBy
            self.grounds = grounds
        }
    }

    /// An event whose paper proves a condition, for filings of a time.
    public struct Evidence: Hashable, Sendable {
        public let event: String
        /// Nil where it does for every filing.
        public let filed: DateCondition?

        public init(event: String, filed: DateCondition?) {
            self.event = event
            self.filed = filed
        }
    }

    public let period: LegalPeriod
    public let number: String
    /// Empty where the text of that time has not been read: then it answers nothing.
    public let conditions: [Condition]
    /// That a higher star needs the minimums of the lower ones, and how sure that is.
    public let higherStars: StatedSentence?
    /// What is inferred for stars won under the criterion before; never told as law.
    public let inference: StatedSentence?
    public let grounds: StatedGrounds

    public init(
        period: LegalPeriod,
        number: String,
        conditions: [Condition],
        higherStars: StatedSentence?,
        inference: StatedSentence?,
        grounds: StatedGrounds
    ) {
        self.period = period
        self.number = number
        self.conditions = conditions
        self.higherStars = higherStars
        self.inference = inference
        self.grounds = grounds
    }
}

/// The conditions whose facts the program knows how to look for. What each demands, and for which star, is data.
public enum PropertyConditionKind: String, Hashable, Sendable, CaseIterable {
    case acceptedApplication = "accepted_application"
    case labelMarksRegistered = "label_marks_registered"
    case originSignUsed = "origin_sign_used"
    case originSignAuthorised = "origin_sign_authorised"
}

/// A sentence of a data file with the confidence that it must be told with.
public struct StatedSentence: Hashable, Sendable {
    public let text: BilingualText
    public let confidence: Confidence

    public init(text: BilingualText, confidence: Confidence) {
        self.text = text
        self.confidence = confidence
    }
}

/// How long before a dossier an application must be filed, as experience has it. None of it is a term of the law.
public struct PlanningLengths: Hashable, Sendable {
    /// How the lengths give way to what the Office's lists show.
    public struct Observed: Hashable, Sendable {
        /// So many hundredths of the applications had passed by then.
        public let percent: Int
        /// Only what passed within this time before today counts.
        public let within: Term
        public let rowsAtLeast: Int

        public init(percent: Int, within: Term, rowsAtLeast: Int) {
            self.percent = percent
            self.within = within
            self.rowsAtLeast = rowsAtLeast
        }
    }

    public let condition: PropertyConditionKind
    /// If nothing comes in between: shown beside the plan, never as the plan.
    public let smooth: [Term]
    public let plan: [Term]
    /// With one extension of a reply besides, where that is foreseen.
    public let extended: [Term]?
    public let observed: Observed?
    public let confidence: Confidence
    public let checked: Day
    public let note: BilingualText

    public init(
        condition: PropertyConditionKind,
        smooth: [Term],
        plan: [Term],
        extended: [Term]?,
        observed: Observed?,
        confidence: Confidence,
        checked: Day,
        note: BilingualText
    ) {
        self.condition = condition
        self.smooth = smooth
        self.plan = plan
        self.extended = extended
        self.observed = observed
        self.confidence = confidence
        self.checked = checked
        self.note = note
    }
}

/// What happened to a mark that endangers a star already won, and what to do about it.
public struct StarDanger: Hashable, Sendable {
    public let event: String
    /// Whether it holds only before or only after the application was accepted; nil for both.
    public let isBeforeAcceptance: Bool?
    public let text: BilingualText
    public let remedy: BilingualText
    public let grounds: StatedGrounds

    public init(
        event: String,
        isBeforeAcceptance: Bool?,
        text: BilingualText,
        remedy: BilingualText,
        grounds: StatedGrounds
    ) {
        self.event = event
        self.isBeforeAcceptance = isBeforeAcceptance
        self.text = text
        self.remedy = remedy
        self.grounds = grounds
    }
}

/// What must be asked of a certificate that had run out when it was entered.
public struct CertificateQuestion: Hashable, Sendable {
    public let id: String
    public let ask: BilingualText

    public init(id: String, ask: BilingualText) {
        self.id = id
        self.ask = ask
    }
}

/// Everything that `data/ocop/criteria.yaml` says.
public struct OCOPRules: Hashable, Sendable {
    public let scales: [StarScale]
    public let criteria: [PropertyCriterion]
    public let planning: [PlanningLengths]
    public let dangers: [StarDanger]
    public let dangerHeading: StatedSentence
    public let oldCertificates: [CertificateQuestion]

    public init(
        scales: [StarScale],
        criteria: [PropertyCriterion],
        planning: [PlanningLengths],
        dangers: [StarDanger],
        dangerHeading: StatedSentence,
        oldCertificates: [CertificateQuestion]
    ) {
        self.scales = scales
        self.criteria = criteria
        self.planning = planning
        self.dangers = dangers
        self.dangerHeading = dangerHeading
        self.oldCertificates = oldCertificates
    }

    /// The criterion of the dossier's last day.
    public func criterion(on day: Day) -> PropertyCriterion? { criteria.first { $0.period.contains(day) } }

    /// The scale of points of a certificate of that day.
    public func scale(on day: Day) -> StarScale? { scales.first { $0.period.contains(day) } }

    /// Stars with a certificate on that day; in all times where no day is known.
    public func certifiedStars(on day: Day?) -> [Int] {
        let scales = scales.filter { scale in day.map(scale.period.contains) ?? true }
        return Set(scales.flatMap(\.certifiedStars)).sorted()
    }

    public func planning(for condition: PropertyConditionKind) -> PlanningLengths? {
        planning.first { $0.condition == condition }
    }

    /// What the event does to a star that rests on the mark.
    public func danger(of event: String, isAccepted: Bool) -> StarDanger? {
        dangers.first { danger in
            danger.event == event && (danger.isBeforeAcceptance.map { $0 != isAccepted } ?? true)
        }
    }
}
