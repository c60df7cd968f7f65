import Foundation
import TestSupport
import Testing

/// What is personal: who sees it, how it is made true, given out and erased, and where it never goes.
@Suite(.serialized) struct PersonalDataTests {
    private static let people = "/can-bo/nguoi"
    /// NG-0001 is the first producer's contact.
    private static let contact = people + "/NG-0001"
    private static let secrets = ["0912000111", "mau@example.vn"]

    @Test func phonesAndAddressesAreForWhoNeedsThem() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let page = try await staff.get(Self.contact, cookie)
        let list = try await staff.get(Self.people + "?q=hop+tac", cookie).body

        #expect(page.status == 200 && Self.secrets.allSatisfy(page.body.contains))
        #expect(page.body.contains("href=\"/can-bo/chu-the/CT-0001\""))
        #expect(list.contains(Self.contact) && !list.contains("/NG-0002"))
        #expect(!Self.secrets.contains { list.contains($0) })
        for (number, role) in ["reader", "vice_chair", "administrator", "province_reader"].enumerated() {
            _ = try await staff.links.run(["person", "add", "--name", "Người \(role)"])
            let other = try await ServedStaff(staff, person: "NG-000\(number + 3)", role: role)
            let theirs = try await other.signedIn()
            for path in [Self.contact, Self.people, Self.contact + "/sua", Self.contact + "/xoa"] {
                let shown = try await staff.get(path, theirs).body
                #expect(!Self.secrets.contains { shown.contains($0) }, "\(role) \(path)")
            }
            let taken = try await staff.send(Self.contact + "/xuat", from: "/can-bo/tai-khoan-cua-toi", theirs)
            #expect(taken.status == 403, "\(role)")
        }
    }

    @Test func whatHasChangedIsCorrectedAndTheTrailKeepsNothingThatCannotBeErased() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let page = Self.contact + "/sua"
        let fields = [
            "name": "Bà Mẫu", "email": "moi@example.vn", "phone": "0912000111\r\n0900111222", "zalo": "",
            "consent": "yes", "shown-email": "mau@example.vn", "shown-phone": "0912000111", "shown-zalo": "",
            "shown-consent": "yes", "quiet-from": "20", "quiet-until": "7", "language": "vi",
        ]

        let wrong = try await staff.send(
            page,
            fields.merging(["phone": "gọi sau"]) { _, new in new },
            from: page,
            cookie
        )
        let saved = try await staff.send(page, fields, from: page, cookie)
        let shown = try await staff.links.run(["person", "show", "NG-0001", "--json"]).text

        #expect(wrong.status == 400 && wrong.body.contains("gọi sau"))
        #expect(saved.status == 303, "\(saved.body)")
        for text in ["Bà Mẫu", "moi@example.vn", "0912000111", "0900111222"] {
            #expect(shown.contains(text), "\(text)")
        }
        #expect(!shown.contains("mau@example.vn"))
        #expect(try await staff.links.run(["audit", "show", "--json"]).text.contains("person.correct"))

        let off = Self.contact + "/xoa"
        let unsure = try await staff.send(off, from: off, cookie)
        let forgotten = try await staff.send(off, ["sure": "yes"], from: off, cookie)

        #expect(unsure.status == 400 && forgotten.status == 303)
        let trail = try await staff.links.run(["audit", "show", "--json"]).text
        for text in ["Bà Mẫu", "moi@example.vn", "0912000111", "0900111222", "mau@example.vn"] {
            #expect(!trail.contains(text), "\(text)")
        }
        #expect(try await staff.links.run(["audit", "verify"]).exitCode == 0)
        #expect(try await staff.get(Self.contact, cookie).status == 200)
    }

    @Test func anExportHoldsEverythingAndThatSomebodyLookedStandsInTheTrail() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let made = try await staff.links.run(["link", "make", "CT-0001", "--person", "NG-0001", "--json"])
        try #require(made.exitCode == 0, "\(made.errors)")

        let answer = try await staff.send(Self.contact + "/xuat", from: Self.contact, cookie)
        let own = try await staff.send(Self.people + "/NG-0002/xuat", from: Self.people + "/NG-0002", cookie)

        #expect(answer.status == 200 && answer.headers["content-type"] == "application/json; charset=utf-8")
        #expect(answer.headers["content-disposition"] == "attachment; filename=\"NG-0001.json\"")
        #expect(answer.headers["cache-control"] == "no-store")
        for text in Self.secrets + ["LK-0003", "\"submissions\"", "\"acts\""] {
            #expect(answer.body.contains(text), "\(text)")
        }
        #expect(own.body.contains("nguyen.thi.can.bo") && own.body.contains("person.export"))
        let trail = try await staff.links.run(["audit", "show", "--json"]).text
        #expect(trail.matches(of: /"act": "person.export"/).count == 2)
        #expect(try await staff.service.get(Self.contact + "/xuat", headers: ["Cookie": cookie]).status == 404)
    }

    @Test func theLastOneWhoKeepsTheAccountsIsNotForgotten() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let off = Self.people + "/NG-0002/xoa"

        let page = try await staff.get(off, cookie).body
        let refused = try await staff.send(off, ["sure": "yes"], from: off, cookie)

        #expect(page.contains("còn đang phụ trách việc hoặc còn tài khoản"))
        #expect(refused.status == 409)
        #expect(try await staff.get("/can-bo", cookie).status == 200)
    }

    @Test func aProducerIsToldWhomToAsk() async throws {
        let links = try await ServedLinks()

        let page = try await links.service.get(links.mine).body

        let part = try #require(page.firstMatch(of: /(?s)<h2 id="own-data">.*?<\/section>/)).output
        #expect(part.contains("muốn xem, sửa hoặc xóa") && part.contains("tel:0204123456"))
    }

    @Test func neitherTheLogNorAFeedNamesAnybody() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let calendar = ["form": try await staff.links.formToken(on: staff.links.mine), "calendar": "yes"]
        _ = try await staff.service.post(staff.links.mine + "/lich", form: calendar)
        let home = try await staff.service.get(staff.links.mine).body
        let path = try #require(home.firstMatch(of: /https:\/\/dau-lang\.example(\/lich\/[a-z2-9]+\.ics)/)).output.1
        let feed = try await staff.service.get(String(path)).body
        for path in [Self.people, Self.contact, Self.contact + "/sua", "/can-bo/tim?q=nguyen+thi", "/can-bo/tai-khoan"]
        {
            _ = try await staff.get(path, cookie)
        }
        _ = try await staff.signIn("nguyen.thi.can.bo", "một mật khẩu sai")
        _ = try await staff.send(Self.contact + "/sua", ["name": "Bà Mẫu", "phone": "abc"], from: Self.contact, cookie)
        _ = try staff.service.stop()

        let log = try staff.service.log

        #expect(log.contains("/can-bo/nguoi/:person") || log.contains("/can-bo/nguoi/{person}"))
        let names = ["nguyen.thi", "Nguyễn Thị", "nguyen+thi", "Bà Mẫu", "0911222333", "NG-000", "TK-000"]
        for secret in Self.secrets + names {
            #expect(!log.contains(secret), "log: \(secret)")
            #expect(!feed.contains(secret), "feed: \(secret)")
        }
        #expect(feed.contains("BEGIN:VEVENT"))
    }
}
