import TestSupport
import Testing
import Transfer

@Suite struct MailInputTests {
    @Test(arguments: [
        "a@b", "ba.tu@xa-an-lac.bacninh.gov.vn", "thon+nhac@dau.example", "o'hara_1%x@dau.example", "A@B.VN",
    ])
    func anAddressThatIsSafeIsTaken(text: String) throws {
        #expect(try MailAddress(text).description == text)
    }

    @Test(arguments: [
        "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b c", " a@b", "a@b ", "<a@b>", "a@b>", "a<@b", "a@b\r\n", "a\n@b",
        "a\r@b",
        "a@b\0", "a\t@b", "vải@xa.example", "a@xã.example", "a..b@c", ".a@b", "a.@b", "a@b.", "a@.b", "a@b..c",
        "\"a\"@b", "a@[127.0.0.1]", "a,b@c", "a;b@c", "a@b_c", "a@b SIZE=1",
        String(repeating: "a", count: 65) + "@b", "a@" + String(repeating: "b", count: 253),
    ])
    func anAddressThatIsNotIsRefused(text: String) {
        #expect(throws: SMTPError.badAddress(text)) { try MailAddress(text) }
    }

    /// The line break would make libcurl send a second recipient.
    @Test func noAddressBringsASecondRecipient() async throws {
        let server = try await Servers.mail.value
        let injected = "injected@e.example>\r\nRCPT TO:<evil@x.example"

        let mailer = Mailer.curl(try SMTPServer(address: server.address, encryption: .none))
        await #expect(throws: SMTPError.badAddress(injected)) {
            _ = await mailer.send(try .sample(to: injected)) {}
        }

        let commands = try? server.commands()
        #expect(commands?.contains { $0.contains("evil@x.example") } != true)
        #expect(try server.mails(to: "evil@x.example").isEmpty)
    }

    @Test(arguments: [("a\nb\r\n", 1), ("\n", 0), ("a\r\n\rb\r\n", 3), ("a\r\n.\n\r\n", 4), ("a\r", 1)])
    func aBareLineBreakIsRefused(text: String, offset: Int) {
        #expect(throws: SMTPError.bareLineBreak(offset: offset)) {
            try SMTPMessage.sample(to: "ba.tu@xa.example", text: text)
        }
    }

    @Test func anEmptyTextIsRefused() {
        #expect(throws: SMTPError.emptyText) { try SMTPMessage.sample(to: "ba.tu@xa.example", text: "") }
    }

    @Test(arguments: [
        "", "mail.example", "http://mail.example", "smtp://", "smtp://name:word@mail.example",
        "smtp://name@mail.example",
        "smtp://mail.example/path", "smtp://mail.example?x", "smtp://mail.example#x", "smtp://mail example",
        "smtp://mail.example:99999", "smtp://mail.example\r\n", "smtp://mail.example\0",
    ])
    func onlyThePlainAddressOfAMailServerIsTaken(address: String) {
        #expect(throws: SMTPError.badServer(address)) { try SMTPServer(address: address) }
    }

    @Test(arguments: [("", "b"), ("a", ""), ("a\0", "b"), ("a", "b\r\n")])
    func credentialsHaveNoControlCharacters(user: String, password: String) {
        #expect(throws: SMTPError.badCredentials) { try SMTPCredentials(user: user, password: password) }
    }

    @Test func aPasswordIsNeverPrinted() throws {
        let credentials = try SMTPCredentials(user: "thon", password: "bi-mat")
        let server = try SMTPServer(address: "smtps://mail.example", credentials: credentials)

        var dumped = ""
        dump(server, to: &dumped)

        #expect(dumped.contains("thon"))
        #expect(!dumped.contains("bi-mat"))
        #expect(!"\(server) \(credentials) \(String(reflecting: credentials))".contains("bi-mat"))
    }
}
