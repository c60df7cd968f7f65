/// One mail as values, to be written as the bytes that SMTP carries.
///
/// The same values give the same bytes: date, message id and, through it, the boundaries come from the caller.
public struct EmailMessage: Sendable, Equatable {
    public var from: Mailbox
    public var to: [Mailbox]
    public var replyTo: Mailbox?
    public var subject: String
    public var date: Timestamp
    public var offset: UTCOffset
    public var messageID: MessageID
    public var headers: [MailHeader]
    public var text: String
    /// The same content as markup, for readers that show it.
    public var html: String?
    public var attachments: [MailAttachment]
    /// Nil lets it be derived from the message id.
    public var boundary: String?

    public init(
        from: Mailbox,
        to: [Mailbox],
        subject: String,
        date: Timestamp,
        messageID: MessageID,
        text: String
    ) {
        self.from = from
        self.to = to
        replyTo = nil
        self.subject = subject
        self.date = date
        offset = .vietnam
        self.messageID = messageID
        headers = []
        self.text = text
        html = nil
        attachments = []
        boundary = nil
    }

    /// The whole message: CRLF line ends, ASCII only, no line over 998 octets.
    public func written() throws(EmailError) -> [UInt8] {
        guard !to.isEmpty else { throw .noRecipient }
        guard !subject.unicodeScalars.contains(where: HeaderText.isControl) else {
            throw .controlCharacter(header: "Subject")
        }
        let root = try MailPart.root(of: self)
        var lines = [
            "Date: \(date.mailDate(offset: offset))",
            "From: \(Self.text(of: [from], used: 6))",
            "To: \(Self.text(of: to, used: 4))",
        ]
        if let replyTo { lines.append("Reply-To: \(Self.text(of: [replyTo], used: 10))") }
        lines.append("Message-ID: <\(messageID.text)>")
        lines.append("Subject: \(HeaderText.unstructured(subject, used: 9))")
        for header in headers {
            lines.append("\(header.name): \(try HeaderText.folded(header.value, name: header.name))")
        }
        lines.append("MIME-Version: 1.0")
        let message = lines.joined(separator: "\r\n") + "\r\n" + root.written
        return Array((message.hasSuffix("\r\n") ? message : message + "\r\n").utf8)
    }

    /// One mailbox a line.
    private static func text(of mailboxes: [Mailbox], used: Int) -> String {
        mailboxes.enumerated().map { index, mailbox in
            guard let name = mailbox.name else { return mailbox.address.text }
            let phrase = HeaderText.phrase(name, used: index == 0 ? used : 1)
            return "\(phrase)\r\n <\(mailbox.address.text)>"
        }.joined(separator: ",\r\n ")
    }
}
