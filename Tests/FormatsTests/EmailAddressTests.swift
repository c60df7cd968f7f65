import Formats
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: ["can-bo@xa-mau.example.org", "a.b+c@localhost", "o'neil_1@mail.example.vn", "x@a"])
    func plainAddressesAreTaken(text: String) throws {
        #expect(try EmailAddress(text).text == text)
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a b@c.vn", "a@b c", " a@b.vn", "a@b.vn ", "a@b.vn\r\nRCPT TO:<evil@x.vn>",
        "d@e.f>\r\nRCPT TO:<evil@x.y", "<a@b.vn>", "a<b@c.vn", "a>b@c.vn", "a\u{0}@b.vn", "a\t@b.vn", "a@b@c.vn",
        "a..b@c.vn", ".a@c.vn", "a.@c.vn", "a@-b.vn", "a@b-.vn", "a@b..vn", "a@.vn", "a@b.vn.", "\"a b\"@c.vn",
        "a@[127.0.0.1]", "bích@xã.vn", "a@xã.vn", "a,b@c.vn", "a;b@c.vn", "a(b)@c.vn", "a@b.vn\n",
        "a\u{200B}@b.vn", "a@b.vn\u{85}", String(repeating: "a", count: 65) + "@b.vn",
        "a@" + String(repeating: "b", count: 64) + ".vn",
    ])
    func anythingElseIsRefused(text: String) {
        #expect(throws: EmailError.badAddress(text)) { try EmailAddress(text) }
    }

    @Test func aMessageIDLosesOnlyItsBrackets() throws {
        #expect(try MessageID("<1.2@xa-mau.example.org>").text == "1.2@xa-mau.example.org")
        #expect(try MessageID("1.2@xa-mau.example.org").text == "1.2@xa-mau.example.org")
        #expect(throws: EmailError.badMessageID("<a@b>\r\nX: y")) { try MessageID("<a@b>\r\nX: y") }
        #expect(throws: EmailError.badMessageID("<>")) { try MessageID("<>") }
    }
}
