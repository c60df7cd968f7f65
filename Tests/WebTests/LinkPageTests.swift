import TestSupport
import Testing

/// What a producer sees by its personal link.
@Suite struct LinkPageTests {
    @Test func theFirstThingIsOneDateOneSentenceOnePriceAndOneNumber() async throws {
        let links = try await ServedLinks()

        let page = try await links.service.get(links.mine)

        #expect(page.status == 200)
        let panel = try #require(page.body.firstMatch(of: /(?s)<section class="panel.*?<\/section>/)).output
        #expect(panel.contains("<p class=\"date\">Ngày để lên kế hoạch: "))
        #expect(panel.contains(", cho “Ong Mẫu”.") && panel.contains("Phí, lệ phí"))
        #expect(panel.contains("href=\"tel:0204123456\"") && panel.contains("Cách tính ngày này"))
        #expect(panel.matches(of: /class="date"/).count == 1)
    }

    @Test func itShowsTheFilingsAndTheRoadOfEachProduct() async throws {
        let links = try await ServedLinks()

        let page = try await links.service.get(links.mine).body

        #expect(page.contains("Đã nộp ngày 1/9/2025, số đơn 4-2025-45678."))
        #expect(page.contains("/don/DON-0001\"") && page.contains("/don/DON-0002\"") && !page.contains("DON-0003"))
        let road = try #require(page.firstMatch(of: /(?s)<ol class="road">.*<section/)).output
        let stations = [
            "Tra cứu tên", "Nộp đơn đăng ký", "được công bố", "tại xã", "lên tỉnh", "Tỉnh đánh giá", "hết hạn",
        ]
        #expect(road.contains("Cách tính ngày này"))
        var rest = road.split(separator: "<details>").map { part in
            part.contains("</details>") ? part.split(separator: "</details>").dropFirst().joined() : String(part)
        }.joined()
        for station in stations {
            let place = try #require(rest.firstRange(of: station), "\(station): \(road)")
            rest = String(rest[place.upperBound...])
        }
        #expect(road.contains("ngày 20/12/2027"))
    }

    @Test func whatIsUnsureIsNeverShownAsSure() async throws {
        let links = try await ServedLinks()

        let page = try await links.service.get(links.mine + "/don/DON-0001").body
        let shown = try await links.run(["filing", "show", "DON-0001", "--json"]).text

        #expect(shown.contains("\"safe\": \"provisional\""))
        let unsure = page.matches(of: /class="unsure"/).count
        #expect(unsure >= 1 && page.contains("Ngày này là dự kiến (chưa chắc chắn), vì:"))
    }

    @Test func aFilingIsAListOfTasksInTheOrderOfAProcedurePage() async throws {
        let links = try await ServedLinks()

        let page = try await links.service.get(links.theirs + "/don/DON-0003").body

        #expect(page.contains(" giấy tờ. <strong>ĐƠN CHƯA NỘP.</strong>"))
        var rest = page
        for heading in ["Thành phần hồ sơ", "Nộp đơn</h3>", "Thời hạn", "Phí, lệ phí", "Căn cứ"] {
            let place = try #require(rest.firstRange(of: heading), "\(heading)")
            rest = String(rest[place.upperBound...])
        }
        #expect(page.contains("Không phải nộp (lý do: đã có; người xác nhận: "))
        #expect(page.contains("Chưa thể làm — chờ trả lời: ") && page.contains(">Chưa làm</p>"))
        for match in page.matches(of: /aria-describedby="([^"]+)"/) {
            for id in match.output.1.split(separator: " ") { #expect(page.contains("id=\"\(id)\""), "\(id)") }
        }
    }

    @Test func whatIsReadyFilesNothing() async throws {
        let links = try await ServedLinks()
        let checklist = try await links.run(["checklist", "show", "DON-0003", "--json"]).text
        for match in checklist.matches(of: /"code": "([a-z_]+)",\n *"name"/) {
            _ = try await links.run(["checklist", "prepare", "DON-0003", String(match.output.1)])
        }

        let page = try await links.service.get(links.theirs + "/don/DON-0003").body

        #expect(page.contains("<strong>ĐƠN CHƯA NỘP.</strong>") && page.contains("class=\"status todo\">Chưa nộp</p>"))
    }

    @Test func thePagesSpeakEnglishToo() async throws {
        let links = try await ServedLinks()

        let home = try await links.service.get(links.mine + "?lang=en").body
        let filing = try await links.service.get(links.mine + "/don/DON-0001?lang=en").body

        #expect(home.contains("What is mine to do") && home.contains("/don/DON-0001?lang=en"))
        #expect(filing.contains("How this date") || filing.contains("Papers"))
        #expect(!home.contains("Việc tiếp theo") && !filing.contains("Thành phần"))
    }

    @Test func seenIsSaidInOneTapAndStandsInTheTrail() async throws {
        let links = try await ServedLinks()
        let (token, obligation) = (try await links.formToken(on: links.mine), try await links.obligation())

        let answer = try await links.service.post(
            links.mine + "/da-xem",
            form: ["form": token, "obligation": obligation]
        )
        let page = try await links.service.get(links.mine).body

        #expect(answer.status == 303 && answer.headers["location"] == "\(links.mine)#\(obligation)")
        #expect(page.contains("Đã ghi là đã xem. Việc vẫn chưa xong."))
        #expect(!page.contains("value=\"\(obligation)\""))
        let trail = try await links.run(["audit", "show", "--json"]).text
        #expect(trail.contains("reminder.acknowledge") && trail.contains("LK-0001 NG-0001"))
        #expect(try await links.run(["audit", "verify"]).exitCode == 0)
    }

    @Test func aCalendarIsMadeOnRequestAndTellsNobody() async throws {
        let links = try await ServedLinks()
        let token = try await links.formToken(on: links.mine)

        let made = try await links.service.post(links.mine + "/lich", form: ["form": token, "calendar": "yes"])
        let page = try await links.service.get(links.mine).body
        let path = try #require(page.firstMatch(of: /https:\/\/dau-lang\.example(\/lich\/[a-z2-9]+\.ics)/)).output.1
        let feed = try await links.service.get(String(path))

        #expect(made.status == 303 && feed.status == 200)
        #expect(feed.headers["content-type"] == "text/calendar; charset=utf-8")
        #expect(feed.body.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.body.contains("DTSTART;VALUE=DATE:"))
        for secret in ["0912000111", "mau@example.vn", "NG-0001", String(links.mine.dropFirst(6))] {
            #expect(!feed.body.contains(secret), "\(secret)")
        }
        #expect(page.contains("href=\"webcal://dau-lang.example/lich/"))
        _ = try await links.service.post(links.mine + "/lich", form: ["form": token, "calendar": "no"])
        #expect(try await links.service.get(String(path)).status == 410)
        let trail = try await links.run(["audit", "show", "--json"]).text
        #expect(trail.contains("link.calendar\"") && trail.contains("link.calendar_end"))
    }
}
