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

    /// - Throws: ``CatalogueProblem/listRefused(_:)`` with everything that is wrong, not only the first of it.
    init(bytes: [UInt8], lists: CatalogueLists, today: Day) throws(Problem) {
        let document: CSVDocument
        do {
            document = try CSVDocument(bytes: bytes)
        } catch {
            throw .catalogue(.listRefused([ListProblem(error)]))
        }
        let headings = try ProductListHeadings(document.headings)
        var entries: [Entry] = []
        var blankRows: [Int] = []
        for row in document.rows {
            guard row.fields.contains(where: { !NameFolding.normalised($0).isEmpty }) else {
                blankRows.append(row.number)
                continue
            }
            entries.append(Entry(number: row.number, row: headings.row(of: row.fields, position: entries.count + 1)))
        }
        let check = ProductListCheck(lists: lists, today: today, headings: headings)
        let problems = check.problems(in: entries)
        guard problems.isEmpty else { throw .catalogue(.listRefused(problems)) }
        self.entries = entries
        departures = ListDeparture.all(document.departures, blankRows: blankRows, headings: headings)
    }
}

/// Which column of a file is which.
struct ProductListHeadings: Sendable {
    private let columns: [ProductListColumn]
    private let written: [String]

    init(_ headings: [String]) throws(Problem) {
        var columns: [ProductListColumn] = []
        var problems: [ListProblem] = []
        let known = ProductListColumn.allCases.map(\.rawValue)
        for heading in headings {
            let name = NameFolding.normalised(heading).lowercased()
            guard let column = ProductListColumn(rawValue: name) else {
                problems.append(ListProblem(row: 1, column: heading, kind: .unknownColumn(heading, known: known)))
                continue
            }
            if columns.contains(column) {
                problems.append(ListProblem(row: 1, column: heading, kind: .doubledHeading(heading)))
            }
            columns.append(column)
        }
        if problems.isEmpty, !columns.contains(.name) {
            let name = ProductListColumn.name.rawValue
            problems.append(ListProblem(row: 1, column: nil, kind: .missingColumn(name)))
        }
        guard problems.isEmpty else { throw .catalogue(.listRefused(problems)) }
        self.columns = columns
        written = headings
    }

    func row(of fields: [String], position: Int) -> ListedRow {
        let cells = Dictionary(zip(columns, fields)) { first, _ in first }
        return ListedRow(cells: cells, position: position)
    }

    /// The heading as the file has it.
    func heading(of column: ProductListColumn) -> String {
        columns.firstIndex(of: column).map { written[$0] } ?? column.rawValue
    }

    var departures: [ListDeparture] {
        var departures: [ListDeparture] = []
        if columns != ProductListColumn.allCases.filter(columns.contains) { departures.append(.columnOrder) }
        let respelled = zip(columns, written).filter { $0.rawValue != $1 }.map(\.1)
        if !respelled.isEmpty { departures.append(.headings(respelled)) }
        let missing = ProductListColumn.allCases.filter { !columns.contains($0) }.map(\.rawValue)
        if !missing.isEmpty { departures.append(.columnsAdded(missing)) }
        return departures
    }
}

extension ListDeparture {
    static func all(
        _ departures: [CSVDeparture],
        blankRows: [Int],
        headings: ProductListHeadings
    ) -> [ListDeparture] {
        var blank = blankRows
        var all: [ListDeparture] = []
        for departure in departures {
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
            case .legacyEncoding(.tcvn3, let word, _): .legacyEncoding(name: "TCVN3", word: word)
            case .legacyEncoding(.vni, let word, _): .legacyEncoding(name: "VNI", word: word)
            }
        self.init(row: position?.row ?? 0, column: position.map { "\($0.column)" }, kind: kind)
    }
}
