/// The name of one mail among all mails: `<left@right>`.
public struct MessageID: Sendable, Equatable, Hashable {
    /// Without the angle brackets.
    public let text: String

    /// - Parameter text: with or without its angle brackets.
    public init(_ text: String) throws(EmailError) {
        let hasBrackets = text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 2
        let bare = hasBrackets ? String(text.dropFirst().dropLast()) : text
        do throws(EmailError) {
            self.text = try EmailAddress(bare).text
        } catch {
            throw .badMessageID(text)
        }
    }

    /// FNV-1a, 64 bits: enough to make boundaries of different mails differ, and the same on every machine.
    var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
