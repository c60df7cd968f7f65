import LegalCalendar
public import Procedures

/// What somebody wants to see of a list. Names are found whatever way they are typed; a code means the record itself.
public struct ListQuestion: Sendable, Hashable {
    /// What the listed records are called, or their number.
    public var text: String?
    public var producer: String?
    public var product: String?
    public var village: String?
    public var kind: SubjectKind?
    public var state: FilingState?
    /// The person who answers for it, by code.
    public var officer: String?
    public var unit: OfficeUnit?
    /// In days from today.
    public var within: Int?
    public var isOverdue = false
    /// The filing that a document serves, by code.
    public var filing: String?
    public var isExpired = false
    /// Serves nothing yet.
    public var isUnlinked = false
    /// Counted from 1.
    public var page = 1

    public init() {}

    /// The last planning day of the work that is meant.
    func lastDay(from today: Day) -> Day {
        if isOverdue { return today.adding(days: -1) }
        return today.adding(days: min(max(within ?? ListWork.usualDays, 0), ListWork.mostDays))
    }
}

/// Which part of what was found is wanted.
public enum ListReach: Sendable, Hashable {
    case page
    /// For a file.
    case everything

    static let rowsOfPage = 50
}

/// What was found: the rows of one page, and how many there are.
public struct ListAnswer<Row: Sendable>: Sendable {
    public let rows: [Row]
    public let total: Int
    /// Counted from 1; the last one where a later was asked for.
    public let page: Int
    public let pages: Int
    /// So many records bear the name that not all were looked through: it must be typed more fully.
    public let isCutShort: Bool

    func map<Other: Sendable>(_ transform: (Row) throws -> Other?) rethrows -> ListAnswer<Other> {
        ListAnswer<Other>(
            rows: try rows.compactMap(transform),
            total: total,
            page: page,
            pages: pages,
            isCutShort: isCutShort
        )
    }
}

/// A use case that lists what is on record, narrowed and page by page.
public protocol Listing: Sendable {
    associatedtype Row: Sendable

    func list(_ question: ListQuestion, _ reach: ListReach) async throws -> ListAnswer<Row>
}
