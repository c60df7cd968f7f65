public import LegalCalendar

/// What is owed because of one event, with its dates and everything they rest on.
public struct ComputedObligation: Sendable {
    public let key: ObligationKey
    public let step: Step
    public let state: ObligationState
    public let deadline: Deadline
    /// How the deadline came about; unfolded by ``ComputedObligation/reasons(_:)``.
    let derivation: Derivation

    public var trigger: FilingEvent? { derivation.trigger }

    /// The dated values that its dates are counted with, each with the step or milestone that it belongs to.
    public var valuesUsed: [(part: String, value: DatedValue<TermValue>)] {
        [derivation.value.map { (step.id, $0) }, derivation.milestone.map { ($0.milestone.id, $0.value) }]
            .compactMap(\.self)
    }
}

/// What makes an obligation the same one after recomputing.
public struct ObligationKey: Hashable, Sendable, Comparable {
    public let step: String
    /// The code of the first event in the trigger's correction chain.
    public let trigger: String
    public let occurrence: Int

    public init(step: String, trigger: String, occurrence: Int) {
        self.step = step
        self.trigger = trigger
        self.occurrence = occurrence
    }

    public static func < (left: ObligationKey, right: ObligationKey) -> Bool {
        (left.step, left.trigger, left.occurrence) < (right.step, right.trigger, right.occurrence)
    }
}

/// Where an obligation stands by its events alone. That it is late depends on the day it is looked at.
public enum ObligationState: Hashable, Sendable {
    /// It follows a step that has not ended yet, so its dates are computed from a computed date.
    case waiting
    case open
    /// The event that ended it, by code, and its date.
    case done(event: String, on: Day)
    /// Another event took its object away.
    case overtaken(event: String, on: Day)
}

/// The four dates, the window's first day, and the date that plans and reminders keep.
public struct Deadline: Hashable, Sendable {
    /// The first lawful day of a window, and the first day that is lawful under every reading.
    public var opens: Day?
    public var opensSafe: Day?
    public var raw: Day?
    public var statutory: Day?
    public var safe: Day?
    public var internalDay: Day?
    public var late: Day?
    /// The safe date, or the one by the planning floor while the term is unverified.
    public var plan: Day?
    public var statutoryDoubts: Set<Doubt> = []
    public var safeDoubts: Set<Doubt> = []
    /// The term printed on the notice must be entered before there is a safe date.
    public var needsPrintedTerm = false

    public init() {}

    public var isStatutoryFirm: Bool { statutory != nil && statutoryDoubts.isEmpty }
    public var isSafeFirm: Bool { safe != nil && safeDoubts.isEmpty }
}

/// Why a date is told as provisional.
public enum Doubt: String, Hashable, Sendable, CaseIterable {
    case readingsDiffer = "readings_differ"
    case yearIncomplete = "year_incomplete"
    case beyondCalendar = "beyond_calendar"
    case countingRule = "counting_rule"
    case termLikely = "term_likely"
    case termUnverified = "term_unverified"
    case noTerm = "no_term"
    case countedDayUnsure = "counted_day_unsure"
    case countedDayMissing = "counted_day_missing"
    case milestoneLikely = "milestone_likely"
    case printedDiffers = "printed_differs"
    case triggerComputed = "trigger_computed"
    case eventDateAssumed = "event_date_assumed"
    case extensionLikely = "extension_likely"
    case extensionPending = "extension_pending"
    case clockStopped = "clock_stopped"
    case stopLikely = "stop_likely"

    static func all(_ doubts: CalendarDoubts) -> Set<Doubt> {
        var result: Set<Doubt> = []
        if doubts.contains(.readingsDiffer) { result.insert(.readingsDiffer) }
        if doubts.contains(.yearIncomplete) { result.insert(.yearIncomplete) }
        if doubts.contains(.beyondCalendar) { result.insert(.beyondCalendar) }
        if doubts.contains(.countingRule) { result.insert(.countingRule) }
        return result
    }
}

/// How an obligation stands on a day. It is computed, never stored.
public enum Timing: String, Hashable, Sendable, CaseIterable {
    case early, open, late
    case inGrace = "in_grace"
    case lapsed
}

extension ComputedObligation {
    /// Nil when the obligation is not open. An office or a third party is never late for a producer.
    public func timing(on today: Day) -> Timing? {
        guard state == .open || state == .waiting else { return nil }
        if let opens = deadline.opens, today < opens { return .early }
        guard step.actor.isReminded else { return .open }
        guard let last = deadline.statutory ?? deadline.plan, today > last else { return .open }
        if step.isOptional { return .lapsed }
        guard let late = deadline.late else { return .late }
        return today <= late ? .inGrace : .lapsed
    }
}
