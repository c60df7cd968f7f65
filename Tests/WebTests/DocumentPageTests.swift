import Foundation
import TestSupport
import Testing

/// The documents that the commune keeps, and the papers whose terms are followed, on the staff's pages.
@Suite(.serialized) struct DocumentPageTests {
    private static let picture = [UInt8]([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]) + Array("JFIF giấy".utf8)
    private static let path = "/can-bo/tai-lieu"

    private func add(_ visit: StaffVisit, _ fields: [String: String], _ more: String = "") async throws -> RawAnswer {
        try await visit.staff.send(
            "\(Self.path)/moi",
            fields,
            file: Self.picture + Array(more.utf8),
            named: "giay.jpg",
            visit.cookie
        )
    }

    @Test func aDocumentIsKeptFoundAndFollowedUntilItsLastDay() async throws {
        let visit = try await StaffVisit()
        let paper = [
            "title": "Giấy <b>vệ sinh", "producer": "CT-0001", "dated": "05/01/2026", "expires": "05/01/2027",
        ]

        let added = try await add(visit, paper)
        let twice = try await add(visit, ["title": "Giấy khác"])
        let undated = try await add(visit, ["title": "Giấy", "expires": "05/01/2027"], "2")
        let untitled = try await add(visit, [:], "3")

        #expect(added.headers["location"] == "\(Self.path)/TL-0001?xong=saved", "\(added.body)")
        #expect(twice.status == 409 && twice.body.contains("TL-0001") && twice.body.contains("name=\"another\""))
        #expect(undated.status == 400 && undated.body.contains("id=\"dated-wrong\""))
        #expect(untitled.status == 400 && untitled.body.contains("id=\"title-wrong\""))
        let page = try await visit.get("\(Self.path)/TL-0001").body
        #expect(page.contains("Giấy &lt;b&gt;vệ sinh") && page.contains("href=\"/can-bo/don/HL-0001\""))
        #expect(page.contains("href=\"\(Self.path)/TL-0001/tep\"") && page.contains("href=\"/can-bo/chu-the/CT-0001\""))
        #expect(page.contains("người cất: Nguyễn Thị Cán Bộ"))
        #expect(try await visit.get("/can-bo/don/HL-0001").body.contains("href=\"\(Self.path)/TL-0001\""))
        let found = try await visit.get("\(Self.path)?q=ve+sinh&producer=hop+tac&unlinked=1").body
        let none = try await visit.get("\(Self.path)?expired=1").body
        let file = try await visit.get("\(Self.path).csv?q=ve+sinh")
        #expect(found.contains("TL-0001") && found.contains("1 tài liệu") && !none.contains("TL-0001"))
        #expect(file.body.contains("TL-0001") && file.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(try await visit.get("/can-bo/chu-the/CT-0001").body.contains("href=\"\(Self.path)/TL-0001\""))
        let english = try await visit.get("\(Self.path)/TL-0001?lang=en").body
        #expect(english.contains("Where it is used") && english.contains("\(Self.path)/TL-0001/dung?lang=en"))
    }

