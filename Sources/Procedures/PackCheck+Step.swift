import LegalCalendar

extension PackCheck {
    func findings(in step: Step) -> [PackFinding] {
        let path = pack.path(of: .step(step.id))
        let root = rootEvent(of: step)
        let kinds = actorKinds(step) + eventKinds(step) + cadenceKinds(step) + milestoneKinds(step)
        return cells(PackCheckCells(.term(step: step.id), step.terms, known: root.map { [$0] } ?? []), path)
            + future(step.terms, path)
            + unknownEvents(step.events, at: step.line, path)
            + kinds.map { PackFinding(path: path, line: step.line, kind: $0) }
    }

    /// The event that starts the chain of steps that the step stands in; nil in a cycle or behind an unknown step.
    private func rootEvent(of step: Step) -> String? {
        var current = step
        for _ in procedure.steps {
            switch current.trigger {
            case .event(let kind, _): return kind
            case .endOf(let other):
                guard let next = procedure.step(other) else { return nil }
                current = next
            }
        }
        return nil
    }

    private func actorKinds(_ step: Step) -> [PackFinding.Kind] {
        var kinds: [PackFinding.Kind] = []
        if step.closing.events.isEmpty, step.isReminded { kinds.append(.neverClosed(step: step.id)) }
        if step.extensionRule != nil, !step.actor.isProducer { kinds.append(.extensionForOffice(step: step.id)) }
        if !step.stoppedBy.isEmpty, step.actor.isProducer { kinds.append(.stoppedClockOfProducer(step: step.id)) }
        let isUnverified = step.terms.contains { $0.confidence == .unverified && $0.value != nil }
        if isUnverified, step.isReminded, step.floor == nil, !step.acceptsPrintedDue {
            kinds.append(.nothingToPlanWith(step: step.id))
        }
        if let opens = step.opens, opens.anchor == .end, !opens.term.isBackward, opens.term.count != 0 {
            kinds.append(.opensAfterEnd(step: step.id))
        }
        return kinds + repeatKinds(step)
    }

    private func repeatKinds(_ step: Step) -> [PackFinding.Kind] {
        guard let repeats = step.repeats else { return [] }
        var kinds: [PackFinding.Kind] = []
        if step.closing.events.isEmpty { kinds.append(.repeatsWithoutEnd(step: step.id)) }
        let addsUp = step.terms.allSatisfy { row in
            guard case .term(let term)? = row.value else { return true }
            return term.adding(repeats, times: 1) != nil
        }
        if !addsUp { kinds.append(.repeatsInOtherUnit(step: step.id)) }
        return kinds
    }

    private func eventKinds(_ step: Step) -> [PackFinding.Kind] {
        let both = step.closing.events.filter(step.overtakenBy.contains)
        return both.map { .closesAndOvertakes(step: step.id, event: $0) }
    }

    private func milestoneKinds(_ step: Step) -> [PackFinding.Kind] {
        guard case .milestone(let id) = step.countsFrom.source,
            !procedure.milestones.contains(where: { $0.id == id })
        else { return [] }
        return [.unknownMilestone(id)]
    }

    /// Reminders go out after the event is known, so an offset longer than every term never speaks.
    private func cadenceKinds(_ step: Step) -> [PackFinding.Kind] {
        guard step.isReminded, let longest = longestDays(step) else { return [] }
        let cadence = procedure.cadence(of: step)
        let canFire = cadence.overdueEvery != nil || cadence.offsets.contains { longest + $0 >= 0 }
        return canFire ? [] : [.silentCadence(step: step.id)]
    }

    /// About how many days lie between trigger and end at most; nil where no value gives an end.
    private func longestDays(_ step: Step) -> Int? {
        let lengths = step.terms.compactMap { row in row.value.map(\.roughDays) }
        guard let longest = lengths.max() else { return nil }
        guard case .milestone(let id) = step.countsFrom.source,
            let milestone = procedure.milestones.first(where: { $0.id == id })
        else { return longest }
        return longest + (milestone.terms.compactMap { $0.value.map(\.roughDays) }.max() ?? 0)
    }

    /// Steps that follow steps: each must stand in the pack, and no chain may close on itself.
    func orderFindings() -> [PackFinding] {
        var findings: [PackFinding] = []
        var reached: Set<String> = []
        for step in procedure.steps {
            guard case .endOf(let other) = step.trigger else {
                reached.insert(step.id)
                continue
            }
            if procedure.step(other) == nil { findings.append(finding(step, .unknownStep(other))) }
        }
        var hasGrown = true
        while hasGrown {
            let next = procedure.steps.filter { step in
                guard case .endOf(let other) = step.trigger else { return false }
                return reached.contains(other) && !reached.contains(step.id)
            }
            reached.formUnion(next.map(\.id))
            hasGrown = !next.isEmpty
        }
        for step in procedure.steps where !reached.contains(step.id) {
            let cycle = cycle(from: step)
            findings.append(finding(step, cycle.isEmpty ? .unreachable(step: step.id) : .stepCycle(cycle)))
        }
        return findings
    }

    private func finding(_ step: Step, _ kind: PackFinding.Kind) -> PackFinding {
        PackFinding(path: pack.path(of: .step(step.id)), line: step.line, kind: kind)
    }

    /// The steps from this one back to itself; empty where it is not part of a cycle.
    private func cycle(from step: Step) -> [String] {
        var chain = [step.id]
        var current = step
        for _ in procedure.steps {
            guard case .endOf(let other) = current.trigger, let next = procedure.step(other) else { return [] }
            chain.append(other)
            if other == step.id { return chain }
            current = next
        }
        return []
    }
}

extension Step {
    /// Whether somebody of the commune or a producer is reminded of it.
    fileprivate var isReminded: Bool { actor.isProducer || actor == .commune }

    /// Every kind of event that the step speaks of.
    fileprivate var events: [String] {
        var events = closing.events + overtakenBy + stoppedBy.flatMap { [$0.from, $0.until] }
        events += terms.flatMap { $0.conditions.keys.sorted() }
        if case .event(let kind, _) = trigger { events.append(kind) }
        if case .event(let kind) = countsFrom.source { events.append(kind) }
        return events
    }
}

extension TermValue {
    /// About how many days it is long at most, for ordering only.
    fileprivate var roughDays: Int {
        switch self {
        case .term(let term): term.roughDays
        case .yearly: 366
        }
    }
}
