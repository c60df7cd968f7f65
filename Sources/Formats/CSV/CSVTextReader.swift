/// A record whose fields are text.
struct CSVTextRecord {
    let number: Int
    let fields: [String]
}

/// Turns the bytes of fields into text, and says exactly where they are none.
struct CSVTextReader {
    let source: CSVSource

    func texts(of records: [CSVRawRecord]) throws(CSVError) -> [CSVTextRecord] {
        var texts: [CSVTextRecord] = []
        texts.reserveCapacity(records.count)
        for record in records {
            var fields: [String] = []
            fields.reserveCapacity(record.fields.count)
            for (index, field) in record.fields.enumerated() {
                let position = CSVPosition(row: record.number, column: index + 1)
                try check(field, at: position)
                guard let text = String(validating: field.bytes, as: UTF8.self) else {
                    throw invalid(field, at: position, among: records)
                }
                fields.append(text)
            }
            texts.append(CSVTextRecord(number: record.number, fields: fields))
        }
        return texts
    }

    /// The same for a file in an old font's encoding, which may be bytes of their own or have been saved as Unicode.
    func oldTexts(of records: [CSVRawRecord]) throws(CSVError) -> [CSVTextRecord] {
        let fields = records.lazy.flatMap(\.fields)
        guard source.encoding == .utf8,
            fields.contains(where: { String(validating: $0.bytes, as: UTF8.self) == nil })
        else { return try texts(of: records) }
        for record in records {
            for (index, field) in record.fields.enumerated() {
                try check(field, at: CSVPosition(row: record.number, column: index + 1))
            }
        }
        return latin1(records)
    }

    private func latin1(_ records: [CSVRawRecord]) -> [CSVTextRecord] {
        records.map { record in
            CSVTextRecord(number: record.number, fields: record.fields.map { Self.latin1($0.bytes) })
        }
    }

    private func check(_ field: CSVRawField, at position: CSVPosition) throws(CSVError) {
        if let fault = source.fault, (field.start...field.end).contains(fault.offset) {
            throw .invalidUTF16(byteOffset: fault.byteOffset, at: position)
        }
        if field.bytes.contains(0), let offset = source.bytes[field.start..<field.end].firstIndex(of: 0) {
            throw .nul(byteOffset: fileOffset(of: offset), at: position)
        }
    }

    /// Bytes that are not UTF-8 are most often Vietnamese of the last century, which deserves its own answer.
    private func invalid(_ field: CSVRawField, at position: CSVPosition, among records: [CSVRawRecord]) -> CSVError {
        if let find = LegacyVietnamese.find(in: latin1(records)) {
            return .legacyEncoding(find.encoding, word: find.word, at: find.position)
        }
        let offset = Self.firstInvalidOffset(in: source.bytes[field.start..<field.end])
        return .invalidUTF8(byteOffset: fileOffset(of: offset), at: position)
    }

    private static func latin1(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(Unicode.Scalar(byte))
        }
        return String(text)
    }

    private static func firstInvalidOffset(in bytes: ArraySlice<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while case .valid(let encoded) = parser.parseScalar(from: &iterator) {
            offset += encoded.count
        }
        return offset
    }

    private func fileOffset(of offset: Int) -> Int {
        source.markLength + (source.encoding == .utf8 ? offset : 2 * utf16Length(before: offset))
    }

    private func utf16Length(before offset: Int) -> Int {
        String(decoding: source.bytes[..<offset], as: UTF8.self).utf16.count
    }
}
