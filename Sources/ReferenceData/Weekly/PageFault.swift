/// Why a page of the weekly lists gives no data, although it came with status 200.
public enum PageFault: Error, Sendable, Equatable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// The first character is no `<`; the beginning of the text is told.
    case notHTML(beginning: String)
    case maintenance
    /// The site's menu stands there, and nothing else.
    case menuOnly
    /// The list page has no link to an article.
    case noArticles
    /// The article has no row with an application number.
    case noRows
    /// Rows of data under headings that are not those of the list.
    case unknownHeadings([String])
    case noTitle
    case badTitle(String, TitleFault)
    /// The titles of one article speak of different weeks or parts.
    case contradictoryTitles([String])
    case wrongWeek(expected: WeekPart, found: WeekPart)
    case badRows([RowFault])
    /// Application numbers that stand on the page and in no row that was read: rows were lost.
    case unreadNumbers([String])
    /// Neither the table nor the page ends: the transfer was cut off.
    case cutShort
    /// A workbook that cannot be opened.
    case noWorkbook(String)
    /// A workbook without the sheet that was asked for; it has these.
    case noSheet([String])
}

/// What is wrong with one row that looks like data; rows are counted from 1 below the headings, over all tables.
public struct RowFault: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        case missingCell
        case badNumber(String)
        case badFilingDate(String)
        case badPublicationDate(String)
        case filedAfterPublication(filed: ListDate, publication: ListDate)
        /// More than seven days after the day given as today.
        case publicationTooLate(ListDate)
        /// The number stood in an earlier row with other dates.
        case repeatedWithOtherDates(number: String, firstRow: Int)
    }

    public let row: Int
    public let reason: Reason

    public init(row: Int, reason: Reason) {
        self.row = row
        self.reason = reason
    }
}
