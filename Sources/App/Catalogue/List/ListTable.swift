import Formats
import Registry
import Spreadsheets

/// The table of a file, whatever kind of file it is.
struct ListTable {
    /// Nil for a file without sheets.
    let sheet: String?
    let headingRow: Int
    let headings: [String]
    /// Each with as many fields as there are headings.
    let rows: [CSVRow]
    let departures: [CSVDeparture]

    /// - Parameter headings: by them the row of headings of a sheet is known, below its title and the office's name.
    init(bytes: [UInt8], headings: ListHeadings, sheet: String?) throws(Problem) {
        guard Spreadsheet.isLikely(bytes) else {
            if let sheet { throw .list(.unknownSheet(sheet, sheets: [])) }
            try self.init(text: bytes)
            return
        }
        let book: Spreadsheet
        do {
            book = try Spreadsheet(bytes: bytes)
        } catch {
            throw .list(ListProblem.Kind(error))
        }
        try self.init(Self.choice(in: book, headings, named: sheet))
    }

    private init(text bytes: [UInt8]) throws(Problem) {
        let document: CSVDocument
        do {
            document = try CSVDocument(bytes: bytes)
        } catch {
            throw .catalogue(.listRefused([ListProblem(error)]))
        }
        sheet = nil
        headingRow = 1
        headings = document.headings
        rows = document.rows
        departures = document.departures
    }

    private init(_ found: Found) throws(Problem) {
        let name = found.sheet.name
        let below = found.sheet.rows.filter { $0.number > found.heading.number }
        // A column without heading and content is one that somebody has only formatted.
        let width = ([found.heading] + below).map { $0.texts.lastIndex { !$0.isEmpty } ?? -1 }.max() ?? -1
        let used = (0...max(0, width)).filter { column in
            ([found.heading] + below).contains { !$0.text(in: column).isEmpty }
        }
        headings = used.map { found.heading.text(in: $0) }
        var problems: [ListProblem] = []
        for (heading, column) in zip(headings, used) where heading.isEmpty {
            let letter = Self.letter(of: column)
            problems.append(ListProblem(row: found.heading.number, column: letter, kind: .emptyHeading, sheet: name))
        }
        for row in below {
            for (heading, column) in zip(headings, used) where row.cells.indices.contains(column) {
                guard case .fault(let text) = row.cells[column] else { continue }
                problems.append(ListProblem(row: row.number, column: heading, kind: .formulaFault(text), sheet: name))
            }
        }
        guard problems.isEmpty else { throw .catalogue(.listRefused(problems)) }
        rows = below.map { row in CSVRow(number: row.number, fields: used.map { row.text(in: $0) }) }
        if let fault = LegacyVietnamese.fault(in: [CSVRow(number: found.heading.number, fields: headings)] + rows) {
            throw .catalogue(.listRefused([ListProblem(fault).on(name)]))
        }
        sheet = name
        headingRow = found.heading.number
        departures = []
    }

    /// A sheet with the row of its headings.
    private struct Found {
        let sheet: SpreadsheetSheet
        let heading: SpreadsheetRow
    }

    private static func choice(
        in book: Spreadsheet,
        _ headings: ListHeadings,
        named name: String?
    ) throws(Problem) -> Found {
        let names = book.sheets.map(\.name)
        var sheets = book.sheets.filter { !$0.isHidden }
        if let name {
            sheets = book.sheets.filter { NameFolding.identity($0.name) == NameFolding.identity(name) }
            guard !sheets.isEmpty else { throw .list(.unknownSheet(name, sheets: names)) }
        }
        let found = sheets.compactMap { sheet in
            Self.heading(of: sheet, headings).map { Found(sheet: sheet, heading: $0) }
        }
        guard let first = found.first else { throw .list(.noHeadingRow(sheets: sheets.map(\.name))) }
        guard found.count == 1 else { throw .list(.severalSheets(found.map(\.sheet.name))) }
        return first
    }

    /// The row near the top that heads most columns that are known, the product's name among them.
    private static func heading(of sheet: SpreadsheetSheet, _ headings: ListHeadings) -> SpreadsheetRow? {
        var best: (row: SpreadsheetRow, known: Int)?
        for row in sheet.rows.prefix(40) {
            let targets = row.texts.compactMap { $0.isEmpty ? nil : headings.target(of: $0) }
            guard targets.contains(.column(.name)), targets.count > best?.known ?? 0 else { continue }
            best = (row, targets.count)
        }
        return best?.row
    }

    private static func letter(of column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
        return column < 26 ? letter : Self.letter(of: column / 26 - 1) + letter
    }
}

extension SpreadsheetRow {
    fileprivate var texts: [String] { cells.map { $0.text.composed } }

    fileprivate func text(in column: Int) -> String {
        cells.indices.contains(column) ? cells[column].text.composed : ""
    }
}

extension Problem {
    /// One fault of a list's file as a whole.
    fileprivate static func list(_ kind: ListProblem.Kind) -> Problem {
        .catalogue(.listRefused([ListProblem(row: 0, column: nil, kind: kind)]))
    }
}

extension ListProblem.Kind {
    fileprivate init(_ error: SpreadsheetError) {
        switch error {
        case .oldOrProtected: self = .oldOrProtectedSpreadsheet
        case .noWorkbook: self = .noSpreadsheet
        case .broken, .notWritten: self = .brokenSpreadsheet
        case .tooLarge: self = .spreadsheetTooLarge
        }
    }
}
