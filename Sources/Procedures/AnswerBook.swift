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
        unused = events.filter { event in
            guard step.closing.events.contains(event.kind) else { return false }
            guard let target = event.target else { return true }
            return target.step == step.id
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
            guard let index = unused.firstIndex(where: { $0.kind == kind && answers($0, trigger, notBefore: opens) }) else { return nil }
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
                ExcludedTime(event: event, days: max(0, (event.until ?? event.date).ordinal - event.date.ordinal + 1))
            }
        }
        for stop in step.stoppedBy { addStop(stop, speaking) }
    }

    private mutating func addStop(_ stop: ClockStop, _ events: [FilingEvent]) {
        for start in events where start.kind == stop.from {
            let reply = events.first { $0.kind == stop.until && $0.date >= start.date }
            guard let reply else {
                isClockStopped = true
                continue
            }
            excluded.append(ExcludedTime(event: start, days: reply.date.ordinal - start.date.ordinal))
        }
    }
}

/// The kinds of event whose meaning the counting itself must know; all others are data.
enum EventKind {
    static let extensionRequested = "extension_requested"
    static let extensionGranted = "extension_granted"
    static let timeExcluded = "time_excluded"
}
