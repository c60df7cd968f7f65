extension EnglishWording {
    public var paperRecord: String { "Record this paper" }
    public var paperScan: String { "Scan or photo" }
    public var paperExisting: String { "Or a document that is kept" }
    public var paperPlace: String { "Or where the paper lies" }
    public var paperPlaceHint: String { "Such as cupboard 2, upper shelf." }
    public var paperIsReady: String { "It is ready" }
    public var paperNotNeeded: String { "Not needed" }
    public var paperTakenBack: String { "Take the mark back" }
    public var filingQuestions: String { "Questions that decide papers and fees" }
    public var notAnswered: String { "Not answered" }

    public var inboxHeading: String { "Sent by producers" }
    public var inboxAll: String { "See what is settled too" }
    public var inboxWaitingOnly: String { "Only what waits" }
    public var inboxEmpty: String { "Nothing waits to be looked at." }
    public func sentBy(_ producer: String, at instant: String) -> String {
        "\(producer), sent \(self.instant(instant))"
    }
    public var seeFile: String { "Open the file" }
    public var fileKept: String { "Taken, this file becomes the filing's paper." }
    public var takePaper: String { "Take it: the paper is ready" }
    public var takeLetter: String { "Seen; it is no letter" }
    public var intoLetterBook: String { "Into the book of letters" }
    public var giveBack: String { "Give back" }
    public var giveBackHint: String { "The producer reads this reason, such as: blurred, take the whole page again." }
    public func sentWaiting(_ count: Int) -> String { "Producers have sent \(count) papers to be looked at" }

    public var proposalsHeading: String { "Proposals" }
    public func proposalsToDecide(_ count: Int) -> String { "\(count) proposals wait" }
    public var ourRecord: String { "Our record" }
    public var theSource: String { "Source" }
    public var filingDateRow: String { "Filing date" }
    public var notRecorded: String { "not recorded" }
    public func seenOn(_ address: String, day: String) -> String { "Page \(address), copy of \(day)" }
    public var confirmProposal: String { "Confirm" }
    public var ignoreProposal: String { "Ignore" }
    public var differs: String { "they differ" }
}
