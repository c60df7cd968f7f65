import LegalCalendar

/// A step or a milestone with one value changed.
struct Mutant<Subject> {
    let line: Int
    let change: Mutation.Change
    let subject: Subject
}

extension Step {
    /// Every way in which one value of the step could be slightly wrong.
    /// - Parameter isNotice: whether the trigger carries a second date, that of its receipt.
    func mutants(isNotice: Bool) -> [Mutant<Step>] {
        terms.mutants().map { rows in
            mutant(at: rows.line, rows.change) { $0.terms = rows.subject }
        } + closingMutants() + (mayHaveDates ? dateMutants(isNotice) : [])
    }

    /// Where neither law nor paper ever gives it a day, nothing that only moves days can be wrong.
    private var mayHaveDates: Bool { acceptsPrintedDue || terms.contains { $0.value != nil } }

    private func dateMutants(_ isNotice: Bool) -> [Mutant<Step>] {
        lengthMutants() + ruleMutants() + countedDayMutants(isNotice) + officeTimeMutants()
    }

    private func closingMutants() -> [Mutant<Step>] {
        closing.events.map { event in
            mutant(.closingEventRemoved(event)) { $0.closing = closing.removing(event) }
        }
            + reopenedBy.map { event in
                mutant(.reopeningEventRemoved(event)) { $0.reopenedBy = reopenedBy.filter { $0 != event } }
            }
    }

    /// What lengthens an office's time: the stops of its clock, and what it has more.
    private func officeTimeMutants() -> [Mutant<Step>] {
        let stops = stoppedBy.map { stop in
            mutant(.stopRemoved(stop)) { $0.stoppedBy = stoppedBy.filter { $0 != stop } }
        }
        return stops
            + prolongations.indices.flatMap { index in
                prolongations[index].terms.mutants().map { rows in
                    mutant(at: rows.line, rows.change) { $0.prolongations[index].terms = rows.subject }
                }
            }
    }

    private func mutant(at line: Int? = nil, _ change: Mutation.Change, _ edit: (inout Step) -> Void) -> Mutant<Step> {
        var copy = self
        edit(&copy)
        return Mutant(line: line ?? self.line, change: change, subject: copy)
    }

    private func lengthMutants() -> [Mutant<Step>] {
        var mutants: [Mutant<Step>] = []
        if let opens {
            mutants += opens.term.neighbours.map { term in
                mutant(at: opens.line, .length(.opens, from: opens.term, to: term)) {
                    $0.opens = opens.replacing(term)
                }
            }
        }
        if let late {
            mutants += late.term.neighbours.map { term in
                mutant(at: late.line, .length(.late, from: late.term, to: term)) { $0.late = late.replacing(term) }
            }
        }
        mutants += (floor?.neighbours ?? []).map { term in
            mutant(.length(.floor, from: floor ?? .none, to: term)) { $0.floor = term }
        }
        mutants += (repeats?.neighbours ?? []).map { term in
            mutant(.length(.repeats, from: repeats ?? .none, to: term)) { $0.repeats = term }
        }
        // No preparation is not a length that could be wrong by one.
        mutants += (needs.count == 0 ? [] : needs.neighbours).map { term in
            mutant(.length(.needs, from: needs, to: term)) { $0.needs = term }
        }
        return mutants
    }

    private func ruleMutants() -> [Mutant<Step>] {
        let rolling: EndRule.Rolling = endRule.rolling == .forward ? .none : .forward
        let boundary: EndRule.Boundary = endRule.boundary == .inclusive ? .exclusive : .inclusive
        var mutants = [
            mutant(.rolling(to: rolling)) { $0.endRule = endRule.replacing(rolling: rolling) },
            mutant(.lastDay(to: boundary)) { $0.endRule = endRule.replacing(boundary: boundary) },
        ]
        if extensionRule != nil { mutants.append(mutant(.extensionRemoved) { $0.extensionRule = nil }) }
        return mutants
    }

    /// The day that is most easily mistaken for the one counted from.
    private func countedDayMutants(_ isNotice: Bool) -> [Mutant<Step>] {
        guard case .event(let kinds, _) = trigger else { return [] }
        let sources = countsFrom.indices.compactMap { index -> Mutant<Step>? in
            let source: CountedDay
            switch countsFrom[index].value {
            case .trigger where isNotice: source = .received
            case .event(let kind) where kinds == [kind]: return nil
            case .trigger, nil: return nil
            case .received, .event, .milestone: source = .trigger
            }
            return mutant(at: countsFrom[index].line, .countedFrom(source)) {
                $0.countsFrom[index] = countsFrom[index].replacing(value: source)
            }
        }
        return sources
            + countsFrom.boundaryMutants().map { rows in
                mutant(at: rows.line, rows.change) { $0.countsFrom = rows.subject }
            }
    }
}

extension Milestone {
    func mutants() -> [Mutant<Milestone>] {
        terms.mutants().map { rows in
            var copy = self
            copy.terms = rows.subject
            return Mutant(line: rows.line, change: rows.change, subject: copy)
        }
            + (repeats?.neighbours ?? []).map { term in
                var copy = self
                copy.repeats = term
                return Mutant(line: line, change: .length(.repeats, from: repeats ?? .none, to: term), subject: copy)
            }
    }
}

