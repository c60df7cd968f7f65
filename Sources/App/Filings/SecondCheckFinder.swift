import Procedures
import Registry

/// Which recorded events ask for a second person's check: those from which something is counted whose missing costs a
/// right. Which steps these are is data.
struct SecondCheckFinder {
    let rules: FilingRules
    let entries: [EventEntry]
    let checked: Set<String>

    /// The entries that nobody else has looked at, of those on which an open obligation's dates rest.
    func unchecked(_ key: ObligationKey, _ step: Step) -> [EventEntry] {
        guard rules.losesRight.contains(step.id) else { return [] }
        let counted = countedKinds(of: step)
        return entries.standing.filter { entry in
            guard !checked.contains(entry.code) else { return false }
            if entry.root == key.trigger || counted.contains(entry.kind) { return true }
            // What lengthens its time moves its last day.
            return rules.speaksOfTime(entry.kind) && entry.target?.step == step.id
                && (entry.target?.trigger ?? key.trigger) == key.trigger
        }
    }

    private func countedKinds(of step: Step) -> Set<String> {
        var kinds: Set<String> = []
        for row in step.countsFrom {
            switch row.value {
            case .event(let kind): kinds.insert(kind)
            case .milestone(let id):
                guard let milestone = rules.procedure.milestones.first(where: { $0.id == id }) else { continue }
                kinds.formUnion([milestone.after, milestone.countsFrom])
            case .trigger, .received, nil: continue
            }
        }
        return kinds
    }
}
