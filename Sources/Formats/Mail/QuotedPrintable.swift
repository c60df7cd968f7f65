/// RFC 2045, 6.7.
enum QuotedPrintable {
    /// - Parameter text: its lines end in LF or CRLF; the last one may end in neither, and then stays so.
    static func lines(of text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).map(line).joined(separator: "\r\n")
    }

    private static func line(_ line: Substring) -> String {
        var encoded = ""
        var length = 0
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let token = token(for: byte, isLast: index == bytes.count - 1)
            // One octet is kept for the "=" of a soft line break.
            if length + token.utf8.count > 75 {
                encoded += "=\r\n"
                length = 0
            }
            encoded += token
            length += token.utf8.count
        }
        return encoded
    }

    private static func token(for byte: UInt8, isLast: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): return "=3D"
        case 0x21...0x7E: return String(Unicode.Scalar(byte))
        case 0x20 where !isLast: return " "
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "=" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}

extension Character {
    /// Only these end a line of mail: U+2028 and a form feed are text.
    fileprivate var isLineEnd: Bool {
        self == "\n" || self == "\r\n"
    }
}
