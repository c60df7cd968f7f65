public import LegalCalendar

/// Who must act.
public enum Actor: String, Hashable, Sendable, CaseIterable {
    case applicant, owner
    case thirdParty = "third_party"
    case office, commune, province

    /// Whether a missed date costs the producer something, so that the producer is reminded.
    public var isProducer: Bool { self == .applicant || self == .owner }
}

/// What a procedure expects after an event: who acts, by when, and why.
public struct Step: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    public let actor: Actor
    public let trigger: Trigger
    public internal(set) var countsFrom: CountedDay
    public internal(set) var terms: [DatedValue<TermValue>]
    public let acceptsPrintedDue: Bool
    public internal(set) var endRule: EndRule
    public internal(set) var closing: Closing
    public let overtakenBy: [String]
    public let stoppedBy: [ClockStop]
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
        countsFrom: CountedDay,
        terms: [DatedValue<TermValue>],
        acceptsPrintedDue: Bool = false,
        endRule: EndRule,
        closing: Closing = Closing(events: [], needsAll: false),
        overtakenBy: [String] = [],
        stoppedBy: [ClockStop] = [],
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
        self.stoppedBy = stoppedBy
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

/// What makes a step owed.
public enum Trigger: Hashable, Sendable {
    /// An event: one obligation for each, or one for the latest.
    case event(String, each: Bool)
    /// The end of another step's term.
    case endOf(step: String)
}

/// The day from which a step's term is counted, and how sure that is.
public struct CountedDay: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        /// The trigger's own date; of a notice, the date printed on it.
        case trigger
        case received
        case event(String)
        case milestone(String)
    }

    public let source: Source
    public let confidence: Confidence
    public let citations: [Citation]

    public init(_ source: Source, confidence: Confidence = .confirmed, citations: [Citation] = []) {
        self.source = source
        self.confidence = confidence
        self.citations = citations
    }
}

/// A length of time, or the first of some days of the year.
public enum TermValue: Hashable, Sendable {
    case term(Term)
    case yearly([YearDay])

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

    public init(from: String, until: String) {
        self.from = from
        self.until = until
    }
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
