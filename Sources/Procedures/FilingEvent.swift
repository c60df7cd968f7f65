public import LegalCalendar

/// Something that happened to a filing, as it stands after all corrections.
public struct FilingEvent: Hashable, Sendable {
    /// The code of the first entry of its correction chain: it never changes, so obligations keep their identity.
    public let code: String
    /// An id of `data/events.yaml`.
    public let kind: String
    /// The event's own date; of a notice, the date printed on it.
    public let date: Day
    public let received: Day?
    /// The last day printed on a notice, where it prints one.
    public let printedDue: Day?
    /// The term printed on a notice, where it prints one.
    public let printedTerm: Term?
    /// Whether a person has confirmed what is printed against the scan.
    public let isPrintedConfirmed: Bool
    /// The last day of excluded time; its first is `date`.
    public let until: Day?
    /// Whether its own paper has not been seen: its day is another's, such as that of the decision behind it.
    public let isDateAssumed: Bool
    public private(set) var target: EventTarget?

    public init(
        code: String,
        kind: String,
        date: Day,
        received: Day? = nil,
        printedDue: Day? = nil,
        printedTerm: Term? = nil,
        isPrintedConfirmed: Bool = false,
        until: Day? = nil,
        isDateAssumed: Bool = false,
        target: EventTarget? = nil
    ) {
        self.code = code
        self.kind = kind
        self.date = date
        self.received = received
        self.printedDue = printedDue
        self.printedTerm = printedTerm
        self.isPrintedConfirmed = isPrintedConfirmed
        self.until = until
        self.isDateAssumed = isDateAssumed
        self.target = target
    }

    /// The same event as an answer to another obligation.
    public func answering(_ target: EventTarget) -> FilingEvent {
        var copy = self
        copy.target = target
        return copy
    }

    /// Earlier first; events of one day in the order of their codes, so that the order of recording does not matter.
    static func precedes(_ left: FilingEvent, _ right: FilingEvent) -> Bool {
        (left.date, left.code.utf8.count, left.code) < (right.date, right.code.utf8.count, right.code)
    }
}

/// Which obligation an event answers, where it says so: a step, and the event that made it owed.
public struct EventTarget: Hashable, Sendable {
    public let step: String
    /// Nil for the only obligation of the step.
    public let trigger: String?

    public init(step: String, trigger: String? = nil) {
        self.step = step
        self.trigger = trigger
    }
}

/// A kind of event, as `data/events.yaml` names it.
public struct EventDefinition: Hashable, Sendable {
    public let id: String
    public let name: BilingualText
    /// Whether it is a letter with a date of receipt and perhaps a printed term.
    public let isNotice: Bool
    public let state: FilingState?
    /// States that the event leaves as they stand: a failed upgrade does not end the certificate.
    public let keeps: [FilingState]
    public let office: String

    public init(
        id: String,
        name: BilingualText,
        isNotice: Bool,
        state: FilingState?,
        keeps: [FilingState] = [],
        office: String
    ) {
        self.id = id
        self.name = name
        self.isNotice = isNotice
        self.state = state
        self.keeps = keeps
        self.office = office
    }
}

/// Where a filing stands as a whole. Prepared is not filed.
public enum FilingState: String, Hashable, Sendable, CaseIterable {
    case prepared, filed, granted, refused, withdrawn, lapsed
}

/// An event that the law takes as having happened because another did: a filing passed for publication counts as
/// formally valid from that day.
public struct ImpliedEvent: Hashable, Sendable {
    public let kind: String
    /// The event that brings it along, on the same day.
    public let follows: String
    public let conditions: [String: DateCondition]
    public let citations: [Citation]
    public let confidence: Confidence
    public let checked: Day
    public let line: Int

    public init(
        kind: String,
        follows: String,
        conditions: [String: DateCondition],
        citations: [Citation],
        confidence: Confidence,
        checked: Day,
        line: Int = 0
    ) {
        self.kind = kind
        self.follows = follows
        self.conditions = conditions
        self.citations = citations
        self.confidence = confidence
        self.checked = checked
        self.line = line
    }
}

extension [FilingEvent] {
    /// The same events with those that they imply; one that is recorded itself is never implied.
    func completed(by implied: [ImpliedEvent]) -> [FilingEvent] {
        let dates = EventDates(self)
        let further = implied.compactMap { rule -> FilingEvent? in
            guard dates[rule.kind] == nil, rule.conditions.allSatisfy({ $1.holds(for: dates[$0]) }),
                let source = filter({ $0.kind == rule.follows }).min(by: FilingEvent.precedes)
            else { return nil }
            return FilingEvent(
                code: source.code,
                kind: rule.kind,
                date: source.date,
                isDateAssumed: source.isDateAssumed
            )
        }
        return self + further
    }
}
