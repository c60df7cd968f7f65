/// The staff's pages on papers, on what producers sent, and on proposals.
public protocol PaperPageWording {
    var paperRecord: String { get }
    var paperScan: String { get }
    var paperExisting: String { get }
    var paperPlace: String { get }
    var paperPlaceHint: String { get }
    var paperIsReady: String { get }
    var paperNotNeeded: String { get }
    var paperTakenBack: String { get }
    var filingQuestions: String { get }
    var notAnswered: String { get }

    // What producers sent.
    var inboxHeading: String { get }
    var inboxAll: String { get }
    var inboxWaitingOnly: String { get }
    var inboxEmpty: String { get }
    func sentBy(_ producer: String, at instant: String) -> String
    var seeFile: String { get }
    var fileKept: String { get }
    var takePaper: String { get }
    var takeLetter: String { get }
    var intoLetterBook: String { get }
    var giveBack: String { get }
    var giveBackHint: String { get }
    /// On the staff's first page.
    func sentWaiting(_ count: Int) -> String

    // Proposals.
    var proposalsHeading: String { get }
    func proposalsToDecide(_ count: Int) -> String
    var ourRecord: String { get }
    var theSource: String { get }
    var filingDateRow: String { get }
    var notRecorded: String { get }
    func seenOn(_ address: String, day: String) -> String
    var confirmProposal: String { get }
    var ignoreProposal: String { get }
    var differs: String { get }
}
