public import LegalCalendar

/// One paper of the dossier: what it is, when it is needed, in how many copies, and where that is written.
public struct ChecklistItem: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case original, copy, either
    }

    public let id: String
    public let name: BilingualText
    /// `filing`, or the step that it is needed for.
    public let stage: String
    public let condition: Condition?
    public let forms: [DatedValue<FormReference>]
    public let kind: Kind
    public let copies: [DatedValue<Int>]
    public let citations: [Citation]
    public let confidence: Confidence
    public let checked: Day
    public let hint: BilingualText?
    public let line: Int

    public init(
        id: String,
        name: BilingualText,
        stage: String,
        condition: Condition?,
        forms: [DatedValue<FormReference>],
        kind: Kind,
        copies: [DatedValue<Int>],
        citations: [Citation],
        confidence: Confidence,
        checked: Day,
        hint: BilingualText?,
        line: Int = 0
    ) {
        self.id = id
        self.name = name
        self.stage = stage
        self.condition = condition
        self.forms = forms
        self.kind = kind
        self.copies = copies
        self.citations = citations
        self.confidence = confidence
        self.checked = checked
        self.hint = hint
        self.line = line
    }
}

/// A form's number and the instrument that prescribes it.
public struct FormReference: Hashable, Sendable {
    public let number: String
    public let source: String

    public init(number: String, source: String) {
        self.number = number
        self.source = source
    }
}

/// A question that must be answered yes (or no) for a paper or a fee to be due.
public struct Condition: Hashable, Sendable {
    public let question: String
    public let expected: Bool

    public init(question: String, expected: Bool) {
        self.question = question
        self.expected = expected
    }

    /// Nil while nobody has answered.
    public func holds(given answers: [String: Bool]) -> Bool? {
        answers[question].map { $0 == expected }
    }
}
