import Foundation
import TestSupport
import Testing

/// The code that an account may ask for after its password.
@Suite(.serialized) struct SecondStepTests {
    private static let own = "/can-bo/tai-khoan-cua-toi"
    private static let name = "nguyen.thi.can.bo"

    /// Somebody signed in who has turned the codes on.
    private struct Guarded {
        let staff: ServedStaff
        let session: String
        let phone: TestPhone
        let recovery: [String]

        init() async throws {
            staff = try await ServedStaff()
            session = try await staff.signedIn()
            let begun = try await staff.send(
                own + "/ma",
                ["old-password": ServedStaff.password],
                from: own + "/ma",
                session
            )
            try #require(begun.status == 303, "\(begun.body)")
            let page = try await staff.get(own + "/ma", session).body
            let key = try #require(page.firstMatch(of: /: ((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})</)).output.1
            phone = TestPhone(key: key.filter { $0 != " " })
            let done = try await staff.send(
                own + "/ma/xac-nhan",
                ["code": try phone.code()],
                from: own + "/ma",
                session
            )
            try #require(done.status == 200, "\(done.body)")
            recovery = done.body.matches(of: /<code>([a-z2-9-]{19})<\/code>/).map { String($0.output.1) }
            try #require(recovery.count == 10)
        }

        /// - Returns: the cookie of somebody half way in.
        func halfWay() async throws -> String {
            let answer = try await staff.signIn(name, ServedStaff.password)
            try #require(answer.status == 303 && answer.headers["location"] == "/can-bo/ma-xac-nhan")
            return try #require(ServedStaff.cookie(answer))
        }

        func tell(_ code: String, _ cookie: String) async throws -> RawAnswer {
            try await ServedStaff.knock(staff.service, "/can-bo/ma-xac-nhan", ["code": code], cookie: cookie)
        }
    }

    @Test func thePasswordAloneOpensNothingAndTheCodeLetsInOnce() async throws {
        let guarded = try await Guarded()
        let halfWay = try await guarded.halfWay()
        let half = halfWay.replacing("-code=", with: "=")

        #expect(try await guarded.staff.get("/can-bo", halfWay).status == 303)
        #expect(try await guarded.staff.get("/can-bo", half).status == 303)
        #expect(try await guarded.staff.get("/can-bo/ma-xac-nhan", halfWay).body.contains("Nhập mã xác nhận"))

        let code = try guarded.phone.code()
        let taken = try await guarded.tell(code, halfWay)
        let cookie = try #require(ServedStaff.cookie(taken))
        let again = try await guarded.tell(code, try await guarded.halfWay())

        #expect(taken.status == 303 && taken.headers["location"] == "/can-bo")
        #expect(try await guarded.staff.get("/can-bo", cookie).status == 200)
        #expect(again.status == 403 && again.body.contains("không đúng hoặc đã dùng"))
    }

    @Test func withoutThePasswordNoCodeIsAskedForAndAnOldHalfWayIsOver() async throws {
        let guarded = try await Guarded()
        let halfWay = try await guarded.halfWay()
        let invented = "__Host-daulang-code=" + String(repeating: "0", count: 64)
        let code = try guarded.phone.code()

        for cookie in [invented, "__Host-daulang-code=x", guarded.session.replacing("daulang=", with: "daulang-code=")]
        {
            let answer = try await guarded.tell(code, cookie)
            #expect(answer.status == 303 && answer.headers["location"] == "/can-bo/dang-nhap", "\(cookie)")
            #expect(try await guarded.staff.get("/can-bo/ma-xac-nhan", cookie).status == 303)
        }
        // Whoever is put out is put out half way too.
        _ = try await guarded.staff.links.run(["person", "add", "--name", "Trần Văn Hai"])
        _ = try await ServedStaff.account(guarded.staff.links, "NG-0003", "responsible")
        _ = try await guarded.staff.links.run(["user", "disable", "TK-0001"])
        #expect(try await guarded.tell(code, halfWay).headers["location"] == "/can-bo/dang-nhap")
    }

    @Test func aRecoveryCodeLetsInOnceHoweverItIsTyped() async throws {
        let guarded = try await Guarded()
        let code = guarded.recovery[3].uppercased().replacing("-", with: " ")

        let first = try await guarded.tell(code, try await guarded.halfWay())
        let second = try await guarded.tell(guarded.recovery[3], try await guarded.halfWay())
        let cookie = try #require(ServedStaff.cookie(first))

        #expect(first.status == 303 && second.status == 403)
        #expect(try await guarded.staff.get(Self.own, cookie).body.contains("Còn 9 mã dự phòng"))
        let trail = try await guarded.staff.links.run(["audit", "show", "--json"]).text
        #expect(trail.contains("account.recovery") && trail.contains("account.codes-on"))
    }

    @Test func guessingIsStoppedAfterTenCodesThoughThePasswordIsRight() async throws {
        let guarded = try await Guarded()
        var statuses: [Int] = []

        for number in 0..<10 {
            statuses.append(try await guarded.tell(String(format: "%06d", number), try await guarded.halfWay()).status)
        }
        let answer = try await guarded.staff.signIn(Self.name, ServedStaff.password)

        #expect(statuses.allSatisfy { $0 == 403 })
        #expect(answer.status == 429)
    }

