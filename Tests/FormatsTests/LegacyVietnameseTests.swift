import Formats
import Testing

private func failure(_ bytes: [UInt8]) -> CSVError? {
    do throws(CSVError) {
        _ = try CSVDocument(bytes: bytes)
        return nil
    } catch {
        return error
    }
}

@Suite struct LegacyVietnameseTests {
    @Test(arguments: [
        ("H¬ng", LegacyVietnamese.tcvn3, "H¬ng"),
        ("S¶n phÈm", .tcvn3, "S¶n"),
        ("Hîp t¸c x· V¶i thiÒu Lôc Ng¹n", .tcvn3, "Hîp"),
        ("phÈm Hîp", .tcvn3, "phÈm"),
        ("®ång", .tcvn3, "®ång"),
        ("Hôïp taùc xaõ", .vni, "Hôïp"),
        ("Vaûi thieàu Luïc Ngaïn", .vni, "Vaûi"),
    ])
    func textOfAnOldFontIsRefusedEvenAsValidUTF8(text: String, encoding: LegacyVietnamese, word: String) {
        let error = failure(Array("tên,ghi chú\nx,\(text)\n".utf8))

        #expect(error == .legacyEncoding(encoding, word: word, at: CSVPosition(row: 2, column: 2)))
    }

    @Test func bytesOfAnOldFontAreToldFromOtherInvalidUTF8() {
        let tcvn3: [UInt8] = Array("a,b\n1,H".utf8) + [0xAC] + Array("ng\n".utf8)
        let other: [UInt8] = Array("a,b\n1,".utf8) + [0xFF, 0xFE] + Array("\n".utf8)

        #expect(failure(tcvn3) == .legacyEncoding(.tcvn3, word: "H¬ng", at: CSVPosition(row: 2, column: 2)))
        #expect(failure(other) == .invalidUTF8(byteOffset: 6, at: CSVPosition(row: 2, column: 2)))
    }

    @Test(arguments: [
        "Nhà Bè, thóc tẻ, cà phê Xà Tón", "Löwenbräu – Nestlé®, Crème brûlée", "10 µm, 5 m², 29°, ½ kg, ±5 %",
        "«Bát Tràng» · Vân Hà", "HTX Thaï", "Café Ðồng", "TÔ HIẾN THÀNH, HÒA BÌNH, Ý YÊN", "Mỹ phẩm Müller ©2026",
        "Ghi chú¹ và ghi chú²", "Xã\u{A0}Mẫu", "HÀ NAM và hÀ nam",
    ])
    func textOfTodayIsTaken(text: String) throws {
        let bytes = Array("tên\n\"\(text)\"\n".utf8)

        #expect(try CSVDocument(bytes: bytes).rows.first?.fields == [text])
    }
}

@Suite struct LegacyConversionTests {
    private func read(_ text: String, _ encoding: LegacyVietnamese) throws -> CSVDocument {
        try CSVDocument(bytes: Array("tên,ghi chú\nx,\"\(text)\"\n".utf8), converting: encoding)
    }

    @Test(arguments: [
        ("H­¬ng", LegacyVietnamese.tcvn3, "Hương"),
        ("Hîp t¸c x· V¶i thiÒu Lôc Ng¹n", .tcvn3, "Hợp tác xã Vải thiều Lục Ngạn"),
        ("HîP T¸C X· 12/Q§-UBND", .tcvn3, "HỢP TÁC XÃ 12/QĐ-UBND"),
        ("S¶n phÈm “®Æc biÖt”, 5 kg", .tcvn3, "Sản phẩm “đặc biệt”, 5 kg"),
        ("§¨kl¨k, «ng ©n, chÌ bè", .tcvn3, "Đăklăk, ông ân, chè bố"),
        ("Hôïp taùc xaõ", .vni, "Hợp tác xã"),
        ("HÔÏP TAÙC XAÕ ÑAÀM Vaân", .vni, "HỢP TÁC XÃ ĐẦM Vân"),
        ("Vaûi thieàu Luïc Ngaïn, ñoàng", .vni, "Vải thiều Lục Ngạn, đồng"),
        ("ÑAÊK LAÊK", .vni, "ĐĂK LĂK"),
    ])
    func textOfAnOldFontIsReadWhenSomebodySaysWhich(text: String, encoding: LegacyVietnamese, read: String) throws {
        #expect(try self.read(text, encoding).rows.first?.fields.last == read)
    }

