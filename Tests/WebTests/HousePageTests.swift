import Foundation
import TestSupport
import Testing

/// Sources and the state of the installation, as pages.
@Suite(.serialized) struct HousePageTests {
    /// A week's page of the Office that somebody saved, with a number of ours.
    private static let list = """
        <html><body><h1>Danh sách đơn chuyển công bố tuần 45 năm 2026</h1><table>
        <tr><th>STT</th><th>Số đơn</th><th>Ngày nộp đơn</th><th>Ngày chuyển công bố</th></tr>
        <tr><td>1</td><td>4-2025-45678</td><td>01/09/2025</td><td>02/11/2026</td></tr>
        <tr><td>2</td><td>4-2026-98002</td><td>02/03/2026</td><td>02/11/2026</td></tr></table></body></html>
        """

    @Test func aSavedListIsLookedAtAndThenTaken() async throws {
        let visit = try await StaffVisit()
        let file = Array(Self.list.utf8)

        let look = try await visit.staff.send("/can-bo/nguon", file: file, named: "tuan 45.html", visit.cookie)
        let before = try await visit.links.run(["reference", "proposals"]).text
        let kept = String(try #require(look.body.firstMatch(of: /name="kept" value="([^"]+)"/)).output.1)
        let fields = ["buoc": "ghi", "kept": kept, "kept-name": "tuan 45.html"]
        let taken = try await visit.post("/can-bo/nguon", fields)
        let page = try await visit.get("/can-bo/nguon").body
        let queue = try await visit.get("/can-bo/thong-tin-moi").body

        #expect(look.status == 200 && look.body.contains("Tệp có 2 đơn") && look.body.contains("CHƯA GHI GÌ"))
        #expect(!before.contains("4-2025-45678"), "a look takes nothing")
        #expect(taken.status == 303 && taken.headers["location"]?.contains("xong=list_taken") == true, "\(taken.body)")
        #expect(page.contains("tuan 45.html") && page.contains("chờ xác nhận của xã: 1"))
        #expect(queue.contains("4-2025-45678"))
        #expect(try await visit.links.run(["audit", "show"]).text.contains("reference.import"))
    }

    @Test func aFileThatIsNoListIsRefusedAndWhoMayNotOffersNone() async throws {
        let visit = try await StaffVisit()
        let officer = try await StaffVisit(role: "officer")

        let wrong = try await visit.staff.send("/can-bo/nguon", file: Array("x".utf8), named: "x.html", visit.cookie)
        let none = try await visit.post("/can-bo/nguon", [:])
        let broken = try await visit.post("/can-bo/nguon", ["kept": "%%%", "kept-name": "x"])
        let page = try await officer.get("/can-bo/nguon")
        let taken = try await officer.post("/can-bo/nguon", [:])

        #expect(wrong.status == 400 && wrong.body.contains("id=\"file-wrong\""), "\(wrong.status)")
        #expect(none.status == 400 && broken.status == 400)
        #expect(page.status == 200 && !page.body.contains("type=\"file\""))
        #expect(taken.status == 403)
    }

    @Test func theStateSaysWhatWantsMendingAndWhereWithoutACommand() async throws {
        let visit = try await StaffVisit()

        let home = try await visit.get("/can-bo").body
        let page = try await visit.get("/can-bo/tinh-trang").body
        let english = try await visit.get("/can-bo/tinh-trang?lang=en").body
        let backup = try await visit.post("/can-bo/tinh-trang/sao-luu", [:])

        #expect(home.contains("href=\"/can-bo/tinh-trang\""))
        #expect(page.contains("Chưa đặt nơi sao lưu") && page.contains("Việc hằng đêm chưa chạy lần nào"))
        #expect(page.contains("href=\"/can-bo/quy-dinh/ngay-nghi\"") && page.contains("href=\"/can-bo/nguon\""))
        for text in [page, english] { #expect(!text.contains("`") && !text.contains("--"), "a page names no command") }
        #expect(english.contains("No place for backups is set"))
        #expect(!page.contains("Sao lưu ngay") && backup.status == 400)
    }

    @Test func aBackupIsMadeFromThePageWithItsManifestAndItsEntry() async throws {
        let visit = try await StaffVisit()
        let daulang = visit.links.daulang
        let settings = """
            backup: \(daulang.path("sao-luu"))
            web: {public-address: "https://dau-lang.example"}
            """
        let service = try await ServedDaulang(daulang, settings: settings)
        let cookie = ["Cookie": visit.cookie]

        let page = try await service.get("/can-bo/tinh-trang", headers: cookie).body
        let token = String(try #require(page.firstMatch(of: /name="form" value="([0-9a-f]{64})"/)).output.1)
        let forged = try await service.post("/can-bo/tinh-trang/sao-luu", headers: cookie)
        let made = try await service.post("/can-bo/tinh-trang/sao-luu", form: ["form": token], headers: cookie)
        let after = try await service.get("/can-bo/tinh-trang", headers: cookie).body

        #expect(page.contains("Sao lưu ngay</button>") && forged.status == 403)
        #expect(made.status == 303, "\(made.body)")
        let folders = try FileManager.default.contentsOfDirectory(atPath: daulang.path("sao-luu"))
        try #require(folders.count == 1)
        #expect(FileManager.default.fileExists(atPath: daulang.path("sao-luu/\(folders[0])/manifest.json")))
        #expect(after.contains("Bản sao lưu gần nhất:"))
        #expect(try await visit.links.run(["audit", "show"]).text.contains("backup.make"))
    }

    @Test func whoKeepsTheMachineSeesItsStateAndAReaderMakesNoBackup() async throws {
        let keeper = try await StaffVisit(role: "administrator")
        let reader = try await StaffVisit(role: "reader")

        #expect(try await keeper.get("/can-bo/tinh-trang").status == 200)
        #expect(try await keeper.get("/can-bo/nguon").status == 403)
        #expect(try await reader.get("/can-bo/tinh-trang").status == 200)
        #expect(try await reader.post("/can-bo/tinh-trang/sao-luu", [:]).status == 403)
    }
}
