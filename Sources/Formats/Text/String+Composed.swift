import Foundation

extension String {
    /// The text in NFC, the one form in which text is kept: Vietnamese typed on a Mac or pasted from a PDF is often not.
    public var composed: String {
        isPlainlyComposed ? self : precomposedStringWithCanonicalMapping
    }

    /// - Returns: whether the text is NFC already. `==` cannot tell, since it compares by canonical equivalence.
    public var isComposed: Bool {
        isPlainlyComposed || precomposedStringWithCanonicalMapping.utf8.elementsEqual(utf8)
    }

    /// Whether no letter in it could be written otherwise: nearly all Vietnamese text, told without normalising it.
    ///
    /// Below U+0300, where the combining marks begin, every code point is NFC wherever it stands; so is the block of
    /// the Vietnamese letters with two marks, as long as no combining mark follows, and the common punctuation.
    private var isPlainlyComposed: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0..<0x300, 0x1EA0...0x1EFF, 0x2010...0x2027: true
            default: false
            }
        }
    }
}
