public import LegalCalendar

/// Where a filing stands: every obligation that its events have made, with dates and reasons.
public struct FilingCourse: Sendable {
    public let state: FilingState
    /// By trigger date, then by the pack's order of steps.
    public let obligations: [ComputedObligation]
    public let milestones: [ComputedMilestone]
}

extension Procedure {
    /// The one function that matters: a filing's events to its obligations, their deadlines and reasons.
    ///
    /// It depends on nothing else: not on today, and not on the order in which events were recorded.
    /// - Parameters:
    ///   - events: as they stand after all corrections, in any order.
    ///   - answers: the facts of the filing, by question.
    public func course(
        of events: [FilingEvent],
        answers: [String: Bool] = [:],
        definitions: [String: EventDefinition],
        calendar: WorkCalendar
    ) -> FilingCourse {
        let sorted = events.completed(by: implied).sorted(by: FilingEvent.precedes)
        let dates = EventDates(sorted)
        var planner = CoursePlanner(
            events: sorted,
            dates: dates,
            milestones: milestones,
            delivery: delivery?.term(given: answers),
            calendar: calendar
        )
        for step in stepsInOrder where step.condition?.holds(given: answers) ?? (step.condition == nil) {
            planner.plan(step)
        }
        return FilingCourse(
            state: FilingState(after: sorted, definitions: definitions),
            obligations: planner.obligations.sorted(by: precedes),
            milestones: milestones.compactMap(planner.latest)
        )
    }

    /// The state to which the events lead, in whatever order they were recorded.
    public func state(after events: [FilingEvent], definitions: [String: EventDefinition]) -> FilingState {
        let sorted = events.completed(by: implied).sorted(by: FilingEvent.precedes)
        return FilingState(after: sorted, definitions: definitions)
    }

    /// Steps that follow steps come after them; a cycle has been refused when the pack was read.
    private var stepsInOrder: [Step] {
        var placed: Set<String> = []
        var result: [Step] = []
        var left = steps
        while !left.isEmpty {
            let (ready, waiting) = left.partitioned { step in
                step.trigger.steps.allSatisfy(placed.contains)
            }
            guard !ready.isEmpty else { return result }
            result += ready
            placed.formUnion(ready.map(\.id))
            left = waiting
        }
        return result
    }

    private func precedes(_ left: ComputedObligation, _ right: ComputedObligation) -> Bool {
        let leftDay = left.trigger?.date ?? Day(ordinal: 0)
        let rightDay = right.trigger?.date ?? Day(ordinal: 0)
        guard leftDay == rightDay else { return leftDay < rightDay }
        let order = steps.map(\.id)
        let leftIndex = order.firstIndex(of: left.key.step) ?? 0
        let rightIndex = order.firstIndex(of: right.key.step) ?? 0
        return (leftIndex, left.key.trigger, left.key.occurrence) < (
            rightIndex, right.key.trigger, right.key.occurrence
        )
    }
}

extension Milestone {
    func computed(from dates: EventDates, occurrence: Int, _ calendar: WorkCalendar) -> ComputedMilestone? {
        guard dates[after] != nil, let day = dates[countsFrom], let row = terms.applying(to: dates),
            case .term(let single)? = row.value, let term = single.adding(repeats, times: occurrence - 1)
        else { return nil }
        return ComputedMilestone(
            milestone: self,
            value: row,
            end: calendar.end(from: day, term: term),
            countedFrom: day,
            term: term,
            occurrence: occurrence
        )
    }
}

extension FilingState {
    /// The state to which the events lead, one after the other; before any of them it is only prepared.
    init(after events: [FilingEvent], definitions: [String: EventDefinition]) {
        self = events.reduce(.prepared) { state, event in
            guard let definition = definitions[event.kind], !definition.keeps.contains(state) else { return state }
            return definition.state ?? state
        }
    }
}

extension Array {
    fileprivate func partitioned(by belongsFirst: (Element) -> Bool) -> ([Element], [Element]) {
        (filter(belongsFirst), filter { !belongsFirst($0) })
    }
}
