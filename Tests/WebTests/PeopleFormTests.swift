import Foundation
import TestSupport
import Testing

/// People entered, corrected and noticed when nothing is left for which they were entered.
@Suite(.serialized) struct PeopleFormTests {
    private static let form = "/can-bo/nguoi/NG-0002/sua"

    private func fields(_ more: [String: String]) -> [String: String] {
        let usual = [
            "name": "Nguyễn Thị Cán Bộ", "language": "vi", "quiet-from": "21", "quiet-until": "6",
            "phone": "0911222333", "shown-phone": "0911222333", "shown-email": "", "shown-zalo": "",
            "shown-consent": "yes", "consent": "yes",
        ]
        return usual.merging(more) { _, new in new }
    }

    @Test func somebodyWithoutAPlaceYetIsEnteredAndFoundAgainAsUnneeded() async throws {
        let visit = try await StaffVisit()

        let added = try await visit.post(
            "/can-bo/nguoi/moi",
            ["name": "Đại Diện Sở Hữu", "email": "dai.dien@example.vn"]
        )
        let twice = try await visit.post("/can-bo/nguoi/moi", ["name": ""])
        let page = try await visit.get("/can-bo/nguoi/NG-0003").body
        let people = try await visit.get("/can-bo/nguoi").body
        let unneeded = try await visit.get("/can-bo/nguoi?khong-con-viec=yes").body
        let state = try await visit.get("/can-bo/tinh-trang").body

        #expect(added.headers["location"] == "/can-bo/nguoi/NG-0003?xong=registered", "\(added.body)")
        #expect(twice.status == 400)
        #expect(page.contains("dai.dien@example.vn") && page.contains("chưa đồng ý"), "nobody has agreed unasked")
        #expect(people.contains("href=\"/can-bo/nguoi/moi\"") && people.contains("khong-con-viec"))
        #expect(unneeded.contains("Đại Diện Sở Hữu") && !unneeded.contains("Nguyễn Thị Cán Bộ</a>"))
        #expect(state.contains("không còn việc gì trong sổ"))
    }

    @Test func anOlderFormTakesNothingAwayThatItDidNotShow() async throws {
        let visit = try await StaffVisit()
        let older = fields(["phone": "0911222333\n0911000999"])
        _ = try await visit.post(Self.form, fields(["email": "moi@example.vn"]))

        let saved = try await visit.post(Self.form, older)

        let page = try await visit.get("/can-bo/nguoi/NG-0002").body
        #expect(saved.status == 303, "\(saved.body)")
        for address in ["moi@example.vn", "0911000999", "0911222333"] { #expect(page.contains(address), "\(address)") }
    }

    @Test func anUntouchedTickChangesNobodysConsent() async throws {
        let visit = try await StaffVisit()
        _ = try await visit.post(Self.form, fields(["email": "moi@example.vn", "consent": "", "shown-consent": "no"]))
        let mixed = try await visit.get("/can-bo/nguoi/NG-0002").body
        let form = try await visit.get(Self.form).body

        let quiet = fields([
            "email": "moi@example.vn", "shown-email": "moi@example.vn", "consent": "", "shown-consent": "some",
            "quiet-from": "20",
        ])
        _ = try await visit.post(Self.form, quiet)

        #expect(mixed.contains("moi@example.vn") && mixed.contains("chưa đồng ý"))
        #expect(form.contains("có địa chỉ đã đồng ý, có địa chỉ chưa") && form.contains("value=\"some\""))
        let after = try await visit.links.run(["person", "show", "NG-0002", "--json"]).text
        #expect(after.contains("true") && after.contains("false"), "\(after)")
    }
}
