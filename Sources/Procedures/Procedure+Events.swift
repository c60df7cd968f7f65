extension Step {
    /// Every kind of event that the step speaks of.
    var events: [String] {
        var events = closing.events + overtakenBy + reopenedBy + stoppedBy.flatMap { [$0.from, $0.until] }
        events += terms.flatMap { $0.conditions.keys.sorted() }
        for prolongation in prolongations {
            events += prolongation.events + prolongation.terms.flatMap { $0.conditions.keys.sorted() }
        }
        events += countsFrom.flatMap { $0.conditions.keys.sorted() }
        if case .event(let kinds, _) = trigger { events += kinds }
        events += countsFrom.compactMap { row in if case .event(let kind)? = row.value { kind } else { nil } }
        return events.filter { $0 != EventKind.trigger }
    }
}

extension Procedure {
    /// Every kind of event that means something to a filing of this procedure.
    public var eventKinds: Set<String> {
        var kinds = Set(steps.flatMap(\.events))
        for milestone in milestones { kinds.formUnion([milestone.after, milestone.countsFrom]) }
        for rule in implied { kinds.formUnion([rule.kind, rule.follows]) }
        return kinds
    }
}
