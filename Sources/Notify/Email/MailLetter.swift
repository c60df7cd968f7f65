import Formats

/// A message as a mail: one text, the same as markup, and the headers that tell machines that a machine wrote it.
struct MailLetter {
    let sender: Mailbox

    /// - Throws: ``EmailError`` where the address or a text cannot stand in a mail.
    func bytes(_ notice: Notice) throws(EmailError) -> [UInt8] {
        let recipient = try Mailbox(name: notice.recipientName, address: EmailAddress(notice.address ?? ""))
        var mail = EmailMessage(
            from: sender,
            to: [recipient],
            subject: notice.subject,
            date: notice.writtenAt,
            messageID: notice.messageID,
            text: notice.text
        )
        mail.html = notice.html
        // RFC 3834: nobody's holiday answer comes back to a machine.
        mail.headers = [
            try MailHeader(name: "Auto-Submitted", value: "auto-generated"),
            try MailHeader(name: "X-Auto-Response-Suppress", value: "All"),
        ]
        return try mail.written()
    }
}
