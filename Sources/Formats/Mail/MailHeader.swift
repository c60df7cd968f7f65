/// A header that a message carries beside its own, such as `Auto-Submitted` or `List-Unsubscribe`.
public struct MailHeader: Sendable, Equatable {
    public let name: String
    public let value: String

    /// The headers that ``EmailMessage`` writes; a second one would contradict the first.
    private static let reserved: Set<String> = [
        "from", "to", "cc", "bcc", "reply-to", "sender", "subject", "date", "message-id", "mime-version",
    ]

    public init(name: String, value: String) throws(EmailError) {
        let isName = name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
        guard isName, !name.isEmpty, name.utf8.count <= 60 else { throw .badHeaderName(name) }
        let folded = name.lowercased()
        guard !Self.reserved.contains(folded), !folded.hasPrefix("content-") else { throw .reservedHeader(name) }
        guard !value.unicodeScalars.contains(where: HeaderText.isControl) else {
            throw .controlCharacter(header: name)
        }
        guard value.unicodeScalars.allSatisfy(\.isASCII) else { throw .headerNotASCII(name) }
        self.name = name
        self.value = value
    }
}
