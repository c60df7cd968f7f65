/// How a file writes its characters as bytes.
public enum CSVEncoding: Sendable, Equatable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
}

/// The bytes of a file without their mark, brought to UTF-8 if they were UTF-16.
struct CSVSource {
    /// A place where UTF-16 had to be repaired.
    struct Fault {
        /// In ``bytes``.
        let offset: Int
        /// In the file.
        let byteOffset: Int
    }

    let encoding: CSVEncoding
    /// How many bytes the mark took.
    let markLength: Int
    let bytes: [UInt8]
    let fault: Fault?

    init(bytes file: [UInt8]) {
        if file.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
        } else if file.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
        } else {
            encoding = .utf8
        }
        guard encoding != .utf8 else {
            markLength = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            bytes = Array(file.dropFirst(markLength))
            fault = nil
            return
        }
        markLength = 2
        var reader = UTF16Reader(units: Self.units(of: file, isLittleEndian: encoding == .utf16LittleEndian))
        reader.read(endsInsideUnit: file.count % 2 == 1)
        bytes = reader.bytes
        fault = reader.fault.map { Fault(offset: $0.offset, byteOffset: 2 + 2 * $0.unit) }
    }

    private static func units(of file: [UInt8], isLittleEndian: Bool) -> [UInt16] {
        stride(from: 2, to: file.count - 1, by: 2).map { index in
            let pair = UInt16(file[index]) << 8 | UInt16(file[index + 1])
            return isLittleEndian ? pair.byteSwapped : pair
        }
    }
}

/// UTF-16 to UTF-8, with the place of the first unit that is no character.
private struct UTF16Reader {
    let units: [UInt16]
    var bytes: [UInt8] = []
    var fault: (offset: Int, unit: Int)?

    init(units: [UInt16]) {
        self.units = units
    }

    mutating func read(endsInsideUnit: Bool) {
        bytes.reserveCapacity(units.count * 2)
        var index = 0
        while index < units.count {
            let length = isPair(at: index) ? 2 : 1
            if length == 1, UTF16.isSurrogate(units[index]) {
                fault = fault ?? (offset: bytes.count, unit: index)
            }
            bytes += String(decoding: units[index..<(index + length)], as: UTF16.self).utf8
            index += length
        }
        if endsInsideUnit {
            fault = fault ?? (offset: bytes.count, unit: units.count)
            bytes += "\u{FFFD}".utf8
        }
    }

    private func isPair(at index: Int) -> Bool {
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count && UTF16.isTrailSurrogate(units[index + 1])
    }
}
