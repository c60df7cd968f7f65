/// One way in which a file was not as ``CSVWriter`` would have written it. None of them loses data.
public enum CSVDeparture: Sendable, Equatable {
    case encoding(CSVEncoding)
    case byteOrderMark
    case separator(CSVSeparator)
    case lineEndsCRLF(rows: Int)
    case blankLines(rows: [Int])
    case noLineBreakAtEnd
    /// Fields in quotes that need none, or without quotes that ``CSVWriter`` would set.
    case otherQuoting(fields: Int, first: CSVPosition)
    /// Fields that are not NFC.
    case decomposed(fields: Int, first: CSVPosition)

    static func all(
        source: CSVSource,
        separator: CSVSeparator,
        split: CSVSplit,
        texts: [CSVTextRecord]
    ) -> [CSVDeparture] {
        var departures: [CSVDeparture] = []
        switch source.encoding {
        case .utf8: if source.markLength > 0 { departures.append(.byteOrderMark) }
        case .utf16LittleEndian, .utf16BigEndian: departures.append(.encoding(source.encoding))
        }
        if separator != .comma { departures.append(.separator(separator)) }
        if split.rowsEndedByCRLF > 0 { departures.append(.lineEndsCRLF(rows: split.rowsEndedByCRLF)) }
        if !split.blankRows.isEmpty { departures.append(.blankLines(rows: split.blankRows)) }
        if !split.endsWithLineBreak { departures.append(.noLineBreakAtEnd) }
        let quoting = CSVQuoting(separator: separator)
        let quoted = positions(in: split.records.map(\.fields)) { field, position, count in
            field.isQuoted != quoting.isNeeded(for: field.bytes, at: position, fieldsInRow: count)
        }
        if let first = quoted.first { departures.append(.otherQuoting(fields: quoted.count, first: first)) }
        let decomposed = positions(in: texts.map(\.fields)) { field, _, _ in !field.isComposed }
        if let first = decomposed.first { departures.append(.decomposed(fields: decomposed.count, first: first)) }
        return departures.map { $0.renumbered(rows: texts.map(\.number)) }
    }

    /// The positions of the fields that answer yes; rows count records from 1.
    private static func positions<Field>(
        in records: [[Field]],
        where matches: (Field, CSVPosition, Int) -> Bool
    ) -> [CSVPosition] {
        var found: [CSVPosition] = []
        for (row, fields) in records.enumerated() {
            for (column, field) in fields.enumerated() {
                let position = CSVPosition(row: row + 1, column: column + 1)
                if matches(field, position, fields.count) { found.append(position) }
            }
        }
        return found
    }

    /// Blank lines make a record's number differ from its row in the file.
    private func renumbered(rows: [Int]) -> CSVDeparture {
        func inFile(_ position: CSVPosition) -> CSVPosition {
            CSVPosition(row: rows[position.row - 1], column: position.column)
        }
        switch self {
        case .otherQuoting(let fields, let first): return .otherQuoting(fields: fields, first: inFile(first))
        case .decomposed(let fields, let first): return .decomposed(fields: fields, first: inFile(first))
        case .encoding, .byteOrderMark, .separator, .lineEndsCRLF, .blankLines, .noLineBreakAtEnd: return self
        }
    }
}
