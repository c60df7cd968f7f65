import Formats
import LegalCalendar
import Procedures

/// Reads one CSV file strictly, in the manner of ``NodeReader``: a value or a problem, never both.
struct TableReader {
    let path: String
    let layer: DataLayer
    private(set) var problems: [PackProblem] = []
    private let keyColumns: [String]
    private let replaced: Set<String>

    /// - Parameters:
    ///   - keyColumns: what tells the rows apart.
    ///   - replaced: the keys of rows that are not read, because another layer's go over them.
    init(path: String, layer: DataLayer = .embedded, keyColumns: [String] = [], replaced: Set<String> = []) {
        self.path = path
        self.layer = layer
        self.keyColumns = keyColumns
        self.replaced = replaced
    }

    struct Row {
        let number: Int
        fileprivate let cells: [String]
        fileprivate let places: [String: Int]

        subscript(column: String) -> String? {
            places[column].map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    mutating func report(_ kind: PackProblem.Kind, line: Int) {
        problems.append(PackProblem(path: path, line: line, kind: kind))
    }

    /// The rows under exactly these columns, in any order.
    mutating func rows(of text: String, columns: [String], optional: [String] = []) -> [Row] {
        let document: CSVDocument
        do {
            document = try CSVDocument(bytes: Array(text.utf8))
        } catch {
            report(.notCSV(TableFault(error)), line: error.position?.row ?? 0)
            return []
        }
        for column in columns where !document.headings.contains(column) { report(.missingColumn(column), line: 1) }
        for heading in document.headings where !columns.contains(heading) && !optional.contains(heading) {
            report(.unknownKey(heading), line: 1)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(document.headings, document.headings.indices))
        let rows = document.rows.map { Row(number: $0.number, cells: $0.fields, places: places) }
        guard !replaced.isEmpty else { return rows }
        return rows.filter { row in
            !replaced.contains(keyColumns.map { row[$0] ?? "" }.joined(separator: " "))
        }
    }

    mutating func text(_ column: String, of row: Row) -> String? {
        guard let text = row[column] else {
            if row.places[column] != nil { report(.missingKey(column), line: row.number) }
            return nil
        }
        return text
    }

    mutating func day(_ column: String, of row: Row) -> Day? {
        text(column, of: row).flatMap { optionalDay($0, row) }
    }

    /// Nil for an empty cell too.
    mutating func optionalDay(_ column: String, of row: Row) -> Day? {
        row[column].flatMap { optionalDay($0, row) }
    }

    private mutating func optionalDay(_ text: String, _ row: Row) -> Day? {
        guard let day = Day(text) else {
            report(.badDay(text), line: row.number)
            return nil
        }
        return day
    }

    mutating func number(_ column: String, of row: Row) -> Int? {
        guard let text = text(column, of: row) else { return nil }
        guard let number = Int(text), "\(number)" == text, number >= 0 else {
            report(.badNumber(text), line: row.number)
            return nil
        }
        return number
    }

    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ column: String,
        of row: Row,
        _: Choice.Type
    ) -> Choice? {
        guard let text = text(column, of: row) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            report(.badChoice(text, allowed: Choice.allCases.map(\.rawValue)), line: row.number)
            return nil
        }
        return choice
    }
}
