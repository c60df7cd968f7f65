public import LegalCalendar
public import Registry

extension EnglishWording {
    public var sentLetter: String { "Letter of the Office (sent by the producer, not read yet)" }
    public var letterButton: String { "I have just received a letter from the IP Office" }
    public var letterHeading: String { "Send a photo of the Office's letter" }
    public var letterHow: String {
        "Photograph the whole page: the title, the date at its upper right, the number. Photograph the envelope with its "
            + "postmark too: the day of receipt can decide the term. One photo or PDF file at a time; send several for "
            + "several pages."
    }
    public var chooseFile: String { "Photo or PDF file" }
    public var fileLimits: String {
        "Photos (JPEG, PNG, HEIC) and PDF files. Nothing enters a dossier before the officer has looked."
    }
    public var sendButton: String { "Send to the officer" }
    public func sendPaper(_ name: String) -> String { "Send a photo or file of: \(name)" }
    public var paperGiven: String { "Or use a paper that you gave before" }
    public var reuseButton: String { "Use this paper again" }
    public func givenPaper(_ title: String, added instant: String) -> String { "\(title), given \(moment(instant))" }
    public var sentHeading: String { "Sent to the officer" }
    public var sentNote: String { "To send something to the officer is not to file it." }
    public func paperExpired(_ day: Day?) -> String {
        "To mend: the paper has expired\(day.map { " on \(self.day($0))" } ?? "")"
    }
    public var paperWaits: String { "In work — sent, waits for the officer" }
    public func paperToMend(_ reason: String) -> String { "To be mended: \(reason)" }

    public func sent(_ title: String, at instant: String, _ submission: Submission) -> String {
        "\(title), sent \(moment(instant)): \(name(of: submission.outcome))"
            + (submission.reason.map { " – \($0)" } ?? "") + "."
    }

    public var inboxColumns: [String] { ["Code", "Producer", "For", "Document", "Sent", "State"] }

    public func name(of outcome: Submission.Outcome?) -> String {
        switch outcome {
        case nil: "waits for the officer"
        case .taken: "taken by the officer"
        case .returned: "to be sent again"
        }
    }

    public func purpose(of submission: Submission, title: String) -> String {
        switch submission.purpose {
        case .letter: title
        case .paper(let filing, _): "\(filing): \(title)"
        }
    }

    public func instant(_ instant: String) -> String { moment(instant) }

    public func taken(_ submission: Submission) -> String {
        switch submission.purpose {
        case .letter:
            "\(submission.code) is taken. Put it into the book with its two dates: `daulang letter add --scan "
                + "\(submission.document)`."
        case .paper(let filing, let item):
            "\(submission.code) is taken: \(submission.document) is the paper “\(item)” of \(filing)."
        }
    }

    public func givenBack(_ code: String) -> String { "\(code) is given back: the producer sees why, and sends again." }
    public func inboxWaiting(_ count: Int) -> String {
        "Producers sent \(count) papers that wait to be looked at: `daulang inbox list`."
    }
}
