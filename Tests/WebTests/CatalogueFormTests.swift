import Foundation
import TestSupport
import Testing

/// The staff's forms that keep the catalogue true, and the import of a list.
@Suite(.serialized) struct CatalogueFormTests {
    @Test func anOlderFormDoesNotUndoWhatAColleagueHasSaved() async throws {
        let visit = try await StaffVisit()
        let path = "/can-bo/chu-the/CT-0002/sua"
        let form = try await visit.get(path).body
        let shown = String(try #require(form.firstMatch(of: /name="shown" value="([0-9a-f]+)"/)).output.1)
        let older = ["name": "Hộ Khác", "kind": "household", "village": "Thôn Cũ", "shown": shown]
        _ = try await visit.links.run(["producer", "correct", "CT-0002", "--name", "Hộ Khác Mới"])

        let refused = try await visit.post(path, older)
        let again = String(try #require(refused.body.firstMatch(of: /name="shown" value="([0-9a-f]+)"/)).output.1)
        let kept = try await visit.links.run(["producer", "show", "CT-0002"]).text
        let saved = try await visit.post(path, older.merging(["shown": again]) { _, new in new })

        #expect(refused.status == 409 && refused.body.contains("Người khác vừa sửa"))
        #expect(refused.body.contains("Thôn Cũ"), "what was entered is not lost")
        #expect(kept.contains("Hộ Khác Mới") && !kept.contains("Thôn Cũ"))
        #expect(saved.status == 303, "\(saved.body)")
    }

    @Test func aProductACertificateAndAProducerAreCorrectedAndAnEmptyFieldStays() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let page = try await staff.get("/can-bo/san-pham/SP-0002/sua", cookie).body
        let product = try await staff.post(
            "/can-bo/san-pham/SP-0002/sua",
            ["name": "Chè Khác thượng hạng", "set": "", "producer": "CT-0002"],
            cookie
        )
        let certificate = try await staff.post(
            "/can-bo/giay-chung-nhan/GCN-0001/sua",
            ["decision": "13/QĐ-UBND"],
            cookie
        )
        let producer = try await staff.post(
            "/can-bo/chu-the/CT-0002/sua",
            ["name": "Hộ Khác", "village": "Thôn Đông"],
            cookie
        )

        #expect(page.contains("value=\"Chè Khác\"") && page.contains("<option value=\"3\" selected>"))
        #expect(product.status == 303 && certificate.status == 303 && producer.status == 303)
        let shown = try await staff.links.run(["product", "show", "SP-0002", "--json"]).text
        #expect(shown.contains("Chè Khác thượng hạng") && shown.firstMatch(of: /"set":\s*3/) != nil, "\(shown)")
        #expect(try await staff.links.run(["certificate", "show", "GCN-0001", "--json"]).text.contains("13/QĐ-UBND"))
        #expect(try await staff.links.run(["producer", "show", "CT-0002", "--json"]).text.contains("Thôn Đông"))
    }

    @Test func aCertificateThatAFilingCountsFromIsNotMovedByACorrection() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let answer = try await staff.post("/can-bo/giay-chung-nhan/GCN-0001/sua", ["issued": "15/12/2024"], cookie)

        #expect(answer.status == 409 && answer.body.contains("DON-0002"))
        #expect(try await staff.links.run(["certificate", "show", "GCN-0001", "--json"]).text.contains("2024-12-20"))
    }

    @Test func aCertificateIsEnteredAndFollowedAtOnce() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let fields = ["stars": "3", "issued": "10/11/2026", "decision": "88/QĐ-UBND", "decision-date": "09/11/2026"]

        let answer = try await staff.post("/can-bo/san-pham/SP-0002/giay-chung-nhan", fields, cookie)
        let twice = try await staff.post("/can-bo/san-pham/SP-0002/giay-chung-nhan", fields, cookie)

