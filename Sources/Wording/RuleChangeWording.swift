public import LegalCalendar
public import ProcedureFiles

/// Changed rules: what is different, what would move, and what must be looked at again.
public protocol RuleChangeWording {
    func name(of kind: RuleChangeKind) -> String
    /// No procedure's rules differ from those in use.
    var rulesUnchanged: String { get }
    func rulesTakenOver(_ count: Int) -> String
    /// How to go on after having seen what would move.
    var howToTakeOver: String { get }
    /// Stands above a skeleton of declarations to fill in.
    var declareSkeleton: String { get }
    var differencesHeading: String { get }
    /// A place in a file, as the file writes it.
    func difference(_ path: [String], old: String?, new: String?, line: Int) -> String
    /// Told once where more than so many differences are left out.
    func furtherDifferences(_ count: Int) -> String
    var movementsHeading: String { get }
    var nothingMoves: String { get }
    func movement(_ kind: RuleMovementKind) -> String
    /// In a filing that goes by rules which the program has newer ones of.
    var underOldRules: String { get }
    func lateByCorrection(_ day: Day) -> String
    /// In the night's report.
    func rulesWaiting(_ procedures: [String]) -> String
    func rulesAdopted(_ procedures: [String]) -> String
    var unverifiedHeading: String { get }
    func oldestHeading(_ count: Int) -> String
    func restingOn(_ obligations: [String]) -> String
    var restingOnNone: String { get }
}

/// What other rules do to an obligation.
public enum RuleMovementKind: String, Hashable, Sendable, CaseIterable {
    case added, moved, ended
    /// It is done and keeps its dates; under these rules it would have been late.
    case lateInHindsight = "late_in_hindsight"
}
