import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Papers, what producers sent, and proposals, on the staff's pages.
@Suite(.serialized) struct StaffPaperTests {
    private static let picture = [UInt8]([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]) + Array("JFIF mẫu".utf8)

    @Test func aPaperIsReadyByItsScanOrItsPlaceNotNeededWithAReasonAndTakenBack() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let path = "/can-bo/don/DON-0003/giay-to/declaration"
        let filing = try await staff.get("/can-bo/don/DON-0003", cookie).body
        #expect(filing.contains("href=\"\(path)\"") && filing.contains("Câu hỏi quyết định giấy tờ, phí"))

        let place = try await staff.post("\(path)/xong", ["place": "tủ <i>số 2"], cookie)
        #expect(place.status == 303 && place.headers["location"] == "/can-bo/don/DON-0003?xong=saved#paper-declaration")
        let page = try await staff.get(path, cookie).body
        #expect(page.contains("tủ &lt;i&gt;số 2") && page.contains("Bỏ đánh dấu"))
        #expect(try await staff.post("\(path)/lam-lai", [:], cookie).status == 303)

        let text = try await staff.send("\(path)/xong", file: Array("<html>".utf8) + [0], named: "x.html", cookie)
        let sent = try await staff.send("\(path)/xong", file: Self.picture, named: "../tờ khai.png", cookie)
        #expect(text.status == 400 && text.body.contains("id=\"file-wrong\""), "\(text.body)")
        #expect(sent.status == 303, "\(sent.body)")
        let ready = try await staff.links.run(["checklist", "show", "DON-0003", "--json"]).text
        #expect(ready.contains("TL-0001"))

        #expect(try await staff.post("\(path)/lam-lai", [:], cookie).status == 303)
        let without = try await staff.post("\(path)/khong-phai-nop", ["reason": " "], cookie)
        let reasoned = try await staff.post("\(path)/khong-phai-nop", ["reason": "nộp trực tuyến"], cookie)
        #expect(without.status == 400 && without.body.contains("id=\"reason-wrong\""))
        #expect(reasoned.status == 303)
        let after = try await staff.get("/can-bo/don/DON-0003", cookie).body
        #expect(after.contains("nộp trực tuyến") && after.contains("người xác nhận: Nguyễn Thị Cán Bộ"))