    @Test func aNewPasswordByALinkAsksForTheCodeToo() async throws {
        let guarded = try await Guarded()
        let made = try await guarded.staff.links.run(["user", "link", "TK-0001", "--json"]).text
        let link = String(try #require(made.firstMatch(of: /\/dat-mat-khau\/[0-9a-f]{64}/)).output)

        let form = ["password": ServedStaff.password + "2", "again": ServedStaff.password + "2"]
        let answer = try await ServedStaff.knock(guarded.staff.service, link, form)

        #expect(answer.status == 303 && answer.headers["location"] == "/can-bo/ma-xac-nhan")
        #expect(ServedStaff.cookie(answer)?.hasPrefix("__Host-daulang-code=") == true)
    }

    @Test func neitherSecretNorCodesStandInTheRecordTheLogOrAnExport() async throws {
        let guarded = try await Guarded()
        _ = try await guarded.tell(guarded.recovery[0], try await guarded.halfWay())
        let page = try await guarded.staff.get(Self.own + "/ma", guarded.session).body
        let export = try await guarded.staff.links.run(["person", "export", "NG-0002", "--json"]).text
        let record = try guarded.staff.links.record().map { String(decoding: $0, as: UTF8.self) }
        let log = try guarded.staff.service.log

        let secrets = [guarded.phone.key, guarded.phone.hexadecimal] + guarded.recovery.prefix(2)
        for secret in secrets {
            #expect(!record.contains { $0.contains(secret) }, "\(secret)")
            #expect(!log.contains(secret) && !page.contains(secret) && !export.contains(secret), "\(secret)")
        }
        #expect(!page.contains("<svg"))
    }

    @Test func itIsTurnedOffWithThePasswordOrByTheShellForALostPhone() async throws {
        let guarded = try await Guarded()

        let refused = try await guarded.staff.send(
            Self.own + "/ma/tat",
            ["old-password": "sai"],
            from: Self.own + "/ma",
            guarded.session
        )
        let off = try await guarded.staff.links.run(["user", "totp-off", "TK-0001", "--json"])
        let again = try await guarded.staff.links.run(["user", "totp-off", "TK-0001"])
        let answer = try await guarded.staff.signIn(Self.name, ServedStaff.password)

        #expect(refused.status == 400 && refused.body.contains("Mật khẩu hiện tại không đúng"))
        #expect(off.exitCode == 0 && off.text.contains("\"asks_for_code\": false") && again.exitCode == 4)
        #expect(answer.status == 303 && answer.headers["location"] == "/can-bo")
        #expect(try await guarded.staff.links.run(["audit", "verify"]).exitCode == 0)
    }

    @Test func anOpenBrowserTakesNoAccountOver() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let new = "một câu khác hẳn câu cũ"

        let wrong = ["old-password": "sai", "password": new, "again": new]
        let refused = try await staff.send(Self.own + "/mat-khau", wrong, from: Self.own + "/mat-khau", cookie)
        let begun = try await staff.send(Self.own + "/ma", ["old-password": "sai"], from: Self.own + "/ma", cookie)
        let right = wrong.merging(["old-password": ServedStaff.password]) { _, new in new }
        let changed = try await staff.send(Self.own + "/mat-khau", right, from: Self.own + "/mat-khau", cookie)
        let next = try #require(ServedStaff.cookie(changed))

        #expect(refused.status == 400 && !refused.body.contains(new) && begun.status == 400)
        #expect(changed.status == 303)
        #expect(try await staff.get("/can-bo", cookie).status == 303, "the older session is over")
        #expect(try await staff.get("/can-bo", next).status == 200)
        #expect(try await staff.signIn(Self.name, ServedStaff.password).status == 403)
        #expect(try await staff.signIn(Self.name, new).status == 303)
    }

    @Test func everybodyIsOutEverywhere() async throws {
        let staff = try await ServedStaff()
        let first = try await staff.signedIn()
        let second = try #require(ServedStaff.cookie(try await staff.signIn(Self.name, ServedStaff.password)))

        let out = try await staff.send(Self.own + "/ra-het", from: Self.own, second)

        #expect(out.status == 303 && out.headers["location"] == "/can-bo/dang-nhap")
        for cookie in [first, second] { #expect(try await staff.get("/can-bo", cookie).status == 303) }
    }

    @Test func triesSurviveARestartAndTheirNamesAreNotKept() async throws {
        let staff = try await ServedStaff()
        _ = try await staff.signedIn()
        for _ in 0..<10 { _ = try await staff.signIn(Self.name, "sai") }
        _ = try await staff.signIn("khong.co.ai.ten.nay", "sai")
        _ = try staff.service.stop()

        let next = try await ServedDaulang(staff.links.daulang, ["--config", staff.links.daulang.path("web.yaml")])
        let form = ["name": Self.name, "password": ServedStaff.password]
        let answer = try await ServedStaff.knock(next, "/can-bo/dang-nhap", form)

        #expect(answer.status == 429)
        let record = try staff.links.record().map { String(decoding: $0, as: UTF8.self) }
        #expect(!record.contains { $0.contains("khong.co.ai.ten.nay") })
    }
}
