import Crypto
import Foundation

/// The codes that a phone shows, each for half a minute (RFC 6238: HMAC-SHA-1, six digits).
public struct OneTimeCodes: Sendable {
    /// How long a code is the right one, in seconds.
    static let stepSeconds = 30
    /// How many spans before and after the present one count: clocks differ, and fingers are slow.
    static let tolerance = 1
    static let digits = 6
    /// 160 bits, as long as the hash.
    static let secretBytes = 20

    let secret: [UInt8]

    public init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The number of the span of time in which an instant falls.
    public static func step(at seconds: Int) -> Int { seconds / stepSeconds }

    public func code(step: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian) { Array($0) }
        let hash = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int(hash[hash.count - 1] & 0xf)
        let word = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let number = String(word % 1_000_000)
        return String(repeating: "0", count: Self.digits - number.count) + number
    }

    /// The span whose code this is, among those that still count at an instant; nil where it is none of them.
    ///
    /// - Parameter last: that span and those before it were used.
    public func step(of code: String, at seconds: Int, after last: Int) -> Int? {
        let now = Self.step(at: seconds)
        var found: Int?
        // All are looked at, so that the time taken tells nothing.
        for step in max(0, now - Self.tolerance)...now + Self.tolerance
        where Self.isSame(code, self.code(step: step)) && step > last {
            found = step
        }
        return found
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The secret as an app takes it: letters and digits of base 32 (RFC 4648), without padding.
    public var key: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, buffer, bits) = ("", 0, 0)
        for byte in secret {
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

    /// The same for people to type.
    public var keyInGroups: String { key.inGroups(of: 4).replacing("-", with: " ") }

    /// What an app reads from a square code.
    ///
    /// - Parameters:
    ///   - issuer: whose service it is, as the app shows it.
    ///   - name: of the account there.
    public func address(issuer: String, name: String) -> String {
        let (issuer, name) = (Self.escaped(issuer), Self.escaped(name))
        return "otpauth://totp/\(issuer):\(name)?secret=\(key)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed)) ?? ""
    }
}
