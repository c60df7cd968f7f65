/// How a person says that the columns of a list are headed, where they are not headed as the Office heads its pages.
public struct WeeklyColumnNames: Sendable, Equatable {
    public var number: String?
    public var filed: String?
    /// The day on which the application was passed on for publication.
    public var passed: String?

    public init(number: String? = nil, filed: String? = nil, passed: String? = nil) {
        self.number = number
        self.filed = filed
        self.passed = passed
    }
}

/// The list of a whole year: the same three statements as the weekly pages, in the workbook that stands beside them.
public struct YearlyList: Sendable, Equatable {
    /// One row of its sheet.
    public struct SheetRow: Sendable, Equatable {
        /// As a spreadsheet counts it.
        public let number: Int
        /// Days as `dd/mm/yyyy`.
        public let cells: [String]

        public init(number: Int, cells: [String]) {
            self.number = number
            self.cells = cells
        }
    }

    /// In the order of the sheet, each number once.
    public let rows: [PublicationRow]

    /// Reads the sheet whole, or says why not: one of which a row is unsure gives none.
    ///
    /// - Parameter today: a row may be dated at most seven days later.
    public init(
        sheet: [SheetRow],
        named: WeeklyColumnNames = WeeklyColumnNames(),
        today: ListDate
    ) throws(PageFault) {
        var reader = WeeklyTableReader(today: today)
        var columns: WeeklyColumns?
        for row in sheet {
            if let columns {
                reader.take(row.cells, columns, number: row.number)
            } else if let found = WeeklyColumns(headings: row.cells, named: named) {
                columns = found
            } else if row.cells.contains(where: { ApplicationNumber($0) != nil }) {
                let headings = sheet.first { row in row.cells.count { !$0.isEmpty } > 2 }
                throw .unknownHeadings(headings?.cells ?? [])
            }
        }
        guard reader.faults.isEmpty else { throw .badRows(reader.faults) }
        guard !reader.rows.isEmpty else { throw .noRows }
        rows = reader.rows
    }
}
