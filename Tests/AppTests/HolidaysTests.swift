import App
import Formats
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// The days off that an office accepts: over the files, as strictly read, with what they move told first.
@Suite(.serialized) struct HolidaysTests {
    private let notice = HolidayNotice(number: "TB 99/TB-BNV ngày 20/11/2026 (mẫu)", source: nil)
    private let swap: [Day] = ["2026-11-23", "2026-11-28"]

    /// A context as the next command has it: with the rows that were accepted until now.
    private func reopened(_ record: SampleRecord) async throws -> AppContext {
        let rows = try await RecordDatabase(record.database).acceptedRows()
        return AppContext(
            database: RecordDatabase(record.database),
            clock: record.context.clock,
            library: RuleLibrary().accepting(rows),
            person: "cán bộ mẫu",
            commune: nil,
            salt: { "00" }
        )
    }

    /// A commune's own fifteen working days, from a day whose count the swap of November 2026 changes (ruling 1).
    private func end(_ context: AppContext) throws -> CountedDates {
        try DeadlineQuestion(context.library).dates(from: "2026-11-02", term: "P15WD")
    }

    @Test(arguments: Engine.available)
    func aConfirmedDayCountsFromTheNextCommandOnAndSaysWhoseItIs(engine: Engine) async throws {
        let record = try await SampleRecord(engine)

        let before = try end(record.context)
        let change = try await Holidays(record.context).accept(.confirm(swap.map { NamedSpecialDay($0) }), notice)
        let context = try await reopened(record)
        let after = try end(context)
        let reasons = try DeadlineQuestion(context.library).reasons(from: "2026-11-02", term: "P15WD")
        let row = try #require(reasons.first { $0.kind == .holiday && $0.date == "2026-11-23" })
        let sentence = VietnameseWording().sentence(row, names: try context.library.lawNames())

        #expect(change.codes == ["XN-0001", "XN-0002"])
        #expect(before.statutory == "2026-11-23" && !before.statutoryDoubts.isEmpty)
        #expect(after.statutory == "2026-11-25" && after.statutoryDoubts.isEmpty)
        #expect(row.layer == .accepted)
        #expect(sentence.contains("TB 99/TB-BNV") && sentence.contains("cơ quan đã xác nhận"))
    }

    @Test(arguments: Engine.available)
    func aDayInAYearThatTheCalendarHasNotIsRefused(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let name = BilingualText(vi: "Quốc khánh", en: "National day")

        for day in ["2062-09-05", "9999-12-31"] as [Day] {
            let outcome = await Result {
                try await Holidays(record.context).preview(.add(day, .holiday, name: name), notice)
            }
            guard case .failure(Problem.house(.yearUnknown(day.year, _, _))) = outcome else {
                Issue.record("\(day): \(outcome)")
                continue
            }
        }
    }

    @Test(arguments: Engine.available)
    func aPreviewTellsWhatMovesAndWritesNothing(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        // Two months from 2026-09-28 end on Saturday 2026-11-28: a working day only if the swap is decided.
        let code = try await record.filing(
            "trademark.application",
            [("filed", "2026-01-15"), ("formality_notice", "2026-03-20"), ("formality_replied", "2026-04-01")]
        )
        let other = try await record.filing("trademark.application", [("filed", "2026-10-28")])

        let change = try await Holidays(record.context).preview(.confirm(swap.map { NamedSpecialDay($0) }), notice)
        let rows = try await RecordDatabase(record.database).acceptedRows()

        #expect(rows.isEmpty)
        #expect(!change.moved.contains { $0.filing == code }, "finished work and other dates stay")
        #expect(change.moved.contains { $0.filing == other })
        #expect(change.moved.allSatisfy { $0.before != $0.after })
    }

    @Test(arguments: Engine.available)
    func whatWasAcceptedIsStoredAgainstTheObligationsAndAWithdrawalPutsThemBack(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("trademark.application", [("filed", "2026-10-28")])
        let first = try await record.database.read { try $0.obligations(filing: code) }

        _ = try await Holidays(record.context).accept(.confirm(swap.map { NamedSpecialDay($0) }), notice)
        let second = try await record.database.read { try $0.obligations(filing: code) }
        let reopened = try await reopened(record)
        for row in ["XN-0001", "XN-0002"] {
            _ = try await Holidays(try await self.reopened(record)).withdraw(row, reason: "đọc nhầm", isAccepted: true)
        }
        let third = try await record.database.read { try $0.obligations(filing: code) }
        let trail = try await AuditVerification(reopened).verify()

        #expect(first.map(\.dates) != second.map(\.dates))
        #expect(first.map(\.dates) == third.map(\.dates))
        #expect(third.map(\.revision).max() == 3, "each change of a date is a revision")
        #expect(trail.brokenAt == nil)
    }

    @Test(arguments: Engine.available)
    func aYearIsCompleteOnlyOnceNothingInItIsExpected(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let expected = try await Holidays(record.context).list(2027).rows.filter { $0.status == .expected }.map(\.day)
        try #require(expected.count > 3)

        await #expect(throws: Problem.house(.yearUndecided(2027, expected))) {
            _ = try await Holidays(record.context).accept(.complete(2027), notice)
        }
        _ = try await Holidays(record.context).accept(
            .confirm(expected.dropFirst().map { NamedSpecialDay($0) }),
            notice
        )
        _ = try await Holidays(try await reopened(record)).accept(.refuse([NamedSpecialDay(expected[0])]), notice)
        _ = try await Holidays(try await reopened(record)).accept(.complete(2027), notice)
        let year = try await Holidays(try await reopened(record)).list(2027)

        #expect(year.year.isComplete && year.year.layer == .accepted)
        #expect(!year.rows.contains { $0.day == expected[0] })
        #expect(year.accepted.count == expected.count + 1)
    }

    @Test func whatIsAcceptedTwiceOrCannotBeIsRefused() async throws {
        let record = try await SampleRecord(.sqlite)
        _ = try await Holidays(record.context).accept(.confirm([NamedSpecialDay("2026-11-23")]), notice)
        let context = try await reopened(record)

        await #expect(throws: Problem.house(.specialDayDecided("2026-11-23"))) {
            _ = try await Holidays(context).accept(.confirm([NamedSpecialDay("2026-11-23")]), notice)
        }
        await #expect(throws: Problem.house(.alreadyAccepted(code: "XN-0001"))) {
            _ = try await Holidays(context).accept(.refuse([NamedSpecialDay("2026-11-23")]), notice)
        }
        // A Sunday cannot become a day in lieu: the files' own reader says so.
        await #expect(throws: Problem.self) {
            let name = BilingualText(vi: "Nghỉ bù", en: "Day in lieu")
            _ = try await Holidays(context).accept(.add("2027-05-30", .compensatoryDayOff, name: name), notice)
        }
        let rows = try await RecordDatabase(record.database).acceptedRows()
        #expect(rows.count == 1)
    }
}
