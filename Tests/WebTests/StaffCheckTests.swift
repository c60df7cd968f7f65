import Foundation
import TestSupport
import Testing

/// A second person's check, on the staff's pages and on the producer's own.
@Suite(.serialized) struct StaffCheckTests {
    /// Every list that tells of DON-0001's next date.
    private static let lists = [
        "/can-bo/don", "/can-bo/don.csv", "/can-bo/viec?within=7400", "/can-bo/viec.csv?within=7400",
        "/can-bo/doi-tuong/QSH-0001",
        "/can-bo/lich?thang=2026-11",
    ]

    @Test func theDatesOfAnUncheckedNoticeAreMarkedUntilAColleagueConfirms() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let mark = "hưa có người thứ hai kiểm tra"

        let filing = try await staff.get("/can-bo/don/DON-0001", cookie).body
        let home = try await staff.get("/can-bo", cookie).body
        let list = try await staff.get("/can-bo/kiem-tra", cookie).body
        let week = try await staff.links.run(["week"]).text
        let shown = try await staff.links.run(["filing", "show", "DON-0001"]).text
        #expect(filing.contains(mark) && filing.contains("/can-bo/kiem-tra/DB-0002"))
        #expect(home.contains("href=\"/can-bo/kiem-tra\"") && home.contains("chờ người thứ hai kiểm tra"))
        #expect(list.contains("DB-0002") && !list.contains("DB-0001<"))
        #expect(week.contains(mark) && shown.contains(mark))
        var marks: [Int] = []
        for address in Self.lists {
            let page = try await staff.get(address, cookie).body
            marks.append(page.ranges(of: mark).count)
            #expect(marks.last != 0, "\(address): \(page)")
        }
        let feed = try await staff.links.run(["calendar"]).text.replacing("\r\n ", with: "")
        let entry = try #require(feed.components(separatedBy: "BEGIN:VEVENT").first { $0.contains(mark) })
        #expect(entry.contains("STATUS:TENTATIVE"))

        let done = try await staff.post("/can-bo/kiem-tra/DB-0002", [:], cookie)
        let twice = try await staff.post("/can-bo/kiem-tra/DB-0002", [:], cookie)

        #expect(done.status == 303 && twice.status == 409 && twice.body.contains("kiểm tra rồi"))
        let after = try await staff.get("/can-bo/don/DON-0001", cookie).body
        // The date of the other filing, which rests on its certificate, is still marked.
        for (address, before) in zip(Self.lists, marks) {
            #expect(try await staff.get(address, cookie).body.ranges(of: mark).count < before, "\(address)")
        }
        #expect(!after.contains(mark) && after.contains("Đã có người thứ hai kiểm tra: Nguyễn Thị Cán Bộ"))
        #expect(try await staff.links.run(["audit", "show", "DB-0002"]).text.contains("event.check"))
    }

    @Test func whoRecordedItOnThePagesCannotCheckItTheSameDay() async throws {
        let staff = try await ServedStaff()
        let cookie = try await staff.signedIn()
        let notice = ["event": "refusal_notice", "date": "02/11/2026", "save": "yes"]
        _ = try await staff.post("/can-bo/don/DON-0001/dien-bien", notice, cookie)

        let own = try await staff.post("/can-bo/kiem-tra/DB-0004", [:], cookie)
        let none = try await staff.post("/can-bo/kiem-tra/DB-9999", [:], cookie)
        let forged = try await staff.service.post("/can-bo/kiem-tra/DB-0004", headers: ["Cookie": cookie])

        #expect(own.status == 409 && own.body.contains("do chính mình ghi"), "\(own.body)")
        #expect(none.status == 404 && forged.status == 403)
    }

    @Test func aReviewerChecksAndRecordsNothing() async throws {
        let staff = try await ServedStaff(role: "reviewer")
        let cookie = try await staff.signedIn()

        let list = try await staff.get("/can-bo/kiem-tra", cookie).body
        let done = try await staff.post("/can-bo/kiem-tra/DB-0002", [:], cookie)
        let event = ["event": "published", "date": "02/11/2026", "save": "yes"]
        let recorded = try await staff.post("/can-bo/don/DON-0001/dien-bien", event, cookie)

        #expect(list.contains("action=\"/can-bo/kiem-tra/DB-0002\""))
        #expect(done.status == 303 && recorded.status == 403)
    }

    @Test func theProducerConfirmsOnItsOwnPageAndNobodyElseDoes() async throws {
        let staff = try await ServedStaff()
        let (mine, theirs) = (staff.links.mine, staff.links.theirs)
        let page = try await staff.service.get("\(mine)/don/DON-0001").body
        #expect(page.contains("Đúng như thư tôi nhận") && page.contains("value=\"DB-0002\""))

        let own = ["form": try await staff.links.formToken(on: mine), "event": "DB-0002", "filing": "DON-0001"]
        let other = own.merging(["form": try await staff.links.formToken(on: theirs)]) { $1 }
        let foreign = try await staff.service.post("\(theirs)/dung-nhu-thu", form: other)
        let forged = try await staff.service.post("\(mine)/dung-nhu-thu", form: own.merging(["form": "x"]) { $1 })
        let read = try await staff.service.get("\(mine)/dung-nhu-thu")
        #expect(foreign.status == 404 && forged.status == 403 && read.status == 404)
        #expect(try await staff.service.get("\(mine)/don/DON-0001").body == page)

        let done = try await staff.service.post("\(mine)/dung-nhu-thu", form: own)

        #expect(done.status == 303 && done.headers["location"] == "\(mine)/don/DON-0001#events")
        let after = try await staff.service.get("\(mine)/don/DON-0001").body
        #expect(after.contains("Cơ sở đã xác nhận đúng như thư") && !after.contains("hưa có người thứ hai"))
        let shown = try await staff.links.run(["filing", "show", "DON-0001", "--json"]).text
        #expect(shown.contains("\"way\": \"producer\"") && shown.contains("LK-0001"))
    }
}
