/// One mail to one recipient.
public struct SMTPMessage: Sendable, Equatable {
    public let sender: MailAddress
    public let recipient: MailAddress
    /// Headers and body, each line ended by CRLF; dots at the start of a line are doubled on the way.
    public let text: [UInt8]

    public init(sender: MailAddress, recipient: MailAddress, text: [UInt8]) throws(SMTPError) {
        guard !text.isEmpty else { throw .emptyText }
        if let offset = Self.bareLineBreak(in: text) { throw .bareLineBreak(offset: offset) }
        self.sender = sender
        self.recipient = recipient
        self.text = text
    }

    private static func bareLineBreak(in text: [UInt8]) -> Int? {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        return text.indices.first { index in
            switch text[index] {
            case lineFeed: index == 0 || text[index - 1] != carriageReturn
            case carriageReturn: index + 1 == text.count || text[index + 1] != lineFeed
            default: false
            }
        }
    }
}
