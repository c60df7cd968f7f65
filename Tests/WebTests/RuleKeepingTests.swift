import Foundation
import TestSupport
import Testing

/// New rules that the program has brought, on a page: nothing moves before somebody who may has seen every date.
@Suite(.serialized) struct RuleKeepingTests {
    private static let page = "/can-bo/quy-dinh/thay-doi"

    /// The service anew, by a program whose rules give a month where they gave two, and say why.
    private func service(_ visit: StaffVisit) async throws -> ServedDaulang {
        let daulang = visit.links.daulang
        let folder = daulang.path("luat")
        try FileManager.default.createDirectory(atPath: folder + "/procedures", withIntermediateDirectories: true)
        let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "data/procedures/trademark.application.yaml")
        let text = try String(contentsOf: shipped, encoding: .utf8)
        let pieces = text.components(
            separatedBy: "      - value: P2M\n        when: {formality_notice: {from: 2026-04-01}}"
        )
        try #require(pieces.count == 2, "the value that this test changes is written otherwise now")
        let changed = pieces.joined(
            separator: "      - value: P1M\n        when: {formality_notice: {from: 2026-04-01}}"
        )
        try Data(changed.utf8).write(to: URL(filePath: folder + "/procedures/trademark.application.yaml"))
        let skeleton = try await daulang.run(["rules", "diff", "--declare", "--data", folder])
        let declared = skeleton.text.replacing("{vi: \"\", en: \"\"}", with: "{vi: Đọc lại thông tư, en: Read again}")
        try Data(declared.utf8).write(to: URL(filePath: folder + "/rule-changes.yaml"))
        let settings = "web: {public-address: \"https://dau-lang.example\"}\n"
        return try await ServedDaulang(daulang, ["--data", folder], settings: settings)
    }

    private static let elsewhere =
        StaffListTests.elsewhere + [
            ["filing", "event", "DON-0004", "filed", "2026-02-02", "--number", "4-2026-70001", "--commune", "07660"],
            ["filing", "event", "DON-0004", "formality_notice", "2026-10-20", "--commune", "07660"],
        ]

    private func mark(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name="shown" value="([^"]+)"/)).output.1)
    }

    @Test func everyMovedDateIsSeenBeforeNewRulesAreTakenOver() async throws {
        let visit = try await StaffVisit(more: Self.elsewhere)
        let unchanged = try await visit.get(Self.page).body
        let service = try await service(visit)
        let cookie = ["Cookie": visit.cookie]

        let page = try await service.get(Self.page, headers: cookie).body
        let token = String(try #require(page.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
        let shown = try mark(page)
        let stale = try await service.post(Self.page, form: ["form": token, "shown": "x"], headers: cookie)
        let form = ["form": token, "shown": ServedStaff.encoded(shown)]
        let taken = try await service.post(Self.page, form: form, headers: cookie)
        let again = try await service.post(Self.page, form: form, headers: cookie)
        let after = try await service.get(Self.page, headers: cookie).body
        let diff = try await visit.links.run(["rules", "diff", "--data", visit.links.daulang.path("luat")])

        #expect(unchanged.contains("không có gì phải cập nhật") && !unchanged.contains("name=\"shown\""))
        #expect(page.contains("Đọc lại thông tư") && page.contains("href=\"/can-bo/don/DON-0001\""), "\(page)")
        #expect(page.firstMatch(of: /[0-9]+\/1[12]\/2026 → [0-9]+\/1[12]\/2026/) != nil, "both dates")
        #expect(page.contains("việc của xã, phường khác") && !page.contains("Xa Lạ"))
        #expect(stale.status == 409, "what is taken over is what was looked at")
        #expect(taken.status == 303 && again.status == 409)
        #expect(after.contains("không có gì phải cập nhật"))
        #expect(diff.exitCode == 0, "\(diff.text)")
    }

    @Test func whoDoesNotKeepTheRulesSeesWhatWaitsAndTakesNothingOver() async throws {
        let visit = try await StaffVisit(role: "officer")
        let service = try await service(visit)
        let cookie = ["Cookie": visit.cookie]

        let page = try await service.get(Self.page, headers: cookie).body
        let token = String(try #require(page.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
        let taken = try await service.post(Self.page, form: ["form": token], headers: cookie)

        #expect(page.contains("Đọc lại thông tư") && !page.contains("Áp dụng quy định mới</button>"))
        #expect(taken.status == 403)
        let diff = try await visit.links.run(["rules", "diff", "--data", visit.links.daulang.path("luat")])
        #expect(diff.exitCode == 1, "nothing was taken over")
    }

    @Test func whatALawyerShouldLookAtIsListedWithWhatRestsOnIt() async throws {
        let visit = try await StaffVisit(more: Self.elsewhere)

        let page = try await visit.get("/can-bo/quy-dinh/doi-chieu").body
        let english = try await visit.get("/can-bo/quy-dinh/doi-chieu?lang=en").body
        let rules = try await visit.get("/can-bo/quy-dinh").body
        let shell = try await visit.links.run(["rules", "review", "--json", "--limit", "1"]).text

        let top = try #require(page.range(of: "id=\"unverified\""))
        let rest = try #require(page.range(of: "id=\"oldest\""))
        #expect(top.lowerBound < rest.lowerBound)
        let ours = try await visit.links.run(["filing", "show", "DON-0001", "--json"]).text
        let code = String(try #require(ours.firstMatch(of: /VC-[0-9]+/)).output)
        #expect(page.contains("href=\"/can-bo/quy-dinh/trademark.application#formality_reply\""))
        #expect(page.contains(code) && shell.contains(code), "\(code)")
        let theirs = try await visit.links.run(["filing", "show", "DON-0004", "--json", "--commune", "07660"]).text
        for match in theirs.matches(of: /VC-[0-9]+/) {
            #expect(!page.contains("\(match.output),") && !page.contains("\(match.output)<"), "\(match.output)")
        }
        #expect(english.contains("Rules to hold against the law again"))
        #expect(rules.contains("href=\"/can-bo/quy-dinh/doi-chieu\"") && rules.contains("href=\"\(Self.page)\""))
    }
}
