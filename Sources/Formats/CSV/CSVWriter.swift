/// Writes a table as the one canonical CSV: UTF-8, commas, LF, quotes only where they are needed.
///
/// What ``CSVDocument`` reads from these bytes is the same table again.
public struct CSVWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private let columns: Int
    private var row = 0
    private let quoting = CSVQuoting(separator: .comma)

    public init(headings: [String]) {
        precondition(!headings.isEmpty, "a table has at least one column")
        columns = headings.count
        append(headings)
    }

    /// - Parameter fields: as many as there are headings.
    public mutating func append(_ fields: [String]) {
        precondition(fields.count == columns, "a row has as many fields as the table has headings")
        row += 1
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(CSVSeparator.comma.rawValue) }
            append(field, at: CSVPosition(row: row, column: index + 1))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ field: String, at position: CSVPosition) {
        guard quoting.isNeeded(for: field.utf8, at: position, fieldsInRow: columns) else {
            bytes += field.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension CSVDocument {
    /// The table as ``CSVWriter`` writes it.
    public func written() -> [UInt8] {
        var writer = CSVWriter(headings: headings)
        for row in rows {
            writer.append(row.fields)
        }
        return writer.bytes
    }
}
