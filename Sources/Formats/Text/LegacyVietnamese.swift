/// A font encoding of before Unicode in which Vietnamese offices wrote, recognised so that its text is never taken as
/// it is: `H¬ng` is "Hơng" in a TCVN3 font and nonsense everywhere else.
public enum LegacyVietnamese: Sendable, Equatable, CaseIterable {
    /// Also called ABC; the fonts whose names begin with ".Vn".
    case tcvn3
    /// The fonts whose names begin with "VNI-".
    case vni

    /// The word in Unicode, or nil if it is none in this encoding.
    func decoded(_ word: [Unicode.Scalar]) -> String? {
        switch self {
        case .tcvn3: Self.decodedFromTCVN3(word)
        case .vni: Self.decodedFromVNI(word)
        }
    }

    /// One byte a letter: position in this text plus 0xA1; a blank stands where the encoding has no letter.
    private static let tcvn3Letters: [Character] = Array(
        "ĂÂÊÔƠƯĐăâêôơưđẰ     àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽé"
            + "ẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
    )

    private static func decodedFromTCVN3(_ word: [Unicode.Scalar]) -> String? {
        var text = ""
        for scalar in word {
            if scalar.isASCII {
                text.unicodeScalars.append(scalar)
                continue
            }
            let index = Int(scalar.value) - 0xA1
            guard tcvn3Letters.indices.contains(index), tcvn3Letters[index] != " " else { return nil }
            text.append(tcvn3Letters[index])
        }
        return text
    }

    /// A letter and the sign behind it are two bytes; these are the lower-case forms, 0x20 above the upper-case ones.
    private static let vniSigns: [Unicode.Scalar: [Character: Character]] = {
        var signs: [Unicode.Scalar: [Character: Character]] = [:]
        func add(_ sign: Unicode.Scalar, _ bases: String, _ letters: String) {
            signs[sign] = Dictionary(zip(bases, letters)) { first, _ in first }
        }
        add("ù", "aeouyôö", "áéóúýớứ")
        add("ø", "aeouyôö", "àèòùỳờừ")
        add("û", "aeouyôö", "ảẻỏủỷởử")
        add("õ", "aeouyôö", "ãẽõũỹỡữ")
        add("ï", "aeouyôö", "ạẹọụỵợự")
        add("â", "aeo", "âêô")
        add("á", "aeo", "ấếố")
        add("à", "aeo", "ầềồ")
        add("å", "aeo", "ẩểổ")
        add("ã", "aeo", "ẫễỗ")
        add("ä", "aeo", "ậệộ")
        add("ê", "a", "ă")
        add("é", "a", "ắ")
        add("è", "a", "ằ")
        add("ú", "a", "ẳ")
        add("ü", "a", "ẵ")
        add("ë", "a", "ặ")
        return signs
    }()

    private static let vniLetters: [Character: Character] = [
        "ñ": "đ", "ô": "ơ", "ö": "ư", "ò": "ị", "æ": "ỉ", "í": "í", "ì": "ì", "ó": "ĩ", "î": "ỵ",
    ]

    /// A letter is a capital if its first byte is one.
    private static func decodedFromVNI(_ word: [Unicode.Scalar]) -> String? {
        var text = ""
        var base: (letter: Character, isCapital: Bool)?
        for scalar in word {
            let isCapital = scalar.properties.isUppercase
            let letter = Character(Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar)
            if let base, let sign = letter.unicodeScalars.first, let signed = vniSigns[sign]?[base.letter] {
                text.removeLast()
                text += base.isCapital ? signed.uppercased() : String(signed)
            } else if let single = vniLetters[letter] {
                text += isCapital ? single.uppercased() : String(single)
            } else {
                guard scalar.isASCII else { return nil }
                text.unicodeScalars.append(scalar)
            }
            base = (letter, isCapital)
        }
        return text
    }
}
