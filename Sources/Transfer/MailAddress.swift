/// An e-mail address that is safe inside an SMTP command: `name@host`, ASCII, no quotes, blanks or brackets.
///
/// libcurl writes an address into its command as it stands, so a line break in it would be a second command.
public struct MailAddress: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    public init(_ text: String) throws(SMTPError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard
            text.utf8.count <= 254, parts.count == 2,
            Self.isDotted(parts[0], besides: "!#$%&'*+-/=?^_`{|}~"), parts[0].count <= 64,
            Self.isDotted(parts[1], besides: "-")
        else { throw .badAddress(text) }
        description = text
    }

    /// - Returns: whether it is words of ASCII letters, digits and these signs with single dots between.
    private static func isDotted(_ text: Substring.UTF8View, besides signs: String) -> Bool {
        text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty
                && word.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"):
                        true
                    default:
                        signs.utf8.contains(byte)
                    }
                }
        }
    }
}
