import Foundation
import TestSupport
import Testing

/// What a producer sends from its phone, and what becomes of it.
@Suite struct SendTests {
    private static let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 7, count: 3_000)

    private func send(
        _ links: ServedLinks,
        from page: String? = nil,
        _ file: [UInt8] = picture,
        named name: String = "thu.jpg",
        fields: [String: String] = [:],
        token: String? = nil
    ) async throws -> RawAnswer {
        let page = page ?? links.mine
        var fields = fields
        if let token { fields["form"] = token } else { fields["form"] = try await links.formToken(on: page) }
        var body: [UInt8] = []
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            body += Array("--XX\r\nContent-Disposition: form-data; name=\"\(key)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += file + Array("\r\n--XX--\r\n".utf8)
        let head = """
            POST \(page)/gui HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: close\r
            Content-Type: multipart/form-data; boundary=XX\r
            Content-Length: \(body.count)\r
            \r

            """
        return try await links.service.exchange(Array(head.utf8) + body, patience: 60)
    }

    @Test func aLetterGoesFromThePhoneIntoTheOfficersQueue() async throws {
        let links = try await ServedLinks()

        let form = try await links.service.get(links.mine + "/thu").body
        let answer = try await send(links)
        let page = try await links.service.get(links.mine).body
        let queue = try await links.run(["inbox", "list", "--json"]).text
        let report = try await links.run(["report", "morning"]).text

        #expect(form.contains("Gửi ảnh thư") && form.contains("dấu bưu điện"))
        #expect(answer.status == 303 && answer.headers["location"] == links.mine + "#sent")
        #expect(page.contains("Thư của Cục Sở hữu trí tuệ (cơ sở gửi, chưa xem)") && page.contains("chờ cán bộ xem"))
        #expect(queue.contains("GT-0001") && queue.contains("TL-0001") && queue.contains("LK-0001"))
        #expect(report.contains("Cơ sở đã gửi 1 giấy tờ"))
        let kept = try await links.run(["document", "show", "TL-0001", "--out", links.daulang.path("ra.jpg")])
        #expect(kept.exitCode == 0)
        #expect(try links.daulang.read("ra.jpg") == Self.picture)
        let taken = try await links.run(["inbox", "take", "GT-0001", "--json"])
        #expect(taken.exitCode == 0 && taken.text.contains("\"outcome\": \"taken\""))
        #expect(try await links.run(["inbox", "take", "GT-0001"]).exitCode == 4)
        #expect(try await links.service.get(links.mine).body.contains("cán bộ đã nhận"))
        #expect(try await links.run(["audit", "verify"]).exitCode == 0)
    }

    @Test func aSecondTapSendsNothingTwice() async throws {
        let links = try await ServedLinks()
        let fields = ["filing": "DON-0003", "item": "declaration"]

        for _ in 0..<2 {
            #expect(try await send(links).status == 303)
            #expect(try await send(links, from: links.theirs, fields: fields).status == 303)
        }

        let queue = try await links.run(["inbox", "list", "--json"]).text
        #expect(queue.contains("GT-0002") && !queue.contains("GT-0003"))
    }

    @Test func aPaperWaitsIsGivenBackAndIsMended() async throws {
        let links = try await ServedLinks()
        let fields = ["filing": "DON-0003", "item": "declaration"]
        let page = links.theirs + "/don/DON-0003"

        let first = try await send(links, from: links.theirs, fields: fields)
        let waiting = try await links.service.get(page).body
        _ = try await links.run(["inbox", "return", "GT-0001", "--reason", "ảnh mờ <b>"])
        let returned = try await links.service.get(page).body
        _ = try await send(links, from: links.theirs, Self.picture + [1], fields: fields)
        let taken = try await links.run(["inbox", "take", "GT-0002"])
        let ready = try await links.service.get(page).body

        #expect(first.headers["location"] == "\(page)#paper-declaration")
        #expect(waiting.contains("Đang làm — đã gửi, chờ cán bộ xem") && waiting.contains("Đã có 0/"))
        #expect(returned.contains("Cần sửa: ảnh mờ &lt;b&gt;"))
        #expect(taken.exitCode == 0, "\(taken.errors)")
        #expect(ready.contains("Đã chuẩn bị xong") && ready.contains("Đã có 1/"))
        #expect(ready.contains("<strong>ĐƠN CHƯA NỘP.</strong>"))
    }

    @Test func onePaperServesTwoDossiersAndIsKeptOnce() async throws {
        let links = try await ServedLinks()

        for item in ["declaration", "goods_list"] {
            let answer = try await send(links, from: links.theirs, fields: ["filing": "DON-0003", "item": item])
            #expect(answer.status == 303)
        }
        _ = try await send(links)

        let queue = try await links.run(["inbox", "list", "--json"]).text
        #expect(queue.matches(of: /"document": "TL-0001"/).count == 2)
        // The same picture from another producer is another's paper.
        #expect(queue.contains("\"document\": \"TL-0002\""))
    }

    @Test func aPaperGivenForOneDossierIsOfferedForTheNext() async throws {
        let links = try await ServedLinks()
        _ = try await links.run(
            ["right", "add", "--kind", "trademark", "--sign", "Trà", "--owner", "CT-0002"]
                + ["--product", "SP-0002"]
        )
        _ = try await links.run(["filing", "open", "trademark.application", "--right", "QSH-0003"])
        let (first, second) = (links.theirs + "/don/DON-0003", links.theirs + "/don/DON-0004")
        let declaration = ["filing": "DON-0003", "item": "declaration"]
        _ = try await send(links, from: links.theirs, fields: declaration)
        let token = try await links.formToken(on: links.theirs)
        let again = ["form": token, "filing": "DON-0004", "item": "declaration", "document": "TL-0001"]

        let offered = try await links.service.get(second).body
        let reused = try await links.service.post(links.theirs + "/dung-lai", form: again)
        let after = try await links.service.get(second).body

        #expect(offered.contains("<option value=\"TL-0001\">"))
        #expect(!(try await links.service.get(first).body.contains("<option value=\"TL-0001\">")))
        #expect(reused.status == 303 && reused.headers["location"] == second + "#paper-declaration")
        #expect(after.contains("chờ cán bộ xem") && !after.contains("<option value=\"TL-0001\">"))
        let queue = try await links.run(["inbox", "list", "--json"]).text
        #expect(queue.matches(of: /"document": "TL-0001"/).count == 2)
        // Another's paper, or another kind of paper, is none that can be used again.
        let mine = ["form": try await links.formToken(on: links.mine), "filing": "DON-0001", "item": "declaration"]
        let stolen = mine.merging(["document": "TL-0001"]) { _, new in new }
        #expect(try await links.service.post(links.mine + "/dung-lai", form: stolen).status == 404)
        let other = again.merging(["item": "goods_list"]) { _, new in new }
        #expect(try await links.service.post(links.theirs + "/dung-lai", form: other).status == 404)
    }

    @Test(arguments: [
        Array("<html><script>alert(1)</script></html>".utf8), Array("MZ\u{0}\u{1}".utf8), [],
        Array("#!/bin/sh\nrm -rf /\n".utf8), Array("GIF89a".utf8),
    ])
    func whatIsNoPaperIsRefusedByItsContent(bytes: [UInt8]) async throws {
        let links = try await ServedLinks()

        let answer = try await send(links, bytes, named: "thu.pdf")

        #expect(answer.status == 415 && answer.body.contains("không phải ảnh hay tệp PDF"))
        #expect(!(try await links.run(["inbox", "list", "--json"]).text.contains("GT-")))
    }

    @Test func aPathInTheNameIsOnlyAName() async throws {
        let links = try await ServedLinks()

        _ = try await send(links, named: "..\\\\..\\\\/etc/cron.d/x\u{202E}gpj.sh")

        let queue = try await links.run(["inbox", "list", "--json"]).text
        #expect(queue.contains(".jpg\"") && !queue.contains("cron.d/") && !queue.contains("\u{202E}"))
    }

    @Test func whatIsTooLargeIsCutOffAndNobodyElseMaySendAtAll() async throws {
        let links = try await ServedLinks()
        let head = "HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: "
        let two = "POST \(links.mine)/gui \(head)2147483648\r\n\r\n"
        let guessed = "POST /viec/\(String(repeating: "a", count: 34))/gui \(head)20000\r\n\r\n"
        let form = "POST \(links.mine)/da-xem \(head)20000\r\n\r\n"

        for request in [two, guessed, form] {
            let answer = try await links.service.exchange(Array(request.utf8) + [UInt8](repeating: 65, count: 20_000))
            #expect(answer.status == 413, "\(request.prefix(20))")
        }
        #expect(try await links.service.get("/healthz").status == 200)
    }

    @Test func aForeignFormAndAnothersDossierAreRefused() async throws {
        let links = try await ServedLinks()
        let theirs = try await links.formToken(on: links.theirs)

        #expect(try await send(links, token: "").status == 403)
        #expect(try await send(links, token: theirs).status == 403)
        let others = ["filing": "DON-0003", "item": "declaration"]
        #expect(try await send(links, fields: others).status == 404)
        #expect(try await send(links, fields: ["filing": "DON-0001"]).status == 400)
        #expect(try await send(links, fields: ["filing": "DON-0001", "item": "khong_co"]).status != 303)
        #expect(!(try await links.run(["inbox", "list", "--json"]).text.contains("GT-")))
    }

    @Test func whoSendsWithoutEndIsAskedToCall() async throws {
        let links = try await ServedLinks()
        let token = try await links.formToken(on: links.mine)
        var statuses: [Int] = []

        for number in 0..<31 {
            statuses.append(try await send(links, Self.picture + [UInt8(number)], token: token).status)
        }

        #expect(statuses.dropLast().allSatisfy { $0 == 303 } && statuses.last == 409)
    }
}
