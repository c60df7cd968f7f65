/// An address to which a mail can be sent: `local@domain` in plain ASCII, and nothing that could end a line or a path
/// in SMTP.
public struct EmailAddress: Sendable, Equatable, Hashable {
    public let text: String

    public init(_ text: String) throws(EmailError) {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")),
            Self.isLocalPart(text.utf8[..<at]), Self.isDomain(text.utf8[text.utf8.index(after: at)...])
        else { throw .badAddress(text) }
        self.text = text
    }

    /// RFC 5321, 4.5.3.1.1 and RFC 5322, 3.2.3: atoms parted by single dots. Quoted local parts are not taken.
    private static func isLocalPart(_ part: Substring.UTF8View) -> Bool {
        guard (1...64).contains(part.count) else { return false }
        return part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy(isAtomByte)
        }
    }

    static func isAtomByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
        guard (1...253).contains(domain.count) else { return false }
        return domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

/// An address with the name of whom it reaches.
public struct Mailbox: Sendable, Equatable {
    public let name: String?
    public let address: EmailAddress

    public init(name: String? = nil, address: EmailAddress) throws(EmailError) {
        if let name, name.unicodeScalars.contains(where: HeaderText.isControl) {
            throw .controlCharacter(header: "name of \(address.text)")
        }
        self.name = name.flatMap { $0.isEmpty ? nil : $0 }
        self.address = address
    }
}
