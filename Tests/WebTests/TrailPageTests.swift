import Foundation
import TestSupport
import Testing

/// Who did what, as a page: for one commune, in words, and without what is personal for whoever may not see it.
@Suite(.serialized) struct TrailPageTests {
    @Test func theTrailTellsInWordsWhoDidWhatAndIsNarrowedByItsAddress() async throws {
        let visit = try await StaffVisit(more: StaffListTests.elsewhere)
        _ = try await visit.post(
            "/can-bo/chu-the/CT-0002/nguoi-lien-he",
            ["name": "Lê Văn Liên", "phone": "0987654321", "consent": "yes"]
        )

        let all = try await visit.get("/can-bo/nhat-ky").body
        let filing = try await visit.get("/can-bo/nhat-ky?code=DON-0001").body
        let hers = try await visit.get("/can-bo/nhat-ky?person=can+bo").body
        let opened = try await visit.get("/can-bo/nhat-ky?act=filing.open").body
        let none = try await visit.get("/can-bo/nhat-ky?until=01%2F01%2F2020").body
        let english = try await visit.get("/can-bo/nhat-ky?code=DON-0001&lang=en").body

        #expect(all.contains("Ghi diễn biến") && all.contains("Nguyễn Thị Cán Bộ (NG-0002)"))
        #expect(filing.contains("20/10/2026") && !filing.contains("formality_notice"), "a value is told in words")
        #expect(all.firstMatch(of: />[a-z]+\.[a-z_-]+</) == nil, "an act is told in words")
        #expect(!all.contains("Xa Lạ") && !all.contains("CT-0003") && !all.contains("DON-0004"))
        #expect(filing.contains("href=\"/can-bo/don/DON-0001\"") && !filing.contains("CT-0001"))
        #expect(filing.contains("<b>Ghi diễn biến</b>") && filing.contains("DB-0002"), "with what happened to it")
        let page = try await visit.get("/can-bo/don/DON-0001").body
        #expect(page.contains("href=\"/can-bo/nhat-ky?code=DON-0001\""), "a way leads there")
        #expect(hers.contains("Ghi người liên hệ") && !hers.contains("<b>Ghi diễn biến</b>"))
        #expect(opened.contains("<b>Mở đơn, hồ sơ</b>") && !opened.contains("<b>Ghi diễn biến</b>"))
        #expect(none.contains("class=\"cards\"") == false)
        #expect(english.contains("<b>An event is recorded</b>") && english.contains("code=DON-0001"))
        #expect(try await visit.get("/can-bo/nhat-ky?code=DON-0004").status == 404, "another commune's is not there")
    }

    @Test func aLongTrailIsReadPageAfterPageWithItsFilter() async throws {
        let visit = try await StaffVisit(
            more: (1...60).map { ["producer", "add", "--name", "Hộ Nhiều \($0)", "--kind", "household"] }
        )

        let first = try await visit.get("/can-bo/nhat-ky?act=producer.add").body
        let next = String(
            try #require(first.firstMatch(of: /href="(\/can-bo\/nhat-ky\?act=producer\.add&amp;before=[0-9]+)"/)).output
                .1
        )
        let second = try await visit.get(next.replacing("&amp;", with: "&")).body

        let codes = [first, second].map { page in
            page.matches(of: /href="\/can-bo\/chu-the\/(CT-[0-9]+)"/).map { String($0.output.1) }
        }
        #expect(codes[0].count == 50 && codes[1].count == 12)
        #expect(Set(codes[0]).isDisjoint(with: codes[1]))
        #expect(!second.contains("rel=\"next\""), "the end is told by no way on")
    }

    @Test func whoMaySeeNoAddressSeesNoValue() async throws {
        let visit = try await StaffVisit(role: "reader")

        let page = try await visit.get("/can-bo/nhat-ky?code=NG-0001").body
        let all = try await visit.get("/can-bo/nhat-ky").body

        #expect(page.contains("Ghi người liên hệ"))
        for text in ["mau@example.vn", "0912000111", "0911222333", "Sau:", "Trước:"] { #expect(!all.contains(text)) }
        #expect(try await StaffVisit(role: "administrator").get("/can-bo/nhat-ky").status == 403)
    }

    @Test func thePageSaysWhetherTheTrailIsWhole() async throws {
        let visit = try await StaffVisit()

        let page = try await visit.get("/can-bo/nhat-ky/kiem-tra").body
        let shell = try await visit.links.run(["audit", "verify", "--json"]).text

        let head = String(try #require(shell.firstMatch(of: /[0-9a-f]{64}/)).output)
        #expect(page.contains("Nhật ký liền mạch") && page.contains(head))
    }
}
