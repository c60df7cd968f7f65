public import LegalCalendar

/// Who must act.
public enum Actor: String, Hashable, Sendable, CaseIterable {
    case applicant, owner
    case thirdParty = "third_party"
    case office, commune, province
    case communeCulture = "commune_culture"
    case communeEconomy = "commune_economy"
    case communePolice = "commune_police"
    case serviceCentre = "service_centre"
    case school

    /// Whether a missed date costs the producer something, so that the producer is reminded.
    public var isProducer: Bool { self == .applicant || self == .owner }

    /// Whether somebody in the commune or at a producer must act, so that a passed date is theirs.
    public var isReminded: Bool {
        switch self {
        case .applicant, .owner, .commune, .communeCulture, .communeEconomy, .communePolice, .serviceCentre, .school:
            true
        case .thirdParty, .office, .province: false
        }
    }
}

/// What a procedure expects after an event: who acts, by when, and why.
public struct Step: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    public let actor: Actor
    public let trigger: Trigger
    /// The day counted from, by the dates of events; exactly one row applies.
    public internal(set) var countsFrom: [DatedValue<CountedDay>]
    public internal(set) var terms: [DatedValue<TermValue>]
    public let acceptsPrintedDue: Bool
    public internal(set) var endRule: EndRule
    public internal(set) var closing: Closing
    public let overtakenBy: [String]
    /// What takes the latest closing event back: the step is owed again as it was.
    public internal(set) var reopenedBy: [String]
    public internal(set) var stoppedBy: [ClockStop]
    public internal(set) var prolongations: [Prolongation]
    /// The question that must be answered yes (or no) for the step to be owed at all.
    public let condition: Condition?
    /// A right that may be used or left alone: its last day passes, and nobody is late.
    public let isOptional: Bool
    /// Whether the papers must reach an office, so that the way there takes time.
    public let isDelivered: Bool
    public internal(set) var extensionRule: ExtensionRule?
    public internal(set) var opens: RelativeDate?
    public internal(set) var late: RelativeDate?
    public internal(set) var floor: Term?
    /// Preparation, taken off the safe date in sure working days.
    public internal(set) var needs: Term
    public internal(set) var repeats: Term?
    /// Shown under the dates.
    public let note: BilingualText?
    public let ifMissed: BilingualText?
    public let remedy: BilingualText?
    public let cadence: Cadence?
    public let line: Int

    public init(
        id: String,
        name: BilingualText,
        actor: Actor,
        trigger: Trigger,
        countsFrom: [DatedValue<CountedDay>],
        terms: [DatedValue<TermValue>],
        acceptsPrintedDue: Bool = false,
        endRule: EndRule,
        closing: Closing = Closing(events: [], needsAll: false),
        overtakenBy: [String] = [],
        reopenedBy: [String] = [],
        stoppedBy: [ClockStop] = [],
        prolongations: [Prolongation] = [],
        condition: Condition? = nil,
        isOptional: Bool = false,
        isDelivered: Bool = false,
        extensionRule: ExtensionRule? = nil,
        opens: RelativeDate? = nil,
        late: RelativeDate? = nil,
        floor: Term? = nil,
        needs: Term = .none,
        repeats: Term? = nil,
        note: BilingualText? = nil,
        ifMissed: BilingualText? = nil,
        remedy: BilingualText? = nil,
        cadence: Cadence? = nil,
        line: Int = 0
    ) {
        self.id = id
        self.name = name
        self.actor = actor
        self.trigger = trigger
        self.countsFrom = countsFrom
        self.terms = terms
        self.acceptsPrintedDue = acceptsPrintedDue
        self.endRule = endRule
        self.closing = closing
        self.overtakenBy = overtakenBy
        self.reopenedBy = reopenedBy
        self.stoppedBy = stoppedBy
        self.prolongations = prolongations
        self.condition = condition
        self.isOptional = isOptional
        self.isDelivered = isDelivered
        self.extensionRule = extensionRule
        self.opens = opens
        self.late = late
        self.floor = floor
        self.needs = needs
        self.repeats = repeats
        self.note = note
        self.ifMissed = ifMissed
        self.remedy = remedy
        self.cadence = cadence
        self.line = line
    }
}

extension Step {
    /// Whether somebody whom this record serves must act, rather than may.
    public var isOwed: Bool { actor.isReminded && !isOptional }
}

/// What makes a step owed.
public enum Trigger: Hashable, Sendable {
    /// An event of one of these kinds: one obligation for each, or one for the latest.
    case event([String], each: Bool)
    /// The end of another step's term.
    case endOf(step: String)
    /// The end of one of these steps' terms as it stands before any extension: until then one may be asked for.
    case firstEndOf(steps: [String])

    /// The steps that it follows.
    public var steps: [String] {
        switch self {
        case .event: []
        case .endOf(let step): [step]
        case .firstEndOf(let steps): steps
        }
    }
}

/// The day from which a step's term is counted.
public enum CountedDay: Hashable, Sendable {
    /// The trigger's own date; of a notice, the date printed on it.
    case trigger
    case received
    case event(String)
    case milestone(String)
}

