public import LegalCalendar

/// A worked example: events, and what the law makes of them. It is written by hand from the law, never printed.
public struct RuleCase: Hashable, Sendable {
    public let procedure: String
    public let name: String
    /// The place in the law, or the document, that the dates were read from.
    public let why: String
    public let events: [FilingEvent]
    /// The facts of the filing, by question.
    public let answers: [String: Bool]
    public let expectations: [Expectation]
    /// Steps that must have no obligation.
    public let absent: [String]
    public let path: String
    public let line: Int

    public init(
        procedure: String,
        name: String,
        why: String,
        events: [FilingEvent],
        answers: [String: Bool] = [:],
        expectations: [Expectation],
        absent: [String],
        path: String,
        line: Int
    ) {
        self.procedure = procedure
        self.name = name
        self.why = why
        self.events = events
        self.answers = answers
        self.expectations = expectations
        self.absent = absent
        self.path = path
        self.line = line
    }

    /// What one obligation, or one milestone, must be. Only what is given is compared.
    public struct Expectation: Hashable, Sendable {
        public let subject: Subject
        /// Nil inside stands for "must have none".
        public let dates: [DateKey: Day?]
        public let isStatutoryFirm: Bool?
        public let isSafeFirm: Bool?
        public let state: State?
        /// Exactly why the lawful last day is provisional.
        public let doubts: Set<Doubt>?
        /// A law that the term's citations must name.
        public let basis: String?
        public let line: Int

        public init(
            subject: Subject,
            dates: [DateKey: Day?],
            isStatutoryFirm: Bool? = nil,
            isSafeFirm: Bool? = nil,
            state: State? = nil,
            doubts: Set<Doubt>? = nil,
            basis: String? = nil,
            line: Int
        ) {
            self.subject = subject
            self.dates = dates
            self.isStatutoryFirm = isStatutoryFirm
            self.isSafeFirm = isSafeFirm
            self.state = state
            self.doubts = doubts
            self.basis = basis
            self.line = line
        }
    }

    public enum Subject: Hashable, Sendable {
        /// The trigger's date and the occurrence are needed only where the step has several obligations.
        case step(String, trigger: Day?, occurrence: Int?)
        case milestone(String)
    }

    /// A date of the deadline, by its word in the case files.
    public enum DateKey: String, Hashable, Sendable, CaseIterable {
        case raw, statutory, safe
        case internalDay = "internal"
        case opens
        case opensSafe = "opens_safe"
        case late, plan
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        case waiting, open, done, overtaken
    }
}

/// Where a course is not what a case expects.
public struct CaseDifference: Hashable, Sendable {
    public let path: String
    public let line: Int
    public let caseName: String
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        case undefinedEvent(String)
        case undefinedStep(String)
        case undefinedQuestion(String)
        /// The step has no obligation, or the milestone no date.
        case missing(RuleCase.Subject)
        /// Several obligations fit: the case must name a trigger or an occurrence.
        case ambiguous(RuleCase.Subject)
        case unexpected(step: String)
        case date(RuleCase.Subject, RuleCase.DateKey, expected: Day?, actual: Day?)
        case statutoryFirm(RuleCase.Subject, expected: Bool)
        case safeFirm(RuleCase.Subject, expected: Bool)
        case state(RuleCase.Subject, expected: RuleCase.State, actual: RuleCase.State)
        case doubts(RuleCase.Subject, expected: [Doubt], actual: [Doubt])
        case basis(RuleCase.Subject, expected: String, actual: [String])
    }
}
