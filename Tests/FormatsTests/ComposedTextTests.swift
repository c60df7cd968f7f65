import Formats
import Foundation
import Testing

@Suite struct ComposedTextTests {
    @Test(arguments: [
        "Vải thiều Lục Ngạn", "Hợp tác xã “Mật ong” – Đồi Hoa…", "H\u{300}oa", "Hoà", "\u{212B}ngström", "\u{340}", "",
        "co\u{302}\u{309}", "\u{1EA1}\u{306}", "\u{1E9B}\u{323}", "\u{2000}", "\u{AC00}", "\u{1100}\u{1161}",
        "A\u{30A}",
    ])
    func aTextIsComposedIffNormalisingLeavesIt(text: String) {
        let normalised = text.precomposedStringWithCanonicalMapping

        #expect(text.isComposed == normalised.utf8.elementsEqual(text.utf8))
        #expect(text.composed.utf8.elementsEqual(normalised.utf8))
    }

    @Test func eachCodePointAloneAndBesideAMarkIsToldAsUnicodeTellsIt() {
        for value in UInt32(1)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(Character(scalar)), "a\(Character(scalar))", "\(Character(scalar))\u{301}"] {
                let normalised = text.precomposedStringWithCanonicalMapping
                #expect(text.isComposed == normalised.utf8.elementsEqual(text.utf8), "U+\(String(value, radix: 16))")
            }
        }
    }
}
