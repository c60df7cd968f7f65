import App
import Foundation
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing
import Transfer
import Wording

/// What is fetched, what is believed, and what it suggests: against a real web server.
@Suite(.serialized) struct ReferenceTests {
    private let maintenance = "<html><body><h1>Hệ thống đang bảo trì</h1></body></html>"

    /// One week in two parts, of which the second has our number.
    private func pages() async throws -> WeeklyPages {
        let pages = try await WeeklyPages()
        try pages.writeList(week: 9, parts: 2)
        try pages.writePart(
            week: 9,
            part: 1,
            of: 2,
            [("4-2025-99007", "19/11/2025", "23/02/2026"), ("4-2025-99008", "20/11/2025", "23/02/2026")]
        )
        try pages.writePart(week: 9, part: 2, of: 2, [("4-2026-99001", "15/01/2026", "27/02/2026")])
        return pages
    }

    @Test(arguments: Engine.available)
    func allPartsAreReadAndTheNextNightAsksOnlyWhatMayHaveChanged(engine: Engine) async throws {
        let (record, pages) = (try await NightRecord(engine), try await pages())

        let first = try await pages.fetch(record)
        let second = try await pages.fetch(record)
        let requests = try await pages.requests()

        #expect(first.status == .done)
        #expect(first.parts == 2 && first.rows == 3)
        #expect(second.parts == 0 && second.faults.isEmpty)
        #expect(
            requests.filter { $0.hasPrefix("304 ") }.sorted() == [
                "304 list.html", "304 week-9-1.html", "304 week-9-2.html",
            ]
        )
    }

    @Test(arguments: Engine.available)
    func aMaintenancePageKeepsTheLastGoodCopyAndIsSaid(engine: Engine) async throws {
        let (record, pages) = (try await NightRecord(engine), try await pages())
        try await record.filingWithNotice("2026-02-10")
        _ = try await pages.fetch(record)
        let good = try await ReportHouse(record.context).source()
        try pages.write("list.html", maintenance)

        record.set(today: "2026-03-23")
        let bad = try await pages.fetch(record)
        let standing = try await ReportHouse(record.context).source()
        let found = try await FindProposals(record.context, record.settings).find()
        let text = standing.text(VietnameseWording())

        #expect(bad.status == .failed)
        #expect(bad.faults.map(\.outcome) == [.maintenance])
        #expect(standing.lastSuccess == good.lastSuccess)
        #expect(standing.lastProblem == .maintenance)
        #expect(found.new.count == 1, "the good copy still serves")
        #expect(text.contains("09:00 20/3/2026") && text.contains("bảo trì"))
    }

    @Test(arguments: Engine.available)
    func aDayOfRestIsNoDayToAskUnlessAPersonDoes(engine: Engine) async throws {
        let (record, pages) = (try await NightRecord(engine), try await pages())
        record.set(today: "2026-03-21")

        let resting = try await pages.fetch(record)
        let asked = try await pages.requests()
        let forced = try await pages.fetch(record, isForced: true)

        #expect(resting.status == .resting(until: "2026-03-23"))
        #expect(asked.filter { !$0.contains("requests") }.isEmpty)
        #expect(forced.status == .done && forced.parts == 2)
    }

    @Test(arguments: Engine.available)
    func anArticleThatShrinksIsNotBelieved(engine: Engine) async throws {
        let (record, pages) = (try await NightRecord(engine), try await pages())
        _ = try await pages.fetch(record)
        try pages.writePart(week: 9, part: 1, of: 2, [("4-2025-99007", "19/11/2025", "23/02/2026")])

        let report = try await pages.fetch(record)
        let kept = try await record.database.read {
            try $0.weeklyRows(applicationNumber: "4-2025-99008", source: "weekly-list").count
        }

        #expect(report.faults.map(\.outcome) == [.smaller])
        #expect(kept == 1)
    }

    @Test func itBacksOffButNeverGivesUp() async throws {
        let (record, pages) = (try await NightRecord(), try await pages())
        try pages.setStatus(503, of: "list.html")

        let first = try await pages.fetch(record)
        let waiting = try await pages.fetch(record)
        for day in 1...20 {
            record.set(today: Day(ordinal: Day("2026-03-20").ordinal + day))
            _ = try await pages.fetch(record)
        }
        try pages.setStatus(nil, of: "list.html")
        record.set(today: "2026-04-13")
        let recovered = try await pages.fetch(record)
        let standing = try await ReportHouse(record.context).source()

        #expect(first.faults.map(\.detail) == ["HTTP 503"])
        #expect(waiting.status == .waiting(until: "2026-03-20T02:15:00Z"))
        #expect(recovered.parts == 2)
        #expect(standing.failures == 0 && standing.lastProblem == nil)
    }

    @Test func eachAttemptStandsInTheLog() async throws {
        let (record, pages) = (try await NightRecord(), try await pages())
        try pages.setStatus(500, of: "week-9-1.html")

        _ = try await pages.fetch(record)
        let log = try await ReportHouse(record.context).fetchLog(limit: 10)
        let standing = try await ReportHouse(record.context).source()

        #expect(
            log.map(\.outcome) == [.status, .fetched, .fetched] || log.map(\.outcome) == [.fetched, .status, .fetched]
        )
        #expect(standing.incompleteWeeks == ["9/2026"])
    }

    @Test func betweenTwoRequestsThereIsAPause() async throws {
        let (record, pages) = (try await NightRecord(), try await pages())
        let pauses = PauseCounter()

        _ = try await FetchWeeklyList(record.context, pages.settings(record), fetcher: .curl()) { pauses.note($0) }
            .fetch()

        #expect(pauses.all == [.seconds(5), .seconds(5)])
    }

    // MARK: proposals

    private func withProposal(_ engine: Engine) async throws -> (NightRecord, filing: String) {
        let (record, pages) = (try await NightRecord(engine), try await pages())
        let filing = try await record.filingWithNotice("2026-02-10")
        _ = try await pages.fetch(record)
        return (record, filing)
    }

    @Test(arguments: Engine.available)
    func ourNumberIsProposedOnceAndRecordsNothing(engine: Engine) async throws {
        let (record, filing) = try await withProposal(engine)
        let before = try await ShowFiling(record.context).show(filing).events.count

        let first = try await FindProposals(record.context, record.settings).find()
        let second = try await FindProposals(record.context, record.settings).find()
        let proposal = try #require(try await DecideProposal(record.context).list(all: false).first)

        #expect(first.new == ["TT-0001"])
        #expect(second.new.isEmpty)
        #expect(proposal.kind == "passed_for_publication")
        #expect(proposal.date == "2026-02-27")
        #expect(!proposal.hasOtherFilingDate)
        #expect(try await ShowFiling(record.context).show(filing).events.count == before)
    }

    @Test(arguments: Engine.available)
    func acceptingRecordsTheEventOnceAndNeverThePublication(engine: Engine) async throws {
        let (record, filing) = try await withProposal(engine)
        _ = try await FindProposals(record.context, record.settings).find()

        _ = try await DecideProposal(record.context).accept("TT-0001")
        let kinds = try await ShowFiling(record.context).show(filing).events.map(\.kind)

        #expect(kinds.filter { $0 == "passed_for_publication" }.count == 1)
        #expect(!kinds.contains("published") && !kinds.contains("formally_valid"))
        let decided = Problem.night(.proposalDecided(code: "TT-0001"))
        #expect(decided.gravity == .conflict)
        await #expect(throws: decided) { try await DecideProposal(record.context).accept("TT-0001") }
        await #expect(throws: decided) { try await DecideProposal(record.context).reject("TT-0001", reason: "nhầm") }
    }

    @Test(arguments: Engine.available)
    func twoPeopleWhoAcceptAtOnceRecordOneEvent(engine: Engine) async throws {
        let (record, filing) = try await withProposal(engine)
        _ = try await FindProposals(record.context, record.settings).find()

        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...4 {
                group.addTask { (try? await DecideProposal(record.context).accept("TT-0001")) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let kinds = try await ShowFiling(record.context).show(filing).events.map(\.kind)

        #expect(accepted == 1)
        #expect(kinds.filter { $0 == "passed_for_publication" }.count == 1)
    }

    @Test(arguments: Engine.available)
    func anotherFilingDateIsAWarningThatNoPolicyAccepts(engine: Engine) async throws {
        let (record, pages) = (try await NightRecord(engine), try await pages())
        _ = try await record.filingWithNotice("2026-02-10")
        try pages.writePart(week: 9, part: 2, of: 2, [("4-2026-99001", "16/01/2026", "27/02/2026")])
        _ = try await pages.fetch(record)
        var settings = record.settings
        settings.acceptance = .automatic

        let report = try await FindProposals(record.context, settings).find()
        let proposal = try #require(try await DecideProposal(record.context).list(all: false).first)

        #expect(report.accepted.isEmpty && report.open == 1)
        #expect(proposal.hasOtherFilingDate)
    }

    @Test(arguments: Engine.available)
    func theStatedPolicyAccepts(engine: Engine) async throws {
        let (record, filing) = try await withProposal(engine)
        var settings = record.settings
        settings.acceptance = .automatic

        let report = try await FindProposals(record.context, settings).find()

        #expect(report.accepted == ["TT-0001"] && report.open == 0)
        #expect(try await ShowFiling(record.context).show(filing).events.map(\.kind).contains("passed_for_publication"))
    }

    @Test(arguments: ["4 2026 99001", "VN4202699001", "Số đơn: 4 – 2026 – 99001", "4-2026-99001"])
    func anySpellingOfOurNumberIsFound(spelling: String) async throws {
        let (record, pages) = (try await NightRecord(), try await pages())
        let code = try await OpenFiling(record.context).open(
            procedure: "trademark.application",
            subject: .right("QSH-0001")
        )
        var filed = EventInput(kind: "filed", date: "2026-01-15")
        filed.number = spelling
        _ = try await RecordEvent(record.context).record(filed, filing: code)
        _ = try await pages.fetch(record)

        let report = try await FindProposals(record.context, record.settings).find()

        #expect(report.new.count == 1)
    }
}
