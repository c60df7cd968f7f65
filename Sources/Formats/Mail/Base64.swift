/// RFC 4648, section 4.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(of bytes: some Collection<UInt8>) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group = 0
        var count = 0
        func flush() {
            for position in 0..<4 {
                let digit = group >> (18 - 6 * position) & 0x3F
                encoded.append(position <= count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
        for byte in bytes {
            group |= Int(byte) << (16 - 8 * count)
            count += 1
            guard count == 3 else { continue }
            flush()
            (group, count) = (0, 0)
        }
        if count > 0 { flush() }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// In lines of 76 (RFC 2045, 6.8), each ended by CRLF.
    static func lines(of bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 57).map { start in
            text(of: bytes[start..<min(start + 57, bytes.count)]) + "\r\n"
        }.joined()
    }
}
