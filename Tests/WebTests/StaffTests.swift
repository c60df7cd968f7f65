import Foundation
import TestSupport
import Testing

/// The staff's door and pages, in the real service.
@Suite(.serialized) struct StaffTests {
    @Test func theFirstPasswordIsSetByALinkThatOpensOnceAndLetsIn() async throws {
        let staff = try await ServedStaff()

        let page = try await staff.service.get(staff.setUp)
        let short = try await staff.set("ngắn")
        let differing = try await staff.set(ServedStaff.password, again: ServedStaff.password + "x")
        let name = try await staff.set("nguyen.thi.can.bo")
        let taken = try await staff.set(ServedStaff.password)
        let again = try await staff.service.get(staff.setUp)

        #expect(page.status == 200 && page.body.contains("nguyen.thi.can.bo"))
        #expect(short.status == 400 && short.body.contains("ít nhất 12 ký tự"))
        #expect(differing.status == 400 && name.status == 400)
        #expect(taken.status == 303 && taken.headers["location"] == "/can-bo")
        let cookie = taken.headers["set-cookie"] ?? ""
        #expect(cookie.wholeMatch(of: #/__Host-daulang=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Lax; Secure/#) != nil)
        #expect(again.status == 404)
        #expect(try await staff.get("/can-bo", try #require(ServedStaff.cookie(taken))).status == 200)
    }

    @Test func noSecretStandsInTheRecordOrTheLog() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        _ = try await staff.get("/can-bo", cookie)

        let secrets = [String(staff.setUp.suffix(64)), String(cookie.suffix(64)), ServedStaff.password]

