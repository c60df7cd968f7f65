public import LegalCalendar

/// One legal value with the box of event dates in which it applies, and everything a lawyer asks of it.
public struct DatedValue<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Nil where the law sets no value here, which the pack says rather than leaves out.
    public let value: Value?
    public let conditions: [String: DateCondition]
    public let citations: [Citation]
    public let confidence: Confidence
    public let checked: Day
    public let note: BilingualText?
    /// Where the value is written, for findings.
    public let line: Int

    public init(
        value: Value?,
        conditions: [String: DateCondition] = [:],
        citations: [Citation],
        confidence: Confidence,
        checked: Day,
        note: BilingualText? = nil,
        line: Int = 0
    ) {
        self.value = value
        self.conditions = conditions
        self.citations = citations
        self.confidence = confidence
        self.checked = checked
        self.note = note
        self.line = line
    }

    public func applies(to dates: EventDates) -> Bool {
        conditions.allSatisfy { event, condition in condition.holds(for: dates[event]) }
    }

    /// The same row with another value or box: for packs under proof.
    public func replacing(value: Value?? = nil, conditions: [String: DateCondition]? = nil) -> DatedValue {
        DatedValue(
            value: value ?? self.value,
            conditions: conditions ?? self.conditions,
            citations: citations,
            confidence: confidence,
            checked: checked,
            note: note,
            line: line
        )
    }
}

/// One side of a box: when an event must be dated, or by when it must not have come.
public struct DateCondition: Hashable, Sendable {
    /// The first day that is inside.
    public let from: Day?
    /// The first day that is outside.
    public let before: Day?
    /// The event is not dated before this day: it came later, or has not come.
    public let absentOn: Day?

    public init(from: Day? = nil, before: Day? = nil, absentOn: Day? = nil) {
        self.from = from
        self.before = before
        self.absentOn = absentOn
    }

    public func holds(for day: Day?) -> Bool {
        guard let day else { return absentOn != nil }
        if let from, day < from { return false }
        if let before, day >= before { return false }
        if let absentOn, day < absentOn { return false }
        return true
    }

    /// Every day on which the condition changes its answer.
    public var boundaries: [Day] { [from, before, absentOn].compactMap(\.self) }
}

/// The dates of a filing's events as the dated values see them: the first of each kind, and the trigger's own.
public struct EventDates: Sendable {
    private var days: [String: Day] = [:]

    public init(_ events: [FilingEvent]) {
        for event in events {
            days[event.kind] = min(days[event.kind] ?? event.date, event.date)
        }
    }

    public init(_ days: [String: Day]) {
        self.days = days
    }

    public subscript(kind: String) -> Day? { days[kind] }

    /// The same dates, with one event's own date in place of the first of its kind.
    public func with(_ kind: String, on day: Day) -> EventDates {
        var copy = self
        copy.days[kind] = day
        return copy
    }
}

extension [DatedValue<TermValue>] {
    func applying(to dates: EventDates) -> DatedValue<TermValue>? { first { $0.applies(to: dates) } }
}

extension [DatedValue<Int>] {
    public func applying(to dates: EventDates) -> DatedValue<Int>? { first { $0.applies(to: dates) } }
}

extension [DatedValue<FormReference>] {
    public func applying(to dates: EventDates) -> DatedValue<FormReference>? { first { $0.applies(to: dates) } }
}

extension EventDates {
    /// The dates as they would be for a step that an event of this kind, on this day, makes owed.
    public init(trigger kind: String, on day: Day) {
        self.init([kind: day, EventKind.trigger: day])
    }
}
