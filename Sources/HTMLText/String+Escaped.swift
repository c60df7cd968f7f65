extension String {
    /// Escapes the five characters that can end a text or a quoted attribute, and replaces what HTML cannot hold.
    mutating func appendEscaped(_ value: some StringProtocol) {
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
}
