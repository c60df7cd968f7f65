import Foundation
import TestSupport
import Testing

/// Whom a night would remind, and what is told without a mail, as pages.
@Suite(.serialized) struct TonightPageTests {
    private static let notice = [
        ["filing", "event", "DON-0003", "filed", "2026-02-02", "--number", "4-2026-11111"],
        ["filing", "event", "DON-0003", "formality_notice", "2026-09-28"],
    ]

    @Test func aNightIsForeseenAsTheShellForeseesItAndNothingIsWritten() async throws {
        let visit = try await StaffVisit(more: Self.notice + StaffListTests.elsewhere)

        for day in ["2026-11-23", "2026-11-30", "2026-12-07"] {
            let shell = try await visit.links.run(["reminders", "preview", "--on", day, "--json"]).text
            let parts = day.split(separator: "-").reversed().joined(separator: "%2F")
            let page = try await visit.get("/can-bo/nhac/dem-nay?on=\(parts)")
            let told = Set(shell.matches(of: /"obligation"\s*:\s*"(VC-[0-9]+)"/).map { String($0.output.1) })
            #expect(page.status == 200 && page.body.contains("chưa ghi và chưa gửi gì"))
            for code in told { #expect(page.body.contains("#\(code)\""), "\(day) \(code)") }
            #expect(!page.body.contains("Xa Lạ"))
        }
        let shell = try await visit.links.run(["reminders", "preview", "--on", "2026-11-30"]).text
        #expect(shell.contains("VC-"), "the night that is compared says something")
        for text in ["01/01/2020", "31/12/9999", "31/02/2027", "x"] {
            let page = try await visit.get("/can-bo/nhac/dem-nay?on=\(ServedStaff.encoded(text))")
            #expect(page.status == 400 && page.body.contains("id=\"on-wrong\""), "\(text)")
        }
        #expect(!(try await visit.links.run(["reminders", "list"]).text.contains("TB-")))
    }

    @Test func whatIsToldInPersonComesAsTextsAndAsASheetToSign() async throws {
        let visit = try await StaffVisit(more: Self.notice)

        let log = try await visit.get("/can-bo/nhac").body
        let page = try await visit.get("/can-bo/nhac/tan-noi").body
        let sheet = try await visit.get("/can-bo/nhac/tan-noi/phieu")
        let texts = try await visit.links.run(["reminders", "text"]).text
        let told = try await visit.links.run(["reminders", "text", "--public"]).text

        #expect(log.contains("href=\"/can-bo/nhac/tan-noi\"") && log.contains("href=\"/can-bo/nhac/dem-nay\""))
        let first = String(try #require(texts.split(separator: "\n").first))
        #expect(first.contains("Kính gửi"), "\(texts)")
        let escaped = { (text: String) in text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;") }
        #expect(page.contains(escaped(first)), "\(first)")
        #expect(page.contains(escaped(String(told.prefix(60)))))
        #expect(sheet.status == 200 && sheet.headers["content-disposition"]?.hasPrefix("attachment") == true)
        #expect(sheet.body.contains("PHIẾU BÁO VIỆC CẦN LÀM") && sheet.body.contains("Hộ Khác"))
        #expect(!sheet.body.contains("class=\"qr\""), "reading gives nothing that opens a page")
        let slips = try await visit.post("/can-bo/nhac/tan-noi/phieu", [:])
        #expect(slips.status == 200 && slips.body.contains("class=\"qr\""), "the producer's slip goes along")
        #expect(try await visit.links.run(["audit", "show", "--json"]).text.contains("link.print"))
    }

    @Test func aReaderSeesWhatIsSaidToAllAndNobodysOwn() async throws {
        let visit = try await StaffVisit(role: "reader", more: Self.notice)

        let page = try await visit.get("/can-bo/nhac/tan-noi")

        #expect(page.status == 200 && page.body.contains("thông báo: các hợp tác xã"))
        #expect(!page.body.contains("Kính gửi") && !page.body.contains("phieu"))
        #expect(try await visit.get("/can-bo/nhac/tan-noi/phieu").status == 403)
    }

    @Test func aReviewersSheetBringsNoCodeThatOpensAPage() async throws {
        let visit = try await StaffVisit(role: "reviewer", more: Self.notice)

        let sheet = try await visit.get("/can-bo/nhac/tan-noi/phieu")

        #expect(sheet.status == 200 && sheet.body.contains("Hộ Khác") && !sheet.body.contains("class=\"qr\""))
        #expect(try await visit.post("/can-bo/nhac/tan-noi/phieu", [:]).status == 403)
    }
}
