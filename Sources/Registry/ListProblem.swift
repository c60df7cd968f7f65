public import LegalCalendar

/// What is wrong in one cell of a list, or with its file, before anything of it is taken.
public struct ListProblem: Hashable, Sendable {
    /// As a spreadsheet shows it: the heading is row 1; 0 where the whole file is meant.
    public let row: Int
    /// The heading, as the file has it.
    public let column: String?
    public let kind: Kind
    /// The sheet of a spreadsheet; nil for a file that has none.
    public let sheet: String?

    public init(row: Int, column: String?, kind: Kind, sheet: String? = nil) {
        self.sheet = sheet
        self.row = row
        self.column = column
        self.kind = kind
    }

    /// The same on a sheet.
    public func on(_ sheet: String?) -> ListProblem {
        ListProblem(row: row, column: column, kind: kind, sheet: sheet)
    }

    public enum Kind: Hashable, Sendable {
        case emptyName
        case holdsControlCharacter
        case tooLong(limit: Int)
        case badStars(String, allowed: [Int])
        case badSet(String, last: Int)
        case badDate(String)
        case dateInFuture(Day, today: Day)
        /// The choices are the ids of the kinds with their names.
        case unknownKind(String, choices: [String])
        case sameAsRow(Int)
        case kindDiffersFromRow(Int, kind: String)
        case missingColumn(String)
        case unknownColumn(String, known: [String])
        case emptyFile
        case emptyHeading
        case doubledHeading(String)
        case wrongFieldCount(expected: Int, found: Int)
        case badQuoting
        case strayCarriageReturn
        case notText
        /// A font encoding of before Unicode.
        case legacyEncoding(name: String, word: String)
        /// A spreadsheet from before 2007, or one with a password: they look the same from outside.
        case oldOrProtectedSpreadsheet
        /// Another office file than a spreadsheet.
        case noSpreadsheet
        case brokenSpreadsheet
        case spreadsheetTooLarge
        case unknownSheet(String, sheets: [String])
        /// More than one sheet is a list, and nobody has said which is meant.
        case severalSheets([String])
        case noHeadingRow(sheets: [String])
        /// What a formula shows that could not be worked out.
        case formulaFault(String)
        /// The record has no product of this name, or none of this producer.
        case unknownProduct
        /// Which of these products is meant is not ours to choose: their codes.
        case severalProducts([String])
        /// The product has a certificate of this day.
        case certificateThere(String)
        case badScore(String)
        case scoreNotOfStars(String, stars: Int, right: Int)
    }
}

extension ListProblem.Kind {
    /// Stable, in ASCII, for machines.
    public var id: String {
        switch self {
        case .emptyName: "empty_name"
        case .holdsControlCharacter: "control_character"
        case .tooLong: "too_long"
        case .badStars: "bad_stars"
        case .badSet: "bad_set"
        case .badDate: "bad_date"
        case .dateInFuture: "date_in_future"
        case .unknownKind: "unknown_kind"
        case .sameAsRow: "same_as_row"
        case .kindDiffersFromRow: "kind_differs"
        case .missingColumn: "missing_column"
        case .unknownColumn: "unknown_column"
        case .emptyFile: "empty_file"
        case .emptyHeading: "empty_heading"
        case .doubledHeading: "doubled_heading"
        case .wrongFieldCount: "wrong_field_count"
        case .badQuoting: "bad_quoting"
        case .strayCarriageReturn: "stray_carriage_return"
        case .notText: "not_text"
        case .legacyEncoding: "legacy_encoding"
        case .oldOrProtectedSpreadsheet: "old_or_protected_spreadsheet"
        case .noSpreadsheet: "no_spreadsheet"
        case .brokenSpreadsheet: "broken_spreadsheet"
        case .spreadsheetTooLarge: "spreadsheet_too_large"
        case .unknownSheet: "unknown_sheet"
        case .severalSheets: "several_sheets"
        case .noHeadingRow: "no_heading_row"
        case .formulaFault: "formula_fault"
        case .unknownProduct: "unknown_product"
        case .severalProducts: "several_products"
        case .certificateThere: "certificate_there"
        case .badScore: "bad_score"
        case .scoreNotOfStars: "score_not_of_stars"
        }
    }
}
