public import LegalCalendar
public import ProcedureFiles
public import Registry
public import Wording

/// What the program's rules for one procedure would change in the record, before anything is changed.
public struct RuleOutlook: Sendable {
    public let procedure: String
    public let name: BilingualText
    /// Hashes of the pack in use and of the one that the program has.
    public let was: String
    public let becomes: String
    public let files: [PackComparison.ChangedFile]
    /// What was declared of the change; empty where something of it is not covered.
    public let declarations: [RuleChange]
    /// Why it cannot be taken over as it is.
    public let obstacle: RuleProblem?
    public let movements: [RuleMovement]

    public var isTextOnly: Bool { files.allSatisfy { $0.differences.allSatisfy(\.isTextOnly) } }

    /// The weightiest of the natures declared: a change of structure may hold corrections, a correction new law.
    public var nature: RuleChangeKind? {
        let kinds = Set(declarations.map(\.nature.kind))
        return [.structure, .correction, .law].first { kinds.contains($0) }
    }
}

/// One obligation that would have other dates, come, go, or turn out to have been late.
public struct RuleMovement: Hashable, Sendable {
    public let kind: RuleMovementKind
    public let filing: String
    public let subjectName: String
    /// Nil for one that is not on record yet.
    public let obligation: String?
    public let step: String
    public let stepName: BilingualText
    public let old: ObligationDates?
    public let new: ObligationDates?
}

extension RuleProblem {
    init(_ fault: RuleChangeFault) {
        self =
            switch fault {
            case .undeclared(let pack, let was): .undeclared(pack: pack, was: was)
            case .notLaw(let pack, let difference, let day):
                .notLaw(
                    pack: pack,
                    place: difference.path.joined(separator: " › "),
                    line: difference.line,
                    from: day
                )
            case .notCorrection(let pack, let step): .notCorrection(pack: pack, step: step)
            case .stepWithoutFate(let pack, let step): .stepWithoutFate(pack: pack, step: step)
            case .unknownSuccessor(let pack, let step): .unknownSuccessor(pack: pack, step: step)
            }
    }
}
