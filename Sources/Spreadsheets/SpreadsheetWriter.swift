import CXLSXWriter
import Glibc

/// Writes one table as an XLSX file: bold headings that stay in sight, columns wide enough to read, real dates.
public struct SpreadsheetWriter: Sendable {
    private let name: String
    private let headings: [String]
    private var rows: [[SpreadsheetCell]] = []

    /// - Parameter name: of the sheet.
    public init(sheet name: String, headings: [String]) {
        self.name = name
        self.headings = headings
    }

    public mutating func append(_ cells: [SpreadsheetCell]) {
        rows.append(cells)
    }

    /// Writes the file beside its place and moves it there: a file that was there stays whole until then.
    public func write(toFile path: String) throws(SpreadsheetError) {
        let draft = path + ".part"
        // The library would write its own English sentence on standard error where the place cannot be written.
        guard let file = fopen(draft, "wb") else { throw .notWritten }
        fclose(file)
        guard let book = workbook_new(draft), let sheet = workbook_add_worksheet(book, name) else { throw .notWritten }
        let styles = Styles(book)
        var isWritten = true
        for (column, heading) in headings.enumerated() {
            isWritten =
                worksheet_write_string(sheet, 0, UInt16(column), heading, styles.heading) == LXW_NO_ERROR && isWritten
            let widest = ([heading] + rows.prefix(500).map { $0[column].text }).map(\.count).max() ?? 0
            worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(min(60, max(8, widest + 2))), nil)
        }
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                isWritten = write(cell, sheet, UInt32(row + 1), UInt16(column), styles) && isWritten
            }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        // Closing frees the workbook, whatever came of it.
        guard workbook_close(book) == LXW_NO_ERROR, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            throw .notWritten
        }
    }

    private struct Styles {
        let heading: UnsafeMutablePointer<lxw_format>?
        let date: UnsafeMutablePointer<lxw_format>?

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            heading = workbook_add_format(book)
            format_set_bold(heading)
            date = workbook_add_format(book)
            format_set_num_format(date, "dd/mm/yyyy")
        }
    }

    private func write(
        _ cell: SpreadsheetCell,
        _ sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ row: UInt32,
        _ column: UInt16,
        _ styles: Styles
    ) -> Bool {
        switch cell {
        case .blank:
            return true
        case .number(let value):
            return worksheet_write_number(sheet, row, column, value, nil) == LXW_NO_ERROR
        case .date(let year, let month, let day) where year >= 1900:
            var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            return worksheet_write_datetime(sheet, row, column, &date, styles.date) == LXW_NO_ERROR
        case .text, .date, .month, .flag, .fault:
            return worksheet_write_string(sheet, row, column, cell.text, nil) == LXW_NO_ERROR
        }
    }
}
