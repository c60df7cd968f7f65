import Foundation
import Formats
import Testing

/// What another implementation reads in our mails: the `email` package of Python.
@Suite struct EmailByPythonTests {
    private static let script = """
        import email, email.policy, json, sys
        message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
        parts = [part for part in message.walk() if not part.is_multipart()]
        print(json.dumps({
            "subject": message["Subject"],
            "from": str(message["From"].addresses[0].display_name),
            "to": [[a.display_name, a.addr_spec] for a in message["To"].addresses],
            "date": message["Date"].datetime.isoformat(),
            "id": message["Message-ID"],
            "unsubscribe": message["List-Unsubscribe"],
            "types": [part.get_content_type() for part in message.walk()],
            "names": [part.get_filename() for part in parts],
            "contents": [part.get_payload(decode=True).decode("utf-8") for part in parts],
            "defects": [str(d) for part in message.walk() for d in part.defects],
        }))
        """

    private func read(_ mail: [UInt8]) throws -> JSONValue {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(mail))
        try input.fileHandleForWriting.close()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try JSONValue(bytes: Array(answer))
    }

    private func message(subject: String, text: String) throws -> EmailMessage {
        EmailMessage(
            from: try Mailbox(name: "UBND xã Mẫu, \"Một cửa\"", address: EmailAddress("xa@xa-mau.example.org")),
            to: [
                try Mailbox(name: "Nguyễn Thị Bích", address: EmailAddress("bich@example.org")),
                try Mailbox(name: "HTX \"Mau\", Ltd.", address: EmailAddress("htx@example.org")),
                try Mailbox(address: EmailAddress("phong@example.org")),
            ],
            subject: subject,
            date: Timestamp(secondsSince1970: 1_795_471_513),
            messageID: try MessageID("tn-1@xa-mau.example.org"),
            text: text
        )
    }

    @Test func everyPartComesThroughAsItWas() throws {
        let subject = "Nhắc việc: còn 10 ngày để nộp ý kiến về đơn 4-2026-99001 của Hợp tác xã Vải thiều Mẫu \u{1F34E}"
        let text =
            "Kính gửi bà,\n\n.\nFrom here = 50 %  \n" + String(repeating: "hạn cuối là thứ Sáu ", count: 20) + "\n"
        let html = "<p title=\"a=b\">" + String(repeating: "plain ascii text ", count: 20) + "</p>\n"
        let calendar = "BEGIN:VCALENDAR\r\nX:ệ\r\nEND:VCALENDAR\r\n"
        var message = try message(subject: subject, text: text)
        message.html = html
        message.headers = [try MailHeader(name: "List-Unsubscribe", value: "<mailto:a@b.vn>, <https://b.vn/x>")]
        message.attachments = [
            try .calendar(fileName: "hạn cuối.ics", Array(calendar.utf8)),
            try MailAttachment(fileName: "a b.csv", contentType: "text/csv; charset=utf-8", bytes: Array("a,b\n".utf8)),
        ]

        let read = try read(message.written())

        #expect(read["subject"]?.string == subject)
        #expect(read["from"]?.string == "UBND xã Mẫu, \"Một cửa\"")
        #expect(
            read["to"] == [
                ["Nguyễn Thị Bích", "bich@example.org"], ["HTX \"Mau\", Ltd.", "htx@example.org"],
                ["", "phong@example.org"],
            ]
        )
        #expect(read["date"]?.string == "2026-11-24T05:05:13+07:00")
        #expect(read["id"]?.string == "<tn-1@xa-mau.example.org>")
        #expect(read["unsubscribe"]?.string == "<mailto:a@b.vn>, <https://b.vn/x>")
        #expect(
            read["types"] == [
                "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "text/csv",
            ]
        )
        #expect(read["names"] == [nil, nil, "hạn cuối.ics", "a b.csv"])
        #expect(read["contents"]?[0]?.string?.replacing("\r\n", with: "\n") == text)
        #expect(read["contents"]?[1]?.string?.replacing("\r\n", with: "\n") == html)
        #expect(read["contents"]?[2]?.string == calendar)
        #expect(read["contents"]?[3]?.string == "a,b\n")
        #expect(read["defects"] == [])
    }

    /// Lengths around every fold, with characters that must not be torn.
    @Test(arguments: [0, 1, 2, 3, 17, 18, 19, 20, 21, 40, 41, 42, 60, 61, 62, 63, 64, 65, 66, 67, 68])
    func aSubjectOfAnyLengthComesThrough(length: Int) throws {
        let subject =
            String(repeating: "x", count: length) + "ệ\u{1F468}\u{200D}\u{1F33E}đ " + "Lục Ngạn – hạn  cuối "
            + String(repeating: "ơ", count: 50)

        let read = try read(message(subject: subject, text: "x\n").written())

        #expect(read["subject"]?.string == subject)
        #expect(read["defects"] == [])
    }

    @Test(arguments: ["", "=?UTF-8?B?eA==?=", " blank ", "two  blanks", String(repeating: "long ", count: 40) + "end"])
    func aSubjectThatOnlyLooksPlainComesThrough(subject: String) throws {
        #expect(try read(message(subject: subject, text: "x\n").written())["subject"]?.string == subject)
    }
}
