/// Tells whether letters can be a Vietnamese syllable: first sound, vowels, last sound, and one tone.
///
/// It is a filter for recognising encodings, not a dictionary: it knows which sounds can follow each other.
enum VietnameseSyllable {
    /// - Returns: whether the text is one syllable, in capitals or not.
    static func isPlausible(_ text: String) -> Bool {
        var toneless = ""
        var tone: Character?
        for character in text.lowercased() {
            guard let vowel = vowels[character] else {
                toneless.append(character)
                continue
            }
            toneless.append(vowel.letter)
            guard let mark = vowel.tone else { continue }
            guard tone == nil else { return false }
            tone = mark
        }
        return onsets.contains { onset in
            toneless.hasPrefix(onset) && isRhyme(toneless.dropFirst(onset.count), tone: tone)
        } || isRhyme(toneless[...], tone: tone) || toneless == "gi"
    }

    private static func isRhyme(_ rhyme: Substring, tone: Character?) -> Bool {
        if openRhymes.contains(rhyme) { return true }
        guard let coda = codas.first(where: { rhyme.hasSuffix($0) }) else { return false }
        guard !stops.contains(coda) || tone == "´" || tone == "." else { return false }
        return closedVowels.contains(rhyme.dropLast(coda.count))
    }

    private static let onsets = [
        "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu",
        "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let openRhymes: Set<Substring> = [
        "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "ua", "ưa", "oa", "oe", "uê", "uy", "uơ", "uya", "ai",
        "ao", "au", "ay", "âu", "ây", "eo", "êu", "iu", "iêu", "yêu", "oi", "oai", "oay", "oao", "oeo", "ôi", "ơi",
        "ui", "uôi", "ươi", "ưi", "ưu", "ươu", "uây", "uyu", "uêu",
    ]

    private static let closedVowels: Set<Substring> = [
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "uô", "ươ", "oa", "oă", "oe", "uâ",
        "uê", "uy", "uyê", "oo",
    ]

    /// Longer ones first, since "n" ends "ng" in no way but "g" is no last sound by itself.
    private static let codas: [Substring] = ["ch", "ng", "nh", "c", "m", "n", "p", "t"]
    /// Sounds before which only the rising and the heavy tone are spoken.
    private static let stops: Set<Substring> = ["ch", "c", "p", "t"]

    private static let vowels: [Character: (letter: Character, tone: Character?)] = {
        let tones: [Character?] = [nil, "`", "?", "~", "´", "."]
        let rows = [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
            "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
        ]
        var vowels: [Character: (letter: Character, tone: Character?)] = [:]
        for row in rows {
            for (index, letter) in row.enumerated() {
                vowels[letter] = (row[row.startIndex], tones[index])
            }
        }
        return vowels
    }()
}
