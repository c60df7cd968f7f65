/// A field as it stands in the file: its bytes without quotes, and where it was.
struct CSVRawField {
    var bytes: [UInt8]
    /// Of its first byte, quotes included, in the source.
    let start: Int
    /// Behind its last byte.
    var end: Int
    let isQuoted: Bool
}

/// One record of a file, before its text is read.
struct CSVRawRecord {
    let number: Int
    var fields: [CSVRawField] = []
}

/// The records of a file, and how its lines ended.
struct CSVSplit {
    var records: [CSVRawRecord] = []
    /// Rows of lines that hold nothing: they are no records, but they count as rows.
    var blankRows: [Int] = []
    var rowsEndedByCRLF = 0
    var endsWithLineBreak = true
}

/// Splits bytes into records and fields after RFC 4180.
struct CSVSplitter {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var row = 1
    private var column = 1

    init(bytes: [UInt8], separator: CSVSeparator) {
        self.bytes = bytes
        self.separator = separator.rawValue
    }

    func split() throws(CSVError) -> CSVSplit {
        var copy = self
        return try copy.records()
    }

    private mutating func records() throws(CSVError) -> CSVSplit {
        var split = CSVSplit()
        while position < bytes.count {
            let record = try record()
            if record.fields.count == 1, record.fields[0].end == record.fields[0].start {
                split.blankRows.append(row)
            } else {
                split.records.append(record)
            }
            switch lineBreak() {
            case 0: split.endsWithLineBreak = false
            case 2: split.rowsEndedByCRLF += 1
            default: break
            }
            row += 1
        }
        return split
    }

    private mutating func record() throws(CSVError) -> CSVRawRecord {
        var record = CSVRawRecord(number: row)
        column = 1
        record.fields.append(try field())
        while position < bytes.count, bytes[position] == separator {
            position += 1
            column += 1
            record.fields.append(try field())
        }
        return record
    }

    /// - Returns: how many bytes the line break took; 0 at the end of the file.
    private mutating func lineBreak() -> Int {
        guard position < bytes.count else { return 0 }
        let length = bytes[position] == UInt8(ascii: "\r") ? 2 : 1
        position += length
        return length
    }

    private mutating func field() throws(CSVError) -> CSVRawField {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            return try quotedField()
        }
        let start = position
        while try !isAtFieldEnd() {
            guard bytes[position] != UInt8(ascii: "\"") else { throw .quoteInsideField(at: here) }
            position += 1
        }
        return CSVRawField(bytes: Array(bytes[start..<position]), start: start, end: position, isQuoted: false)
    }

    private mutating func quotedField() throws(CSVError) -> CSVRawField {
        var field = CSVRawField(bytes: [], start: position, end: position, isQuoted: true)
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "\"") else {
                field.bytes.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                field.bytes.append(byte)
                position += 1
                continue
            }
            guard try isAtFieldEnd() else { throw .textAfterQuote(at: here) }
            field.end = position
            return field
        }
        throw .unterminatedQuote(at: here)
    }

    private func isAtFieldEnd() throws(CSVError) -> Bool {
        guard position < bytes.count else { return true }
        switch bytes[position] {
        case separator, UInt8(ascii: "\n"):
            return true
        case UInt8(ascii: "\r"):
            guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\n") else {
                throw .strayCarriageReturn(at: here)
            }
            return true
        default:
            return false
        }
    }

    private var here: CSVPosition {
        CSVPosition(row: row, column: column)
    }
}
