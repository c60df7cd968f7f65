/// Where in a table something stands, counted from 1 as in a spreadsheet.
public struct CSVPosition: Sendable, Equatable, Hashable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// Why a CSV file could not be read. Nothing of the file is taken then.
public enum CSVError: Error, Equatable, Sendable {
    /// The file holds no line at all.
    case noHeading
    case emptyHeading(at: CSVPosition)
    case duplicateHeading(String, firstColumn: Int, at: CSVPosition)
    /// A row with fewer or more fields than the heading; the position is that of the first one missing or surplus.
    case wrongFieldCount(expected: Int, found: Int, at: CSVPosition)
    /// A quote inside a field that does not begin with one.
    case quoteInsideField(at: CSVPosition)
    /// Text between a closing quote and the next separator.
    case textAfterQuote(at: CSVPosition)
    case unterminatedQuote(at: CSVPosition)
    /// A CR outside quotes that no LF follows.
    case strayCarriageReturn(at: CSVPosition)
    /// A NUL character: no text has one, but UTF-16 without its mark and binary files do.
    case nul(byteOffset: Int, at: CSVPosition)
    case invalidUTF8(byteOffset: Int, at: CSVPosition)
    case invalidUTF16(byteOffset: Int, at: CSVPosition)
    /// The word at the position is Vietnamese in a font encoding of before Unicode.
    case legacyEncoding(LegacyVietnamese, word: String, at: CSVPosition)

    /// Where to look; nil only where the file is empty.
    public var position: CSVPosition? {
        switch self {
        case .noHeading: nil
        case .emptyHeading(let at), .duplicateHeading(_, _, let at), .wrongFieldCount(_, _, let at),
            .quoteInsideField(let at), .textAfterQuote(let at), .unterminatedQuote(let at),
            .strayCarriageReturn(let at), .nul(_, let at), .invalidUTF8(_, let at), .invalidUTF16(_, let at),
            .legacyEncoding(_, _, let at):
            at
        }
    }
}
