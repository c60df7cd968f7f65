/// What a reader sees of text in markup.
enum MarkupText {
    /// Runs of blanks, no-break ones too, become one; what has no width goes.
    static func collapsed(_ text: String) -> String {
        var collapsed = String.UnicodeScalarView()
        var isBlankOwed = false
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if isBlank(scalar) {
                isBlankOwed = !collapsed.isEmpty
                continue
            }
            if isBlankOwed { collapsed.append(" ") }
            isBlankOwed = false
            collapsed.append(scalar)
        }
        return String(collapsed)
    }

    /// Most of a page is ASCII, for which the tables of Unicode need not be asked.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? MarkupTagScanner.isBlank(UInt8(scalar.value)) : scalar.properties.isWhitespace
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": true
        default: false
        }
    }

    /// Small letters without Vietnamese marks, for comparing headings and titles however they were typed.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in collapsed(text).unicodeScalars {
            if scalar.isASCII {
                folded.append(Unicode.Scalar(MarkupTagScanner.small(UInt8(scalar.value))))
                continue
            }
            for small in scalar.properties.lowercaseMapping.unicodeScalars
            where small.properties.generalCategory != .nonspacingMark {
                folded.append(bases[small] ?? small)
            }
        }
        return String(folded)
    }

    /// The runs of letters and digits in folded text; in a slug the words between its hyphens.
    static func words(_ text: String) -> [Substring] {
        folded(text).split { !$0.isLetter && !$0.isNumber }
    }

    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        let rows = [
            "aàảãáạăằẳẵắặâầẩẫấậ", "eèẻẽéẹêềểễếệ", "iìỉĩíị", "oòỏõóọôồổỗốộơờởỡớợ", "uùủũúụưừửữứự", "yỳỷỹýỵ", "dđ",
        ]
        var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in rows {
            guard let base = row.unicodeScalars.first else { continue }
            for letter in row.unicodeScalars { bases[letter] = base }
        }
        return bases
    }()
}
