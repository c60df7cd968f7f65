import Foundation

/// The rows of one sheet.
struct SheetReader {
    let texts: [String]
    let dates: DateStyles
    /// Of the whole workbook, with this sheet.
    private(set) var cells: Int
    private var rows: [SpreadsheetRow] = []
    private var merges: [CellRange] = []
    private var row = Building()
    private var cell = Cell()

    static let mostCells = 2_000_000
    static let mostColumns = 300
    private static let mostMerges = 20_000

    init(texts: [String], dates: DateStyles, cellsBefore: Int) {
        self.texts = texts
        self.dates = dates
        cells = cellsBefore
    }

    private struct Building {
        var number = 0
        var cells: [SpreadsheetCell] = []
    }

    private struct Cell {
        var column = 0
        var type = "n"
        var style: Int?
        var value = ""
        var isValue = false
    }

    mutating func rows(_ bytes: [UInt8], named part: String) throws(SpreadsheetError) -> [SpreadsheetRow] {
        var (reader, fault): (SheetReader, SpreadsheetError?) = (self, nil)
        let walk = XMLWalk(
            start: { name, attributes in
                fault = reader.start(name, attributes, part)
                return fault == nil
            },
            text: { if reader.cell.isValue { reader.cell.value += $0 } },
            end: { reader.end($0) }
        )
        guard walk.run(bytes) else { throw fault ?? .broken(part: part) }
        self = reader
        return try filled()
    }

    private mutating func start(_ name: String, _ attributes: [String: String], _ part: String) -> SpreadsheetError? {
        switch name {
        case "row":
            let number = attributes["r"].map { Int($0) ?? 0 } ?? row.number + 1
            // Rows stand in their order, each once; a file in which they do not says two things of one row.
            guard number > row.number, number <= 1_048_576 else { return .broken(part: part) }
            row = Building(number: number)
        case "c":
            let column = attributes["r"].map { CellRange.column(of: $0) ?? -1 } ?? row.cells.count
            guard column >= row.cells.count else { return .broken(part: part) }
            cells += 1
            guard column < Self.mostColumns, cells <= Self.mostCells else { return .tooLarge }
            cell = Cell(column: column, type: attributes["t"] ?? "n", style: attributes["s"].flatMap { Int($0) } ?? 0)
        case "v", "t":
            cell.isValue = true
        case "rPh":
            cell.isValue = false
        case "mergeCell":
            guard merges.count < Self.mostMerges else { return .tooLarge }
            if let range = attributes["ref"].flatMap(CellRange.init) { merges.append(range) }
        default:
            break
        }
        return nil
    }

    private mutating func end(_ name: String) {
        switch name {
        case "v", "t":
            cell.isValue = false
        case "c":
            let value = value(of: cell)
            guard value != .blank else { break }
            row.cells += Array(repeating: .blank, count: max(0, cell.column - row.cells.count))
            row.cells.append(value)
        case "row":
            if !row.cells.isEmpty { rows.append(SpreadsheetRow(number: row.number, cells: row.cells)) }
        default:
            break
        }
    }

    private func value(of cell: Cell) -> SpreadsheetCell {
        switch cell.type {
        case "s": Int(cell.value).flatMap { texts.indices.contains($0) ? texts[$0] : nil }.map(text) ?? .blank
        case "inlineStr", "str": text(cell.value)
        case "b": cell.value.isEmpty ? .blank : .flag(cell.value == "1")
        case "e": .fault(cell.value)
        case "d": text(String(cell.value.prefix(10)))
        default:
            Double(cell.value).flatMap { $0.isFinite ? dates.cell($0, style: cell.style) : nil } ?? text(cell.value)
        }
    }

    private func text(_ text: String) -> SpreadsheetCell {
        text.isEmpty ? .blank : .text(Self.unescaped(text))
    }

    /// Characters that XML has no place for are written as `_x000D_`.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.0)
        }
    }

    /// A producer whose cell spans the rows of its products is theirs all.
    private func filled() throws(SpreadsheetError) -> [SpreadsheetRow] {
        var (filled, count) = (rows, cells)
        let places = Dictionary(rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        for range in merges where range.firstRow < range.lastRow {
            guard let top = places[range.firstRow], rows[top].cells.indices.contains(range.firstColumn) else {
                continue
            }
            let value = rows[top].cells[range.firstColumn]
            for place in filled.indices[(top + 1)...] {
                guard filled[place].number <= range.lastRow else { break }
                // Ranges may overlap: what they fill counts each time, as what is read does.
                count += 1
                guard count <= Self.mostCells else { throw .tooLarge }
                let missing = range.firstColumn + 1 - filled[place].cells.count
                filled[place].cells += Array(repeating: .blank, count: max(0, missing))
                filled[place].cells[range.firstColumn] = value
            }
        }
        return filled
    }
}

/// A range as `B4:B9`, counted from 1 for rows and from 0 for columns.
struct CellRange {
    let firstRow: Int
    let lastRow: Int
    let firstColumn: Int

    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count == 2, let column = Self.column(of: ends[0]), let first = Self.row(of: ends[0]),
            let last = Self.row(of: ends[1])
        else { return nil }
        (firstRow, lastRow, firstColumn) = (first, last, column)
    }

    /// The column of a reference such as `AB12`; nil if it is none.
    static func column(of reference: some StringProtocol) -> Int? {
        var column = 0
        for letter in reference.utf8.prefix(while: { $0 >= UInt8(ascii: "A") }) {
            guard letter <= UInt8(ascii: "Z"), column < 100_000 else { return nil }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
        }
        return column > 0 ? column - 1 : nil
    }

    static func row(of reference: some StringProtocol) -> Int? {
        Int(reference.drop { !$0.isNumber })
    }
}
