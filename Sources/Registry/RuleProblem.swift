public import LegalCalendar

/// Problems with taking over changed rules.
public enum RuleProblem: Hashable, Sendable {
    /// Nobody declared how the file's text became what it is; the hash of the text that the record goes by.
    case undeclared(pack: String, was: String?)
    /// Declared as new law from a day on, but this place changes a case of before it, or is not dated.
    case notLaw(pack: String, place: String, line: Int, from: Day)
    case notCorrection(pack: String, step: String)
    case stepWithoutFate(pack: String, step: String)
    case unknownSuccessor(pack: String, step: String)
    /// The text of the rules that gave the dates was not kept whole, so nothing can be held against it.
    case oldTextLost(procedure: String)
}

extension RuleProblem: ProblemArea {
    public var id: String {
        switch self {
        case .undeclared: "rule_change_undeclared"
        case .notLaw: "rule_change_not_law"
        case .notCorrection: "rule_change_not_correction"
        case .stepWithoutFate: "step_without_fate"
        case .unknownSuccessor: "unknown_successor"
        case .oldTextLost: "old_rules_lost"
        }
    }

    public var gravity: Problem.Gravity { .conflict }

    public var field: String? {
        switch self {
        case .undeclared, .notLaw, .notCorrection, .stepWithoutFate, .unknownSuccessor: "rule-changes.yaml"
        case .oldTextLost: "procedure"
        }
    }
}
