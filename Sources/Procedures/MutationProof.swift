public import LegalCalendar

/// Falsifies a pack value by value and asks its cases each time: what they do not notice, they do not prove.
public struct MutationProof: Sendable {
    private let pack: RulePack
    private let cases: [RuleCase]
    private let definitions: [String: EventDefinition]
    private let calendar: WorkCalendar

    /// - Parameter cases: all cases of the procedure; they must hold for the pack as it stands.
    public init(
        _ pack: RulePack,
        cases: [RuleCase],
        definitions: [String: EventDefinition],
        calendar: WorkCalendar
    ) {
        self.pack = pack
        self.cases = cases
        self.definitions = definitions
        self.calendar = calendar
    }

    public func report() -> MutationReport {
        var tried = 0
        var survivors: [Mutation] = []
        for trial in trials() {
            tried += trial.mutants.count
            for mutant in trial.mutants where !trial.cases.contains(where: { isNoticed(mutant.subject, by: $0) }) {
                let mutation = Mutation(
                    path: trial.path,
                    line: mutant.line,
                    owner: trial.owner,
                    change: mutant.change
                )
                survivors.append(mutation)
            }
        }
        return MutationReport(
            procedure: pack.procedure.id,
            tried: tried,
            survivors: survivors.sorted { ($0.path, $0.line, "\($0.change)") < ($1.path, $1.line, "\($1.change)") }
        )
    }

    private func isNoticed(_ mutant: Procedure, by ruleCase: RuleCase) -> Bool {
        !ruleCase.unmet(in: mutant, definitions, calendar).isEmpty
    }

    /// All mutants of one part, with no more than the steps and cases that can tell them apart.
    private struct Trial {
        let owner: Mutation.Owner
        let path: String
        let mutants: [Mutant<Procedure>]
        let cases: [RuleCase]
    }

    private func trials() -> [Trial] {
        let procedure = pack.procedure
        // A part that another pack lends is proven there.
        let ownMilestones = procedure.milestones.filter { pack.inherited[.milestone($0.id)] == nil }
        let ofMilestones = ownMilestones.map { milestone in
            let roots = procedure.steps.filter { $0.countsFrom.milestones.contains(milestone.id) }.map(\.id)
            let scope = Scope(steps: followers(of: Set(roots)), milestone: milestone.id)
            let small = scope.limiting(procedure)
            let mutants = milestone.mutants().map { mutant in
                let milestones = small.milestones.map { $0.id == milestone.id ? mutant.subject : $0 }
                let changed = small.replacing(milestones: milestones)
                return Mutant(line: mutant.line, change: mutant.change, subject: changed)
            }
            let path = pack.path(of: .milestone(milestone.id))
            return Trial(owner: .milestone(milestone.id), path: path, mutants: mutants, cases: scope.limiting(cases))
        }
        let ofSteps = procedure.steps.filter { pack.inherited[.step($0.id)] == nil }.map { step in
            let scope = Scope(steps: followers(of: [step.id]), milestone: step.countsFrom.milestones.first)
            let small = scope.limiting(procedure)
            let mutants = step.mutants(isNotice: isNotice(step)).map { mutant in
                let changed = small.replacing(steps: small.steps.map { $0.id == step.id ? mutant.subject : $0 })
                return Mutant(line: mutant.line, change: mutant.change, subject: changed)
            }
            let path = pack.path(of: .step(step.id))
            return Trial(owner: .step(step.id), path: path, mutants: mutants, cases: scope.limiting(cases))
        }
        return ofMilestones + ofSteps + deliveryTrials
    }

    private var deliveryTrials: [Trial] {
        guard let delivery = pack.procedure.delivery, pack.inherited[.delivery] == nil else { return [] }
        let mutants = delivery.mutants().map { mutant in
            let changed = pack.procedure.replacing(delivery: mutant.subject)
            return Mutant(line: mutant.line, change: mutant.change, subject: changed)
        }
        return [Trial(owner: .delivery, path: pack.path, mutants: mutants, cases: cases)]
    }

    private func isNotice(_ step: Step) -> Bool {
        guard case .event(let kinds, _) = step.trigger else { return false }
        return kinds.contains { definitions[$0]?.isNotice ?? false }
    }

    /// The steps and every step that follows one of them.
    private func followers(of roots: Set<String>) -> Set<String> {
        var result = roots
        for _ in pack.procedure.steps {
            for step in pack.procedure.steps where step.trigger.steps.contains(where: result.contains) {
                result.insert(step.id)
            }
        }
        return result
    }
}

/// What a change can be seen in.
private struct Scope {
    let steps: Set<String>
    let milestone: String?

    /// The procedure with no other steps; they would be computed for nothing.
    func limiting(_ procedure: Procedure) -> Procedure {
        var needed = steps
        // A step that follows a step is nothing without it.
        for _ in procedure.steps {
            for step in procedure.steps where needed.contains(step.id) { needed.formUnion(step.trigger.steps) }
        }
        return procedure.replacing(steps: procedure.steps.filter { needed.contains($0.id) })
    }

    /// The cases that expect something of the scope, with nothing else in them.
    func limiting(_ cases: [RuleCase]) -> [RuleCase] {
        cases.map(limiting).filter { !$0.expectations.isEmpty || !$0.absent.isEmpty }
    }

    private func limiting(_ ruleCase: RuleCase) -> RuleCase {
        RuleCase(
            procedure: ruleCase.procedure,
            name: ruleCase.name,
            why: ruleCase.why,
            events: ruleCase.events,
            answers: ruleCase.answers,
            expectations: ruleCase.expectations.filter(covers),
            absent: ruleCase.absent.filter(steps.contains),
            path: ruleCase.path,
            line: ruleCase.line
        )
    }

    private func covers(_ expectation: RuleCase.Expectation) -> Bool {
        switch expectation.subject {
        case .step(let step, _, _): steps.contains(step)
        case .milestone(let id): id == milestone
        }
    }
}

extension Procedure {
    /// The same procedure with other steps or milestones: for packs under proof.
    fileprivate func replacing(
        steps: [Step]? = nil,
        milestones: [Milestone]? = nil,
        delivery: Delivery? = nil
    ) -> Procedure {
        Procedure(
            id: id,
            includes: includes,
            name: name,
            office: office,
            word: word,
            subjects: subjects,
            feeObject: feeObject,
            questions: questions,
            implied: implied,
            milestones: milestones ?? self.milestones,
            steps: steps ?? self.steps,
            checklist: checklist,
            fees: fees,
            cadence: cadence,
            delivery: delivery ?? self.delivery,
            year: year,
            checked: checked,
            hash: hash
        )
    }
}
