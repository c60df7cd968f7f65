public import LegalCalendar
public import ProcedureFiles
public import Procedures

/// The law as files: what is wrong with them, what a step says, what a proof found.
public protocol RulesWording {
    func text(of problem: PackProblem.Kind) -> String
    func text(of finding: PackFinding.Kind) -> String
    func text(of difference: CaseDifference.Kind, in caseName: String) -> String
    func text(of mutation: Mutation) -> String
    func rulesSound(packs: Int, cases: Int) -> String
    func rulesUnsound(findings: Int) -> String
    func mutationReport(_ report: MutationReport) -> String
    func when(_ event: String, _ condition: DateCondition) -> String
    func yearly(_ rounds: [TermValue.YearRound]) -> String
    var always: String { get }
    var noTermSet: String { get }
    /// Procedure, name, steps, checked.
    var procedureColumns: [String] { get }
    func checked(on day: Day) -> String
    func name(of day: CountedDay, names: NameBook) -> String
    var optionalStep: String { get }
    /// The event that makes a step owed, where a value depends on its date.
    var triggerWord: String { get }
    var noCases: String { get }
}
