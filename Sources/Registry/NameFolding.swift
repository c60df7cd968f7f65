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

    /// Text as it is stored: one form of each letter (NFC), no blanks at its ends, no runs of blanks inside.
    public static func normalised(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
            .split { $0.isWhitespace }
            .joined(separator: " ")
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
