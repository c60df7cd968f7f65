import Foundation

extension String {
    /// The text in NFC, the one form in which text is kept: Vietnamese typed on a Mac or pasted from a PDF is often not.
    public var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }

    /// - Returns: whether the text is NFC already. `==` cannot tell, since it compares by canonical equivalence.
    public var isComposed: Bool {
        composed.utf8.elementsEqual(utf8)
    }
}