        #expect(answer.headers["location"] == "/can-bo/don/DON-0004?xong=registered", "\(answer.body)")
        #expect(try await staff.get("/can-bo/don/DON-0004", cookie).body.contains("10/11/2029"))
        #expect(twice.status == 409 && twice.body.contains("id=\"issued-wrong\""))
        #expect(try await staff.links.run(["filing", "show", "DON-0005"]).exitCode == 3)
    }

    @Test func anOldTitleIsEnteredByNumberAndDaysAndItsExpiryHeldAgainstThem() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let sign = ["right-kind": "trademark", "sign": "Dấu cũ", "owner": "CT-0001", "product": "SP-0001"]
        let added = try await staff.post("/can-bo/doi-tuong/moi", sign, cookie)
        #expect(added.headers["location"] == "/can-bo/doi-tuong/QSH-0003?xong=registered", "\(added.body)")
        var title = [
            "number": "123456", "filed": "05/03/2006", "granted": "10/06/2007", "renewed": "01/02/2016; 02/03/2026",
            "expires": "05/03/2035",
        ]

        let wrong = try await staff.post("/can-bo/doi-tuong/QSH-0003/van-bang", title, cookie)
        title["expires"] = "05/03/2036"
        let right = try await staff.post("/can-bo/doi-tuong/QSH-0003/van-bang", title, cookie)

        #expect(wrong.status == 400 || wrong.status == 409)
        #expect(wrong.body.contains("id=\"expires-wrong\"") && wrong.body.contains("value=\"01/02/2016; 02/03/2026\""))
        #expect(right.headers["location"] == "/can-bo/don/DON-0004?xong=registered", "\(right.body)")
    }

    @Test func aPermissionIsWrittenForSomebodyElse() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let paper = [
            "user": "CT-0002", "product": "SP-0002", "document": "01/GP", "from": "01/11/2026", "until": "01/11/2028",
        ]

        let answer = try await staff.post("/can-bo/doi-tuong/QSH-0001/cho-phep", paper, cookie)
        let reversed = try await staff.post(
            "/can-bo/doi-tuong/QSH-0001/cho-phep",
            paper.merging(["document": "02/GP", "until": "01/11/2025"]) { $1 },
            cookie
        )

        #expect(answer.status == 303, "\(answer.body)")
        #expect(reversed.status == 400 && reversed.body.contains("id=\"until-wrong\""))
        #expect(try await staff.links.run(["right", "show", "QSH-0001", "--json"]).text.contains("01/GP"))
    }

    @Test func aProducerTakesANewNameAndThePageTellsWhatFollows() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let changed = try await staff.post(
            "/can-bo/chu-the/CT-0001/thay-doi",
            ["name": "Công ty Mẫu", "kind": "company", "from": "01/10/2026", "document": "GCN 01"],
            cookie
        )
        let refused = try await staff.post(
            "/can-bo/chu-the/CT-0001/thay-doi",
            ["name": "Công ty Mẫu", "kind": "no-such-kind", "from": "01/10/2026"],
            cookie
        )
        let tasks = try await staff.get("/can-bo/chu-the/CT-0001/viec-theo", cookie).body
        let ended = try await staff.post(
            "/can-bo/chu-the/CT-0002/ket-thuc",
            ["how": "merged", "into": "CT-0001", "on": "01/11/2026"],
            cookie
        )
        let unsaid = try await staff.post("/can-bo/chu-the/CT-0001/ket-thuc", ["how": "merged"], cookie)

        #expect(refused.status == 400)
        #expect(changed.status == 303 || changed.body.contains("id=\"kind"), "\(changed.body)")
        #expect(tasks.contains("Hợp tác xã Mẫu") || tasks.contains("Công ty Mẫu"))
        #expect(ended.status == 303, "\(ended.body)")
        #expect(unsaid.status == 400)
    }

    @Test func aLinkIsMadePrintedAndRevokedOnThePage() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let page = try await staff.get("/can-bo/chu-the/CT-0001/duong-dan", cookie).body
        let link = String(try #require(page.firstMatch(of: /duong-dan\/([A-Z]+-[0-9]+)\/in/)).output.1)
        let slip = try await staff.post("/can-bo/duong-dan/\(link)/in", [:], cookie)
        #expect(try await staff.service.get(staff.links.mine).status == 200)
        let revoked = try await staff.post("/can-bo/duong-dan/\(link)/thu-hoi", [:], cookie)
        let again = try await staff.post("/can-bo/chu-the/CT-0001/duong-dan", [:], cookie)

        #expect(!page.contains("/viec/"), "the address itself stands on the paper alone")
        #expect(slip.status == 200 && slip.body.contains(staff.links.mine) && slip.body.contains("<svg"))
        #expect(slip.headers["content-disposition"]?.hasPrefix("attachment") == true)
        #expect(revoked.status == 303 && again.status == 303)
        #expect(try await staff.service.get(staff.links.mine).status == 410)
    }

    // MARK: lists

    private static let list = """
        Tên sản phẩm,Chủ thể,Loại hình,Hạng sao,Quyết định,Ngày quyết định
        Gạo nếp cái hoa vàng,HTX Nếp An Lạc,Hợp tác xã,3,55/QĐ-UBND,12/10/2025
        Tương nếp,HTX Nếp An Lạc,Hợp tác xã,4,55/QĐ-UBND,12/10/2025
        """

    @Test func aPastedListIsLookedAtImportedAndTakenBack() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let before = try await staff.links.run(["product", "list", "--json"]).text

        let look = try await staff.post("/can-bo/nhap", ["paste": Self.list], cookie)
        let kept = String(try #require(look.body.firstMatch(of: /name="kept" value="([^"]+)"/)).output.1)
        #expect(look.status == 200 && look.body.contains("2 dòng: 2 sản phẩm mới"))
        #expect(try await staff.links.run(["product", "list", "--json"]).text == before)
        let taken = try await staff.post("/can-bo/nhap", ["buoc": "ghi", "kept": kept, "kept-name": "ds.csv"], cookie)
        #expect(taken.headers["location"] == "/can-bo/nhap?xong=imported", "\(taken.body)")
        #expect(try await staff.links.run(["product", "list", "--json"]).text.contains("Tương nếp"))

        let page = try await staff.get("/can-bo/nhap", cookie).body
        let code = String(try #require(page.firstMatch(of: /nhap\/([A-Z]+-[0-9]+)\/huy/)).output.1)
        let undone = try await staff.post("/can-bo/nhap/\(code)/huy", [:], cookie)
        let twice = try await staff.post("/can-bo/nhap/\(code)/huy", [:], cookie)
        #expect(page.contains("ds.csv") && undone.status == 303 && twice.status == 409)
        #expect(try await staff.links.run(["product", "list", "--json"]).text == before)
    }

    @Test func aCellThatCannotBeReadIsToldByRowAndColumnAndAnUnknownHeadingIsAsked() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let wrong = Self.list.replacing("Hợp tác xã,4", with: "Hợp tác xã,9")
        let cell = try await staff.post("/can-bo/nhap", ["paste": wrong], cookie)
        let strange = Self.list.replacing("Tên sản phẩm", with: "Mặt hàng xyz")
        let asked = try await staff.post("/can-bo/nhap", ["paste": strange], cookie)
        let answered = try await staff.post(
            "/can-bo/nhap",
            ["paste": strange, "heading-0": "Mặt hàng xyz", "map-0": "name"],
            cookie
        )
        let nothing = try await staff.post("/can-bo/nhap", [:], cookie)

        #expect(cell.status == 400 && cell.body.contains("Dòng 3") && cell.body.contains("Hạng sao"))
        #expect(asked.status == 400 && asked.body.contains("name=\"map-0\"") && asked.body.contains("Mặt hàng xyz"))
        #expect(answered.status == 200 && answered.body.contains("2 sản phẩm mới"))
        #expect(nothing.status == 400)
    }
}
