import Foundation

/// Vietnamese names as they are searched and compared: without case, tone or the stroke of đ.
///
/// `Vải Thiều`, `vai thieu` and `VẢI THIỀU` fold to the same text, and so do `Hoà` and `Hòa`, which differ only in
/// where the tone mark stands.
public enum NameFolding {
    /// Lower-case ASCII letters and digits, words parted by one blank.
    public static func folded(_ text: String) -> String {
        var result = ""
        var isWordBreak = false
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            guard let letter = letter(scalar) else {
                if !isTone(scalar) { isWordBreak = true }
                continue
            }
            if isWordBreak, !result.isEmpty { result += " " }
            isWordBreak = false
            result += letter
        }
        return result
    }

    /// The words of a search, folded.
    public static func words(_ text: String) -> [String] {
        folded(text).split(separator: " ").map(String.init)
    }

    /// Text as it is stored: one form of each letter (NFC), no blanks at its ends, no runs of blanks inside, nothing
    /// that cannot be seen.
    public static func normalised(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
            .precomposedStringWithCanonicalMapping
            .split { $0.isWhitespace }
            .joined(separator: " ")
    }

    /// What makes two names the same name: case, blanks, dashes and the place of the tone mark do not count, the tone
    /// itself does.
    ///
    /// `Mứt dứa` and `Mứt dừa` are two products, and Hùng and Hưng two people, though they fold to the same text.
    public static func identity(_ text: String) -> String {
        let decomposed = text.lowercased().decomposedStringWithCanonicalMapping
        return decomposed.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            .map { word in
                let letters = word.filter { !isVietnameseTone($0) }.map(spelled)
                let tones = word.filter(isVietnameseTone)
                return String(String.UnicodeScalarView(letters + tones))
            }
            .joined(separator: " ")
    }

    private static func spelled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ð": "đ"
        case "\u{2010}"..."\u{2015}": "-"
        default: scalar
        }
    }

    /// Grave, acute, tilde, hook above, dot below: what tells tones; circumflex, breve and horn make other letters.
    private static func isVietnameseTone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}": true
        default: false
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "a"..."z", "0"..."9": String(scalar)
        case "A"..."Z": String(scalar).lowercased()
        case "đ", "Đ", "ð", "Ð": "d"
        default: nil
        }
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.canonicalCombiningClass != .notReordered
    }
}
