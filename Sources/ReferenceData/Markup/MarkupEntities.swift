/// Numeric entities, and the named ones that Vietnamese editors write: a page built in a browser's editor has
/// `Ng&agrave;y` for "Ngày".
enum MarkupEntities {
    /// The longest name, with its `#` and digits, that is looked at.
    private static let lengthLimit = 10

    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var resolved = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let end = rest.prefix(lengthLimit + 1).firstIndex(of: ";"),
                let meaning = Self.meaning(of: String(rest[..<end]))
            else {
                resolved.append(scalar)
                continue
            }
            resolved.append(meaning)
            rest = rest[rest.index(after: end)...]
        }
        return String(resolved)
    }

    /// The replacement character stands for a number that is no character; nil for a name that is not known.
    private static func meaning(of name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return names[name] }
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
        else { return nil }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar
    }

    private static let names: [String: Unicode.Scalar] = {
        var names: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
            "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
            "hyphen": "\u{2010}", "ndash": "\u{2013}", "mdash": "\u{2014}", "minus": "\u{2212}", "sol": "/",
            "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "hellip": "\u{2026}",
            "colon": ":", "lpar": "(", "rpar": ")",
        ]
        let marks: [(String, String, String)] = [
            ("grave", "aeiou", "àèìòù"), ("acute", "aeiouy", "áéíóúý"), ("circ", "aeo", "âêô"), ("tilde", "ao", "ãõ"),
        ]
        for (mark, letters, accented) in marks {
            for (letter, scalar) in zip(letters, accented.unicodeScalars) {
                names["\(letter)\(mark)"] = scalar
                let capital = String(letter).uppercased()
                names["\(capital)\(mark)"] = scalar.properties.uppercaseMapping.unicodeScalars.first
            }
        }
        return names
    }()
}
