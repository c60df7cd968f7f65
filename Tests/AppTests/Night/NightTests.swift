import App
import Formats
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing
import Transfer
import Wording

/// The night as a whole, its report, and the calendar.
@Suite(.serialized) struct NightTests {
    private func run(_ record: NightRecord, _ pages: WeeklyPages, _ server: MailServer) async throws -> NightReport {
        let means = NightMeans(fetcher: .curl(), channels: try record.channels(server), pause: { _ in })
        return try await RunNight(record.context, pages.settings(record), means).run {
            $0.json(VietnameseWording()).text()
        }
    }

    private func pages() async throws -> WeeklyPages {
        let pages = try await WeeklyPages()
        try pages.writeList(week: 9, parts: 1)
        try pages.writePart(week: 9, part: 1, of: 1, [("4-2026-99001", "15/01/2026", "27/02/2026")])
        return pages
    }

    @Test(arguments: Engine.available)
    func aNightThatRunsTwiceSendsNothingTwice(engine: Engine) async throws {
        let (server, pages) = (try await NightServers.mail.value, try await pages())
        let mail = "night-\(engine.rawValue)@xa.example"
        let record = try await NightRecord(engine, contactMail: mail)
        try await record.filingWithNotice()

        let first = try await run(record, pages, server)
        let second = try await run(record, pages, server)

        #expect(first.faults.isEmpty && !first.isUnreachable)
        #expect(first.propose?.new == ["TT-0001"])
        #expect(first.send?.sent == ["TB-0001"])
        #expect(second.propose?.new.isEmpty == true)
        #expect(second.plan?.messages.isEmpty == true)
        #expect(second.send?.sent.isEmpty == true)
        #expect(try server.mails(to: mail).count == 1)
    }

    @Test(arguments: Engine.available)
    func aSourceThatIsDownDoesNotHoldUpTheReminders(engine: Engine) async throws {
        let (server, pages) = (try await NightServers.mail.value, try await pages())
        let mail = "down-\(engine.rawValue)@xa.example"
        let record = try await NightRecord(engine, contactMail: mail)
        try await record.filingWithNotice()
        pages.server.stop()

        let report = try await run(record, pages, server)
        let lines = report.lines(VietnameseWording())

        #expect(report.isUnreachable)
        #expect(report.fetch?.faults.map(\.outcome) == [.unreachable])
        #expect(try server.mails(to: mail).count == 1)
        #expect(lines[0].hasPrefix("Tải danh sách: không lấy được: không kết nối được tới nguồn"))
        #expect(lines.last == "Gửi: đã gửi 1")
    }

    @Test(arguments: Engine.available)
    func aNightThatRunsElsewhereIsNoticed(engine: Engine) async throws {
        let (server, pages) = (try await NightServers.mail.value, try await pages())
        let record = try await NightRecord(engine)
        _ = try await record.database.write {
            try $0.beginNightRun(
                day: "2026-03-20",
                started: "2026-03-20T01:00:00Z",
                token: "other",
                now: 1000,
                until: 4600,
                longest: 3600
            )
        }

        await #expect(throws: Problem.night(.nightRunning(since: "2026-03-20T01:00:00Z"))) {
            try await run(record, pages, server)
        }
        record.wait(seconds: 3601)
        let report = try await run(record, pages, server)

        #expect(report.faults.isEmpty)
    }

    @Test(arguments: Engine.available)
    func theReportNamesWhatNeedsALook(engine: Engine) async throws {
        let (server, pages) = (try await NightServers.mail.value, try await pages())
        let record = try await NightRecord(engine, contactMail: "drop-after-dot+report-\(engine.rawValue)@xa.example")
        try await record.filingWithNotice()
        _ = try await run(record, pages, server)

        record.set(today: "2026-03-24")
        let report = try await ReportHouse(record.context).report()
        let lines = report.lines(VietnameseWording())

        #expect(report.hasFindings)
        #expect(report.unknown == ["TB-0001"])
        #expect(report.proposals == 1)
        #expect(lines[0] == "ĐÃ 4 NGÀY KHÔNG CHẠY VIỆC HẰNG ĐÊM.")
    }

    // MARK: the calendar

    @Test(arguments: Engine.available)
    func theCalendarIsValidStableAndSaysWhatIsUnsure(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let firm = try await record.filingWithNotice()
        let alone = try await MakeCalendar(record.context).make(producer: nil, VietnameseWording()).bytes
        record.set(today: "2026-04-10")
        for waiting in try await CheckEvent(record.context).waiting() {
            try await CheckEvent(record.context).check(waiting.event.code)
        }
        try await record.filingWithNotice("2026-04-09")

        let first = try await MakeCalendar(record.context).make(producer: nil, VietnameseWording()).bytes
        record.set(today: "2026-04-11")
        let again = try await MakeCalendar(record.context).make(producer: nil, VietnameseWording()).bytes
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "formality_replied", date: "2026-04-11"),
            filing: firm
        )
        let later = try await MakeCalendar(record.context).make(producer: "CT-0001", VietnameseWording()).bytes
        let (before, after) = (try calendar(first), try calendar(later))
        let ended = try #require(after.components(named: "VEVENT").first { $0["STATUS"]?.value == "CANCELLED" })
        let same = try #require(before.components(named: "VEVENT").first { $0["UID"]?.value == ended["UID"]?.value })

        #expect(first == again, "the same record gives the same file")
        #expect(before.findings().isEmpty && after.findings().isEmpty)
        #expect(before.components(named: "VEVENT").contains { $0["STATUS"]?.value == "TENTATIVE" })
        #expect(same["STATUS"]?.value == "CONFIRMED")
        let unchecked = try #require(
            try calendar(alone).components(named: "VEVENT").first { $0["UID"]?.value == ended["UID"]?.value }
        )
        #expect(unchecked["STATUS"]?.value == "TENTATIVE", "one person alone has read the notice")
        #expect(same["SEQUENCE"]?.value == "1" && ended["SEQUENCE"]?.value == "2")
        #expect(same["DTSTART"]?.value == "20260429")
    }

    @Test func aCalendarOfNobodyIsRefused() async throws {
        let record = try await NightRecord()

        await #expect(throws: Problem.general(.notFound(.producer, code: "CT-9999"))) {
            try await MakeCalendar(record.context).make(producer: "CT-9999", VietnameseWording())
        }
    }

    private func calendar(_ bytes: [UInt8]) throws -> CalendarComponent {
        try CalendarComponent(bytes: bytes, strictness: .strict)
    }
}
