/// Content lines on their way out: escaped, folded and ended by CRLF.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []
    /// RFC 5545, 3.1: without the line break.
    private static let limit = 75

    /// - Parameter value: already in the form of its type.
    mutating func add(_ name: String, _ value: String) {
        var length = 0
        for scalar in "\(name):\(value)".unicodeScalars {
            let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if length + encoded.count > Self.limit {
                bytes += "\r\n ".utf8
                length = 1
            }
            bytes += encoded
            length += encoded.count
        }
        bytes += "\r\n".utf8
    }

    mutating func add(_ name: String, text: String) {
        add(name, CalendarText.escaped(text))
    }

    mutating func add(_ name: String, texts: [String]) {
        add(name, texts.map(CalendarText.escaped).joined(separator: ","))
    }
}

/// The escapes of RFC 5545, 3.3.11.
enum CalendarText {
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            case "\n" where previous == "\r": break
            case "\n", "\r": escaped.append(contentsOf: ["\\", "n"])
            // No other control character may stand in a calendar, escaped or not.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
            previous = scalar
        }
        return String(escaped)
    }

    /// The text of one value, and of several where unescaped commas part them.
    static func unescaped(_ value: String) -> [String] {
        var texts: [String] = []
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "," {
                texts.append(String(text))
                text = String.UnicodeScalarView()
            } else {
                text.append(scalar)
            }
        }
        return texts + [String(text)]
    }
}
