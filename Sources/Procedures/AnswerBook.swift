import LegalCalendar

/// Which events answer which obligations of one step.
///
/// An event that names its obligation answers that one; any other answers the earliest that is still open when it happens.
struct AnswerBook {
    enum Answer {
        case none
        case done(FilingEvent)
        case overtaken(FilingEvent)

        var day: Day? {
            switch self {
            case .none: nil
            case .done(let event), .overtaken(let event): event.date
            }
        }
    }

    private let step: Step
    private let events: [FilingEvent]
    /// Closing events not yet used, oldest first.
    private var unused: [FilingEvent]

    init(step: Step, events: [FilingEvent]) {
        self.step = step
        self.events = events
        let closing = events.filter { event in
            guard step.closing.events.contains(event.kind) else { return false }
            guard let target = event.target else { return true }
            // An extension is asked for a reply, and so answers the step of asking for it.
            return target.step == step.id || step.asksToExtend(target.step)
        }
        unused = Self.standing(closing, reopenedBy: events.filter { step.reopenedBy.contains($0.kind) })
    }

    /// The closing events that no later one has taken back: each takes back the latest before it.
    private static func standing(_ closing: [FilingEvent], reopenedBy: [FilingEvent]) -> [FilingEvent] {
        reopenedBy.reduce(into: closing) { standing, reopening in
            guard let index = standing.lastIndex(where: { $0.date <= reopening.date }) else { return }
            standing.remove(at: index)
        }
    }

    /// The answer to one obligation. Obligations must be asked in the order of their triggers.
    ///
    /// - Parameter opens: the first day of the step's window; what happened before it answers something else.
    mutating func answer(to trigger: FilingEvent, notBefore opens: Day?) -> Answer {
        let overtaking = overtakingEvent(after: trigger)
        guard let closing = takeClosingEvents(for: trigger, notBefore: opens), let last = closing.last else {
            return overtaking.map(Answer.overtaken) ?? .none
        }
        if let overtaking, overtaking.date < last.date { return .overtaken(overtaking) }
        return .done(last)
    }

    private func overtakingEvent(after trigger: FilingEvent) -> FilingEvent? {
        events.first { event in
            guard step.overtakenBy.contains(event.kind), event.code != trigger.code else { return false }
            // A later notice of the same kind takes the place of an earlier one; two of one day stand beside each other.
            return event.kind == trigger.kind ? event.date > trigger.date : event.date >= trigger.date
        }
    }

    /// The events that close the obligation, taken out of the unused ones; nil while one is missing.
    private mutating func takeClosingEvents(for trigger: FilingEvent, notBefore opens: Day?) -> [FilingEvent]? {
        let kinds = step.closing.events
        guard !kinds.isEmpty else { return nil }
        guard step.closing.needsAll else {
            guard let index = unused.firstIndex(where: { answers($0, trigger, notBefore: opens) }) else { return nil }
            return [unused.remove(at: index)]
        }
        var indices: [Int] = []
        for kind in kinds {
            guard let index = unused.firstIndex(where: { $0.kind == kind && answers($0, trigger, notBefore: opens) })
            else { return nil }
            indices.append(index)
        }
        let taken = indices.map { unused[$0] }.sorted(by: FilingEvent.precedes)
        for index in indices.sorted(by: >) { unused.remove(at: index) }
        return taken
    }

    private func answers(_ event: FilingEvent, _ trigger: FilingEvent, notBefore opens: Day?) -> Bool {
        guard event.code != trigger.code, event.date >= opens ?? trigger.date else { return false }
        guard let target = event.target?.trigger else { return true }
        return target == trigger.code
    }
}

extension Derivation {
    /// Takes in the events that lengthen the time: extensions, excluded days, an office's stopped clock.
    mutating func addTimeEvents(_ events: [FilingEvent], until end: Day?) {
        guard let trigger else { return }
        let speaking = events.filter { event in
            guard event.code != trigger.code, event.date >= trigger.date else { return false }
            guard let target = event.target else { return true }
            return target.step == step.id && (target.trigger == nil || target.trigger == trigger.code)
        }
        if let rule = step.extensionRule {
            let granted = speaking.filter { $0.kind == EventKind.extensionGranted && ($0.date <= end ?? $0.date) }
            extensionsGranted = Array(granted.prefix(rule.times))
            extensionsRequested = speaking.filter { $0.kind == EventKind.extensionRequested }
        }
        if step.actor.isProducer {
            excluded = speaking.filter { $0.kind == EventKind.timeExcluded }.map { event in
                let last = event.until ?? event.date
                let days = max(0, last.ordinal - event.date.ordinal + 1)
                return ExcludedTime(event: event, from: event.date, to: last, days: days)
            }
        }
        let inTime = speaking.filter { $0.date <= end ?? $0.date }
        addStops(inTime, until: end)
        prolonged = step.prolongations.compactMap { prolongation in
            guard
                let event = inTime.first(where: { prolongation.events.contains($0.kind) })
                    ?? trigger.ifNamed(prolongation),
                let row = prolongation.terms.applying(to: dates), case .term(let term)? = row.value
            else { return nil }
            return ProlongedTime(event: event, row: row, term: term)
        }
    }

    /// The days on which an office's clock stood still; days that two notices share count once.
    private mutating func addStops(_ events: [FilingEvent], until end: Day?) {
        let stops = step.stoppedBy.flatMap { $0.times(in: events, until: end) }
            .sorted { ($0.from, $0.to ?? $0.from) < ($1.from, $1.to ?? $1.from) }
        isClockStopped = stops.contains { $0.to == nil }
        var covered: Day?
        for stop in stops {
            guard let to = stop.to else { continue }
            let from = max(stop.from, covered ?? stop.from)
            guard from < to else { continue }
            let days = to.ordinal - from.ordinal
            excluded.append(ExcludedTime(event: stop.event, from: from, to: to, days: days, stop: stop.law))
            covered = to
        }
    }
}

extension FilingEvent {
    /// The event itself, where it gives more time from its first day on.
    fileprivate func ifNamed(_ prolongation: Prolongation) -> FilingEvent? {
        prolongation.events.contains(kind) ? self : nil
    }
}

/// Time in which a clock stood still, from a notice to its answer; without an end it still does.
private struct StoppedTime {
    let law: ClockStop
    let event: FilingEvent
    let from: Day
    let to: Day?
}

extension ClockStop {
    /// Each notice with the first answer that no earlier one has taken; a step that has ended ends what is unanswered.
    fileprivate func times(in events: [FilingEvent], until end: Day?) -> [StoppedTime] {
        var answers = events.filter { $0.kind == until }
        return events.filter { $0.kind == from }.map { start in
            guard let index = answers.firstIndex(where: { $0.date >= start.date }) else {
                return StoppedTime(law: self, event: start, from: start.date, to: end)
            }
            return StoppedTime(law: self, event: start, from: start.date, to: answers.remove(at: index).date)
        }
    }
}

extension Step {
    /// Whether it is the asking for more time for the other step.
    fileprivate func asksToExtend(_ other: String) -> Bool {
        guard case .firstEndOf(let steps) = trigger else { return false }
        return steps.contains(other)
    }
}

/// The kinds of event whose meaning the counting itself must know; all others are data.
enum EventKind {
    static let extensionRequested = "extension_requested"
    static let extensionGranted = "extension_granted"
    static let timeExcluded = "time_excluded"
    /// In a condition: the event that made the step owed, whatever its kind.
    static let trigger = "trigger"
}
