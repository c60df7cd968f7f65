public import LegalCalendar

/// A notice or decision on paper: its title, its number, its two dates, and where its scan lies.
///
/// One letter may speak of several filings; each event that it reports names it.
public struct Letter: Hashable, Sendable {
    public let code: String
    public let commune: String
    /// As printed on it.
    public let title: String
    public let number: String?
    /// The date printed on it, at its upper right.
    public let dated: Day
    /// The day of the postmark.
    public let received: Day?
    /// Where the scan or the paper lies, in the words of the person who entered it.
    public let scan: String?
    /// Its kind, by id, where its title is one that is known.
    public var kind: String?
    /// The document that is its scan.
    public var document: String?
    /// The last day, or the term, that it prints.
    public var printedDue: Day?
    public var printedTerm: Term?

    public init(
        code: String,
        commune: String,
        title: String,
        number: String?,
        dated: Day,
        received: Day?,
        scan: String?
    ) {
        self.code = code
        self.commune = commune
        self.title = title
        self.number = number
        self.dated = dated
        self.received = received
        self.scan = scan
    }
}
