import Foundation
import TestSupport
import Testing

/// Days away, the end of an assignment, hand-overs, and work that had passed when it was entered.
@Suite(.serialized) struct PersonActTests {
    private static let person = "/can-bo/nguoi/NG-0002"
    private static let assigned = [
        ["person", "add", "--name", "Trần Văn Thay"],
        ["person", "assign", "NG-0002", "--role", "officer", "--producer", "CT-0001", "--deputy", "NG-0003"],
    ]

    @Test func daysAwayAreRecordedAndShownWithTheDeputy() async throws {
        let visit = try await StaffVisit(more: Self.assigned)
        let path = "\(Self.person)/vang-mat"
        #expect(try await visit.get(Self.person).body.contains("href=\"\(path)\""), "no way leads to the days away")

        let form = try await visit.get(path).body
        let away = try await visit.post(path, ["from": "10/12/2099", "until": "20/12/2099"])
        let reversed = try await visit.post(path, ["from": "20/12/2099", "until": "10/12/2099"])
        let unsaid = try await visit.post(path, ["until": "10/12/2099"])

        #expect(form.contains("khi vắng: Trần Văn Thay"))
        #expect(away.headers["location"] == "\(Self.person)?xong=saved", "\(away.body)")
        #expect(reversed.status == 400 && reversed.body.contains("id=\"until-wrong\""))
        #expect(unsaid.status == 400 && unsaid.body.contains("id=\"from-wrong\""))
        let page = try await visit.get(Self.person).body
        #expect(page.contains("từ ngày 10/12/2099 đến hết ngày 20/12/2099"))
        #expect(try await visit.get("\(Self.person)?lang=en").body.contains("Days away"))
        #expect(try await visit.links.run(["audit", "show", "--json"]).text.contains("person.away"))
    }

    @Test func anAssignmentEndsFromThePersonsPage() async throws {
        let visit = try await StaffVisit(more: Self.assigned)
        let page = try await visit.get(Self.person).body
        let path = String(
            try #require(page.firstMatch(of: /href="(\/can-bo\/phan-cong\/PC-[0-9]+\/ket-thuc)"/)).output.1
        )
        #expect(page.contains("href=\"\(Self.person)/phan-cong\"") && page.contains("href=\"/can-bo/ban-giao\""))

        let early = try await visit.post(path, ["on": "01/01/2020"])
        let ended = try await visit.post(path, ["on": "31/12/2099"])
        let later = try await visit.post(path, ["on": "31/12/2199"])

        #expect(early.status == 400 && early.body.contains("id=\"on-wrong\""))
        #expect(ended.headers["location"] == "\(Self.person)?xong=saved", "\(ended.body)")
        #expect(later.status == 409)
        #expect(try await visit.get(Self.person).body.contains("31/12/2099"))
        #expect(try await visit.get("/can-bo/phan-cong/PC-9999/ket-thuc").status == 404)
    }

    @Test func aHandOverTellsWhatWasHandedOverOnItsPageAndOnBothPeoples() async throws {
        let visit = try await StaffVisit(more: Self.assigned)

        let form = ["from": "NG-0002", "to": "NG-0003", "on": "30/11/2099"]
        let done = try await visit.post("/can-bo/ban-giao", form)

        #expect(done.status == 303, "\(done.body)")
        for page in ["/can-bo/ban-giao", Self.person, "/can-bo/nguoi/NG-0003"] {
            let body = try await visit.get(page).body
            #expect(body.contains("BG-0001") && body.contains("bàn giao cho Trần Văn Thay"), "\(page)")
            #expect(body.contains("(PC-000"), "\(page)")
        }
        _ = try await visit.links.run(["person", "forget", "NG-0003"])
        let after = try await visit.get("/can-bo/ban-giao").body
        #expect(after.contains("BG-0001") && !after.contains("Trần Văn Thay"))
    }

    @Test func whoeverHandedOverIsToldWhereTheSettingsStillNameThem() async throws {
        let visit = try await StaffVisit(more: Self.assigned, office: "NG-0002")
        let form = ["from": "NG-0002", "to": "NG-0003", "on": "30/11/2099"]

        let before = try await visit.get("/can-bo/ban-giao").body
        _ = try await visit.post("/can-bo/ban-giao", form)
        let after = try await visit.get("/can-bo/ban-giao").body

        #expect(!before.contains("office.person"))
        #expect(after.contains("office.person") && after.contains("sửa thành Trần Văn Thay"))
    }

    // MARK: what had passed when it was entered

    private static let old = [
        ["filing", "event", "DON-0003", "filed", "2025-01-06", "--number", "4-2025-00001"],
        ["filing", "event", "DON-0003", "formality_notice", "2025-03-03", "--number", "9/TB"],
    ]

    @Test func whatHadPassedWhenItWasEnteredIsPursuedFromTheFilingsPageOnce() async throws {
        let visit = try await StaffVisit(more: Self.old)
        let page = try await visit.get("/can-bo/don/DON-0003").body
        let pattern = /action="(\/can-bo\/don\/DON-0003\/viec\/(VC-[0-9]+)\/theo-duoi)"/
        let found = try #require(page.firstMatch(of: pattern), "\(page)").output
        let (path, code) = (String(found.1), String(found.2))
        let elsewhere = path.replacing("DON-0003", with: "DON-0001")

        let stray = try await visit.post(elsewhere, [:])
        let pursued = try await visit.post(path, [:])
        let twice = try await visit.post(path, [:])

        #expect(stray.status == 404)
        #expect(pursued.headers["location"] == "/can-bo/don/DON-0003?xong=saved#\(code)", "\(pursued.body)")
        #expect(twice.status == 409)
        let after = try await visit.get("/can-bo/don/DON-0003").body
        #expect(!after.contains("action=\"\(path)\"") && after.contains("đang được theo đuổi"))
        #expect(try await visit.links.run(["audit", "show", "--json"]).text.contains("obligation.pursue"))
    }

    @Test func aReaderIsToldThatNobodyIsRemindedAndHasNoButton() async throws {
        let visit = try await StaffVisit(role: "reader", more: Self.old)

        let page = try await visit.get("/can-bo/don/DON-0003").body

        #expect(page.contains("không ai được nhắc") && !page.contains("/theo-duoi"))
    }
}
