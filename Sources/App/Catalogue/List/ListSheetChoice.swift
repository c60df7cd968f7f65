import Formats
import Registry
import Spreadsheets

/// Finds the one sheet of a workbook that is a list, and the row of its headings.
struct ListSheetChoice {
    /// A sheet with the row of its headings, which are in Unicode.
    struct Found {
        let sheet: SpreadsheetSheet
        let heading: SpreadsheetRow
    }

    let headings: ListHeadings
    /// In which old font's encoding the list is written, where somebody says that it is.
    let encoding: LegacyVietnamese?

    func find(in book: Spreadsheet, named name: String?) throws(Problem) -> Found {
        let names = book.sheets.map(\.name)
        var sheets = book.sheets.filter { !$0.isHidden }
        if let name {
            sheets = book.sheets.filter { NameFolding.identity($0.name) == NameFolding.identity(name) }
            guard !sheets.isEmpty else { throw .list(.unknownSheet(name, sheets: names)) }
        }
        var found = sheets.compactMap { sheet in heading(of: sheet).map { Found(sheet: sheet, heading: $0) } }
        if found.isEmpty {
            try refuseOldFonts(in: sheets)
            // A person can say which column is the name, as long as it is plain which row the headings are.
            found = sheets.compactMap { sheet in
                heading(of: sheet, needsName: false).map { Found(sheet: sheet, heading: $0) }
            }
        }
        guard let first = found.first else {
            throw .list(.noHeadingRow(sheets: sheets.map(\.name)))
        }
        guard found.count == 1 else { throw .list(.severalSheets(found.map(\.sheet.name))) }
        return first
    }

    /// The row near the top that heads most columns that are known, the product's name among them.
    private func heading(of sheet: SpreadsheetSheet, needsName: Bool = true) -> SpreadsheetRow? {
        var best: (row: SpreadsheetRow, known: Int)?
        for row in sheet.rows.prefix(40).flatMap(readings) {
            let targets = row.texts.compactMap { $0.isEmpty ? nil : headings.target(of: $0) }
            guard !needsName || targets.contains(.column(.name)), targets.count > best?.known ?? 0 else { continue }
            best = (row, targets.count)
        }
        return best?.row
    }

    /// The row as it stands, and as it reads in the old font.
    private func readings(of row: SpreadsheetRow) -> [SpreadsheetRow] {
        guard let encoding else { return [row] }
        let fields = encoding.converted([CSVRow(number: row.number, fields: row.texts)]).rows.first?.fields ?? []
        return [row, SpreadsheetRow(number: row.number, cells: fields.map { .text($0) })]
    }

    /// A list whose very headings are in an old font has none that is known.
    private func refuseOldFonts(in sheets: [SpreadsheetSheet]) throws(Problem) {
        for sheet in sheets {
            let rows = sheet.rows.map { CSVRow(number: $0.number, fields: $0.texts) }
            guard let fault = LegacyVietnamese.fault(in: rows) else { continue }
            throw .catalogue(.listRefused([ListProblem(fault).on(sheet.name)]))
        }
    }
}
