import LegalCalendar
import ProcedureFiles
public import Procedures

extension EnglishWording {
    public func text(of difference: CaseDifference.Kind, in caseName: String) -> String {
        "case “\(caseName)”: \(text(of: difference))"
    }

    private func text(of difference: CaseDifference.Kind) -> String {
        switch difference {
        case .undefinedEvent(let id): "there is no event “\(id)”"
        case .undefinedStep(let id): "there is no step “\(id)”"
        case .undefinedQuestion(let id): "there is no question “\(id)”"
        case .missing(let subject): "\(name(of: subject)) did not arise"
        case .ambiguous(let subject): "\(name(of: subject)) arose more than once; name its trigger or its occurrence"
        case .unexpected(let step): "step “\(step)” arose, and should not"
        case .date(let subject, let key, let expected, let actual):
            "\(name(of: subject)), \(name(of: key)): expected \(text(of: expected)), computed \(text(of: actual))"
        case .statutoryFirm(let subject, let expected):
            "\(name(of: subject)), statutory date: expected to be \(certainty(expected))"
        case .safeFirm(let subject, let expected):
            "\(name(of: subject)), safe date: expected to be \(certainty(expected))"
        case .state(let subject, let expected, let actual):
            "\(name(of: subject)): expected to be \(expected.rawValue), computed as \(actual.rawValue)"
        case .doubts(let subject, let expected, let actual):
            "\(name(of: subject)), doubts: expected \(codes(expected)), got \(codes(actual))"
        case .basis(let subject, let expected, let actual):
            "\(name(of: subject)): expected to rest on \(expected), rests on "
                + (actual.isEmpty ? "nothing" : actual.joined(separator: ", "))
        }
    }

    private func codes(_ doubts: [Doubt]) -> String {
        doubts.isEmpty ? "none" : doubts.map(\.rawValue).joined(separator: ", ")
    }

    private func name(of subject: RuleCase.Subject) -> String {
        switch subject {
        case .step(let id, let trigger, let occurrence):
            "step “\(id)”" + (trigger.map { " from \(day($0))" } ?? "")
                + (occurrence.map { ", occurrence \($0)" } ?? "")
        case .milestone(let id): "milestone “\(id)”"
        }
    }

    private func name(of key: RuleCase.DateKey) -> String {
        switch key {
        case .raw: "raw end"
        case .statutory: "statutory date"
        case .safe: "safe date"
        case .internalDay: "internal date"
        case .opens: "opening day"
        case .opensSafe: "safe opening day"
        case .late: "end of grace"
        case .plan: "planning date"
        }
    }

    private func text(of date: Day?) -> String { date.map(day) ?? "no date" }
    private func certainty(_ isFirm: Bool) -> String { isFirm ? "firm" : "provisional" }

    func text(of fault: TableFault) -> String {
        switch fault {
        case .noHeading: "the file is empty"
        case .emptyHeading: "a column has no name"
        case .doubledHeading(let heading): "column “\(heading)” stands twice"
        case .wrongFieldCount(let expected, let found): "this row has \(found) cells instead of \(expected)"
        case .badQuoting: "quotes are out of place"
        case .strayCarriageReturn: "a carriage return stands alone"
        case .notText: "it is not UTF-8 text"
        }
    }
}
