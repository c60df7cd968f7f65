public import LegalCalendar

/// Everything from which one deadline is counted. Dates and reasons are both made from it, so they cannot differ.
struct Derivation: Sendable {
    let step: Step
    let trigger: FilingEvent?
    let occurrence: Int
    /// What says from which day the term is counted.
    let countRow: DatedValue<CountedDay>?
    /// The day counted from, under every reading; nil where the event that gives it is not recorded.
    let counted: RawEnd?
    /// The earlier day, where it is not sure which of two the term is counted from.
    let countedForSafe: RawEnd?
    let milestone: ComputedMilestone?
    let isTriggerComputed: Bool
    /// The step before has no verified end, so there is nothing that plans could count from.
    let lacksSafeBase: Bool
    let value: DatedValue<TermValue>?
    let delivery: Term?
    let dates: EventDates
    /// Set later, when it is known which events speak to this obligation.
    var extensionsRequested: [FilingEvent] = []
    var extensionsGranted: [FilingEvent] = []
    var excluded: [ExcludedTime] = []
    var prolonged: [ProlongedTime] = []
    var isClockStopped = false
}

/// Days that do not count, and the event that says so.
struct ExcludedTime: Sendable {
    let event: FilingEvent
    let from: Day
    let to: Day
    let days: Int
    /// What says that they do not count, where it is the law and not one event.
    var stop: ClockStop?
}

/// A term that an office has more, and the event that gave it.
struct ProlongedTime: Sendable {
    let event: FilingEvent
    let row: DatedValue<TermValue>
    let term: Term
}

/// A milestone with its date.
public struct ComputedMilestone: Sendable {
    public let milestone: Milestone
    public let value: DatedValue<TermValue>
    public let end: RawEnd
    public let countedFrom: Day
    /// The whole length from that day, renewals included.
    public let term: Term
    /// 1 until it has been renewed.
    public let occurrence: Int
}

extension Derivation {
    /// What the notice prints, where the step lets it speak.
    var printedTerm: Term? { step.acceptsPrintedDue ? trigger?.printedTerm : nil }
    var printedDue: Day? { step.acceptsPrintedDue ? trigger?.printedDue : nil }
    var isPrintedConfirmed: Bool { trigger?.isPrintedConfirmed ?? false }

    /// The table's term, unless it is still to be verified.
    var isTableUsable: Bool {
        guard let value, value.value != nil else { return false }
        return value.confidence != .unverified
    }

    /// The end by the table's value, verified or not.
    func tableEnd(_ calendar: WorkCalendar, from base: RawEnd?) -> RawEnd? {
        guard let base, let value = value?.value else { return nil }
        switch value {
        case .term(let term):
            guard let whole = term.adding(ownRepeats, times: occurrence - 1) else { return nil }
            return calendar.end(after: base, term: whole)
        case .yearly(let rounds):
            let first = RawEnd(day: rounds.firstEnd(after: base.day))
            guard let further = Term.none.adding(ownRepeats, times: occurrence - 1) else { return nil }
            return further == .none ? first : calendar.end(after: first, term: further)
        }
    }

    /// What each occurrence adds to the step's own term; a milestone that repeats moves by itself.
    var ownRepeats: Term? { milestone?.milestone.repeats == nil ? step.repeats : nil }

    /// The term of one length, by which an extension extends.
    var termInForce: Term? {
        if let printedTerm { return printedTerm }
        guard case .term(let term)? = value?.value else { return nil }
        return term
    }
}

extension Term {
    func times(_ factor: Int) -> Term? { Term(count: count * factor, unit: unit) }

    /// So many times more, as one term: ten years and ten years are twenty, counted once from the first day.
    ///
    /// Nil where the units do not add up; such a pack is refused when it is checked.
    func adding(_ more: Term?, times factor: Int) -> Term? {
        guard let more, factor > 0 else { return self }
        guard let further = more.times(factor) else { return nil }
        if count == 0 { return further }
        if unit == further.unit { return adding(further.count) }
        guard let months, let furtherMonths = further.months else { return nil }
        return Term(count: months + furtherMonths, unit: .month)
    }

    private var months: Int? {
        switch unit {
        case .month: count
        case .year: count * 12
        case .day, .week, .workingDay: nil
        }
    }
}

extension [TermValue.YearRound] {
    /// The end of the first of these rounds of the year that closes after the day.
    func firstEnd(after day: Day) -> Day {
        let year = day.year
        let candidates = [year, year + 1].flatMap { year in
            compactMap { round in Day(year: year, month: round.closes.month, day: round.closes.day).map { ($0, round) }
            }
        }
        guard let (closes, round) = candidates.filter({ $0.0 > day }).min(by: { $0.0 < $1.0 }) else { return day }
        let ends = [closes.year, closes.year + 1].compactMap {
            Day(year: $0, month: round.ends.month, day: round.ends.day)
        }
        return ends.first { $0 >= closes } ?? closes
    }
}
