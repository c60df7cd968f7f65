/// A table read from a CSV file, with the row numbers a spreadsheet shows and what the file did not do canonically.
///
/// Fields are given in NFC and otherwise as they stand: blanks at their ends are kept, and a field that begins with
/// `=`, `+`, `-` or `@` is data like any other.
public struct CSVDocument: Sendable, Equatable {
    public let headings: [String]
    public let rows: [CSVRow]
    /// What writing the table again would change, in a fixed order; empty if it would give the same bytes.
    public let departures: [CSVDeparture]
    /// What was done to text of an old font's encoding; nil where none was converted.
    public let conversion: LegacyConversion?

    public init(headings: [String], rows: [CSVRow], departures: [CSVDeparture] = []) {
        self.headings = headings
        self.rows = rows
        self.departures = departures
        conversion = nil
    }

    /// Reads a file: UTF-8 with or without a byte order mark, or UTF-16 with one.
    ///
    /// - Parameter encoding: the old font's encoding in which somebody says the file is written. Without it such text
    ///   is an error, since nobody but a person can see whether it reads well in Unicode.
    public init(bytes: [UInt8], converting encoding: LegacyVietnamese? = nil) throws(CSVError) {
        let source = CSVSource(bytes: bytes)
        let separator = CSVSeparator.recognised(in: source.bytes)
        let split = try CSVSplitter(bytes: source.bytes, separator: separator).split()
        let reader = CSVTextReader(source: source)
        var records = try encoding == nil ? reader.texts(of: split.records) : reader.oldTexts(of: split.records)
        if let encoding {
            // Headings are often Unicode over older text; `Tên` reads otherwise, but as well, in an old font.
            let kept = records.first.map { LegacyVietnamese.find(in: [$0]) == nil ? 1 : 0 } ?? 0
            let rows = records.dropFirst(kept).map { CSVRow(number: $0.number, fields: $0.fields) }
            let read = encoding.converted(rows)
            records = records.prefix(kept) + read.rows.map { CSVTextRecord(number: $0.number, fields: $0.fields) }
            conversion = read.conversion
        } else {
            try LegacyVietnamese.refuse(in: records)
            conversion = nil
        }
        guard let headings = records.first else { throw .noHeading }
        try Self.check(headings)
        for record in records where record.fields.count != headings.fields.count {
            throw .wrongFieldCount(
                expected: headings.fields.count,
                found: record.fields.count,
                at: CSVPosition(row: record.number, column: min(headings.fields.count, record.fields.count) + 1)
            )
        }
        self.headings = headings.fields.map(\.composed)
        rows = records.dropFirst().map { CSVRow(number: $0.number, fields: $0.fields.map(\.composed)) }
        departures = CSVDeparture.all(source: source, separator: separator, split: split, texts: records)
    }

    /// Empty and doubled headings make a column unaddressable, so they are refused before any row is read.
    private static func check(_ headings: CSVTextRecord) throws(CSVError) {
        var columns: [String: Int] = [:]
        for (index, heading) in headings.fields.enumerated() {
            let position = CSVPosition(row: headings.number, column: index + 1)
            guard !heading.allSatisfy(\.isWhitespace) else { throw .emptyHeading(at: position) }
            if let first = columns[heading] {
                throw .duplicateHeading(heading, firstColumn: first, at: position)
            }
            columns[heading] = index + 1
        }
    }
}

/// One row of a table below its headings.
public struct CSVRow: Sendable, Equatable {
    /// As a spreadsheet shows it: the heading is row 1, and a line break inside quotes begins no row.
    public let number: Int
    /// As many as there are headings.
    public let fields: [String]

    public init(number: Int, fields: [String]) {
        self.number = number
        self.fields = fields
    }
}
