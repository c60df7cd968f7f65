public import LegalCalendar
public import Procedures

/// Problems with filings, events, obligations and checklists.
public enum FilingProblem: Hashable, Sendable {
    case unknownProcedure(String, known: [String])
    case wrongSubject(procedure: String, allowed: [SubjectKind])
    case unknownEvent(String, known: [String])
    case eventInFuture(date: Day, today: Day)
    case eventExists(code: String, kind: String, date: Day)
    case receivedBeforeDate(date: Day, received: Day)
    case dueBeforeDate(date: Day, due: Day)
    /// Only a notice prints a term or a last day.
    case termWithoutNotice(event: String)
    case ambiguousTarget(choices: [String])
    case noSuchTarget(String)
    case alreadyCorrected(by: String)
    case unknownStep(String, known: [String])
    case unknownItem(String, known: [String])
    case unknownQuestion(String, known: [String])
    case reasonNeeded(act: String)
    case noFees(procedure: String)
    case noFeeRow(fee: String, on: Day)
    /// The commune's year cannot be opened: it has not begun, or the duty was not there yet.
    case yearOutside(Int, first: Int, last: Int)
    case yearOpened(code: String, year: Int)
    /// The same kind of letter with the same number is in the book.
    case letterExists(code: String, title: String)
    /// The letter may report one of several events, or any.
    case letterEventNeeded(code: String, choices: [String])
    /// The event's day is not the letter's.
    case letterDateNeeded(event: String)
    /// The letter's event has been recorded for this filing.
    case letterEntered(code: String, filing: String)
    case letterSetAside(code: String)
    /// A second person has checked the event already.
    case eventChecked(code: String)
    /// Nothing that could be lost rests on the event's date.
    case checkNotNeeded(code: String)
    /// Whoever recorded it does not check it, while there is somebody else.
    case checkByAnother(code: String)
    /// The only one in the office looks again on another day.
    case checkTomorrow(code: String, from: Day)
}

extension FilingProblem: ProblemArea {
    public var id: String {
        switch self {
        case .unknownProcedure: "unknown_procedure"
        case .wrongSubject: "wrong_subject"
        case .unknownEvent: "unknown_event"
        case .eventInFuture: "event_in_future"
        case .eventExists: "event_exists"
        case .receivedBeforeDate: "received_before_date"
        case .dueBeforeDate: "due_before_date"
        case .termWithoutNotice: "term_without_notice"
        case .ambiguousTarget: "ambiguous_target"
        case .noSuchTarget: "no_such_target"
        case .alreadyCorrected: "already_corrected"
        case .unknownStep: "unknown_step"
        case .unknownItem: "unknown_item"
        case .unknownQuestion: "unknown_question"
        case .reasonNeeded: "reason_needed"
        case .noFees: "no_fees"
        case .noFeeRow: "no_fee_row"
        case .yearOutside: "year_outside"
        case .yearOpened: "year_opened"
        case .letterExists: "letter_exists"
        case .letterEventNeeded: "letter_event_needed"
        case .letterDateNeeded: "letter_date_needed"
        case .letterEntered: "letter_entered"
        case .letterSetAside: "letter_set_aside"
        case .eventChecked: "event_checked"
        case .checkNotNeeded: "check_not_needed"
        case .checkByAnother: "check_by_another"
        case .checkTomorrow: "check_tomorrow"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .unknownProcedure, .unknownStep, .unknownItem, .noSuchTarget, .noFees, .noFeeRow: .notFound
        case .eventExists, .ambiguousTarget, .alreadyCorrected, .wrongSubject, .yearOpened, .letterExists,
            .letterEntered,
            .letterSetAside, .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow:
            .conflict
        case .unknownEvent, .eventInFuture, .receivedBeforeDate, .dueBeforeDate, .termWithoutNotice, .unknownQuestion,
            .reasonNeeded, .yearOutside, .letterEventNeeded, .letterDateNeeded:
            .input
        }
    }

    public var field: String? {
        switch self {
        case .unknownProcedure, .wrongSubject, .noFees: "procedure"
        case .unknownEvent, .eventExists: "event"
        case .eventInFuture: "date"
        case .receivedBeforeDate: "received"
        case .dueBeforeDate: "due"
        case .termWithoutNotice: "term"
        case .ambiguousTarget, .noSuchTarget: "for"
        case .alreadyCorrected: "event"
        case .unknownStep: "step"
        case .unknownItem: "item"
        case .unknownQuestion: "question"
        case .reasonNeeded: "reason"
        case .noFeeRow: "on"
        case .yearOutside, .yearOpened: "year"
        case .letterExists: "number"
        case .letterEventNeeded: "event"
        case .letterDateNeeded: "date"
        case .letterEntered: "filing"
        case .letterSetAside: "code"
        case .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow: "event"
        }
    }
}
