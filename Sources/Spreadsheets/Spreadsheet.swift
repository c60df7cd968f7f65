/// What stands in one cell of a spreadsheet.
public enum SpreadsheetCell: Sendable, Equatable {
    case blank
    case text(String)
    case number(Double)
    case date(year: Int, month: Int, day: Int)
    /// A date that the sheet shows without its day: what was typed as 5/2024 is kept as the first of May.
    case month(year: Int, month: Int)
    case flag(Bool)
    /// What a formula gives that could not be worked out, such as `#N/A`.
    case fault(String)

    /// The cell as text: whole numbers without a point, dates as `yyyy-mm-dd`, months as `m/yyyy`.
    public var text: String {
        switch self {
        case .blank: ""
        case .text(let text), .fault(let text): text
        case .number(let value): Self.text(of: value)
        case .date(let year, let month, let day):
            "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
        case .month(let year, let month): "\(month)/\(year)"
        case .flag(let value): value ? "TRUE" : "FALSE"
        }
    }

    private static func text(of value: Double) -> String {
        value.rounded() == value && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }

    private static func digits(_ value: Int, _ count: Int) -> String {
        let text = "\(value)"
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}

/// A workbook as it was read: its sheets, with nothing of how they look.
public struct Spreadsheet: Sendable, Equatable {
    public let sheets: [SpreadsheetSheet]
}

public struct SpreadsheetSheet: Sendable, Equatable {
    public let name: String
    /// People who open the file do not see it.
    public let isHidden: Bool
    /// Rows that hold something, in their order.
    public let rows: [SpreadsheetRow]
}

public struct SpreadsheetRow: Sendable, Equatable {
    /// As the program shows it, counted from 1.
    public let number: Int
    /// From column A on, as far as the row goes. Each cell of a merged column bears what its first one does.
    public var cells: [SpreadsheetCell]

    public init(number: Int, cells: [SpreadsheetCell]) {
        self.number = number
        self.cells = cells
    }
}

/// Why a spreadsheet could not be read or written.
public enum SpreadsheetError: Error, Equatable, Sendable {
    /// A file of Excel before 2007, or one with a password: both are held in the same container.
    case oldOrProtected
    /// A ZIP file, but no XLSX: another office program's, or a letter.
    case noWorkbook
    /// Damaged, or made to do harm: what the parts say cannot be followed.
    case broken(part: String)
    /// More than an office's list can be.
    case tooLarge
    case notWritten
}
