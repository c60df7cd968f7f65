extension JSONValue {
    /// How deep arrays and objects may nest before a text is taken for an attack on the stack.
    public static let depthLimit = 128

    /// Reads one value after RFC 8259, strictly: no comments, no doubled keys, nothing behind it.
    public init(bytes: [UInt8], depthLimit: Int = JSONValue.depthLimit) throws(JSONError) {
        var parser = JSONParser(bytes: bytes, depthLimit: depthLimit)
        self = try parser.document()
    }
}

private struct JSONParser {
    let bytes: [UInt8]
    let depthLimit: Int
    var position = 0

    init(bytes: [UInt8], depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipBlanks()
        guard position == bytes.count else { throw fault(.trailingText) }
        return value
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipBlanks()
        switch current {
        case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return try number()
        default: throw fault(.unexpected(current))
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONObject {
        var object = JSONObject()
        try open(depth: depth)
        guard !close("}") else { return object }
        repeat {
            skipBlanks()
            guard current == UInt8(ascii: "\"") else { throw fault(.unexpected(current)) }
            let start = position
            let key = try string()
            guard object[key] == nil else { throw fault(.duplicateKey(key), at: start) }
            skipBlanks()
            guard current == UInt8(ascii: ":") else { throw fault(.unexpected(current)) }
            position += 1
            object[key] = try value(depth: depth)
        } while try continues(until: "}")
        return object
    }

    private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
        var array: [JSONValue] = []
        try open(depth: depth)
        guard !close("]") else { return array }
        repeat {
            array.append(try value(depth: depth))
        } while try continues(until: "]")
        return array
    }

    private mutating func open(depth: Int) throws(JSONError) {
        guard depth <= depthLimit else { throw fault(.tooDeep(limit: depthLimit)) }
        position += 1
    }

    private mutating func close(_ bracket: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard current == UInt8(ascii: bracket) else { return false }
        position += 1
        return true
    }

    private mutating func continues(until bracket: Unicode.Scalar) throws(JSONError) -> Bool {
        if close(bracket) { return false }
        guard current == UInt8(ascii: ",") else { throw fault(.unexpected(current)) }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[index] else { throw fault(.unexpected(current)) }
            position += 1
        }
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        var scanner = JSONNumberScanner(bytes: bytes, position: position)
        guard scanner.scan() else { throw fault(.badNumber, at: scanner.position) }
        let text = String(decoding: bytes[position..<scanner.position], as: UTF8.self)
        // A second digit after a leading zero would otherwise be told of as trailing text.
        if let next = scanner.next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
            throw fault(.badNumber, at: scanner.position)
        }
        position = scanner.position
        if scanner.isInteger, text != "-0", let integer = Int(text) { return .integer(integer) }
        return .number(JSONNumber(checked: text))
    }

    private mutating func string() throws(JSONError) -> String {
        var scanner = JSONStringScanner(bytes: bytes, position: position + 1)
        do throws(JSONStringScanner.Fault) {
            let text = try scanner.scan()
            position = scanner.position
            return text
        } catch {
            throw fault(error.reason, at: error.position)
        }
    }

    private mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private func fault(_ reason: JSONError.Reason, at place: Int? = nil) -> JSONError {
        var line = 1
        var column = 1
        for byte in bytes[..<(place ?? position)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONError(reason: reason, line: line, column: column)
    }
}
