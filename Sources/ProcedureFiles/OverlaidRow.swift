/// A row of a table that goes over the files' own: in the place of the one with the same key, or beside them.
public struct OverlaidRow: Hashable, Sendable {
    /// Names the row in problems, in the place of a path.
    public let code: String
    /// The table's file, such as `calendar/holidays.csv`.
    public let path: String
    /// What tells rows of the table apart: its key columns' cells with a blank between.
    public let key: String
    /// The row under its headings, as CSV; nil where the files' row does not hold.
    public let text: String?

    public init(code: String, path: String, key: String, text: String?) {
        self.code = code
        self.path = path
        self.key = key
        self.text = text
    }
}

/// The tables whose rows may be overlaid, with the columns that tell their rows apart.
public enum OverlaidTable: String, CaseIterable, Sendable {
    case holidays = "calendar/holidays.csv"
    case years = "calendar/years.csv"

    public var keyColumns: [String] {
        switch self {
        case .holidays: ["date", "kind"]
        case .years: ["year"]
        }
    }
}
