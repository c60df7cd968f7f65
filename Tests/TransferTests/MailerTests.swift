import TestSupport
import Testing
import Transfer

/// A recipient's name at `Servers.mail` chooses the server's fault.
@Suite struct MailerTests {
    private let server: MailServer

    init() async throws {
        server = try await Servers.mail.value
    }

    private func mailer(total: Duration = .seconds(15)) throws -> Mailer {
        var limits = SMTPLimits()
        limits.total = total
        return .curl(try SMTPServer(address: server.address, encryption: .none, limits: limits))
    }

    // MARK: what arrives

    @Test func theMailArrivesAsItIs() async throws {
        let message = try SMTPMessage.sample(to: "ba.tu@xa.example", text: "Subject: Nhắc việc\r\n\r\nHạn cuối\r\n")

        let attempt = try await mailer().send(message) {}
        let mails = try server.mails(to: "ba.tu@xa.example")

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(mails.map(\.text) == [message.text])
        #expect(mails.first?.envelope.sender == "dau@lang.example")
        #expect(mails.first?.envelope.recipients == ["ba.tu@xa.example"])
        #expect(mails.first?.envelope.greeting == "[127.0.0.1]")
    }

    @Test(arguments: BorderText.all)
    func noDotAndNoByteIsLostAtABorder(border: BorderText) async throws {
        let recipient = "border-\(border.name)@xa.example"

        let attempt = try await mailer().send(.sample(to: recipient, text: border.text)) {}
        let ended = border.text.hasSuffix("\r\n") ? border.text : border.text + "\r\n"

        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        let isWhole = try server.mails(to: recipient).map(\.text) == [Array(ended.utf8)]
        #expect(isWhole)
    }

    @Test func theAnswersAreKept() async throws {
        let attempt = try await mailer().send(.sample(to: "kept@xa.example")) {}

        #expect(attempt.replies.map(\.command) == [.connect, .greeting, .sender, .recipient, .data, .text, .quit])
        #expect(attempt.transcript.suffix(3).first == "DATA: 354 End data with <CR><LF>.<CR><LF>")
        #expect(attempt.transcript.contains("text: 250 2.0.0 Kept"))
    }

    // MARK: the server says no

    @Test(arguments: [
        ("refuse-rcpt", SMTPReply(command: .recipient, code: 550, lines: ["5.1.1 No such mailbox"])),
        ("temp-rcpt", SMTPReply(command: .recipient, code: 450, lines: ["4.2.1 Mailbox busy"])),
        ("refuse-data", SMTPReply(command: .data, code: 554, lines: ["5.7.1 No mail from you"])),
        ("temp-data", SMTPReply(command: .data, code: 451, lines: ["4.3.0 Try later"])),
        ("refuse-text", SMTPReply(command: .text, code: 554, lines: ["5.6.0 Text refused"])),
        ("temp-text", SMTPReply(command: .text, code: 451, lines: ["4.3.0 Not now", "4.3.0 Try later"])),
    ])
    func aNoIsRefusedAndSaysWhereAndForHowLong(fault: String, reply: SMTPReply) async throws {
        let recipient = "\(fault)@xa.example"

        let attempt = try await mailer().send(.sample(to: recipient)) {}

        #expect(attempt.outcome == .refused(reply))
        #expect(reply.isPermanent == fault.hasPrefix("refuse"))
        #expect(attempt.replies.contains(reply))
        #expect(try server.mails(to: recipient).isEmpty)
    }

    @Test func aBusyServerIsATemporaryNo() async throws {
        let busy = try await MailServer("--busy")
        let mailer = Mailer.curl(try SMTPServer(address: busy.address, encryption: .none))

        let attempt = try await mailer.send(.sample(to: "ba.tu@xa.example")) {}

        #expect(attempt.outcome == .refused(SMTPReply(command: .connect, code: 421, lines: ["4.3.2 Too busy"])))
    }

    // MARK: surely not delivered

    @Test(arguments: ["drop-at-rcpt", "drop-at-data"])
    func aLineThatDropsBeforeTheTextIsNotSent(fault: String) async throws {
        let attempt = try await mailer().send(.sample(to: "\(fault)@xa.example")) {}

        expectNotSent(attempt) { if case .interrupted = $0 { true } else { false } }
    }

    @Test func aLineThatDropsWithinTheTextIsNotSent() async throws {
        let long = String(repeating: "0123456789\r\n", count: 1_000_000)

        let attempt = try await mailer().send(.sample(to: "drop-in-text@xa.example", text: long)) {}

        expectNotSent(attempt) { if case .interrupted = $0 { true } else { false } }
        #expect(attempt.replies.last?.command == .data)
    }

    /// libcurl tries HELO after a no to EHLO, so that no is not the reason.
    @Test func aNoThatWasNotTheLastWordIsNoRefusal() async throws {
        let broken = try await MailServer("--broken")
        let mailer = Mailer.curl(try SMTPServer(address: broken.address, encryption: .none))

        let attempt = try await mailer.send(.sample(to: "ba.tu@xa.example")) {}

        expectNotSent(attempt) { if case .interrupted = $0 { true } else { false } }
        #expect(attempt.replies.last?.code == 502)
    }

