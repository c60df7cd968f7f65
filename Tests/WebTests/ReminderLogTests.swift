import Foundation
import TestSupport
import Testing

/// The log of reminders as a page, over mails that a real server took, refused or lost.
@Suite(.serialized) struct ReminderLogTests {
    /// A record on the real day: a notice whose term has long passed is pursued, and one night has run.
    private struct Office {
        let daulang: Daulang
        let service: ServedDaulang
        let server: MailServer
        let cookie: String
        private let config: String

        init(mail: String, role: String = "responsible") async throws {
            server = try await MailServer()
            daulang = try await Daulang.initialised(today: nil)
            let settings = """
                smtp: {url: "\(server.address)", sender: "Xã Mẫu <dau@lang.example>", allow-plain-loopback: "yes"}
                office: {name: "UBND Xã An Lạc"}
                web: {public-address: "https://dau-lang.example"}
                """
            config = try daulang.write(Array(settings.utf8), as: "web.yaml")
            let right = ["right", "add", "--kind", "trademark", "--sign", "Mật ong Mẫu", "--owner", "CT-0001"]
            for command in [
                ["producer", "add", "--name", "Hợp tác xã Mẫu", "--kind", "cooperative"],
                ["person", "add", "--name", "Bà Mẫu <b>", "--email", mail, "--quiet-from", "0", "--quiet-until", "0"],
                ["person", "assign", "NG-0001", "--role", "contact", "--producer", "CT-0001"],
                ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
                right + ["--product", "SP-0001"],
                ["filing", "open", "trademark.application", "--right", "QSH-0001"],
                ["filing", "event", "DON-0001", "filed", "2025-06-02", "--number", "4-2025-99001"],
                ["filing", "event", "DON-0001", "formality_notice", "2025-07-03"],
                ["person", "add", "--name", "Nguyễn Thị Cán Bộ"],
            ] { try await Self.run(daulang, command) }
            let shown = try await daulang.run(["filing", "show", "DON-0001", "--json"]).text
            let filing = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
            let owed = filing?["obligations"] as? [[String: Any]] ?? []
            let late = owed.first { $0["step"] as? String == "formality_reply" }?["code"] as? String
            try await Self.run(daulang, ["obligation", "pursue", try #require(late)])
            try await Self.run(daulang, ["reminders", "plan", "--config", config])
            _ = try await daulang.run(["send", "--config", config])
            let made = try await daulang.run(["user", "add", "NG-0002", "--role", role, "--json", "--config", config])
            let door = String(try #require(made.text.firstMatch(of: /\/dat-mat-khau\/[0-9a-f]{64}/)).output)
            service = try await ServedDaulang(daulang, settings: settings)
            let fields = ["password": ServedStaff.password, "again": ServedStaff.password]
            let answer = try await ServedStaff.knock(service, door, fields)
            cookie = try #require(ServedStaff.cookie(answer))
        }

        private static func run(_ daulang: Daulang, _ command: [String]) async throws {
            let answer = try await daulang.run(command)
            try #require(answer.exitCode == 0, "\(command): \(answer.errors)")
        }

        func get(_ path: String) async throws -> RawAnswer {
            try await service.get(path, headers: ["Cookie": cookie])
        }

        func post(_ path: String, _ fields: [String: String], token: Bool = true) async throws -> RawAnswer {
            let home = try await get("/can-bo").body
            let hidden = String(try #require(home.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
            let form = fields.mapValues(ServedStaff.encoded).merging(token ? ["form": hidden] : [:]) { given, _ in given
            }
            return try await service.post(path, form: form, headers: ["Cookie": cookie])
        }
    }

    @Test func aLostMailStandsOnTopWithWhatTheServerSaidUntilSomebodyHasAsked() async throws {
        let office = try await Office(mail: "drop-after-dot@xa.example")
        let log = try await office.get("/can-bo/nhac").body
        let filtered = try await office.get("/can-bo/nhac?person=ba+mau&state=unknown").body
        let none = try await office.get("/can-bo/nhac?state=sent&night=01%2F01%2F2020").body
        let page = try await office.get("/can-bo/nhac/TB-0001").body

        #expect(log.contains("CHƯA RÕ ĐÃ ĐẾN HAY CHƯA") && log.contains("Bà Mẫu &lt;b&gt;"))
        #expect(log.contains("chưa rõ đã đến hay chưa") && log.contains("href=\"/can-bo/don/DON-0001#VC-"))
        #expect(filtered.contains("TB-0001") && filtered.contains("value=\"ba mau\"") && !none.contains("TB-0001"))
        #expect(page.contains("Hỏi người nhận") && page.contains("Cho gửi lại"))
        #expect(!log.contains("drop-after-dot"), "an address stands in no log")

        let forged = try await office.post("/can-bo/nhac/TB-0001/da-bao", ["by": "phone"], token: false)
        let empty = try await office.post("/can-bo/nhac/TB-0001/da-bao", ["result": "đã biết"])
        let told = try await office.post("/can-bo/nhac/TB-0001/da-bao", ["by": "phone", "result": "đã biết <i>"])
        let after = try await office.get("/can-bo/nhac/TB-0001").body
        let home = try await office.get("/can-bo").body

        #expect(forged.status == 403)
        #expect(empty.status == 400 && empty.body.contains("đã biết"), "what was entered stays")
        #expect(told.status == 303, "\(told.body)")
        #expect(after.contains("Đã báo tận nơi qua điện thoại") && after.contains("đã biết &lt;i&gt;"))
        #expect(!after.contains("Hỏi người nhận"))
        #expect(!home.contains("Thông báo cần hỏi lại người nhận"))
    }

    @Test func aRefusedMailIsSentAgainOnceAPersonSaysSoAndOnlyByWhoMayWrite() async throws {
        let office = try await Office(mail: "refuse-rcpt@xa.example")

        let page = try await office.get("/can-bo/nhac/TB-0001").body
        let again = try await office.post("/can-bo/nhac/TB-0001/gui-lai", [:])
        let twice = try await office.post("/can-bo/nhac/TB-0001/gui-lai", [:])
        let nobody = try await office.post("/can-bo/nhac/TB-9999/gui-lai", [:])

        #expect(page.contains("550 5.1.1 No such mailbox") && page.contains("Máy chủ đã từ chối"))
        #expect(again.status == 303)
        #expect(try await office.get("/can-bo/nhac/TB-0001").body.contains("chờ gửi"))
        #expect(twice.status == 409 && nobody.status == 404)
    }

    @Test func theReceiversWordThatItWasSeenIsTakenForTheMattersOfTheMessageAlone() async throws {
        let office = try await Office(mail: "drop-after-dot@xa.example")
        let page = try await office.get("/can-bo/nhac/TB-0001").body
        let code = String(try #require(page.firstMatch(of: /name="obligation" value="(VC-[0-9]+)"/)).output.1)

        let seen = try await office.post("/can-bo/nhac/TB-0001/da-xem", ["obligation": code])
        let again = try await office.post("/can-bo/nhac/TB-0001/da-xem", ["obligation": code])
        let other = try await office.post("/can-bo/nhac/TB-0001/da-xem", ["obligation": "VC-9999"])
        let empty = try await office.post("/can-bo/nhac/TB-0001/da-xem", [:])
        let trail = try await office.daulang.run(["audit", "show", code]).text

        #expect(seen.status == 303 && again.status == 303, "\(seen.body)")
        #expect(other.status == 404 && empty.status == 400)
        #expect(trail.contains("reminder.acknowledge") && trail.contains("NG-0001"))
    }

    @Test func aReaderReadsTheLogAndChangesNothing() async throws {
        let office = try await Office(mail: "drop-after-dot@xa.example", role: "reader")

        let page = try await office.get("/can-bo/nhac/TB-0001")
        let told = try await office.post("/can-bo/nhac/TB-0001/da-bao", ["by": "phone"])

        #expect(page.status == 200 && !page.body.contains("gui-lai"))
        #expect(told.status == 403)
    }
}
