extension String {
    /// Escapes the five characters that can end a text or a quoted attribute, and replaces what HTML cannot hold.
    mutating func appendEscaped(_ value: some StringProtocol) {
        // Most texts need nothing, and are taken over whole.
        if value.utf8.allSatisfy(Self.isPlain) {
            append(contentsOf: value)
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": self += "&amp;"
            case "<": self += "&lt;"
            case ">": self += "&gt;"
            case "\"": self += "&quot;"
            case "'": self += "&#39;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                // A control character is no legal HTML text; a browser would drop or reinterpret it.
                self += "\u{FFFD}"
            default: unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte can stand as it is whatever stands beside it. The control characters above ASCII begin with C2, as
    /// a few harmless ones do, which are then looked at one by one.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F, 0xC2:
            false
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: byte >= 0x20
        }
    }
}
