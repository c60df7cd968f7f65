import Crypto

/// The installation's secret, and what is made from it: addresses that open pages without being stored.
///
/// An address is the link's seed and an HMAC-SHA256 over purpose and seed, cut to 128 bits. The same link gives the
/// same address for ever; another key gives none of the old ones.
public struct LinkKey: Sendable {
    /// What something made from a seed is good for: nothing of one purpose serves another.
    public enum Purpose: String, Sendable {
        case page, calendar
        /// A form of a page, against forms from elsewhere.
        case form
    }

    private let key: SymmetricKey

    /// - Parameter bytes: the secret, 32 bytes.
    public init(_ bytes: [UInt8]) {
        key = SymmetricKey(data: bytes)
    }

    private static let proofBytes = 16
    /// Small letters and digits that nobody reads as one another.
    private static let alphabet = Array("abcdefghijkmnpqrstuvwxyz23456789")
    static let seedLength = 8
    private static let tokenLength = seedLength + (proofBytes * 8 + 4) / 5

    /// The part of an address that opens something.
    func token(_ seed: String, for purpose: Purpose) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(purpose.rawValue):\(seed)".utf8), using: key)
        return seed + Self.letters(Array(code).prefix(Self.proofBytes))
    }

    /// The seed of a token that was made with this key for this purpose. It takes as long for a token that is nearly
    /// right as for one that is quite wrong.
    func seed(of token: String, for purpose: Purpose) -> String? {
        let given = Array(token.lowercased().utf8)
        guard given.count == Self.tokenLength else { return nil }
        let seed = String(decoding: given.prefix(Self.seedLength), as: UTF8.self)
        let right = Array(self.token(seed, for: purpose).utf8)
        guard right.count == given.count else { return nil }
        let difference = zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
        return difference == 0 ? seed : nil
    }

    /// Whether a token was made with this key, whatever has become of its link.
    public func proves(_ token: String, for purpose: Purpose) -> Bool { seed(of: token, for: purpose) != nil }

    /// - Parameter salt: random bytes in hexadecimal, ten digits or more.
    static func seed(from salt: String) -> String? {
        let bytes = bytes(String(salt.prefix(10)))
        return bytes.count == 5 ? letters(bytes[...]) : nil
    }

    /// Something kept in the record that only this installation can read back, and only as what it was sealed for.
    ///
    /// - Parameter salt: sixteen random bytes in hexadecimal.
    func sealed(_ bytes: [UInt8], for account: String, salt: String) throws -> String {
        let nonce = try AES.GCM.Nonce(data: Self.bytes(salt).prefix(12))
        let box = try AES.GCM.seal(bytes, using: sealingKey, nonce: nonce, authenticating: Array(account.utf8))
        return (Array(nonce) + Array(box.ciphertext) + Array(box.tag)).map(Self.hexadecimal).joined()
    }

    /// Nil where it was sealed with another key, or for somebody else.
    func opened(_ sealed: String, for account: String) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: Self.bytes(sealed)) else { return nil }
        return (try? AES.GCM.open(box, using: sealingKey, authenticating: Array(account.utf8))).map(Array.init)
    }

    private var sealingKey: SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array("second-step".utf8), outputByteCount: 32)
    }

    /// A name for something that is counted and must not be kept: without the key nobody tells what it stands for.
    func mark(_ texts: [String]) -> String {
        let whole = texts.map { "\($0.utf8.count):\($0)" }.joined()
        let code = HMAC<SHA256>.authenticationCode(for: Array("mark:\(whole)".utf8), using: key)
        return code.map(Self.hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// The bytes that hexadecimal digits spell; a pair that is none spells nothing.
    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal.utf8)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }

    /// Five bits a letter, the last filled up with zeros.
    static func letters(_ bytes: ArraySlice<UInt8>) -> String {
        var (text, buffer, bits) = ("", 0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xfff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(alphabet[buffer << (5 - bits) & 31]) }
        return text
    }
}
