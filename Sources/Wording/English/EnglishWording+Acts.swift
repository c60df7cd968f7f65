extension EnglishWording {
    public var recordEvent: String { "Record an event" }
    public var whatHappened: String { "What has happened?" }
    public var awaitedNow: String { "Awaited" }
    public var otherKinds: String { "Other kinds of event" }
    public var eventDate: String { "Day on which it happened" }
    public var noticeDate: String { "Date printed on the notice (upper right corner)" }
    public var receivedDate: String { "Day of receipt (postmark)" }
    public var printedTerm: String { "Term printed in the notice" }
    public var printedTermHint: String { "Only the number, such as 2; leave empty if none is printed." }
    public var termUnit: String { "Counted in" }

    public func name(of unit: TermUnitName) -> String {
        switch unit {
        case .months: "months"
        case .days: "days"
        case .workingDays: "working days"
        }
    }

    public var printedDue: String { "Last day printed on the notice" }
    public var printedDueHint: String { "Only where the notice names a day." }
    public var printedConfirmed: String { "The printed term or day was held against the notice or its scan" }
    public var applicationNumber: String { "Application number" }
    public var letterNumber: String { "Number of the notice or paper" }
    public var lastDay: String { "Until the end of" }
    public var whichObligation: String { "Which task does it belong to?" }
    public var isAnother: String { "It is another one, not the same entered twice" }
    public var changeEvent: String { "Correct" }
    public var correctEvent: String { "Correct an event" }
    public var eventCorrectionHint: String { "The old entry is kept, with the reason. Only fields that differ change." }
    public var didNotHappen: String { "It did not happen at all" }
    public var reasonLabel: String { "Reason" }
    public func eventLine(_ name: String, number: String?) -> String {
        name + (number.map { ", no. \($0)" } ?? "")
    }
    public func received(on day: String) -> String { "Received: \(day)" }
    public func printed(term: String) -> String { "Term printed in the notice: \(term)" }
    public func printed(due day: String) -> String { "Last day printed on the notice: \(day)" }

    public var scanLimits: String { "Photos (JPEG, PNG, HEIC) and PDF files." }

    public var drawingTitle: String { "Where to find the two dates" }
    public var drawingText: String {
        "The date of the notice stands in the upper right corner of its first page, below the name of the country. The "
            + "day of receipt is that of the postmark on the envelope, in its upper right corner."
    }
    public var drawingNotice: String { "Notice" }
    public var drawingEnvelope: String { "Envelope" }
}
