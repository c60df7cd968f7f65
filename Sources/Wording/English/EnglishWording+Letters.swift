import Registry

extension EnglishWording {
    func letterText(of problem: FilingProblem) -> ProblemText {
        switch problem {
        case .letterExists(let code, let title):
            ProblemText(
                "This letter is in the book: \(code) “\(title)”, of the same kind and number.",
                hint: "See `daulang letter show \(code)`; if it is another letter indeed, add `--another`."
            )
        case .letterEventNeeded(let code, let choices):
            ProblemText(
                "What \(code) reports must be said.",
                hint: choices.isEmpty
                    ? "Add `--event KIND`."
                    : "Read what stands below its title and add `--event` with one of: \(choices.joined(separator: ", "))."
            )
        case .letterDateNeeded:
            ProblemText(
                "The day of what the letter reports is not that of the letter.",
                hint: "Read it off the letter and add `--date DAY`."
            )
        case .letterEntered(let code, let filing):
            ProblemText(
                "\(code) has been entered into \(filing).",
                hint: "Mend what is wrong with `daulang filing correct`."
            )
        case .letterSetAside(let code):
            ProblemText("\(code) was set aside as belonging to no filing.", hint: "See `daulang letter show \(code)`.")
        case .unknownProcedure, .wrongSubject, .unknownEvent, .eventInFuture, .eventExists, .receivedBeforeDate,
            .dueBeforeDate, .termWithoutNotice, .ambiguousTarget, .noSuchTarget, .alreadyCorrected, .unknownStep,
            .unknownItem, .unknownQuestion, .reasonNeeded, .noFees, .noFeeRow, .yearOutside, .yearOpened,
            .eventChecked, .checkNotNeeded, .checkByAnother, .checkTomorrow:
            text(of: problem)
        }
    }

    public var letterBookColumns: [String] {
        ["Code", "Title", "Number", "Dated", "Received", "Filings", "State"]
    }

    public func letterState(_ state: LetterState) -> String {
        switch state {
        case .waiting: "NOT ENTERED YET"
        case .entered: "entered"
        case .setAside(let reason): "of no filing (\(reason))"
        }
    }

    public func letterBookTitle(commune: String, year: Int?) -> String {
        "BOOK OF LETTERS – \(commune)" + (year.map { " – \($0)" } ?? "")
    }

    public func letterAbout(_ filings: [String]) -> String { "About: \(filings.joined(separator: ", "))" }
    public func letterEnteredInto(_ filings: [String]) -> String { "Entered into: \(filings.joined(separator: ", "))" }
    public func letterScan(_ scan: String) -> String { "Scan: \(scan)" }
    public func letterSettled(_ code: String, _ filings: [String]) -> String {
        "\(code): seen for \(filings.joined(separator: ", ")); such a letter reports no event."
    }
    public func setAside(_ code: String) -> String { "\(code) was set aside as belonging to no filing." }
    public func enterLetter(_ code: String) -> String {
        "The letter is in the book, but no event yet: `daulang letter enter \(code) --filing FILING`."
    }
}
