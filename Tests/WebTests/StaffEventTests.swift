import Foundation
import TestSupport
import Testing

/// What happened to a filing and what came by post, recorded on the staff's pages.
@Suite(.serialized) struct StaffEventTests {
    private static let events = "/can-bo/don/DON-0001/dien-bien"

    @Test func whatIsAwaitedStandsFirstAndTheNoticeIsDrawn() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let choices = try await staff.get(Self.events, cookie)
        let notice = try await staff.get("\(Self.events)?event=refusal_notice", cookie)
        let filing = try await staff.get("/can-bo/don/DON-0003", cookie).body

        let awaited = try #require(choices.body.split(separator: "<details>").first)
        #expect(choices.status == 200 && awaited.contains("Đã trả lời thông báo kết quả thẩm định hình thức"))
        #expect(!awaited.contains("Đã được cấp Giấy chứng nhận sản phẩm OCOP") && !choices.body.contains("OCOP"))
        #expect(notice.body.contains("Ngày ghi trên thông báo (góc trên bên phải)"))
        #expect(notice.body.contains("<desc id=\"drawing-text\">Ngày ghi trên thông báo nằm ở góc trên bên phải"))
        #expect(filing.contains("Chưa nộp") && filing.contains("/can-bo/don/DON-0003/dien-bien"))
    }

    @Test func theDatesThatWouldMoveAreShownAndNothingIsRecordedBeforeTheOfficerSaves() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let before = try await staff.links.run(["filing", "show", "DON-0001", "--json"]).text
        let fields = [
            "event": "refusal_notice", "date": "02/11/2026", "received": "05/11/2026", "term": "3", "unit": "M",
            "number": "88/TB",
        ]

        let preview = try await staff.post(Self.events, fields, cookie)

        #expect(preview.status == 200 && preview.body.contains("XEM TRƯỚC: CHƯA GHI GÌ VÀO SỔ"), "\(preview.body)")
        #expect(preview.body.contains("Việc mới") && preview.body.contains("Cách tính ngày này"))
        #expect(preview.body.contains("name=\"number\" value=\"88/TB\""))
        #expect(try await staff.links.run(["filing", "show", "DON-0001", "--json"]).text == before)

        let again = try await staff.post(Self.events, fields.merging(["edit": "yes"]) { $1 }, cookie)
        #expect(again.status == 200 && again.body.contains("value=\"02/11/2026\""))

        let saved = try await staff.post(Self.events, fields.merging(["save": "yes"]) { $1 }, cookie)
        #expect(saved.status == 303 && saved.headers["location"] == "/can-bo/don/DON-0001?xong=recorded#events")
        let page = try await staff.get("/can-bo/don/DON-0001?xong=recorded", cookie).body
        #expect(page.contains("88/TB") && page.contains("Thời hạn ghi trong thông báo: 3 tháng"))

        let twice = try await staff.post(Self.events, fields.merging(["save": "yes"]) { $1 }, cookie)
        #expect(twice.status == 409 && twice.body.contains("Chưa có gì được ghi"))
        #expect(twice.body.contains("Đúng là một lần khác") && !twice.body.contains("refusal_notice”"))
    }

    @Test func aCorrectionShowsEveryMovedDateAndNeedsItsReason() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let path = "\(Self.events)/DB-0002/sua"

        let form = try await staff.get(path, cookie).body
        let without = try await staff.post(path, ["date": "10/11/2026"], cookie)
        let fields = ["date": "10/11/2026", "reason": "đọc nhầm <b>dấu</b>"]
        let preview = try await staff.post(path, fields, cookie)
        let saved = try await staff.post(path, fields.merging(["save": "yes"]) { $1 }, cookie)
        let twice = try await staff.post(path, fields.merging(["save": "yes"]) { $1 }, cookie)

        #expect(form.contains("value=\"20/10/2026\"") && form.contains("Bản ghi cũ vẫn được giữ"))
        #expect(without.status == 400 && without.body.contains("id=\"reason-wrong\""))
        #expect(preview.body.contains("Đổi ngày") && preview.body.contains(" → "), "\(preview.body)")
        #expect(!preview.body.contains("<b>dấu"))
        #expect(saved.status == 303 && saved.headers["location"]?.contains("xong=corrected") == true)
        #expect(twice.status == 409)
        let filing = try await staff.get("/can-bo/don/DON-0001", cookie).body
        #expect(filing.contains("10/11/2026") && filing.contains("Lý do: đọc nhầm &lt;b&gt;dấu"))
        let void = ["void": "yes", "reason": "thông báo của đơn khác", "save": "yes"]
        #expect(try await staff.post("\(Self.events)/DB-0004/sua", void, cookie).status == 303)
        let voided = try await staff.links.run(["filing", "show", "DON-0001", "--json"]).text
        #expect(voided.contains("\"void\": true"))
    }

    @Test func aLetterIsChosenByItsTitleEnteredWithItsScanAndReadAgain() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()

        let titles = try await staff.get("/can-bo/thu/moi", cookie).body
        let form = try await staff.get("/can-bo/thu/moi?kind=substantive_result", cookie).body
        let fields = [
            "kind": "substantive_result", "date": "02/11/2026", "received": "05/11/2026", "term": "3", "unit": "M",
            "number": "99/TB", "filing": "4-2025-45678",
        ]
        let open = try await staff.post("/can-bo/thu/moi", fields, cookie)
        let said = fields.merging(["event": "refusal_notice", "scan": "tủ số 2"]) { $1 }
        let preview = try await staff.post("/can-bo/thu/moi", said, cookie)
        #expect(try await staff.links.run(["letter", "list", "--json"]).text.contains("99/TB") == false)
        let saved = try await staff.post("/can-bo/thu/moi", said.merging(["save": "yes"]) { $1 }, cookie)
        let twice = try await staff.post("/can-bo/thu/moi", said.merging(["save": "yes"]) { $1 }, cookie)

        #expect(titles.contains("Thông báo kết quả thẩm định nội dung") && titles.contains("kind=fee_slip"))
        #expect(form.contains("dự định từ chối") && form.contains("drawing-text"))
        #expect(open.status == 400 && open.body.contains("id=\"event-wrong\""), "\(open.body)")
        #expect(preview.status == 200 && preview.body.contains("Việc mới") && preview.body.contains("DON-0001"))
        #expect(saved.status == 303 && saved.headers["location"] == "/can-bo/thu/CV-0001?xong=recorded")
        #expect(twice.status == 409 && twice.body.contains("CV-0001"))
        let letter = try await staff.get("/can-bo/thu/CV-0001", cookie).body
        #expect(letter.contains("tủ số 2") && letter.contains("/can-bo/don/DON-0001"))
        let book = try await staff.get("/can-bo/thu", cookie).body
        #expect(book.contains("99/TB") && book.contains("đã ghi"))
    }

    @Test func aScanThatCameWithARefusedLetterNeedNotBeChosenAgain() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let fields = ["kind": "formality_result", "date": "31/11/2026", "number": "1/TB"]
        let scan = Array("%PDF-1.4 %%EOF".utf8)

        let refused = try await staff.send("/can-bo/thu/moi", fields, file: scan, named: "thu.pdf", cookie)
        let kept = try #require(refused.body.firstMatch(of: /name="kept-file" value="([0-9a-f]+)"/), "\(refused.body)")
        let again = ["date": "02/11/2026", "kept-file": String(kept.output.1), "kept-file-name": "thu.pdf"]
        let mended = fields.merging(again) { $1 }
        let preview = try await staff.post("/can-bo/thu/moi", mended, cookie)
        let saved = try await staff.post("/can-bo/thu/moi", mended.merging(["save": "yes"]) { $1 }, cookie)

        #expect(refused.status == 400 && refused.body.contains("thu.pdf"))
        #expect(preview.body.ranges(of: String(kept.output.1)).count == 1, "it goes along once: \(preview.body)")
        #expect(saved.status == 303)
        #expect(try await staff.get("/can-bo/thu/CV-0001", cookie).body.contains("/can-bo/tai-lieu/TL-0001/tep"))
    }

    @Test func aLetterWithoutAFilingWaitsUntilItIsEnteredOrSetAside() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let first = ["kind": "formality_result", "date": "02/11/2026", "number": "1/TB", "save": "yes"]
        let second = ["kind": "other", "title": "Công văn mời họp", "date": "02/11/2026", "save": "yes"]
        _ = try await staff.post("/can-bo/thu/moi", first, cookie)
        _ = try await staff.post("/can-bo/thu/moi", second, cookie)

        let waiting = try await staff.get("/can-bo/thu", cookie).body
        let nothing = try await staff.post("/can-bo/thu/CV-0001/ghi", [:], cookie)
        let wrong = try await staff.post("/can-bo/thu/CV-0001/ghi", ["filing": "DON-9999"], cookie)
        let preview = try await staff.post("/can-bo/thu/CV-0001/ghi", ["filing": "don-0001"], cookie)
        let entered = try await staff.post("/can-bo/thu/CV-0001/ghi", ["filing": "DON-0001", "save": "yes"], cookie)
        let aside = try await staff.post("/can-bo/thu/CV-0002/xep-rieng", ["reason": "thư mời"], cookie)

        #expect(waiting.contains("Chờ ghi vào đơn") && waiting.contains("Công văn mời họp"))
        #expect(nothing.status == 400 && wrong.status == 400 && wrong.body.contains("id=\"filing-wrong\""))
        #expect(preview.body.contains("XEM TRƯỚC") && entered.status == 303 && aside.status == 303)
        #expect(try await staff.get("/can-bo/thu/CV-0002", cookie).body.contains("thư mời"))
        let list = try await staff.links.run(["letter", "list", "--waiting", "--json"]).text
        #expect(!list.contains("CV-0001") && !list.contains("CV-0002"))
    }

    @Test func nobodyElseRecordsAnything() async throws {
        let staff = try await ServedStaff(names: ServedLinks.script)
        let cookie = try await staff.signedIn()
        let place = ["--province", "24", "--province-name", "Bắc Ninh"]
        _ = try await staff.links.run(["commune", "add", "--code", "07660", "--name", "Xã Khác"] + place)
        let other = ["--commune", "07660"]
        _ = try await staff.links.run(["producer", "add", "--name", "HTX Xã Khác"] + other)
        _ = try await staff.links.run(["product", "add", "--producer", "CT-0003", "--name", "Gạo"] + other)
        let right = ["right", "add", "--kind", "trademark", "--sign", "Gạo", "--owner", "CT-0003"]
        _ = try await staff.links.run(right + ["--product", "SP-0003"] + other)
        _ = try await staff.links.run(["filing", "open", "trademark.application", "--right", "QSH-0003"] + other)
        _ = try await staff.links.run(["filing", "event", "DON-0004", "filed", "2026-05-04"] + other)
        let before = try await staff.links.run(["audit", "show", "--json", "--limit", "500"]).text
        try #require(before.contains("event.record"))

        let event = ["event": "published", "date": "02/11/2026", "save": "yes"]
        let letter = ["kind": "fee_slip", "date": "02/11/2026", "save": "yes"]
        for (path, fields) in [
            (Self.events, event), ("\(Self.events)/DB-0002/sua", ["void": "yes", "reason": "x", "save": "yes"]),
            ("/can-bo/thu/moi", letter),
        ] {
            let form = fields.mapValues(ServedStaff.encoded)
            let forged = try await staff.service.post(path, form: form, headers: ["Cookie": cookie])
            #expect(forged.status == 403, "\(path)")
            #expect(try await staff.service.post(path, form: form).status == 303, "\(path)")
        }
        for path in ["/can-bo/don/DON-0004/dien-bien", "/can-bo/don/DON-0001/dien-bien/DB-0003/sua"] {
            #expect(try await staff.get(path, cookie).status == 404, "\(path)")
            #expect(try await staff.post(path, event.merging(["reason": "x"]) { $1 }, cookie).status == 404, "\(path)")
        }
        let theirs = letter.merging(["filing": "DON-0004"]) { $1 }
        #expect(try await staff.post("/can-bo/thu/moi", theirs, cookie).status == 404)
        #expect(try await staff.links.run(["audit", "show", "--json", "--limit", "500"]).text == before)
        for path in ["/can-bo/don/DON-0001", Self.events, "\(Self.events)/DB-0002/sua", "/can-bo/thu"] {
            let page = try await staff.get(path, cookie)
            #expect(page.status == 200 && !page.body.contains("<script"), "\(path)")
        }
        let hostile = "\"><script>alert(1)</script>"
        for name in ["event", "date", "received", "term", "due", "number", "for", "unit"] {
            let fields = ["event": "refusal_notice", "date": "02/11/2026"].merging([name: hostile]) { $1 }
            let answer = try await staff.post(Self.events, fields, cookie)
            #expect([200, 400, 404, 409].contains(answer.status) && !answer.body.contains("<script"), "\(name)")
        }
    }

    @Test func aReaderSeesAndDoesNot() async throws {
        let staff = try await ServedStaff(role: "reader")
        let cookie = try await staff.signedIn()

        let filing = try await staff.get("/can-bo/don/DON-0001", cookie).body

        #expect(!filing.contains("/dien-bien"))
        for path in [Self.events, "\(Self.events)/DB-0002/sua", "/can-bo/thu/moi"] {
            #expect(try await staff.get(path, cookie).status == 403, "\(path)")
            #expect(try await staff.post(path, ["event": "published"], cookie).status == 403, "\(path)")
        }
        #expect(try await staff.get("/can-bo/thu", cookie).status == 200)
    }
}
