/// Values of headers on their way out: encoded (RFC 2047) and folded (RFC 5322, 2.2.3).
enum HeaderText {
    /// RFC 5322, 2.1.1, and RFC 2047, 2, for a line with an encoded word.
    private static let lineLimit = 76
    private static let hardLimit = 998

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// Text for people, such as a subject.
    /// - Parameter used: octets on the line before the value.
    static func unstructured(_ text: String, used: Int) -> String {
        isPlain(text) && used + text.utf8.count <= lineLimit ? text : encodedWords(text, used: used)
    }

    /// A name before an address: as it is, in quotes, or encoded.
    static func phrase(_ name: String, used: Int) -> String {
        guard isPlain(name), used + name.utf8.count + 2 <= lineLimit else { return encodedWords(name, used: used) }
        let isAtoms = name.utf8.allSatisfy { $0 == 0x20 || EmailAddress.isAtomByte($0) }
        guard !isAtoms else { return name }
        return "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
    }

    /// - Returns: whether the text means itself in a header: ASCII, no blanks that folding would lose, nothing that
    ///   looks encoded.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.hasPrefix(" ") && !text.hasSuffix(" ")
            && !text.contains("  ") && !text.contains("=?")
    }

    /// Encoded words of whole characters, one a line, none over 75 octets.
    private static func encodedWords(_ text: String, used: Int) -> String {
        let frame = "=?UTF-8?B??=".utf8.count
        var words: [String] = []
        var piece: [UInt8] = []
        func room() -> Int {
            let line = words.isEmpty ? max(lineLimit - used, frame + 8) : lineLimit - 1
            return (min(line, 75) - frame) / 4 * 3
        }
        func finish() {
            words.append("=?UTF-8?B?\(Base64.text(of: piece))?=")
            piece = []
        }
        for character in text {
            // A character of many combining marks may be longer than a word: only then it is split at a scalar.
            let parts = character.utf8.count <= room() ? [Array(character.utf8)] : scalars(of: character)
            for part in parts {
                if piece.count + part.count > room(), !piece.isEmpty { finish() }
                piece += part
            }
        }
        if !piece.isEmpty || words.isEmpty { finish() }
        return words.joined(separator: "\r\n ")
    }

    private static func scalars(of character: Character) -> [[UInt8]] {
        character.unicodeScalars.map { Array(String(Character($0)).utf8) }
    }

    /// A structured value, folded at its blanks.
    static func folded(_ value: String, name: String) throws(EmailError) -> String {
        var text = ""
        var length = name.utf8.count + 1
        for word in value.split(separator: " ", omittingEmptySubsequences: true) {
            guard word.utf8.count < hardLimit - name.utf8.count - 2 else { throw .headerTooLong(name) }
            if length + 1 + word.utf8.count > lineLimit, !text.isEmpty {
                text += "\r\n"
                length = 0
            }
            if !text.isEmpty { text += " " }
            text += word
            length += 1 + word.utf8.count
        }
        return text
    }
}
