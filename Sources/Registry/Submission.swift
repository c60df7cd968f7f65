public import LegalCalendar

/// Something that a producer sent by its personal link, until somebody at the office has looked at it. It changes no
/// dossier by itself.
public struct Submission: Hashable, Sendable {
    public enum Purpose: Hashable, Sendable {
        /// A letter that came from the Office.
        case letter
        /// A paper of a dossier.
        case paper(filing: String, item: String)
    }

    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case taken
        /// To be sent again; the reason says why.
        case returned
    }

    public let code: String
    public let link: String
    public let producer: String
    public let purpose: Purpose
    /// The file, among the documents.
    public let document: String
    /// `yyyy-mm-ddThh:mm:ssZ`.
    public let sent: String
    public let sentBy: String
    public let outcome: Outcome?
    public let settled: Day?
    public let settledBy: String?
    public let reason: String?

    public init(
        code: String,
        link: String,
        producer: String,
        purpose: Purpose,
        document: String,
        sent: String,
        sentBy: String,
        outcome: Outcome? = nil,
        settled: Day? = nil,
        settledBy: String? = nil,
        reason: String? = nil
    ) {
        self.code = code
        self.link = link
        self.producer = producer
        self.purpose = purpose
        self.document = document
        self.sent = sent
        self.sentBy = sentBy
        self.outcome = outcome
        self.settled = settled
        self.settledBy = settledBy
        self.reason = reason
    }
}
