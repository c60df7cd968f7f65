/// What bringing a table from an old font's encoding to Unicode did to it.
public struct LegacyConversion: Sendable, Equatable {
    /// One word, where it stood and what it reads now.
    public struct Word: Sendable, Equatable {
        public let position: CSVPosition
        public let written: String
        /// Nil where no reading was found, so that the word stands as it was written.
        public let text: String?
    }

    public let encoding: LegacyVietnamese
    /// How many fields are written otherwise now.
    public internal(set) var fields = 0
    /// Each different word once, in the order of the table.
    public internal(set) var words: [Word] = []
}

extension LegacyVietnamese {
    /// The rows in Unicode. A field with a letter that no old font had is Unicode already and stays as it is.
    ///
    /// A word is converted if it reads well afterwards, or holds a sign that only an old font would put into a word.
    /// One such as `Café` stays, and is told, so that a person looks at it; so does one that reads as well as it
    /// stands, such as `chè`, where nothing else in its row is in the old font.
    public func converted(_ rows: [CSVRow]) -> (rows: [CSVRow], conversion: LegacyConversion) {
        var conversion = LegacyConversion(encoding: self)
        var seen: Set<String> = []
        let rows = rows.map { row in
            let isOld = row.fields.contains { Self.words(of: $0).contains { isSurelyOld($0) } }
            let fields = row.fields.enumerated().map { index, field in
                let read = reading(of: field, inOldRow: isOld)
                if !read.text.unicodeScalars.elementsEqual(field.unicodeScalars) { conversion.fields += 1 }
                let position = CSVPosition(row: row.number, column: index + 1)
                for word in read.words where seen.insert(word.written).inserted {
                    conversion.words.append(.init(position: position, written: word.written, text: word.text))
                }
                return read.text
            }
            return CSVRow(number: row.number, fields: fields)
        }
        return (rows, conversion)
    }

    private typealias Word = [Unicode.Scalar]

    private static func isUnicode(_ field: String) -> Bool {
        field.unicodeScalars.allSatisfy(\.isASCII)
            || field.unicodeScalars.contains { $0.value > 0xFF && $0.properties.isAlphabetic }
    }

    private static func words(of field: String) -> [Word] {
        guard !isUnicode(field) else { return [] }
        return field.unicodeScalars.split { !isPart(ofWord: $0) }.map(Array.init)
    }

    private func isSurelyOld(_ word: Word) -> Bool {
        guard !word.allSatisfy(\.isASCII), !VietnameseSyllable.isPlausible(Self.string(word)) else { return false }
        return reading(of: word) != nil
    }

    private func reading(
        of field: String,
        inOldRow isOld: Bool
    ) -> (text: String, words: [(written: String, text: String?)]) {
        guard !Self.isUnicode(field) else { return (field, []) }
        var text = ""
        var words: [(written: String, text: String?)] = []
        var isInCapitals = false
        var rest = Array(field.unicodeScalars)[...]
        while let first = rest.first {
            guard Self.isPart(ofWord: first) else {
                text.unicodeScalars.append(first)
                rest.removeFirst()
                continue
            }
            let word = Word(rest.prefix(while: Self.isPart))
            rest = rest.dropFirst(word.count)
            isInCapitals = Self.isInCapitals(word, afterCapitals: isInCapitals)
            let written = Self.string(word)
            guard !word.allSatisfy(\.isASCII) else {
                text += written
                continue
            }
            let isCertain = isOld || !VietnameseSyllable.isPlausible(written)
            let read = isCertain ? reading(of: word).map { isInCapitals ? $0.uppercased() : $0 } : nil
            text += read ?? written
            words.append((written, read))
        }
        return (text, words)
    }

    private func reading(of word: Word) -> String? {
        guard let first = word.first, Self.mayBeginWord(first), let decoded = decoded(word) else { return nil }
        if VietnameseSyllable.isPlausible(decoded) { return decoded }
        // In VNI a word is a chain of pairs, which no word of another origin is by chance.
        return self == .vni || (word.count > 1 && word.contains(where: Self.isSign)) ? decoded : nil
    }

    /// Signs are first letters of words only where they stand for `đ` or a vowel without a tone: `µm` is no word.
    private static func mayBeginWord(_ scalar: Unicode.Scalar) -> Bool {
        !isSign(scalar) || (0xA7...0xAE).contains(scalar.value)
    }

    /// TCVN3 had a font of capitals for the letters that have no capital code, so that `HîP T¸C X·` was read "HỢP TÁC
    /// XÃ". One capital alone says nothing, unless it follows such a word.
    private static func isInCapitals(_ word: Word, afterCapitals: Bool) -> Bool {
        let letters = word.filter { $0.isASCII && $0.properties.isAlphabetic }
        guard letters.allSatisfy(\.properties.isUppercase) else { return false }
        return letters.count > 1 || (letters.count == 1 && afterCapitals)
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
