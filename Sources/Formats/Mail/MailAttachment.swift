/// A file that goes with a mail.
public struct MailAttachment: Sendable, Equatable {
    public let fileName: String
    /// Such as `text/calendar; charset=utf-8; method=PUBLISH`.
    public let contentType: String
    public let bytes: [UInt8]

    public init(fileName: String, contentType: String, bytes: [UInt8]) throws(EmailError) {
        let isPath = fileName.contains("/") || fileName.contains("\\") || fileName == "." || fileName == ".."
        guard !fileName.isEmpty, !isPath, !fileName.contains("\""), fileName.utf8.count <= 120,
            !fileName.unicodeScalars.contains(where: HeaderText.isControl)
        else { throw .badFileName(fileName) }
        let isType = contentType.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isType, contentType.split(separator: "/").count >= 2, !contentType.lowercased().hasPrefix("multipart")
        else { throw .badContentType(contentType) }
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }

    /// A calendar that the reader may take over with one touch.
    public static func calendar(fileName: String, _ bytes: [UInt8]) throws(EmailError) -> MailAttachment {
        try MailAttachment(
            fileName: fileName,
            contentType: "text/calendar; charset=utf-8; method=PUBLISH",
            bytes: bytes
        )
    }

    /// RFC 2183; a name that is not ASCII is written after RFC 2231.
    var disposition: String {
        if fileName.utf8.allSatisfy({ $0 < 0x80 }) { return "attachment;\r\n filename=\"\(fileName)\"" }
        return "attachment;\r\n filename*=UTF-8''" + fileName.utf8.map(Self.percentEncoded).joined()
    }

    private static func percentEncoded(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            return String(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}