        let answered = try await staff.post("/can-bo/don/DON-0003/cau-hoi/place_name", ["answer": "yes"], cookie)
        let nonsense = try await staff.post("/can-bo/don/DON-0003/cau-hoi/place_name", ["answer": "ok"], cookie)
        let unknown = try await staff.post("/can-bo/don/DON-0003/cau-hoi/x", ["answer": "yes"], cookie)
        #expect(answered.status == 303 && nonsense.status == 400 && unknown.status == 400)
    }

    @Test func whatAProducerSentIsSeenSafelyTakenGivenBackOrPutIntoTheBook() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        try await staff.links.send(Self.picture, named: "thu.jpg")
        try await staff.links.send(Array("%PDF-1.4\n<script>alert(1)</script>\n".utf8), named: "thu.pdf")

        let list = try await staff.get("/can-bo/hop-thu", cookie).body
        let page = try await staff.get("/can-bo/hop-thu/GT-0001", cookie).body
        let picture = try await staff.get("/can-bo/tai-lieu/TL-0001/tep", cookie)
        let document = try await staff.get("/can-bo/tai-lieu/TL-0002/tep", cookie)

        #expect(list.contains("GT-0001") && list.contains("GT-0002") && list.contains("Hợp tác xã Mẫu"))
        #expect(page.contains("<img class=\"scan\" src=\"/can-bo/tai-lieu/TL-0001/tep\""))
        #expect(page.contains("/can-bo/thu/moi?submission=GT-0001"))
        #expect(picture.headers["content-type"] == "image/jpeg")
        #expect(picture.headers["content-disposition"] == "inline; filename=\"TL-0001.jpg\"")
        #expect(document.headers["content-type"] == "application/pdf")
        #expect(document.headers["content-disposition"] == "attachment; filename=\"TL-0002.pdf\"")
        for answer in [picture, document] { #expect(answer.headers["x-content-type-options"] == "nosniff") }
        #expect(try await staff.service.get("/can-bo/tai-lieu/TL-0001/tep").status == 303)
        #expect(try await staff.get("/can-bo/tai-lieu/TL-9999/tep", cookie).status == 404)
        #expect(try await staff.get("/can-bo/tai-lieu/..%2F..%2Fetc/tep", cookie).status == 404)

        let letter = [
            "kind": "formality_result", "submission": "GT-0001", "date": "02/11/2026", "number": "12/TB",
            "filing": "DON-0001",
        ]
        let form = try await staff.get("/can-bo/thu/moi?kind=formality_result&submission=GT-0001", cookie).body
        let preview = try await staff.post("/can-bo/thu/moi", letter, cookie)
        let saved = try await staff.post("/can-bo/thu/moi", letter.merging(["save": "yes"]) { $1 }, cookie)
        #expect(form.contains("Ảnh cơ sở đã gửi") && preview.status == 200 && saved.status == 303, "\(saved.body)")
        let show = try await staff.links.run(["letter", "show", "CV-0001", "--json"]).text
        #expect(show.contains("\"document\": \"TL-0001\""))
        #expect(!(try await staff.links.run(["inbox", "list"]).text.contains("GT-0001")))

        let back = try await staff.post("/can-bo/hop-thu/GT-0002/tra-lai", ["reason": "ảnh mờ"], cookie)
        let twice = try await staff.post("/can-bo/hop-thu/GT-0002/nhan", [:], cookie)
        #expect(back.status == 303 && twice.status == 409)
        #expect(try await staff.service.get(staff.links.mine).body.contains("ảnh mờ"))
    }

    @Test func aScanThatIsUploadedSurvivesTheLookAtWhatWouldChange() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let fields = ["kind": "formality_result", "date": "02/11/2026", "filing": "DON-0001", "number": "5/TB"]

        let preview = try await staff.send("/can-bo/thu/moi", fields, file: Self.picture, named: "cv.jpg", cookie)
        let kept = String(try #require(preview.body.firstMatch(of: /name="kept-file" value="([0-9a-f]{64})"/)).output.1)
        #expect(try await staff.links.run(["document", "list", "--json"]).text.contains("TL-0001") == false)
        let more = fields.merging(["kept-file": kept, "kept-file-name": "cv.jpg", "save": "yes"]) { $1 }
        let forged = more.merging(["kept-file": String(repeating: "0", count: 64)]) { $1 }
        let path = more.merging(["kept-file": "../../etc/passwd"]) { $1 }

        #expect(try await staff.post("/can-bo/thu/moi", forged, cookie).status == 404)
        #expect(try await staff.post("/can-bo/thu/moi", path, cookie).status == 404)
        #expect(try await staff.post("/can-bo/thu/moi", more, cookie).status == 303)
        #expect(try await staff.links.run(["letter", "show", "CV-0001", "--json"]).text.contains("TL-0001"))
    }

    @Test func aProposalShowsBothValuesAndWhatWouldChangeAndIsConfirmedOrIgnored() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let headings = ["STT", "Số đơn", "Ngày nộp đơn", "Ngày chuyển công bố"]
        var writer = SpreadsheetWriter(sheet: "Sheet1", headings: headings)
        let filed = ["filing", "event", "DON-0003", "filed", "2025-10-01", "--number", "4-2025-45679"]
        _ = try await staff.links.run(filed)
        for (number, day) in [("4-2025-45678", 9), ("4-2025-45679", 10)] {
            writer.append([
                .number(1), .text(number), .date(year: 2025, month: 9, day: 2),
                .date(year: 2026, month: 11, day: day),
            ])
        }
        let file = staff.links.daulang.path("NH_2026_updated_46.xlsx")
        try writer.write(toFile: file)
        let read = try await staff.links.run(["reference", "import", file])
        try #require(read.exitCode == 0, "\(read.errors)")

        let list = try await staff.get("/can-bo/thong-tin-moi", cookie).body
        let home = try await staff.get("/can-bo", cookie).body
        let path = "/can-bo/thong-tin-moi/TT-0001"
        let preview = try await staff.post("\(path)/xac-nhan", [:], cookie)
        let waiting = try await staff.links.run(["reference", "proposals", "--json"]).text
        let accepted = try await staff.post("\(path)/xac-nhan", ["save": "yes"], cookie)
        let twice = try await staff.post("\(path)/xac-nhan", ["save": "yes"], cookie)
        let without = try await staff.post("/can-bo/thong-tin-moi/TT-0002/bo-qua", ["reason": ""], cookie)
        let ignored = try await staff.post("/can-bo/thong-tin-moi/TT-0002/bo-qua", ["reason": "trùng"], cookie)

        #expect(list.contains("Sổ của xã") && list.contains("9/11/2026") && list.contains("2/9/2025"), "\(list)")
        #expect(list.contains("khác nhau") && list.contains("bản tải về ngày"))
        #expect(home.contains("href=\"/can-bo/thong-tin-moi\""))
        #expect(preview.body.contains("XEM TRƯỚC") && waiting.contains("TT-0001"))
        #expect(accepted.status == 303 && twice.status == 409)
        #expect(without.status == 400 && ignored.status == 303)
        #expect(try await staff.get("/can-bo/thong-tin-moi", cookie).body.contains("TT-000") == false)
    }

    @Test func aReaderMayLookAndNotAct() async throws {
        let staff = try await ServedStaff(role: "reader")
        let cookie = try await staff.signedIn()
        try await staff.links.send(Self.picture, named: "thu.jpg")

        for path in ["/can-bo/hop-thu", "/can-bo/hop-thu/GT-0001", "/can-bo/tai-lieu/TL-0001/tep"] {
            #expect(try await staff.get(path, cookie).status == 403, "\(path)")
        }
        for path in [
            "/can-bo/hop-thu/GT-0001/nhan", "/can-bo/hop-thu/GT-0001/tra-lai", "/can-bo/kiem-tra/DB-0002",
            "/can-bo/don/DON-0003/giay-to/declaration/xong", "/can-bo/don/DON-0003/cau-hoi/place_name",
            "/can-bo/thong-tin-moi/TT-0001/xac-nhan",
        ] {
            #expect(try await staff.post(path, ["reason": "x"], cookie).status == 403, "\(path)")
        }
        #expect(try await staff.get("/can-bo/thong-tin-moi", cookie).status == 200)
    }
}
