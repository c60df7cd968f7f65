/// What a search found: enough to list it, and to go to the thing itself.
public struct SearchHit: Sendable, Hashable {
    public let kind: String
    public let code: String
    public let commune: String?

    package init(kind: String, code: String, commune: String?) {
        self.kind = kind
        self.code = code
        self.commune = commune
    }
}

/// The one way in which texts and questions are cut into words, so that both engines find the same.
///
/// ASCII letters and digits and everything beyond ASCII make words; all other signs separate them. An engine's own
/// syntax (quotes, `*`, `NEAR`, `:`) therefore never reaches it.
package enum SearchWords {
    /// PostgreSQL refuses a word of 2,048 bytes; so many letters tell words apart.
    private static let longest = 64

    package static func cut(_ text: String) -> [String] {
        text.unicodeScalars.split { !isPartOfWord($0) }.map { String($0.prefix(longest)).lowercased() }
    }

    package static func cut(_ words: [String]) -> [String] {
        words.flatMap { cut($0) }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: !scalar.isASCII
        }
    }
}
