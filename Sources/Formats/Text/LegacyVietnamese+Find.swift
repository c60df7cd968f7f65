extension LegacyVietnamese {
    /// The first word of a table that is legacy text.
    struct Find {
        let encoding: LegacyVietnamese
        let word: String
        let position: CSVPosition
    }

    /// What is wrong with a table that was no CSV file, such as a spreadsheet's; nil if it is Unicode throughout.
    public static func fault(in rows: [CSVRow]) -> CSVError? {
        let find = find(in: rows.map { CSVTextRecord(number: $0.number, fields: $0.fields) })
        return find.map { .legacyEncoding($0.encoding, word: $0.word, at: $0.position) }
    }

    static func refuse(in records: [CSVTextRecord]) throws(CSVError) {
        if let find = find(in: records) {
            throw .legacyEncoding(find.encoding, word: find.word, at: find.position)
        }
    }

    /// The first find, if the table as a whole gives enough evidence.
    ///
    /// A sign such as `¬` inside a word that reads well once decoded is evidence enough. A word of letters only, such
    /// as `Thaï`, can be a foreign name, so that it takes two different ones.
    static func find(in records: [CSVTextRecord]) -> Find? {
        var first: Find?
        var words: Set<String> = []
        for record in records {
            for (index, field) in record.fields.enumerated() {
                for suspect in suspects(in: field) {
                    let position = CSVPosition(row: record.number, column: index + 1)
                    let find = Find(encoding: suspect.encoding, word: suspect.word, position: position)
                    first = first ?? find
                    words.insert(suspect.word)
                    if suspect.hasSign || words.count > 1 { return first }
                }
            }
        }
        return nil
    }

    private struct Suspect {
        let encoding: LegacyVietnamese
        let word: String
        let hasSign: Bool
    }

    private static func suspects(in field: String) -> [Suspect] {
        guard !field.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        return field.unicodeScalars.split { !isPart(ofWord: $0) }.compactMap { suspect(Array($0)) }
    }

    /// - Returns: whether the scalar is a letter, or a sign in whose place the old fonts had a letter.
    static func isPart(ofWord scalar: Unicode.Scalar) -> Bool {
        // What Vietnamese text is made of is told without looking up what Unicode says of it.
        switch scalar.value {
        case 0..<0x80: (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
        case 0xA1...0xFF, 0x1EA0...0x1EFF: true
        default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    private static func suspect(_ word: [Unicode.Scalar]) -> Suspect? {
        guard word.contains(where: { $0.value > 0x7F }), word.allSatisfy({ $0.value <= 0xFF }),
            word.contains(where: { $0.isASCII }), mayBegin(word[0])
        else { return nil }
        let written = string(word)
        guard !VietnameseSyllable.isPlausible(written) || hasCapitalInside(word) else { return nil }
        for encoding in allCases {
            guard let decoded = encoding.decoded(word), VietnameseSyllable.isPlausible(decoded) else { continue }
            return Suspect(encoding: encoding, word: written, hasSign: word.contains(where: isSign))
        }
        return nil
    }

    /// Words begin with a letter of ASCII or one of the codes of "đ": `µm` is no word of an old font.
    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || scalar == "®" || scalar == "§" || scalar == "ñ" || scalar == "Ñ"
    }

    static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        (0xA1...0xBF).contains(scalar.value)
    }

    /// `phÈm`: the codes of lower-case letters in one encoding are capitals in the other.
    private static func hasCapitalInside(_ word: [Unicode.Scalar]) -> Bool {
        zip(word, word.dropFirst()).contains { $0.properties.isLowercase && $1.properties.isUppercase && !$1.isASCII }
    }
}
