import Procedures
public import Registry

extension EnglishWording {
    public func text(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .unknownProcedure(let id, let known):
            ProblemText("There is no procedure “\(id)”.", hint: "Procedures: \(known.joined(separator: ", ")).")
        case .wrongSubject(let procedure, let allowed):
            ProblemText(
                "Procedure “\(procedure)” is not for this subject.",
                hint: "It is for: \(allowed.map { name(of: $0) }.joined(separator: ", "))."
            )
        case .unknownEvent(let id, let known):
            ProblemText("There is no kind of event “\(id)”.", hint: "Kinds: \(known.joined(separator: ", ")).")
        case .eventInFuture(let date, let today):
            ProblemText(
                "\(day(date)) is after today (\(day(today))); an event has happened.",
                hint: "Check day, month and year."
            )
        case .eventExists(let code, _, let date):
            ProblemText(
                "An event of this kind and number of \(day(date)) is recorded already (\(code)).",
                hint: "If it is another one, add `--another`; if it was wrong, use `daulang filing correct`."
            )
        case .receivedBeforeDate(let date, let received):
            ProblemText(
                "The day of receipt (\(day(received))) is before the notice's date (\(day(date))).",
                hint: "The notice's date stands at its upper right; the receipt on the postmark."
            )
        case .dueBeforeDate(let date, let due):
            ProblemText(
                "The printed last day (\(day(due))) is before the notice (\(day(date))).",
                hint: "Check both on the paper."
            )
        case .termWithoutNotice:
            ProblemText(
                "An event of this kind is no notice, so it prints neither a term nor a last day.",
                hint: "Leave out `--term` and `--due`, or record the notice that prints them."
            )
        case .ambiguousTarget(let choices):
            ProblemText(
                "Several open obligations could be meant: \(choices.joined(separator: ", ")).",
                hint: "Add `--for OBLIGATION`."
            )
        case .noSuchTarget(let code):
            ProblemText("This filing has no obligation “\(code)”.", hint: "See `daulang filing show`.")
        case .alreadyCorrected(let code):
            ProblemText("This event has been corrected by \(code).", hint: "Correct \(code) instead.")
        case .unknownStep(let id, let known):
            ProblemText("There is no step “\(id)”.", hint: "Steps: \(known.joined(separator: ", ")).")
        case .unknownItem(let id, let known):
            ProblemText("The checklist has no item “\(id)”.", hint: "Items: \(known.joined(separator: ", ")).")
        case .unknownQuestion(let id, let known):
            ProblemText("The procedure has no question “\(id)”.", hint: "Questions: \(known.joined(separator: ", ")).")
        case .reasonNeeded(let act):
            ProblemText("A reason is missing (\(act)).", hint: "Add `--reason \"…\"`.")
        case .noFees(let procedure):
            ProblemText("Procedure “\(procedure)” has no fees in the schedule.", hint: "See `daulang rules list`.")
        case .noFeeRow(let fee, let date):
            ProblemText(
                "The schedule has no “\(fee)” on \(day(date)).",
                hint: "Choose another day, or update the schedule."
            )
        case .yearOutside(let year, let first, let last):
            ProblemText(
                "The report of \(year) cannot be opened: it is owed since \(first), and this year is \(last).",
                hint: "Choose a year from \(first) to \(last); the next one is opened by the night when it begins."
            )
        case .yearOpened(let code, let year):
            ProblemText("The report of \(year) is open already: \(code).", hint: "See `daulang filing show \(code)`.")
        case .letterExists, .letterEventNeeded, .letterDateNeeded, .letterEntered, .letterSetAside:
            letterText(of: problem)
        case .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow:
            checkText(of: problem)
        }
    }
}
