import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// The commune's own year: four units report, one compiles, and what the plan does not say is not invented.
@Suite(.serialized) struct ReportYearTests {
    private static let annual = "commune.annual_report"

    @Test(arguments: Engine.available)
    func aYearOwesTheReportOfEachUnitOnTheDayBeforeTheFifteenth(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        let code = try await ReportYears(record.context).open(procedure: Self.annual, year: 2026)

        let view = try await ShowFiling(record.context).show(code)
        #expect(view.filing.subject == .commune(CommuneYear(commune: "07654", year: 2026)))
        #expect(code == "BC-0001" && view.state == .prepared)
        let units = view.obligations.filter { $0.dates.statutory == "2026-12-14" }
        #expect(units.map(\.record.actor) == [.communeEconomy, .communePolice, .serviceCentre, .school])
        let compiling = view.obligations.filter { $0.record.actor == .communeCulture }
        #expect(compiling.map(\.dates.plan) == [nil], "the plan names no day for the compilation")
    }

    @Test(arguments: Engine.available)
    func theDayOfTheCommunesOwnPlanIsFirm(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        let code = try await ReportYears(record.context).open(procedure: Self.annual, year: 2026, due: "2026-12-10")

        let police = try await ShowFiling(record.context).show(code).obligations.first {
            $0.record.actor == .communePolice
        }
        #expect(police?.dates.safe == "2026-12-10" && police?.dates.isStatutoryFirm == true)
    }

    @Test(arguments: Engine.available)
    func theNightOpensEachNewYearOnce(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await ReportYears(record.context).open(procedure: Self.annual, year: 2026)
        record.set(today: "2028-01-01")

        let first = try await RecomputeObligations(record.context).recompute()
        let second = try await RecomputeObligations(record.context).recompute()

        #expect(first.opened.map(\.year) == [2027, 2028], "a year without a single night is opened all the same")
        #expect(first.opened.map(\.filing) == ["BC-0002", "BC-0003"])
        #expect(second.opened.isEmpty)
        let missed = try await ShowFiling(record.context).show("BC-0002").obligations.filter { $0.dates.plan != nil }
        #expect(missed.count == 4 && missed.allSatisfy(\.record.isHistoric))
    }

    @Test(arguments: Engine.available)
    func nightsAtTheSameTimeOpenAYearOnce(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await ReportYears(record.context).open(procedure: Self.annual, year: 2026)
        record.set(today: "2027-01-01")

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask { _ = try await RecomputeObligations(record.context).recompute() }
            }
            try await group.waitForAll()
        }

        let years = try await record.database.read { try $0.rows("SELECT year FROM filing_year ORDER BY year") }
        #expect(try years.map { try $0.integer(0) } == [2026, 2027])
    }

    /// Which reports a commune owes is said by its own plan, so nothing begins by itself.
    @Test(arguments: Engine.available)
    func theNightBeginsNoReportThatNobodyBegan(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        #expect(try await RecomputeObligations(record.context).recompute().opened.isEmpty)
    }

    @Test func aYearIsOpenedOnceAndOnlyWhenItIsOwed() async throws {
        let record = try await NightRecord()
        let years = ReportYears(record.context)
        try await years.open(procedure: Self.annual, year: 2026)

        await #expect(throws: Problem.filing(.yearOpened(code: "BC-0001", year: 2026))) {
            try await years.open(procedure: Self.annual, year: 2026)
        }
        for year in [2025, 2027] {
            await #expect(throws: Problem.filing(.yearOutside(year, first: 2026, last: 2026))) {
                try await years.open(procedure: Self.annual, year: year)
            }
        }
        await #expect(throws: Problem.self) { try await years.open(procedure: "trademark.application", year: 2026) }
    }

    @Test(arguments: Engine.available)
    func aUnitsReportEndsItsOwnWorkAndALateOneStandsFirst(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let code = try await ReportYears(record.context).open(procedure: Self.annual, year: 2026)
        record.set(today: "2026-12-16")
        let police = EventInput(kind: "police_report_received", date: "2026-12-10")

        _ = try await RecordEvent(record.context).record(police, filing: code)

        let due = try await Filings(record.context).due(within: 30)
        #expect(due.map(\.obligation.record.actor) == [.communeEconomy, .serviceCentre, .school])
        #expect(due.allSatisfy { $0.daysLeft == -2 })
    }
}
