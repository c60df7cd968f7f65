/// One part of a mail's body: its own headers and its encoded content.
struct MailPart {
    var headers: [String]
    var body: String

    var written: String {
        headers.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }

    static func root(of message: EmailMessage) throws(EmailError) -> MailPart {
        let boundary = try message.checkedBoundary()
        var root = MailPart(text: message.text, type: "plain")
        if let html = message.html {
            root = try MailPart("alternative", [root, MailPart(text: html, type: "html")], boundary: boundary + "-a")
        }
        if !message.attachments.isEmpty {
            root = try MailPart("mixed", [root] + message.attachments.map(MailPart.init), boundary: boundary + "-m")
        }
        return root
    }

    private init(text: String, type: String) {
        // Above one octet in six, as in all Vietnamese text, base64 is the shorter.
        let foreign = text.utf8.count { $0 >= 0x80 || $0 == UInt8(ascii: "=") }
        let isMostlyASCII = foreign * 6 <= text.utf8.count
        headers = [
            "Content-Type: text/\(type); charset=utf-8",
            "Content-Transfer-Encoding: \(isMostlyASCII ? "quoted-printable" : "base64")",
        ]
        body = isMostlyASCII ? QuotedPrintable.lines(of: text) : Base64.lines(of: Self.withCRLF(text))
    }

    private init(attachment: MailAttachment) {
        headers = [
            "Content-Type: \(attachment.contentType)",
            "Content-Transfer-Encoding: base64",
            "Content-Disposition: \(attachment.disposition)",
        ]
        body = Base64.lines(of: attachment.bytes)
    }

    private init(_ subtype: String, _ parts: [MailPart], boundary: String) throws(EmailError) {
        let written = parts.map(\.written)
        guard !written.contains(where: { $0.contains("--\(boundary)") }) else { throw .boundaryOccurs(boundary) }
        headers = ["Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\""]
        body = written.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }

    /// The canonical form of text in mail, whatever its lines ended in.
    private static func withCRLF(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n"), bytes.last != UInt8(ascii: "\r") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        return bytes
    }
}

extension EmailMessage {
    /// The boundary handed in, or one of the message id. "=_" can stand in no encoded text, so that it ends no part.
    fileprivate func checkedBoundary() throws(EmailError) -> String {
        guard let boundary else { return "=_daulang-\(messageID.fingerprint)" }
        let isGood = boundary.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "'()+_,-./:=?".utf8.contains(byte)
            }
        }
        // RFC 2046, 5.1.1 allows 70; two are kept for the endings of the two levels.
        guard isGood, (1...68).contains(boundary.utf8.count) else { throw .badBoundary(boundary) }
        return boundary
    }
}
