/// What an import of a product list does, or would do.
public struct ListImport: Hashable, Sendable {
    /// By which it can be undone; nil for a trial, and where nothing was written.
    public var code: String?
    /// Rows with a product in them.
    public var rows = 0
    public var added = 0
    public var unchanged = 0
    /// Known rows with a cell that differs, taken or not.
    public var different = 0
    /// Those of them whose cells were taken.
    public var updated = 0
    public var producers = 0
    /// How many of these producers stand for one that the list does not name.
    public var placeholders = 0
    public var certificates = 0
    /// How many of these certificates had run out already.
    public var toVerify = 0
    public var differences: [ListDifference] = []
    public var likenesses: [ListLikeness] = []
    public var departures: [ListDeparture] = []
    public var vagueDates: [ListVagueDate] = []
    /// What was brought from an old font's encoding; nil where the list was Unicode.
    public var conversion: ListConversion?
    /// The commune's named producers for whom nobody has been entered who could be reminded.
    public var withoutContact: [UnremindedProducer] = []

    public init() {}
}

/// A producer without a person to remind.
public struct UnremindedProducer: Hashable, Sendable {
    /// Nil in a trial run of an import that would add it.
    public let code: String?
    public let name: String

    public init(code: String?, name: String) {
        self.code = code
        self.name = name
    }
}

/// A cell of a known row that says something else than the record.
public struct ListDifference: Hashable, Sendable {
    public let row: Int
    /// Of the product.
    public let code: String
    public let column: ProductListColumn
    public let recorded: String
    public let listed: String

    public init(row: Int, code: String, column: ProductListColumn, recorded: String, listed: String) {
        self.row = row
        self.code = code
        self.column = column
        self.recorded = recorded
        self.listed = listed
    }
}

/// A row that was taken as new, though a product of this name and place is there whose producer one of them leaves open.
public struct ListLikeness: Hashable, Sendable {
    public let row: Int
    public let name: String
    /// Of the product that is there.
    public let code: String

    public init(row: Int, name: String, code: String) {
        self.row = row
        self.name = name
        self.code = code
    }
}

/// A row whose decision is dated by a month or a year only, so that no certificate could be made of it.
public struct ListVagueDate: Hashable, Sendable {
    public let row: Int
    public let name: String
    /// As the list writes it.
    public let date: String

    public init(row: Int, name: String, date: String) {
        self.row = row
        self.name = name
        self.date = date
    }
}

/// How a list written in an old font's encoding was read, for a person to look at.
public struct ListConversion: Hashable, Sendable {
    public struct Word: Hashable, Sendable {
        public let row: Int
        /// The column's heading.
        public let column: String
        public let written: String
        /// Nil where no reading was found, so that the word stands as it was written.
        public let text: String?

        public init(row: Int, column: String, written: String, text: String?) {
            self.row = row
            self.column = column
            self.written = written
            self.text = text
        }
    }

    /// TCVN3 or VNI.
    public let encoding: String
    /// How many cells read otherwise now.
    public let cells: Int
    /// Each different word once, in the list's order.
    public let words: [Word]

    public init(encoding: String, cells: Int, words: [Word]) {
        self.encoding = encoding
        self.cells = cells
        self.words = words
    }
}

/// What an export will write otherwise than the file that was imported. None of it loses data.
public enum ListDeparture: Hashable, Sendable {
    case utf16
    case byteOrderMark
    case semicolons
    case tabs
    case lineEnds(rows: Int)
    case blankLines(rows: [Int])
    case noLineBreakAtEnd
    case quoting(fields: Int, row: Int, column: Int)
    case decomposed(fields: Int, row: Int, column: Int)
    case columnOrder
    case headings([String])
    case columnsAdded([String])
    /// A spreadsheet, of which only what stands in its cells is kept.
    case spreadsheet(sheet: String)
    case columnsLeftOut([String])

    /// Stable, in ASCII, for machines.
    public var id: String {
        switch self {
        case .utf16: "utf16"
        case .byteOrderMark: "byte_order_mark"
        case .semicolons: "semicolons"
        case .tabs: "tabs"
        case .lineEnds: "line_ends"
        case .blankLines: "blank_lines"
        case .noLineBreakAtEnd: "no_line_break_at_end"
        case .quoting: "quoting"
        case .decomposed: "decomposed"
        case .columnOrder: "column_order"
        case .headings: "headings"
        case .columnsAdded: "columns_added"
        case .spreadsheet: "spreadsheet"
        case .columnsLeftOut: "columns_left_out"
        }
    }
}
