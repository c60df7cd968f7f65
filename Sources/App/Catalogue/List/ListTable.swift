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
    /// Nil where nothing was brought from an old font's encoding.
    let conversion: LegacyConversion?

    /// - Parameters:
    ///   - headings: by them the row of headings of a sheet is known, below its title and the office's name.
    ///   - encoding: the old font's encoding in which somebody says the list is written.
    init(
        bytes: [UInt8],
        headings: ListHeadings,
        sheet: String?,
        converting encoding: LegacyVietnamese?
    ) throws(Problem) {
        guard Spreadsheet.isLikely(bytes) else {
            if let sheet { throw .list(.unknownSheet(sheet, sheets: [])) }
            try self.init(text: bytes, converting: encoding)
            return
        }
        let book: Spreadsheet
        do {
            book = try Spreadsheet(bytes: bytes)
        } catch {
            throw .list(ListProblem.Kind(error))
        }
        let choice = ListSheetChoice(headings: headings, encoding: encoding)
        try self.init(choice.find(in: book, named: sheet), converting: encoding)
    }

    private init(text bytes: [UInt8], converting encoding: LegacyVietnamese?) throws(Problem) {
        let document: CSVDocument
        do {
            document = try CSVDocument(bytes: bytes, converting: encoding)
        } catch {
            throw .catalogue(.listRefused([ListProblem(error)]))
        }
        sheet = nil
        headingRow = 1
        headings = document.headings
        rows = document.rows
        departures = document.departures
        conversion = document.conversion
    }

    private init(_ found: ListSheetChoice.Found, converting encoding: LegacyVietnamese?) throws(Problem) {
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
        let written = below.map { row in CSVRow(number: row.number, fields: used.map { row.text(in: $0) }) }
        sheet = name
        headingRow = found.heading.number
        departures = []
        if let encoding {
            let read = encoding.converted(written)
            rows = read.rows
            conversion = read.conversion
            return
        }
        rows = written
        conversion = nil
        if let fault = LegacyVietnamese.fault(in: [CSVRow(number: found.heading.number, fields: headings)] + rows) {
            throw .catalogue(.listRefused([ListProblem(fault).on(name)]))
        }
    }

    private static func letter(of column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
        return column < 26 ? letter : Self.letter(of: column / 26 - 1) + letter
    }
}

extension SpreadsheetRow {
    var texts: [String] { cells.map { $0.text.composed } }

    func text(in column: Int) -> String {
        cells.indices.contains(column) ? cells[column].text.composed : ""
    }
}

extension Problem {
    /// One fault of a list's file as a whole.
    static func list(_ kind: ListProblem.Kind) -> Problem {
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