    @Test func nobodyListeningIsNotSent() async throws {
        let gone = try await MailServer()
        gone.stop()
        let mailer = Mailer.curl(try SMTPServer(address: gone.address, encryption: .none))

        let attempt = try await mailer.send(.sample(to: "ba.tu@xa.example")) {}

        expectNotSent(attempt) { if case .cannotConnect = $0 { true } else { false } }
        #expect(attempt.replies.isEmpty)
    }

    @Test func aServerThatDoesNotGreetIsLeft() async throws {
        let slow = try await MailServer("--banner-delay", "60")
        var limits = SMTPLimits()
        limits.connect = .milliseconds(300)
        let mailer = Mailer.curl(try SMTPServer(address: slow.address, encryption: .none, limits: limits))

        let start = ContinuousClock.now
        let attempt = try await mailer.send(.sample(to: "ba.tu@xa.example")) {}

        expectNotSent(attempt) { if case .timedOut = $0 { true } else { false } }
        #expect(ContinuousClock.now - start < .seconds(55))
    }

    // MARK: nobody knows

    @Test(arguments: [("drop-after-dot", 1), ("lose-after-dot", 0)])
    func aLineThatDropsAfterTheDotIsUnknown(fault: String, kept: Int) async throws {
        let recipient = "\(fault)@xa.example"

        let attempt = try await mailer().send(.sample(to: recipient)) {}

        guard case .unknown(.noAnswer(.interrupted)) = attempt.outcome else {
            Issue.record("\(attempt.outcome)")
            return
        }
        #expect(try server.mails(to: recipient).count == kept)
    }

    @Test func anAnswerAfterOurTimeIsUnknown() async throws {
        let attempt = try await mailer(total: .seconds(12)).send(.sample(to: "late-after-dot@xa.example")) {}

        guard case .unknown(.noAnswer(.timedOut)) = attempt.outcome else {
            Issue.record("\(attempt.outcome)")
            return
        }
        #expect(try server.mails(to: "late-after-dot@xa.example").count == 1)
    }

    @Test func anAnswerThatIsNeitherYesNorNoIsUnknown() async throws {
        let attempt = try await mailer().send(.sample(to: "odd-after-dot@xa.example")) {}

        let reply = SMTPReply(command: .text, code: 399, lines: ["Neither yes nor no"])
        #expect(attempt.outcome == .unknown(.unclearAnswer(reply)))
    }

    // MARK: the goodbye

    @Test func aYesStandsWithoutAGoodbye() async throws {
        let start = ContinuousClock.now

        let attempt = try await mailer(total: .seconds(120)).send(.sample(to: "slow-quit@xa.example")) {}

        // A goodbye that is waited for takes all of the attempt's time.
        #expect(attempt.outcome == .accepted(reply: "2.0.0 Kept"))
        #expect(ContinuousClock.now - start < .seconds(110))
    }

    private func expectNotSent(
        _ attempt: SMTPAttempt,
        at location: SourceLocation = #_sourceLocation,
        because isReason: (TransferFailure) -> Bool
    ) {
        guard case .notSent(.failure(let failure)) = attempt.outcome, isReason(failure) else {
            Issue.record("\(attempt.outcome)", sourceLocation: location)
            return
        }
    }
}

/// A text with dots, line breaks or its end where libcurl, which takes 64 kB at a time, might stumble.
struct BorderText: CustomTestStringConvertible {
    let name: String
    let text: String

    var testDescription: String { name }

    static let all = [
        BorderText(name: "one-dot", text: "."),
        BorderText(name: "dot-line", text: ".\r\n"),
        BorderText(name: "end-mark", text: "a\r\n.\r\n"),
        BorderText(name: "end-marks", text: "..\r\n.\r\n.\r\n"),
        BorderText(name: "one-letter", text: "a"),
        BorderText(name: "no-line-break", text: "no line break at its end"),
        BorderText(name: "dots-only", text: String(repeating: ".\r\n", count: 70_000)),
        BorderText(name: "break-on-border", text: "...a" + String(repeating: "\r\nab", count: 20_000)),
        // Three doubled dots make the first 64 kB as long as the whole, which must not pass for its end.
        BorderText(name: "as-long-as-whole", text: String(repeating: ".a\r\n", count: 3) + filling(65_536 - 12 + 3)),
    ]

    private static func filling(_ count: Int) -> String {
        String(repeating: "0123456789abcdef0123456789abcd\r\n", count: count / 32)
            + String(repeating: "x", count: count % 32)
    }
}

extension SMTPMessage {
    static func sample(to recipient: String, text: String = "Subject: a\r\n\r\nb\r\n") throws(SMTPError) -> SMTPMessage
    {
        try SMTPMessage(
            sender: MailAddress("dau@lang.example"),
            recipient: MailAddress(recipient),
            text: Array(text.utf8)
        )
    }
}