        let record = try staff.links.record().map { String(decoding: $0, as: UTF8.self) }
        let log = try staff.service.log
        for secret in secrets {
            #expect(!record.contains { $0.contains(secret) })
            #expect(!log.contains(secret))
        }
    }

    @Test func withoutASessionEveryStaffPageLeadsToTheDoor() async throws {
        let staff = try await ServedStaff()
        let wrong = "__Host-daulang=" + String(repeating: "0", count: 64)

        for path in ["/can-bo", "/can-bo/don", "/can-bo/don/DON-0001", "/can-bo/tim?q=mat"] {
            for headers in [[:], ["Cookie": wrong], ["Cookie": "__Host-daulang=x"]] {
                let answer = try await staff.service.get(path, headers: headers)
                #expect(answer.status == 303 && answer.headers["location"] == "/can-bo/dang-nhap", "\(path)")
                #expect(!answer.body.contains("Mẫu"))
            }
        }
    }

    @Test func aWrongNameAndAWrongPasswordAreToldAlikeAndTenTriesAreEnough() async throws {
        let staff = try await ServedStaff()
        _ = try await staff.signedIn()

        let wrong = try await staff.signIn("nguyen.thi.can.bo", "một mật khẩu khác hẳn")
        let nobody = try await staff.signIn("khong.co.ai", "một mật khẩu khác hẳn")
        let right = try await staff.signIn("Nguyen.Thi.Can.Bo ", ServedStaff.password)

        #expect(wrong.status == 403 && nobody.status == 403 && right.status == 303)
        let names = ["nguyen.thi.can.bo", "khong.co.ai"]
        #expect(
            wrong.body.replacing(names[0], with: "") == nobody.body.replacing(names[1], with: ""),
            "one could tell which names there are"
        )
        for _ in 0..<10 { _ = try await staff.signIn("nguyen.thi.can.bo", "sai") }
        let locked = try await staff.signIn("nguyen.thi.can.bo", ServedStaff.password)
        #expect(locked.status == 429 && locked.body.contains("chờ 10 phút"))
    }

    @Test func signingInMakesANewSessionAndSigningOutEndsIt() async throws {
        let staff = try await ServedStaff()
        let first = try await staff.signedIn()
        let answer = try await staff.signIn("nguyen.thi.can.bo", ServedStaff.password, cookie: first)
        let second = try #require(ServedStaff.cookie(answer))

        #expect(first != second)
        #expect(try await staff.get("/can-bo", first).status == 303)
        let home = try await staff.get("/can-bo", second)
        #expect(home.status == 200)

        let headers = ["Cookie": second]
        let forged = try await staff.service.post("/can-bo/dang-xuat", form: ["form": "x"], headers: headers)
        #expect(forged.status == 403)
        #expect(try await staff.get("/can-bo", second).status == 200)
        let token = String(try #require(home.body.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
        let out = try await staff.service.post("/can-bo/dang-xuat", form: ["form": token], headers: headers)
        #expect(out.status == 303 && out.headers["set-cookie"]?.contains("Max-Age=0") == true)
        #expect(try await staff.get("/can-bo", second).status == 303)
    }

    @Test func aDisabledAccountIsOutAtOnceAndAForgottenPersonLeavesNothing() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let last = try await staff.links.run(["user", "disable", "TK-0001"])
        #expect(last.exitCode == 4 && last.errors.contains("cuối cùng"))
        _ = try await staff.links.run(["person", "add", "--name", "Trần Văn Hai"])
        let second = try await ServedStaff.account(staff.links, "NG-0003", "responsible")

        _ = try await staff.links.run(["user", "disable", "TK-0001"])

        #expect(try await staff.get("/can-bo", cookie).status == 303)
        #expect(try await staff.signIn("nguyen.thi.can.bo", ServedStaff.password).status == 403)

        // Somebody must be left who keeps the accounts.
        _ = try await staff.links.run(["user", "enable", "TK-0001"])
        _ = try await staff.links.run(["person", "forget", "NG-0003"])
        #expect(try await staff.service.get(second).status == 404)
        let listed = try await staff.links.run(["user", "list", "--json"]).text
        #expect(!listed.contains("tran.van.hai") && listed.contains("TK-0002"))
    }

    @Test func theHomePageSaysWhatIsDueWhatIsStuckAndWhetherTheNightRan() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let home = try await staff.get("/can-bo", cookie).body

        #expect(home.contains("Tuần này việc gì, của ai") && home.contains("href=\"/can-bo/don/DON-0001#VC-"))
        #expect(home.contains("Đang vướng ở đâu") && home.contains("chưa chạy xong lần nào"))
        #expect(home.contains("Nguyễn Thị Cán Bộ, cán bộ phụ trách"))
        let english = try await staff.get("/can-bo?lang=en", cookie).body
        #expect(english.contains("What is due this week") && english.contains("/can-bo/don?lang=en"))
    }

    @Test func theListIsFilteredByItsAddressAndTheFilingShowsItsReasons() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let all = try await staff.get("/can-bo/don", cookie).body
        let some = try await staff.get("/can-bo/don?q=ong%20mau&state=filed", cookie).body
        let none = try await staff.get("/can-bo/don?q=%27%20OR%201%3D1--&state=%27", cookie)
        let filing = try await staff.get("/can-bo/don/DON-0001", cookie).body
        let found = try await staff.get("/can-bo/tim?q=che", cookie).body

        #expect(all.contains("DON-0001") && all.contains("DON-0003"))
        #expect(some.contains("DON-0001") && !some.contains("DON-0003") && some.contains("value=\"ong mau\""))
        #expect(none.status == 200 && !none.body.contains("DON-0001"))
        #expect(filing.contains("Cách tính ngày này") && filing.contains("số đơn 4-2025-45678"))
        #expect(found.contains("Chè Khác"))
    }

    @Test func aReaderSeesNoPhoneAndAnotherCommunesFilingIsNotThere() async throws {
        let staff = try await ServedStaff(role: "reader")
        let cookie = try await staff.signedIn()
        let place = ["--province", "24", "--province-name", "Bắc Ninh"]
        _ = try await staff.links.run(["commune", "add", "--code", "07660", "--name", "Xã Khác"] + place)
        let other = ["--commune", "07660"]
        _ = try await staff.links.run(["producer", "add", "--name", "HTX Xã Khác"] + other)
        _ = try await staff.links.run(["product", "add", "--producer", "CT-0003", "--name", "Gạo Xã Khác"] + other)
        let right = ["right", "add", "--kind", "trademark", "--sign", "Gạo Khác", "--owner", "CT-0003"]
        _ = try await staff.links.run(right + ["--product", "SP-0003"] + other)
        let filing = ["filing", "open", "trademark.application", "--right", "QSH-0003"]
        let opened = try await staff.links.run(filing + other)
        try #require(opened.exitCode == 0, "\(opened.errors)")

        let home = try await staff.get("/can-bo", cookie)
        let theirs = try await staff.get("/can-bo/don/DON-0004", cookie)
        let list = try await staff.get("/can-bo/don", cookie)
        let found = try await staff.get("/can-bo/tim?q=gao", cookie)

        #expect(home.status == 200 && !home.body.contains("0912000111"))
        #expect(theirs.status == 404)
        #expect(list.status == 200 && !list.body.contains("DON-0004"))
        #expect(!found.body.contains("Gạo"))
    }

    @Test func markupInEveryFieldStaysText() async throws {
        let staff = try await ServedStaff(names: ServedLinks.script)
        let cookie = try await staff.signedIn()
        let query = ServedStaff.encoded("\"><script>alert(1)</script>")

        for path in [
            "/can-bo", "/can-bo/don", "/can-bo/don?q=\(query)", "/can-bo/don/DON-0001", "/can-bo/don/DON-0003",
            "/can-bo/tim?q=mau", "/can-bo/tim?q=\(query)",
        ] {
            let answer = try await staff.get(path, cookie)
            #expect(answer.status == 200 && !answer.body.contains("<script"), "\(path)")
        }
        let refused = try await staff.signIn("\"><script>alert(1)</script>", "x")
        #expect(!refused.body.contains("<script"))
    }
}
