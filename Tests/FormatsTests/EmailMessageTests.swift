import Formats
import Testing

@Suite struct EmailMessageTests {
    private func message(subject: String = "Nhắc việc", text: String = "Chào bà,\n") throws -> EmailMessage {
        EmailMessage(
            from: try Mailbox(name: "UBND xã Mẫu", address: EmailAddress("xa@xa-mau.example.org")),
            to: [try Mailbox(address: EmailAddress("htx@example.org"))],
            subject: subject,
            date: Timestamp(secondsSince1970: 1_795_471_513),
            messageID: try MessageID("tn-1@xa-mau.example.org"),
            text: text
        )
    }

    @Test func aPlainMailIsWrittenLineByLine() throws {
        var message = try message(subject: "Plain", text: "one = 1\n.\ntwo ")
        message.headers = [try MailHeader(name: "Auto-Submitted", value: "auto-generated")]

        let text = String(decoding: try message.written(), as: UTF8.self)

        let expected = [
            "Date: Tue, 24 Nov 2026 05:05:13 +0700",
            "From: =?UTF-8?B?VUJORCB4w6MgTeG6q3U=?=",
            " <xa@xa-mau.example.org>",
            "To: htx@example.org",
            "Message-ID: <tn-1@xa-mau.example.org>",
            "Subject: Plain",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "one =3D 1",
            ".",
            "two=20",
            "",
        ]
        #expect(text == expected.joined(separator: "\r\n"))
    }

    @Test func theSameValuesGiveTheSameBytes() throws {
        var message = try message()
        message.html = "<p>Chào bà</p>"

        #expect(try message.written() == message.written())
    }

    @Test(arguments: ["a\r\nBcc: evil@example.org", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b"])
    func aHeaderCannotBeginAnother(value: String) throws {
        let message = try message(subject: value)
        let address = try EmailAddress("a@b.vn")

        #expect(throws: EmailError.controlCharacter(header: "Subject")) { try message.written() }
        #expect(throws: EmailError.controlCharacter(header: "X-A")) { try MailHeader(name: "X-A", value: value) }
        #expect(throws: EmailError.controlCharacter(header: "name of a@b.vn")) {
            try Mailbox(name: value, address: address)
        }
        #expect(throws: EmailError.badFileName(value)) {
            try MailAttachment(fileName: value, contentType: "text/plain", bytes: [])
        }
        #expect(throws: EmailError.badHeaderName(value)) { try MailHeader(name: value, value: "x") }
    }

    @Test func headersOfTheMessageItselfAreReserved() {
        for name in ["To", "bcc", "Content-Type", "MESSAGE-ID"] {
            #expect(throws: EmailError.reservedHeader(name)) { try MailHeader(name: name, value: "x") }
        }
        #expect(throws: EmailError.headerNotASCII("X-A")) { try MailHeader(name: "X-A", value: "xã") }
        #expect(throws: EmailError.badHeaderName("X:A")) { try MailHeader(name: "X:A", value: "x") }
    }

    @Test func aBoundaryThatStandsInAPartIsRefused() throws {
        var message = try message(text: "before\n--mark-a\nafter\n")
        message.html = "<p>x</p>"
        message.boundary = "mark"

        #expect(throws: EmailError.boundaryOccurs("mark-a")) { try message.written() }
        message.boundary = "b\"\r\n"
        #expect(throws: EmailError.badBoundary("b\"\r\n")) { try message.written() }
        message.boundary = nil
        #expect(try !message.written().isEmpty)
    }

    @Test func aMailWithoutRecipientIsRefused() throws {
        var message = try message()
        message.to = []

        #expect(throws: EmailError.noRecipient) { try message.written() }
    }

    @Test func aWordTooLongForAnyLineIsRefused() throws {
        var message = try message()
        message.headers = [try MailHeader(name: "X-Long", value: String(repeating: "a", count: 1000))]

        #expect(throws: EmailError.headerTooLong("X-Long")) { try message.written() }
    }

    @Test func noLineIsTooLongAndAllIsASCII() throws {
        for length in 0...120 {
            let text =
                String(repeating: "a", count: length)
                + String(repeating: "Nguyễn \u{1F468}\u{200D}\u{1F33E} ", count: 9)
            var message = try message(subject: text, text: text + "\n" + String(repeating: "x ", count: 300))
            message.to = [try Mailbox(name: text, address: EmailAddress("htx@example.org"))]
            message.html = text

            let bytes = try message.written()

            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 79 }, "length \(length)")
            #expect(bytes.allSatisfy { $0 < 0x80 })
        }
    }
}
