import Foundation
import TestSupport
import Testing

/// The calendar by month, and the law as pages.
@Suite(.serialized) struct StaffReadingTests {
    @Test func aMonthShowsWhatIsDueItsDaysOffAndWhatIsUnsure() async throws {
        let visit = try await StaffVisit(more: StaffListTests.elsewhere)

        let now = try await visit.get("/can-bo/lich").body
        let december = try await visit.get("/can-bo/lich?thang=2026-12").body
        let tet = try await visit.get("/can-bo/lich?thang=2027-02&lang=en").body
        let august = try await visit.get("/can-bo/lich?thang=2027-08").body

        #expect(now.contains("<h1>Tháng 11/2026</h1>") && now.contains("aria-current=\"date\""))
        #expect(
            now.contains("href=\"/can-bo/lich?thang=2026-12\"") && now.contains("href=\"/can-bo/lich?thang=2026-10\"")
        )
        #expect(now.contains("href=\"/can-bo/don/DON-0001#VC-") && now.contains("dự kiến (chưa chắc chắn)</a>"))
        #expect(december.contains("Tháng này không có việc nào đến ngày."))
        #expect(august.contains("href=\"/can-bo/don/DON-0002#VC-") && august.contains("Mật ong Mẫu"))
        #expect(
            december.contains("href=\"/can-bo/lich?thang=2026-12&amp;lang=en\""),
            "the other language keeps the month"
        )
        #expect(tet.contains("<h1>February 2027</h1>") && tet.contains("Day off:"))
        #expect(august.contains("Lịch nghỉ của năm này chưa có đủ thông báo"))
        for page in [now, december, tet, august] { #expect(!page.contains("Xa Lạ")) }
    }

    @Test func whatIsNoMonthShowsThePresentOne() async throws {
        let visit = try await StaffVisit()

        for text in ["2026-13", "9999-12", "0001-01", "-1", "2026-1", "%27%20OR%201%3D1", "2026-12-01", "%00"] {
            let answer = try await visit.get("/can-bo/lich?thang=\(text)")
            #expect(answer.status == 200 && answer.body.contains("<h1>Tháng 11/2026</h1>"), "\(text)")
        }
        for text in ["x", "99999999999999999999", "1800", "%22%3E%3Cscript%3E"] {
            let answer = try await visit.get("/can-bo/quy-dinh/ngay-nghi?nam=\(text)")
            #expect(answer.status == 200 && answer.body.contains("<h1>Ngày nghỉ năm 2026</h1>"), "\(text)")
            #expect(!answer.body.contains("<script"))
        }
    }

    @Test func theLawIsReadWithItsArticlesAndWhatIsUnverifiedStandsFirst() async throws {
        let visit = try await StaffVisit(role: "reader")

        let rules = try await visit.get("/can-bo/quy-dinh").body
        let mark = try await visit.get("/can-bo/quy-dinh/trademark.application").body
        let fees = try await visit.get("/can-bo/phi").body
        let english = try await visit.get("/can-bo/phi?lang=en").body
        let days = try await visit.get("/can-bo/quy-dinh/ngay-nghi?nam=2027").body

        let top = try #require(rules.range(of: "id=\"unverified\""))
        let list = try #require(rules.range(of: "id=\"procedures\""))
        #expect(top.lowerBound < list.lowerBound)
        #expect(rules.contains("href=\"/can-bo/quy-dinh/trademark.application\""))
        #expect(
            mark.contains("id=\"formality_reply\"") && mark.contains("Điều") && mark.contains("đã đối chiếu văn bản")
        )
        #expect(fees.contains("150.000 đồng") && fees.contains("Biểu A.1.1") && fees.contains("từ ngày 4/1/2017"))
        #expect(english.contains("Filing charge"))
        #expect(days.contains("Ngày nghỉ năm 2027") && days.contains("dự kiến"))
        for path in ["quy-dinh/khong-co", "quy-dinh/..%2F..%2Fetc", "quy-dinh/%00"] {
            #expect(try await visit.get("/can-bo/\(path)").status == 404, "\(path)")
        }
    }

    @Test func thePageOfAProcedureSaysWhatTheFolderOfProceduresSays() async throws {
        let visit = try await StaffVisit()
        let written = try await visit.links.run(["rules", "page", "trademark.renewal"]).text
        let page = try await visit.get("/can-bo/quy-dinh/trademark.renewal").body

        let lines = written.split(separator: "\n").filter { $0.hasPrefix("- ") && !$0.contains("](") }
        #expect(lines.count > 10)
        for line in lines {
            let text = line.dropFirst(2).replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            #expect(page.contains("<li>\(text)</li>"), "\(line)")
        }
    }
}
