import Crypto

/// A secret that opens something, of which the record keeps the hash alone.
struct SecretToken: Sendable {
    /// 64 hexadecimal digits: 256 random bits.
    let text: String

    /// - Parameter salt: sixteen random bytes in hexadecimal at each call.
    init(_ salt: () -> String) {
        text = salt() + salt()
    }

    /// Nil where the text cannot be one.
    init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy(Self.isDigit) else { return nil }
        self.text = text
    }

    var hash: String { SHA256.hexadecimal([text]) }

    /// What forms of a page carry, so that a page from elsewhere cannot send one: it follows from the secret, and not
    /// the secret from it.
    var formToken: String { SHA256.hexadecimal(["form", text]) }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
