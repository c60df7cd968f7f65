public import LegalCalendar
public import ProcedureFiles
public import Registry

extension EnglishWording {
    public func text(of problem: RuleProblem) -> ProblemText {
        switch problem {
        case .undeclared(let pack, let was):
            ProblemText(
                "The file of “\(pack)” is not the one in use\(was.map { " (\($0.prefix(12))…)" } ?? ""), and nobody declared how it changed.",
                hint: "Run `daulang rules diff --declare` for a declaration to fill in, in rule-changes.yaml."
            )
        case .notLaw(let pack, let place, let line, let day):
            ProblemText(
                "“\(pack)”, line \(line): \(place) is declared as law from \(self.day(day)) but changes cases of before that day.",
                hint: "Add a new value from that day and leave the old one, or declare a correction."
            )
        case .notCorrection(let pack, let step):
            ProblemText(
                "“\(pack)” is declared as a correction, but the step “\(step)” was added or removed.",
                hint: "Declare it as structure and say which step the old one became."
            )
        case .stepWithoutFate(let pack, let step):
            ProblemText(
                "“\(pack)”: nothing says what becomes of the old step “\(step)”.",
                hint: "Under steps: {was: \(step), became: …} or {was: \(step), ended: …}."
            )
        case .unknownSuccessor(let pack, let step):
            ProblemText(
                "“\(pack)”: the declaration names the step “\(step)”, which the new version does not have.",
                hint: "See the steps with `daulang rules list --json`."
            )
        case .oldTextLost(let procedure):
            ProblemText(
                "The old text of the rules for “\(procedure)” was not kept whole, so nothing can be compared.",
                hint: "Restore it from a backup, or tell the developers."
            )
        }
    }

    public func name(of kind: RuleChangeKind) -> String {
        switch kind {
        case .law: "new law"
        case .correction: "correction"
        case .structure: "change of structure"
        }
    }

    public var rulesUnchanged: String { "The program's rules are those in use; there is nothing to take over." }
    public func rulesTakenOver(_ count: Int) -> String { "New rules were taken over for \(count) procedure(s)." }
    public var howToTakeOver: String { "Nothing was changed. Once you have read this, run `daulang rules update`." }
    public var declareSkeleton: String {
        "# For rule-changes.yaml: choose law, correction or structure, and give the reason."
    }
    public var differencesHeading: String { "Different from what is in use:" }

    public func difference(_ path: [String], old: String?, new: String?, line: Int) -> String {
        "line \(line), \(path.joined(separator: " › ")): \(old ?? "nothing") → \(new ?? "nothing")"
    }

    public func furtherDifferences(_ count: Int) -> String { "and \(count) more (all with --json)" }
    public var movementsHeading: String { "What would move:" }
    public var nothingMoves: String { "Nothing on record moves." }

    public func movement(_ kind: RuleMovementKind) -> String {
        switch kind {
        case .added: "new"
        case .moved: "moved"
        case .ended: "no longer owed"
        case .lateInHindsight: "done, its dates stay; late under the new rules"
        }
    }

    public var underOldRules: String {
        "By the rules in use; the program has newer ones that were not taken over (see `daulang rules diff`)."
    }

    public func lateByCorrection(_ day: Day) -> String {
        "Remark: by the corrected rules the last day was \(self.day(day)), so this was late. The recorded dates stay."
    }

    public func rulesWaiting(_ procedures: [String]) -> String {
        "new rules waiting to be taken over: \(procedures.joined(separator: ", ")) (see `daulang rules diff`)"
    }

    public func rulesAdopted(_ procedures: [String]) -> String {
        "new law taken over, nothing on record moved: \(procedures.joined(separator: ", "))"
    }

    public var unverifiedHeading: String { "Unverified:" }
    public func oldestHeading(_ count: Int) -> String { "The \(count) values checked longest ago:" }
    public func restingOn(_ obligations: [String]) -> String {
        "if wrong, \(obligations.count) obligation(s) move: \(obligations.joined(separator: ", "))"
    }
    public var restingOnNone: String { "no open obligation rests on it" }
}
