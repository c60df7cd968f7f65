/// Reads the inside of a JSON string, from behind its opening quote to behind its closing one.
struct JSONStringScanner {
    struct Fault: Error {
        let reason: JSONError.Reason
        let position: Int
    }

    let bytes: [UInt8]
    var position: Int

    mutating func scan() throws(Fault) -> String {
        let start = position
        var text: [UInt8] = []
        while true {
            guard let byte = current else { throw fault(.unexpected(nil)) }
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw Fault(reason: .invalidUTF8, position: start - 1)
                }
                return string
            case UInt8(ascii: "\\"):
                position += 1
                text += String(Character(try escape())).utf8
            case 0..<0x20:
                throw fault(.rawControlCharacter(byte))
            default:
                text.append(byte)
                position += 1
            }
        }
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        guard let byte = current else { throw fault(.unexpected(nil)) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw Fault(reason: .badEscape, position: position - 1)
        }
    }

    private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
        let start = position
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), take("\\"), take("u") else {
            throw Fault(reason: .loneSurrogate, position: start)
        }
        let second = try hexadecimal()
        guard UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw Fault(reason: .loneSurrogate, position: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.badEscape)
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: wanted) else { return false }
        position += 1
        return true
    }

    private var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private func fault(_ reason: JSONError.Reason) -> Fault {
        Fault(reason: reason, position: position)
    }
}
