public import LegalCalendar

/// What `data/advice/protection.yaml` says: the questions about a name and its holder, and what the answers mean for
/// each kind of protection.
public struct ProtectionGuide: Hashable, Sendable {
    public let questions: [ProtectionQuestion]
    public let routes: [ProtectionRoute]
    public let findings: [ProtectionFinding]
    /// Told under every answer.
    public let cautions: [StatedSentence]

    public init(
        questions: [ProtectionQuestion],
        routes: [ProtectionRoute],
        findings: [ProtectionFinding],
        cautions: [StatedSentence]
    ) {
        self.questions = questions
        self.routes = routes
        self.findings = findings
        self.cautions = cautions
    }
}

public struct ProtectionQuestion: Hashable, Sendable {
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        case name, owner
    }

    public let id: String
    public let about: Subject
    /// The answers under which it makes sense, any one of them; empty where it always does.
    public let askedWhen: [AnswerBox]
    public let ask: BilingualText
    public let hint: BilingualText?
    public let grounds: StatedGrounds

    public init(
        id: String,
        about: Subject,
        askedWhen: [AnswerBox],
        ask: BilingualText,
        hint: BilingualText?,
        grounds: StatedGrounds
    ) {
        self.id = id
        self.about = about
        self.askedWhen = askedWhen
        self.ask = ask
        self.hint = hint
        self.grounds = grounds
    }
}

/// Answers that must all be given so, by question.
public struct AnswerBox: Hashable, Sendable {
    public let answers: [String: Bool]

    public init(_ answers: [String: Bool]) {
        self.answers = answers
    }

    /// Nil while it is open: some answer is missing, and none contradicts.
    func holds(given answers: [String: Bool]) -> Bool? {
        var isOpen = false
        for (question, wanted) in self.answers {
            guard let answer = answers[question] else {
                isOpen = true
                continue
            }
            if answer != wanted { return false }
        }
        return isOpen ? nil : true
    }
}

/// One kind of protection with the procedure that leads to it.
public struct ProtectionRoute: Hashable, Sendable {
    /// One of the Office's steps, and the event that ends it; nil for the last.
    public struct Stage: Hashable, Sendable {
        public let step: String
        public let event: String?

        public init(step: String, event: String?) {
            self.step = step
            self.event = event
        }
    }

    /// How long it takes in experience; no term of the law.
    public struct Experience: Hashable, Sendable {
        public let shortest: Term
        public let longest: Term
        public let confidence: Confidence
        public let checked: Day
        public let note: BilingualText

        public init(shortest: Term, longest: Term, confidence: Confidence, checked: Day, note: BilingualText) {
            self.shortest = shortest
            self.longest = longest
            self.confidence = confidence
            self.checked = checked
            self.note = note
        }
    }

    public let kind: SubjectKind
    public let procedure: String
    public let meaning: BilingualText
    /// Answers without which it is not open.
    public let needs: [AnswerBox]
    /// Stages of the procedure's fees that come on the plain way.
    public let costs: [String]
    public let course: [Stage]
    public let usual: Experience?

    public init(
        kind: SubjectKind,
        procedure: String,
        meaning: BilingualText,
        needs: [AnswerBox],
        costs: [String],
        course: [Stage],
        usual: Experience?
    ) {
        self.kind = kind
        self.procedure = procedure
        self.meaning = meaning
        self.needs = needs
        self.costs = costs
        self.course = course
        self.usual = usual
    }
}

/// What some answers mean for some kinds of protection.
public struct ProtectionFinding: Hashable, Sendable {
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// The way is not there.
        case closes
        /// It speaks for this way.
        case supports
        /// Something must be got or done first.
        case asks
        /// The way is there, with a loss or a risk.
        case warns
    }

    public let id: String
    public let routes: [SubjectKind]
    public let when: AnswerBox
    public let effect: Effect
    public let text: BilingualText
    public let grounds: StatedGrounds

    public init(
        id: String,
        routes: [SubjectKind],
        when: AnswerBox,
        effect: Effect,
        text: BilingualText,
        grounds: StatedGrounds
    ) {
        self.id = id
        self.routes = routes
        self.when = when
        self.effect = effect
        self.text = text
        self.grounds = grounds
    }
}