    @Test(arguments: LegacyVietnamese.allCases)
    func whatIsUnicodeAlreadyStays(encoding: LegacyVietnamese) throws {
        for text in ["Vải thiều Lục Ngạn", "Hộ Là, xã Bé", "10 µm, 29° ½ § ±5", "chè 100 g"] {
            let document = try read(text, encoding)
            #expect(document.rows.first?.fields.last == text)
            #expect(document.conversion?.fields == 0)
        }
    }

    @Test func aWordThatHasNoReadingIsToldAndStays() throws {
        let document = try read("Café Hîp", .tcvn3)

        #expect(document.rows.first?.fields.last == "Café Hợp")
        #expect(document.conversion?.words.map(\.written) == ["Café", "Hîp"])
        #expect(document.conversion?.words.map(\.text) == [nil, "Hợp"])
    }

    @Test func bytesOfTheirOwnAreReadLikeThoseSavedAsUnicode() throws {
        let bytes: [UInt8] = Array("a,b\n1,H".utf8) + [0xAD, 0xAC] + Array("ng\n".utf8)

        #expect(try CSVDocument(bytes: bytes, converting: .tcvn3).rows.first?.fields == ["1", "Hương"])
    }

    @Test(arguments: LegacyVietnamese.allCases)
    func everyLetterOfVietnameseSurvives(encoding: LegacyVietnamese) throws {
        let vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
        let needLastSound = "ăằẳẵắặâầẩẫấậ"
        var generator = SplitMix(seed: 20_261_125)
        for _ in 0..<2_000 {
            let words = try (0..<4).map { _ in
                let onset = try #require(["b", "đ", "th", "ng"].randomElement(using: &generator))
                let vowel = try #require(vowels.randomElement(using: &generator))
                return onset + String(vowel) + (needLastSound.contains(vowel) ? "n" : "")
            }
            // A row of words that could be Unicode as well would stay as it is.
            let text = (["hợp"] + words).joined(separator: " ")
            let old = text.map { OldFont.written($0, encoding) }.joined()
            #expect(try read(old, encoding).rows.first?.fields.last == text, "\(old)")
        }
    }
}

/// The same letters in an old font, from tables of their own: the other direction of what is tested.
private enum OldFont {
    static func written(_ letter: Character, _ encoding: LegacyVietnamese) -> String {
        switch encoding {
        case .tcvn3: tcvn3[letter].map { String(Unicode.Scalar($0)) } ?? String(letter)
        case .vni: vni[letter] ?? String(letter)
        }
    }

    /// TCVN 5712:1993, third set.
    private static let tcvn3: [Character: UInt8] = [
        "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9, "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD,
        "ắ": 0xBE, "ặ": 0xC6, "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB, "è": 0xCC,
        "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1, "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5,
        "ệ": 0xD6, "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE, "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2,
        "ó": 0xE3, "ọ": 0xE4, "ô": 0xAB, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9, "ơ": 0xAC,
        "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE, "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3,
        "ụ": 0xF4, "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9, "ỳ": 0xFA, "ỷ": 0xFB,
        "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE, "đ": 0xAE,
    ]

    private static let vni: [Character: String] = {
        var table: [Character: String] = ["đ": "ñ", "ơ": "ô", "ư": "ö", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"]
        let tones: [(String, [Character])] = [
            ("ø", Array("àèòùỳờừ")), ("ù", Array("áéóúýớứ")), ("û", Array("ảẻỏủỷởử")), ("õ", Array("ãẽõũỹỡữ")),
            ("ï", Array("ạẹọụ")), ("à", Array("ầềồ")), ("á", Array("ấếố")), ("å", Array("ẩểổ")), ("ã", Array("ẫễỗ")),
            ("ä", Array("ậệộ")), ("â", Array("âêô")),
        ]
        for (sign, letters) in tones {
            let bases = letters.count == 3 ? ["a", "e", "o"] : ["a", "e", "o", "u", "y", "ô", "ö"]
            for (letter, base) in zip(letters, bases) { table[letter] = base + sign }
        }
        for (letter, sign) in zip("ăằắẳẵặợự", ["ê", "è", "é", "ú", "ü", "ë", "ï", "ï"]) {
            table[letter] = (letter == "ợ" ? "ô" : letter == "ự" ? "ö" : "a") + sign
        }
        return table
    }()
}
