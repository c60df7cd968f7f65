/// Reads the inside of a start tag, from behind its name to behind its `>`.
struct MarkupTagScanner {
    private let bytes: [UInt8]
    private(set) var position: Int
    private(set) var attributes: [String: String] = [:]

    init(bytes: [UInt8], position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// - Parameter findQuote: where the quote stands next behind an index.
    /// - Returns: false if the tag never ends.
    mutating func scan(findQuote: (String, Int) -> Int?) -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return true
            }
            if Self.isBlank(byte) || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            attribute(findQuote)
        }
        return false
    }

    private mutating func attribute(_ findQuote: (String, Int) -> Int?) {
        let start = position
        repeat { position += 1 } while position < bytes.count && !Self.endsAttributeName(bytes[position])
        let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            return keep(name, "")
        }
        position += 1
        skipBlanks()
        keep(name, value(findQuote))
    }

    private mutating func value(_ findQuote: (String, Int) -> Int?) -> String {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
            let quote = String(Unicode.Scalar(bytes[position]))
            if let end = findQuote(quote, position + 1) {
                position = end + 1
                return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
            }
        }
        while position < bytes.count, !Self.isBlank(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The first of two attributes with one name counts, as in browsers.
    private mutating func keep(_ name: String, _ value: String) {
        if attributes[name] == nil { attributes[name] = MarkupEntities.resolved(value) }
    }

    private mutating func skipBlanks() {
        while position < bytes.count, Self.isBlank(bytes[position]) {
            position += 1
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    static func endsName(_ byte: UInt8) -> Bool {
        isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func endsAttributeName(_ byte: UInt8) -> Bool {
        endsName(byte) || byte == UInt8(ascii: "=")
    }

    static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
