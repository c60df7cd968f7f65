public import LegalCalendar

extension RuleCase {
    /// Plans the case's events and compares; nothing where the case holds.
    public func differences(
        in procedure: Procedure,
        definitions: [String: EventDefinition],
        calendar: WorkCalendar
    ) -> [CaseDifference] {
        let undefined = undefinedNames(in: procedure, definitions)
        guard undefined.isEmpty else { return undefined }
        return unmet(in: procedure, definitions, calendar)
    }

    /// The comparison alone, for a case whose names are known to be sound.
    func unmet(
        in procedure: Procedure,
        _ definitions: [String: EventDefinition],
        _ calendar: WorkCalendar
    ) -> [CaseDifference] {
        let course = procedure.course(of: events, answers: answers, definitions: definitions, calendar: calendar)
        let missed = expectations.flatMap { expectation in
            expectation.differences(in: course, calendar).map { difference(at: expectation.line, $0) }
        }
        let unexpected = absent.filter { step in course.obligations.contains { $0.key.step == step } }
        return missed + unexpected.map { difference(at: line, .unexpected(step: $0)) }
    }

    /// A misspelt name would let a case hold that says nothing.
    private func undefinedNames(
        in procedure: Procedure,
        _ definitions: [String: EventDefinition]
    ) -> [CaseDifference] {
        let events = events.map(\.kind).filter { definitions[$0] == nil }.map(CaseDifference.Kind.undefinedEvent)
        let steps = (stepNames.filter { procedure.step($0) == nil }).map(CaseDifference.Kind.undefinedStep)
        let questions = procedure.questions.map(\.id)
        let answered = answers.keys.sorted().filter { !questions.contains($0) }
        let unknown = answered.map(CaseDifference.Kind.undefinedQuestion)
        return (events + steps + unknown).map { difference(at: line, $0) }
    }

    private var stepNames: [String] {
        let expected = expectations.compactMap { expectation in
            if case .step(let step, _, _) = expectation.subject { step } else { nil }
        }
        return absent + expected + events.compactMap { $0.target?.step }
    }

    private func difference(at line: Int, _ kind: CaseDifference.Kind) -> CaseDifference {
        CaseDifference(path: path, line: line, caseName: name, kind: kind)
    }
}

extension RuleCase.Expectation {
    fileprivate func differences(in course: FilingCourse, _ calendar: WorkCalendar) -> [CaseDifference.Kind] {
        switch subject {
        case .milestone(let id):
            // A milestone that the law does not set has no dates: a case says so with `raw: null`.
            let milestone = course.milestones.first { $0.milestone.id == id }
            return milestone.map(differences) ?? dates(actual: [:])
        case .step(let step, let trigger, let occurrence):
            let fitting = course.obligations.filter { obligation in
                obligation.key.step == step && (trigger.map { obligation.trigger?.date == $0 } ?? true)
                    && (occurrence.map { obligation.key.occurrence == $0 } ?? true)
            }
            // Of several occurrences the state names one: the one before is done, the next is open.
            let named = fitting.count > 1 ? fitting.filter { state == nil || $0.state.word == state } : fitting
            guard let obligation = named.first else { return [.missing(subject)] }
            guard named.count == 1 else { return [.ambiguous(subject)] }
            return differences(in: obligation)
        }
    }

    private func differences(in milestone: ComputedMilestone) -> [CaseDifference.Kind] {
        dates(actual: [.raw: milestone.end.day]) + basis(actual: milestone.value.citations)
    }

    private func differences(in obligation: ComputedObligation) -> [CaseDifference.Kind] {
        let deadline = obligation.deadline
        var differences = dates(actual: deadline.days)
        if let isStatutoryFirm, deadline.isStatutoryFirm != isStatutoryFirm {
            differences.append(.statutoryFirm(subject, expected: isStatutoryFirm))
        }
        if let isSafeFirm, deadline.isSafeFirm != isSafeFirm {
            differences.append(.safeFirm(subject, expected: isSafeFirm))
        }
        if let state, state != obligation.state.word {
            differences.append(.state(subject, expected: state, actual: obligation.state.word))
        }
        if let doubts, doubts != deadline.statutoryDoubts {
            let (expected, actual) = (Doubt.allCases.filter(doubts.contains), deadline.sortedStatutoryDoubts)
            differences.append(.doubts(subject, expected: expected, actual: actual))
        }
        return differences + basis(actual: obligation.derivation.value?.citations ?? [])
    }

    private func dates(actual: [RuleCase.DateKey: Day]) -> [CaseDifference.Kind] {
        RuleCase.DateKey.allCases.compactMap { key in
            guard let expected = dates[key], expected != actual[key] else { return nil }
            return .date(subject, key, expected: expected, actual: actual[key])
        }
    }

    private func basis(actual: [Citation]) -> [CaseDifference.Kind] {
        guard let basis, !actual.contains(where: { $0.law == basis }) else { return [] }
        return [.basis(subject, expected: basis, actual: actual.map(\.law))]
    }
}

extension Deadline {
    fileprivate var sortedStatutoryDoubts: [Doubt] { Doubt.allCases.filter(statutoryDoubts.contains) }

    fileprivate var days: [RuleCase.DateKey: Day] {
        var days: [RuleCase.DateKey: Day] = [:]
        days[.raw] = raw
        days[.statutory] = statutory
        days[.safe] = safe
        days[.internalDay] = internalDay
        days[.opens] = opens
        days[.opensSafe] = opensSafe
        days[.late] = late
        days[.plan] = plan
        return days
    }
}

extension ObligationState {
    fileprivate var word: RuleCase.State {
        switch self {
        case .waiting: .waiting
        case .open: .open
        case .done: .done
        case .overtaken: .overtaken
        }
    }
}