    @Test func aFileThatCameWithARefusedFormIsTakenWithTheMendedOne() async throws {
        let visit = try await StaffVisit()

        let refused = try await add(visit, ["title": ""])
        let hash = String(try #require(refused.body.firstMatch(of: /name="kept-file" value="([0-9a-f]{64})"/)).output.1)
        let name = try #require(refused.body.firstMatch(of: /name="kept-file-name" value="([^"]+)"/)).output.1
        let added = try await visit.post(
            "\(Self.path)/moi",
            ["title": "Giấy", "kept-file": hash, "kept-file-name": String(name)]
        )
        let forged = try await visit.post(
            "\(Self.path)/moi",
            ["title": "Giấy", "kept-file": String(repeating: "a", count: 64), "kept-file-name": "x.jpg"]
        )

        #expect(added.status == 303, "\(added.body)")
        #expect(forged.status == 404)
        let file = try await visit.get("\(Self.path)/TL-0001/tep")
        #expect(file.headers["content-type"] == "image/jpeg")
    }

    @Test func aDocumentServesAPaperOfAFilingAndIsThenNotTakenOutOfUse() async throws {
        let visit = try await StaffVisit()
        _ = try await add(visit, ["title": "Tờ khai đã ký", "producer": "CT-0002"])
        let use = "\(Self.path)/TL-0001/dung"

        let choosing = try await visit.get(use).body
        let searched = try await visit.get("\(use)?q=ong+mau").body
        let papers = try await visit.get("\(use)?filing=DON-0003").body
        let used = try await visit.post(use, ["filing": "DON-0003", "item": "declaration"])
        let unknown = try await visit.post(use, ["filing": "DON-0003", "item": "no_such_paper"])
        let unsaid = try await visit.post(use, ["filing": "DON-0003"])
        let bound = try await visit.post("\(Self.path)/TL-0001/bo", ["reason": "cất nhầm"])

        #expect(choosing.contains("filing=DON-0003") && !choosing.contains("filing=DON-0001"))
        #expect(searched.contains("filing=DON-0001"))
        #expect(papers.contains("<option value=\"declaration\">"))
        #expect(used.headers["location"] == "/can-bo/don/DON-0003?xong=saved#paper-declaration", "\(used.body)")
        #expect(unknown.status == 404 && unsaid.status == 400 && unsaid.body.contains("id=\"item-wrong\""))
        #expect(bound.status == 409 && bound.body.contains("DON-0003"))
        let page = try await visit.get("\(Self.path)/TL-0001").body
        #expect(page.contains("/can-bo/don/DON-0003#paper-declaration") && !page.contains("/TL-0001/bo"))
        #expect(try await visit.get("\(Self.path)?unlinked=1").body.contains("0 tài liệu"))
        #expect(try await visit.get("\(Self.path)?filing=DON-0003").body.contains("TL-0001"))
        #expect(try await visit.get("\(use)?filing=DON-0099").status == 404)
    }

    @Test func aMistakeIsTakenOutOfUseWithItsReasonInTheTrail() async throws {
        let visit = try await StaffVisit()
        _ = try await add(visit, ["title": "Cất nhầm"])
        let path = "\(Self.path)/TL-0001/bo"

        let unreasoned = try await visit.post(path, ["reason": " "])
        let gone = try await visit.post(path, ["reason": "tệp của việc khác"])
        let twice = try await visit.post(path, ["reason": "lần nữa"])

        #expect(unreasoned.status == 400 && unreasoned.body.contains("id=\"reason-wrong\""))
        #expect(gone.status == 303 && twice.status == 409)
        #expect(try await visit.get("\(Self.path)/TL-0001").body.contains("Đã bỏ khỏi kho"))
        #expect(try await visit.get(Self.path).body.contains("0 tài liệu"))
        #expect(try await visit.links.run(["audit", "show", "--json"]).text.contains("document.withdraw"))
    }

    @Test func theFollowedPapersAreListedTheFirstToExpireFirst() async throws {
        let visit = try await StaffVisit()
        let years = [("Giấy hai năm", "05/01/2028"), ("Giấy một năm", "05/01/2027"), ("Giấy hết rồi", "05/06/2026")]
        for (place, year) in years.enumerated() {
            let paper = ["title": year.0, "producer": "CT-0001", "dated": "05/01/2026", "expires": year.1]
            #expect(try await add(visit, paper, "\(place)").status == 303)
        }

        let list = try await visit.get("/can-bo/giay-to").body
        let soon = try await visit.get("/can-bo/giay-to?within=60").body
        let past = try await visit.get("/can-bo/giay-to?expired=1").body
        let named = try await visit.get("/can-bo/giay-to?q=hai+nam").body
        let file = try await visit.get("/can-bo/giay-to.csv?expired=1").body

        let order = ["Giấy hết rồi", "Giấy một năm", "Giấy hai năm"].compactMap { list.range(of: $0)?.lowerBound }
        #expect(order.count == 3 && order == order.sorted(), "\(list)")
        #expect(list.contains("ĐÃ HẾT HẠN ngày 5/6/2026") && list.contains("3 giấy tờ"))
        #expect(list.contains("Hết hạn trong (ngày tới)"))
        #expect(soon.contains("Giấy một năm") && !soon.contains("Giấy hai năm"))
        #expect(past.contains("Giấy hết rồi") && !past.contains("Giấy một năm"))
        #expect(named.contains("1 giấy tờ") && named.contains("Giấy hai năm"))
        #expect(file.contains("Giấy hết rồi") && !file.contains("Giấy một năm"))
    }

    @Test func aReaderSeesWhatIsKeptButNoFileAndChangesNothing() async throws {
        let visit = try await StaffVisit(role: "reader")
        let file = try visit.links.daulang.write(Self.picture, as: "giay.jpg")
        _ = try await visit.links.run(["document", "add", file, "--title", "Giấy vệ sinh"])

        let page = try await visit.get("\(Self.path)/TL-0001").body

        #expect(page.contains("Giấy vệ sinh") && !page.contains("/TL-0001/tep") && !page.contains("/TL-0001/dung"))
        for way in ["moi", "TL-0001/bo", "TL-0001/dung", "TL-0001/tep"] {
            #expect(try await visit.get("\(Self.path)/\(way)").status == 403, "\(way)")
        }
    }
}
