import LegalCalendar

extension PackCheck {
    func findings(in step: Step) -> [PackFinding] {
        let path = pack.path(of: .step(step.id))
        let known = rootNames(of: step)
        let kinds = actorKinds(step) + eventKinds(step) + cadenceKinds(step) + milestoneKinds(step)
        let lists =
            cells(PackCheckCells(.term(step: step.id), step.terms, known: known), path)
            + cells(PackCheckCells(.countedDay(step: step.id), step.countsFrom, known: known), path)
            + step.prolongations.flatMap { prolongation in
                let known = known.union(prolongation.events.count == 1 ? prolongation.events : [])
                return cells(PackCheckCells(.prolongation(step: step.id), prolongation.terms, known: known), path)
                    + future(prolongation.terms, path)
            }
        return lists + future(step.terms, path)
            + unknownQuestions([step.condition?.question].compactMap(\.self), at: step.line, path)
            + unknownEvents(step.events, at: step.line, path)
            + kinds.map { PackFinding(path: path, line: step.line, kind: $0) }
    }

    /// The events that always have a date where the step is owed: the one that starts the chain of steps it stands in,
    /// where that is of one kind only, and whatever made it owed under its common name.
    private func rootNames(of step: Step) -> Set<String> {
        var roots: Set<String> = []
        var next = [step]
        var seen: Set<String> = []
        while let current = next.popLast() {
            guard seen.insert(current.id).inserted else { continue }
            if case .event(let kinds, _) = current.trigger { roots.formUnion(kinds) }
            next += current.trigger.steps.compactMap(procedure.step)
        }
        return (roots.count == 1 ? roots : []).union([EventKind.trigger])
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
        let back = step.reopenedBy.filter { step.closing.events.isEmpty || step.closing.events.contains($0) }
        return both.map { .closesAndOvertakes(step: step.id, event: $0) }
            + back.map { .reopensNothing(step: step.id, event: $0) }
    }

    private func milestoneKinds(_ step: Step) -> [PackFinding.Kind] {
        step.countsFrom.milestones.filter { id in !procedure.milestones.contains { $0.id == id } }
            .map(PackFinding.Kind.unknownMilestone)
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
        guard let id = step.countsFrom.milestones.first,
            let milestone = procedure.milestones.first(where: { $0.id == id })
        else { return longest }
        return longest + (milestone.terms.compactMap { $0.value.map(\.roughDays) }.max() ?? 0)
    }

    /// Steps that follow steps: each must stand in the pack, and no chain may close on itself.
    func orderFindings() -> [PackFinding] {
        var findings: [PackFinding] = []
        var reached: Set<String> = []
        for step in procedure.steps {
            if step.trigger.steps.isEmpty { reached.insert(step.id) }
            for other in step.trigger.steps where procedure.step(other) == nil {
                findings.append(finding(step, .unknownStep(other)))
            }
        }
        var hasGrown = true
        while hasGrown {
            let next = procedure.steps.filter { step in
                !reached.contains(step.id) && step.trigger.steps.contains(where: reached.contains)
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
            guard let other = current.trigger.steps.first, let next = procedure.step(other) else { return [] }
            chain.append(other)
            if other == step.id { return chain }
            current = next
        }
        return []
    }
}

extension Step {
    /// Whether somebody of the commune or a producer is reminded of it.
    fileprivate var isReminded: Bool { actor.isReminded }
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