extension [DatedValue<CountedDay>] {
    public func applying(to dates: EventDates) -> DatedValue<CountedDay>? { first { $0.applies(to: dates) } }

    /// The milestones that one of the rows counts from.
    var milestones: [String] {
        compactMap { row in if case .milestone(let id)? = row.value { id } else { nil } }
    }
}

/// A length of time, or the first of some days of the year.
public enum TermValue: Hashable, Sendable {
    case term(Term)
    case yearly([YearRound])

    /// What closes on a day of every year, and the day on which its time ends: the same day, unless a batch that closes
    /// on one day is dealt with until another.
    public struct YearRound: Hashable, Sendable {
        public let closes: YearDay
        public let ends: YearDay

        public init(closes: YearDay, ends: YearDay) {
            self.closes = closes
            self.ends = ends
        }
    }

    /// A day of every year, such as 30 April.
    public struct YearDay: Hashable, Sendable, Comparable {
        public let month: Int
        public let day: Int

        public init?(month: Int, day: Int) {
            // 29 February would not come every year, so a rule cannot name it.
            guard Day(year: 2001, month: month, day: day) != nil else { return nil }
            self.month = month
            self.day = day
        }

        public static func < (left: YearDay, right: YearDay) -> Bool {
            (left.month, left.day) < (right.month, right.day)
        }
    }
}

/// Which events end a step as done: any of them, or all.
public struct Closing: Hashable, Sendable {
    public let events: [String]
    public let needsAll: Bool

    public init(events: [String], needsAll: Bool) {
        self.events = events
        self.needsAll = needsAll
    }
}

/// Time during which an office's term does not run: from a notice to the reply.
public struct ClockStop: Hashable, Sendable {
    public let from: String
    public let until: String
    public let citations: [Citation]
    public let confidence: Confidence

    public init(from: String, until: String, citations: [Citation], confidence: Confidence) {
        self.from = from
        self.until = until
        self.citations = citations
        self.confidence = confidence
    }
}

/// Time that an office has more, once, after one of these events: a reply, an amendment.
public struct Prolongation: Hashable, Sendable {
    public let events: [String]
    public internal(set) var terms: [DatedValue<TermValue>]
    public let line: Int

    public init(events: [String], terms: [DatedValue<TermValue>], line: Int = 0) {
        self.events = events
        self.terms = terms
        self.line = line
    }
}

/// How long papers take to the office, by the way on which they are sent. It is the project's own figure, not law.
public struct Delivery: Hashable, Sendable {
    /// Holds where they are handed in online; without an answer they go by post.
    public let online: Condition
    public internal(set) var onlineTerm: Term
    public internal(set) var post: Term
    public let line: Int

    public init(online: Condition, onlineTerm: Term, post: Term, line: Int = 0) {
        self.online = online
        self.onlineTerm = onlineTerm
        self.post = post
        self.line = line
    }

    func term(given answers: [String: Bool]) -> Term { online.holds(given: answers) == true ? onlineTerm : post }
}

/// Once more the same length, asked for before the end.
public struct ExtensionRule: Hashable, Sendable {
    public let times: Int
    /// Whether plans may count on it. Where it is only likely that it covers the act, they keep the first term.
    public let isPlanned: Bool
    public let fee: String?
    public let citations: [Citation]
    public let confidence: Confidence

    public init(times: Int, isPlanned: Bool = true, fee: String?, citations: [Citation], confidence: Confidence) {
        self.times = times
        self.isPlanned = isPlanned
        self.fee = fee
        self.citations = citations
        self.confidence = confidence
    }
}

/// A date that hangs on another: a window's first day, or the end of a grace period.
public struct RelativeDate: Hashable, Sendable {
    public enum Anchor: String, Hashable, Sendable, CaseIterable {
        /// The raw end of the step.
        case end
        /// The day from which the step's term is counted.
        case counted
    }

    public let term: Term
    public let anchor: Anchor
    public let fee: String?
    public let citations: [Citation]
    public let confidence: Confidence
    public let line: Int

    public init(
        term: Term,
        anchor: Anchor,
        fee: String? = nil,
        citations: [Citation],
        confidence: Confidence,
        line: Int = 0
    ) {
        self.term = term
        self.anchor = anchor
        self.fee = fee
        self.citations = citations
        self.confidence = confidence
        self.line = line
    }
}

/// A date that matters and is computed, but is nobody's task: an expiry.
public struct Milestone: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    public let after: String
    public let countsFrom: String
    public internal(set) var terms: [DatedValue<TermValue>]
    /// What each renewal adds.
    public internal(set) var repeats: Term?
    public let line: Int

    public init(
        id: String,
        name: BilingualText,
        after: String,
        countsFrom: String,
        terms: [DatedValue<TermValue>],
        repeats: Term? = nil,
        line: Int = 0
    ) {
        self.id = id
        self.name = name
        self.after = after
        self.countsFrom = countsFrom
        self.terms = terms
        self.repeats = repeats
        self.line = line
    }
}
