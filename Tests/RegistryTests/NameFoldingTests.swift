import Foundation
import Registry
import Testing

/// Names are found by folding and told apart by identity.
@Suite struct NameFoldingTests {
    @Test(arguments: ["Vải Thiều", "vai thieu", "VẢI THIỀU", "vải thiều", "  Vải\u{00A0}thiều ", "Vải–thiều"])
    func oneNameHoweverItIsTypedFoldsToOneText(name: String) {
        #expect(NameFolding.folded(name) == "vai thieu")
        #expect(NameFolding.folded(name.decomposedStringWithCanonicalMapping) == "vai thieu")
    }

    @Test func theStrokeOfDIsFolded() {
        #expect(NameFolding.folded("Đậu phụ Trà Lâm") == "dau phu tra lam")
        #expect(NameFolding.folded("ðậu") == "dau", "a letter that looks the same and is not")
    }

    @Test func whereTheToneStandsMakesNoDifference() {
        #expect(NameFolding.folded("Hoà") == NameFolding.folded("Hòa"))
        #expect(NameFolding.identity("Hoà Bình") == NameFolding.identity("Hòa Bình"))
        #expect(NameFolding.identity("THUỶ") == NameFolding.identity("thủy"))
    }

    @Test(arguments: [("Mứt dứa", "Mứt dừa"), ("Hộ Nguyễn Văn Hùng", "Hộ Nguyễn Văn Hưng"), ("Giò bò", "Giò bơ")])
    func theToneAndTheLetterTellNamesApartThoughTheyFoldAlike(left: String, right: String) {
        #expect(NameFolding.folded(left) == NameFolding.folded(right))
        #expect(NameFolding.identity(left) != NameFolding.identity(right))
    }

    @Test func caseBlanksAndDashesTellNothingApart() {
        #expect(NameFolding.identity("HTX  Nông nghiệp – Xanh") == NameFolding.identity("htx nông nghiệp - xanh"))
        #expect(NameFolding.identity("Sumchoice") != NameFolding.identity("Sumchoice3+"))
    }

    @Test func whatCannotBeSeenIsNotStored() {
        #expect(NameFolding.normalised("Vải\u{200B} thiều\u{FEFF}\n") == "Vải thiều")
        let decomposed = "Vải thiều".decomposedStringWithCanonicalMapping
        #expect(Array(NameFolding.normalised(decomposed).utf8) == Array("Vải thiều".utf8))
    }

    @Test(arguments: ["", "   ", "…", "“”", "\u{301}"])
    func textWithoutLettersFoldsToNothing(text: String) {
        #expect(NameFolding.folded(text) == "")
        #expect(NameFolding.words(text) == [])
    }
}