extension [DatedValue<TermValue>] {
    fileprivate func mutants() -> [Mutant<[DatedValue<TermValue>]>] { valueMutants() + boundaryMutants() }

    private func valueMutants() -> [Mutant<[DatedValue<TermValue>]>] {
        indices.flatMap { index in
            self[index].changes().map { change, value in
                var rows = self
                rows[index] = self[index].replacing(value: value)
                return Mutant(line: self[index].line, change: change, subject: rows)
            }
        }
    }

}

extension Array {
    /// Each edge of the rows moved by a day, both ways.
    fileprivate func boundaryMutants<Value>() -> [Mutant<[DatedValue<Value>]>] where Element == DatedValue<Value> {
        let edges = Set(
            flatMap { row in row.conditions.flatMap { event, box in box.boundaries.map { Edge(event, $0) } } }
        )
        return edges.sorted().flatMap { edge in
            [-1, 1].map { step in
                let day = edge.day.adding(days: step)
                return Mutant(
                    line: first { $0.conditions[edge.event]?.boundaries.contains(edge.day) ?? false }?.line ?? 0,
                    change: .boundary(event: edge.event, from: edge.day, to: day),
                    subject: map { $0.moving(edge.event, from: edge.day, to: day) }
                )
            }
        }
    }
}

/// A day on which some value of a list begins or ends to apply.
private struct Edge: Hashable, Comparable {
    let event: String
    let day: Day

    init(_ event: String, _ day: Day) {
        self.event = event
        self.day = day
    }

    static func < (left: Edge, right: Edge) -> Bool { (left.event, left.day) < (right.event, right.day) }
}

extension DatedValue<TermValue> {
    fileprivate func changes() -> [(Mutation.Change, TermValue)] {
        switch value {
        case .term(let term):
            return term.neighbours.map { (.term(from: term, to: $0), .term($0)) }
        case .yearly(let rounds):
            return rounds.indices.flatMap { index in
                rounds[index].neighbours.map { from, to, round in
                    var changed = rounds
                    changed[index] = round
                    return (.yearlyDay(from: from, to: to), .yearly(changed))
                }
            }
        case nil:
            return Term(count: 1, unit: .month).map { [(.noTerm(to: $0), .term($0))] } ?? []
        }
    }

}

extension DatedValue {
    fileprivate func moving(_ event: String, from old: Day, to new: Day) -> DatedValue {
        guard let box = conditions[event] else { return self }
        func moved(_ day: Day?) -> Day? { day == old ? new : day }
        var changed = conditions
        changed[event] = DateCondition(from: moved(box.from), before: moved(box.before), absentOn: moved(box.absentOn))
        return replacing(conditions: changed)
    }
}

extension Delivery {
    /// The way by post one unit longer and shorter; no way at all is not a length that could be wrong by one.
    func mutants() -> [Mutant<Delivery>] {
        post.neighbours.map { term in
            var copy = self
            copy.post = term
            return Mutant(line: line, change: .length(.delivery, from: post, to: term), subject: copy)
        }
    }
}

extension Term {
    /// One unit more, one unit less.
    fileprivate var neighbours: [Term] { [adding(1), adding(-1)].compactMap(\.self) }
}

extension TermValue.YearRound {
    /// Each of its days one day later; a round whose two days are one has but one to move.
    fileprivate var neighbours: [(from: TermValue.YearDay, to: TermValue.YearDay, round: TermValue.YearRound)] {
        guard closes != ends else {
            return closes.next.map { [(closes, $0, TermValue.YearRound(closes: $0, ends: $0))] } ?? []
        }
        let later = closes.next.map { (closes, $0, TermValue.YearRound(closes: $0, ends: ends)) }
        return [later, ends.next.map { (ends, $0, TermValue.YearRound(closes: closes, ends: $0)) }].compactMap(\.self)
    }
}

extension TermValue.YearDay {
    fileprivate var next: TermValue.YearDay? {
        guard let parts = Day(year: 2001, month: month, day: day)?.adding(days: 1).parts else { return nil }
        return TermValue.YearDay(month: parts.month, day: parts.day)
    }
}

extension EndRule {
    fileprivate func replacing(rolling: Rolling? = nil, boundary: Boundary? = nil) -> EndRule {
        EndRule(
            rolling: rolling ?? self.rolling,
            boundary: boundary ?? self.boundary,
            isSurelyUnrolled: isSurelyUnrolled,
            isSurelyRolled: isSurelyRolled
        )
    }
}

extension Closing {
    fileprivate func removing(_ event: String) -> Closing {
        Closing(events: events.filter { $0 != event }, needsAll: needsAll)
    }
}

extension RelativeDate {
    fileprivate func replacing(_ term: Term) -> RelativeDate {
        RelativeDate(
            term: term,
            anchor: anchor,
            fee: fee,
            citations: citations,
            confidence: confidence,
            line: line
        )
    }
}
