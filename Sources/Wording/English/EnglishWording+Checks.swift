public import Registry

extension EnglishWording {
    func checkText(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .eventChecked(let code):
            ProblemText("A second person has checked \(code) already.", hint: "Nothing more is to be done.")
        case .checkNotNeeded(let code):
            ProblemText(
                "\(code) needs no second person's check.",
                hint: "Only a date of open work that costs a right when it is wrong needs one."
            )
        case .checkByAnother(let code):
            ProblemText(
                "Whoever recorded \(code) does not check it while there is somebody else.",
                hint: "Ask a colleague, or let the producer confirm it on its own page."
            )
        case .checkTomorrow(let code, let day):
            ProblemText(
                "You recorded \(code) yourself: look at it again from \(self.day(day)) on.",
                hint: "On another day, read each date off the paper or its scan again; or ask somebody else today."
            )
        case .unknownProcedure, .wrongSubject, .unknownEvent, .eventInFuture, .eventExists, .receivedBeforeDate,
            .dueBeforeDate, .termWithoutNotice, .ambiguousTarget, .noSuchTarget, .alreadyCorrected, .unknownStep,
            .unknownItem, .unknownQuestion, .reasonNeeded, .noFees, .noFeeRow, .yearOutside, .yearOpened,
            .letterExists, .letterEventNeeded, .letterDateNeeded, .letterEntered, .letterSetAside:
            text(of: problem)
        }
    }

    public var unchecked: String { "not yet checked by a second person" }
    public var uncheckedHint: String { "A wrong date costs a right. Read each date off the letter or its scan again." }
    public var checkButton: String { "Held against the paper, it is right" }
    public var producerCheckButton: String { "As in the letter that I received" }
    public var producerCheckHint: String {
        "Read the letter again: its date, the day of receipt, the term. If one is wrong, call."
    }
    public func checked(by person: String, on day: String, _ way: SecondCheck.Way) -> String {
        switch way {
        case .colleague: "Checked by a second person: \(person), \(day)"
        case .producer: "Confirmed by the producer from its letter, \(day)"
        case .nextDay: "Looked at again by whoever recorded it, \(day) (alone in the office)"
        }
    }
    public var waitingChecks: String { "Waiting for a second person's check" }
    public func checksWaiting(_ count: Int) -> String { "\(count) events wait for a second person's check" }
    public var nothingToCheck: String { "Nothing waits to be checked." }
    public func checkNoted(_ code: String) -> String { "Noted: a second person has checked \(code)." }
}
