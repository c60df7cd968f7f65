import Foundation
import TestSupport
import Testing

/// What a notice says of the days off, entered on a page: looked at first, counted by at once, taken back when wrong.
@Suite(.serialized) struct DaysOffPageTests {
    private static let page = "/can-bo/quy-dinh/ngay-nghi"
    private static let notice = "TB 99/TB-BNV ngày 20/11/2026 (mẫu)"
    /// Two months from 28/9 end on the Saturday that is worked only if the swap is decided; in both communes.
    private static let record =
        StaffListTests.elsewhere
        + ["DON-0003", "DON-0004"].flatMap { filing in
            let place = filing == "DON-0004" ? ["--commune", "07660"] : []
            return [
                ["filing", "event", filing, "filed", "2026-02-02", "--number", "4-2026-1\(filing.suffix(4))"] + place,
                ["filing", "event", filing, "formality_notice", "2026-09-28"] + place,
            ]
        }

    /// A form with boxes of one name, of which several are ticked.
    private func post(_ visit: StaffVisit, _ fields: [String: String], days: [String] = []) async throws -> RawAnswer {
        var form = fields.merging(["form": try await visit.staff.token(visit.cookie)]) { $1 }
            .mapValues(ServedStaff.encoded)
        if !days.isEmpty { form["day"] = days.map(ServedStaff.encoded).joined(separator: "&day=") }
        return try await visit.links.service.post(
            "\(Self.page)/thong-bao",
            form: form,
            headers: ["Cookie": visit.cookie]
        )
    }

    private let swap = ["2026-11-23 swapped_day_off", "2026-11-28 swapped_working_day"]
    private let confirmed = ["act": "confirm", "notice": Self.notice, "nam": "2026"]

    private func accepted(_ visit: StaffVisit) async throws -> [String] {
        try await visit.links.run(["holidays", "list", "2026", "--json"]).text
            .matches(of: #/"code"\s*:\s*"(XN-[0-9]+)"/#).map { String($0.output.1) }.sorted()
    }

    @Test func whatANoticeMovesIsShownBeforeItIsWrittenAndOnlyOurOwnByName() async throws {
        let visit = try await StaffVisit(more: Self.record)

        let list = try await visit.get("\(Self.page)?nam=2026").body
        let form = try await visit.get("\(Self.page)/thong-bao?nam=2026").body
        let look = try await post(visit, confirmed, days: swap)
        let before = try await accepted(visit)
        let saved = try await post(visit, confirmed.merging(["save": "yes"]) { $1 }, days: swap)

        let waiting = try #require(list.range(of: "id=\"waiting\""))
        let decided = try #require(list.range(of: "id=\"decided\""))
        #expect(waiting.lowerBound < decided.lowerBound)
        for day in swap { #expect(form.contains("value=\"\(day)\""), "\(day)") }
        #expect(look.status == 200 && look.body.contains("XEM TRƯỚC: CHƯA GHI GÌ VÀO SỔ"))
        #expect(look.body.contains("href=\"/can-bo/don/DON-0003#VC-"), "\(look.body)")
        #expect(look.body.contains("30/11/2026 → 28/11/2026"), "both dates stand side by side")
        #expect(look.body.contains("việc của xã, phường khác") && !look.body.contains("Xa Lạ"))
        #expect(before.isEmpty, "a look writes nothing")
        #expect(saved.status == 303 && saved.headers["location"]?.contains("xong=dates_taken") == true)
        #expect(try await accepted(visit) == ["XN-0001", "XN-0002"])
        let after = try await visit.get("\(Self.page)?nam=2026").body
        #expect(after.contains("XN-0001") && after.contains("TB 99/TB-BNV"))
        let filing = try await visit.get("/can-bo/don/DON-0003").body
        #expect(filing.contains("28/11/2026"), "dates are computed anew at once")
    }

    @Test func anEntryThatCannotBeIsShownAgainWithWhatWasEntered() async throws {
        let visit = try await StaffVisit()

        let none = try await post(visit, confirmed)
        let nothing = try await post(visit, confirmed.merging(["act": ""]) { $1 }, days: swap)
        let added = ["act": "add", "notice": Self.notice, "nam": "2026", "date": "31/12/2026", "kind": "holiday"]
        let unnamed = try await post(visit, added)
        let twice = try await post(visit, added.merging(["date": "02/09/2026", "name": "Quốc khánh"]) { $1 })
        let early = try await post(visit, ["act": "complete", "notice": Self.notice, "nam": "2027"])
        let strange = try await post(visit, confirmed, days: ["2026-11-23 <script>"])

        #expect(none.status == 400 && none.body.contains("href=\"#day\"") && none.body.contains("TB 99/TB-BNV"))
        #expect(nothing.status == 400 && nothing.body.contains("href=\"#act\""))
        #expect(unnamed.status == 400 && unnamed.body.contains("id=\"name-wrong\""))
        #expect(twice.status == 409 && twice.body.contains("id=\"date-wrong\""))
        #expect(early.status == 409, "days of that year are still expected")
        #expect(strange.status == 400 && !strange.body.contains("<script"))
        for page in [none, twice, early] { #expect(!page.body.contains("`daulang"), "a page names no command") }
        #expect(try await accepted(visit).isEmpty)
    }

    @Test func aRowEnteredByMistakeIsTakenBackAndStaysToBeRead() async throws {
        let visit = try await StaffVisit(
            more: [
                [
                    "holidays", "add", "2026-12-24", "--kind", "holiday", "--name", "Ngày nhầm", "--notice", "TB 1",
                    "--accept",
                ]
            ]
        )
        let path = "\(Self.page)/XN-0001/rut-lai"

        let page = try await visit.get(path)
        let empty = try await visit.post(path, [:])
        let look = try await visit.post(path, ["reason": "ghi nhầm <b>"])
        let standing = try await visit.get("\(Self.page)?nam=2026").body
        let saved = try await visit.post(path, ["reason": "ghi nhầm <b>", "save": "yes"])
        let again = try await visit.post(path, ["reason": "ghi nhầm", "save": "yes"])
        let after = try await visit.get("\(Self.page)?nam=2026").body

        #expect(page.status == 200 && page.body.contains("XN-0001"))
        #expect(empty.status == 400 && look.status == 200)
        #expect(standing.contains("Ngày nhầm") && standing.contains("href=\"\(path)\""))
        #expect(saved.status == 303 && again.status == 409)
        #expect(after.contains("Đã rút lại: ghi nhầm &lt;b&gt;") && !after.contains("href=\"\(path)\""))
        #expect(try await visit.get("\(Self.page)/XN-0099/rut-lai").status == 404)
    }

    @Test(arguments: ["officer", "reader"])
    func whoDoesNotKeepTheRulesReadsTheDaysAndChangesNone(role: String) async throws {
        let visit = try await StaffVisit(role: role)

        let list = try await visit.get(Self.page)
        let form = try await visit.get("\(Self.page)/thong-bao")
        let taken = try await post(visit, confirmed.merging(["save": "yes"]) { $1 }, days: swap)

        #expect(list.status == 200 && !list.body.contains("thong-bao"))
        #expect(form.status == 403 && taken.status == 403)
        #expect(try await accepted(visit).isEmpty)
    }
}
