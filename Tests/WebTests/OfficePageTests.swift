import Foundation
import TestSupport
import Testing

/// The office's own papers on pages, and who does what for whom.
@Suite(.serialized) struct OfficePageTests {
    @Test func theWeekADossierAndAFormComeAsFilesThatNoBrowserShowsAsAPage() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let filing = try await staff.get("/can-bo/don/DON-0003", cookie).body
        #expect(filing.contains("href=\"/can-bo/don/DON-0003/bo-ho-so\""), "no way leads to the dossier")
        let week = try await staff.get("/can-bo/tuan/in", cookie)
        let dossier = try await staff.get("/can-bo/don/DON-0003/bo-ho-so", cookie)
        let forms = try await staff.get("/can-bo/bieu-mau", cookie)
        let path = String(try #require(forms.body.firstMatch(of: /action="(\/can-bo\/bieu-mau\/[^"]+)"/)).output.1)
        let form = try await staff.get("\(path)?product=SP-0001&right=QSH-0001&year=2026", cookie)

        for file in [week, dossier, form] {
            #expect(file.status == 200 && file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            #expect(file.headers["x-content-type-options"] == "nosniff")
        }
        #expect(week.body.contains("DON-0001") || week.body.contains("VC-"))
        #expect(dossier.headers["content-type"] == "application/zip")
        let none = try await staff.get("/can-bo/bieu-mau/khong-co/tep", cookie)
        let unsaid = try await staff.get(path, cookie)
        #expect(none.status == 400 && unsaid.status == 400)
        #expect(try await staff.get("/can-bo/don/DON-0099/bo-ho-so", cookie).status == 404)
    }

    @Test func aUnitTakesItsOwnSheetOfTheWeek() async throws {
        let visit = try await StaffVisit(
            more: [["filing", "open", "commune.annual_report", "--year", "2026", "--due", "2026-11-25"]]
        )

        let home = try await visit.get("/can-bo").body
        let whole = try await visit.get("/can-bo/tuan/in").body
        let unit = String(try #require(home.firstMatch(of: /href="(\/can-bo\/tuan\/in\?unit=[a-z_]+)"/)).output.1)
        let own = try await visit.get(unit)
        let none = try await visit.get("/can-bo/tuan/in?unit=%3Cscript%3E")

        #expect(own.status == 200 && own.headers["content-disposition"]?.contains("filename=\"tuan-") == true)
        #expect(whole.contains("DON-0001") || whole.contains("Ong Mẫu"))
        #expect(!own.body.contains("Ong Mẫu"), "what a unit takes along is its own")
        #expect(none.status == 400 && !none.body.contains("<script"))
    }

    @Test func aReaderTakesNoPaperThatNamesPeople() async throws {
        let staff = try await ServedStaff(role: "reader")
        let cookie = try await staff.signedIn()

        for path in ["tuan/in", "don/DON-0003/bo-ho-so"] {
            #expect(try await staff.get("/can-bo/\(path)", cookie).status == 403, "\(path)")
        }
    }

    @Test func aTermIsCountedWithItsReasonsAndAWrongOneIsTold() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let page = try await staff.get("/can-bo/tinh-han?from=01/12/2026&count=1&unit=M&way=on", cookie)
        let wrong = try await staff.get("/can-bo/tinh-han?from=31/02/2026&count=1&unit=M", cookie)
        let huge = try await staff.get("/can-bo/tinh-han?from=01/12/2026&count=99999999999999999999&unit=Y", cookie)

        let told = try await staff.links.run(["deadline", "2026-12-01", "P1M"]).text
        let day = String(try #require(told.firstMatch(of: /[0-9]+\/[0-9]+\/2026|[0-9]+\/[0-9]+\/2027/)).output)
        #expect(page.status == 200 && page.body.contains("Cách tính ngày này"))
        #expect(page.body.contains(day), "\(day)")
        #expect(wrong.status == 400 && wrong.body.contains("id=\"from-wrong\""))
        #expect(huge.status == 400 && huge.body.contains("id=\"count-wrong\""))
    }

    @Test func anActivityIsLoggedWithItsNumbers() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let form = try await staff.get("/can-bo/hoat-dong", cookie).body
        let kind = String(try #require(form.firstMatch(of: /<option value="([a-z_]+)">/)).output.1)
        let units = form.split(separator: "id=\"unit\"").last.map(String.init) ?? ""
        let unit = String(try #require(units.firstMatch(of: /<option value="([a-z_]+)">/)).output.1)
        let fields = ["kind": kind, "day": "20/11/2026", "subject": "Tập huấn nhãn hiệu ở Thôn Ba", "unit": unit]

        let added = try await staff.post("/can-bo/hoat-dong", fields, cookie)
        let future = try await staff.post("/can-bo/hoat-dong", fields.merging(["day": "20/11/2099"]) { $1 }, cookie)

        #expect(added.status == 303, "\(added.body)")
        #expect(future.status == 400)
        #expect(try await staff.get("/can-bo/hoat-dong", cookie).body.contains("Tập huấn nhãn hiệu ở Thôn Ba"))
    }

    @Test func rolesBeginAndEndAndStayOnRecord() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let acts: [(String, [String: String])] = [
            (
                "/can-bo/chu-the/CT-0002/nguoi-lien-he",
                ["name": "Lê Văn Liên", "phone": "0987654321", "consent": "yes"]
            ),
            (
                "/can-bo/doi-tuong/QSH-0001/dai-dien",
                ["person": "NG-0003", "document": "UQ 01", "from": "01/11/2026", "reminded": "yes"]
            ),
            ("/can-bo/dai-dien/DD-0001/ket-thuc", ["on": "20/11/2026"]),
            (
                "/can-bo/doi-tuong/QSH-0001/vai-tro",
                ["act": "begin", "producer": "CT-0002", "role": "owner", "on": "01/10/2026"]
            ),
            (
                "/can-bo/doi-tuong/QSH-0001/vai-tro",
                ["act": "end", "producer": "CT-0002", "role": "owner", "on": "01/11/2026"]
            ),
            ("/can-bo/san-pham/SP-0001/noi-lam", ["producer": "CT-0002", "from": "01/10/2026"]),
            ("/can-bo/noi-lam/SX-0001/ket-thuc", ["on": "20/11/2026"]),
            ("/can-bo/nguoi/NG-0002/phan-cong", ["role": "officer", "producer": "CT-0001"]),
            ("/can-bo/ban-giao", ["from": "NG-0002", "to": "NG-0003", "on": "01/12/2026"]),
        ]

        for (path, fields) in acts {
            let page = try await staff.get(path, cookie)
            let answer = try await staff.post(path, fields, cookie)
            #expect(page.status == 200 && answer.status == 303, "\(path): \(page.status) \(answer.body)")
        }
        #expect(try await staff.links.run(["producer", "show", "CT-0002"]).text.contains("NG-0003"))
        let wrong = try await staff.post("/can-bo/nguoi/NG-0002/phan-cong", ["role": "vua"], cookie)
        #expect(wrong.status == 400)
    }
}
