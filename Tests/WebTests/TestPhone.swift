import Synchronization
import TestSupport

/// An app that makes codes, written anew from RFC 6238: Python's own HMAC, none of ours.
final class TestPhone: Sendable {
    /// In base 32.
    let key: String

    init(key: String) {
        self.key = key
    }

    /// The bytes of the key, as a record might spell them.
    var hexadecimal: String {
        var (buffer, bits, text) = (0, 0, "")
        for letter in key {
            buffer = (buffer << 5 | (Self.alphabet.firstIndex(of: letter) ?? 0)) & 0xffff
            bits += 5
            if bits >= 8 {
                bits -= 8
                let byte = buffer >> bits & 0xff
                text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return text
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// A code that was not shown before: the next span's, which counts already, after the present one's.
    func code() throws -> String {
        let used = used.withLock { count in
            count += 1
            return count - 1
        }
        return try python(Self.script, input: Array("\(key) \(used)".utf8))
    }

    private let used = Mutex(0)

    private static let script = """
        import base64, hashlib, hmac, struct, sys, time
        words = sys.stdin.read().split()
        key = base64.b32decode(words[0])
        step = int(time.time()) // 30 + int(words[1])
        digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
        place = digest[-1] & 15
        number = (struct.unpack(">I", digest[place:place + 4])[0] & 0x7FFFFFFF) % 1000000
        sys.stdout.write(f"{number:06d}")
        """
}
