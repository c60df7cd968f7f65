import Formats
import LegalCalendar
import Registry

/// A product list as it was read: rows whose every cell can be understood.
struct ProductListFile: Sendable {
    struct Entry: Sendable {
        /// As a spreadsheet shows it.
        let number: Int
        let row: ListedRow
    }

    let entries: [Entry]
    let departures: [ListDeparture]
    let conversion: ListConversion?

    /// - Parameters:
    ///   - sheet: of a spreadsheet; nil where only one of its sheets is a list.
    ///   - encoding: the old font's encoding in which somebody says the list is written.
    /// - Throws: ``CatalogueProblem/listRefused(_:)`` with everything that is wrong, not only the first of it.
    init(
        bytes: [UInt8],
        lists: CatalogueLists,
        today: Day,
        sheet: String? = nil,
        converting encoding: LegacyVietnamese? = nil
    ) throws(Problem) {
        let table = try ListTable(bytes: bytes, headings: lists.headings, sheet: sheet, converting: encoding)
        let headings: ProductListHeadings
        do {
            headings = try ProductListHeadings(table.headings, row: table.headingRow, lists.headings)
        } catch {
            throw error.on(table.sheet)
        }
        var entries: [Entry] = []
        var blankRows: [Int] = []
        for row in table.rows {
            guard row.fields.contains(where: { !NameFolding.normalised($0).isEmpty }) else {
                blankRows.append(row.number)
                continue
            }
            entries.append(Entry(number: row.number, row: headings.row(of: row.fields, position: entries.count + 1)))
        }
        let check = ProductListCheck(lists: lists, today: today, headings: headings)
        let problems = check.problems(in: entries).map { $0.on(table.sheet) }
        guard problems.isEmpty else { throw .catalogue(.listRefused(problems)) }
        self.entries = entries
        departures = ListDeparture.all(table, blankRows: blankRows, headings: headings)
        conversion = table.conversion.map { ListConversion($0, headings: table.headings) }
    }
}

extension ListConversion {
    fileprivate init(_ conversion: LegacyConversion, headings: [String]) {
        let words = conversion.words.map { word in
            let column = word.position.column - 1
            let heading = headings.indices.contains(column) ? headings[column] : ""
            return Word(row: word.position.row, column: heading, written: word.written, text: word.text)
        }
        self.init(encoding: conversion.encoding.name, cells: conversion.fields, words: words)
    }
}

extension LegacyVietnamese {
    /// As the fonts' users call it.
    var name: String {
        switch self {
        case .tcvn3: "TCVN3"
        case .vni: "VNI"
        }
    }
}

extension Problem {
    /// The same fault of a list, on a sheet.
    fileprivate func on(_ sheet: String?) -> Problem {
        guard case .catalogue(.listRefused(let problems)) = self else { return self }
        return .catalogue(.listRefused(problems.map { $0.on(sheet) }))
    }
}

extension ListDeparture {
    static func all(
        _ table: ListTable,
        blankRows: [Int],
        headings: ProductListHeadings
    ) -> [ListDeparture] {
        var blank = blankRows
        var all: [ListDeparture] = []
        if let sheet = table.sheet { all.append(.spreadsheet(sheet: sheet)) }
        for departure in table.departures {
            switch departure {
            case .encoding: all.append(.utf16)
            case .byteOrderMark: all.append(.byteOrderMark)
            case .separator(.semicolon): all.append(.semicolons)
            case .separator(.tab): all.append(.tabs)
            case .separator(.comma): break
            case .lineEndsCRLF(let rows): all.append(.lineEnds(rows: rows))
            case .blankLines(let rows): blank += rows
            case .noLineBreakAtEnd: all.append(.noLineBreakAtEnd)
            case .otherQuoting(let fields, let at):
                all.append(.quoting(fields: fields, row: at.row, column: at.column))
            case .decomposed(let fields, let at):
                all.append(.decomposed(fields: fields, row: at.row, column: at.column))
            }
        }
        if !blank.isEmpty { all.append(.blankLines(rows: blank.sorted())) }
        return all + headings.departures
    }
}

extension ListProblem {
    /// What the CSV reader found, at its cell.
    init(_ error: CSVError) {
        let position = error.position
        let kind: Kind =
            switch error {
            case .noHeading: .emptyFile
            case .emptyHeading: .emptyHeading
            case .duplicateHeading(let heading, _, _): .doubledHeading(heading)
            case .wrongFieldCount(let expected, let found, _): .wrongFieldCount(expected: expected, found: found)
            case .quoteInsideField, .textAfterQuote, .unterminatedQuote: .badQuoting
            case .strayCarriageReturn: .strayCarriageReturn
            case .nul, .invalidUTF8, .invalidUTF16: .notText
            case .legacyEncoding(let encoding, let word, _): .legacyEncoding(name: encoding.name, word: word)
            }
        self.init(row: position?.row ?? 0, column: position.map { "\($0.column)" }, kind: kind)
    }
}
