import App
import Formats
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// A date that costs a right when it is wrong counts at once, and is told as unchecked until a second person has looked.
@Suite(.serialized) struct SecondCheckTests {
    /// DON-0001 with a notice, DB-0002, recorded on the test's day by "cán bộ mẫu".
    private func noticed(_ engine: Engine) async throws -> (record: SampleRecord, filing: String) {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2026-09-01"), ("formality_notice", "2026-11-02")]
        )
        return (record, code)
    }

    @Test(arguments: Engine.available)
    func aNoticesDateCountsAtOnceAndIsMarkedUntilAColleagueHasChecked(engine: Engine) async throws {
        let (record, code) = try await noticed(engine)
        let before = try #require(try await record.obligation("formality_reply", of: code))
        #expect(before.dates.plan != nil && before.state == .open)
        #expect(before.unchecked.map(\.code) == ["DB-0002"])
        #expect(before.dateLines(VietnameseWording()).contains("chưa có người thứ hai kiểm tra"))

        let check = try await CheckEvent(record.by("đồng nghiệp")).check("DB-0002")

        let after = try #require(try await record.obligation("formality_reply", of: code))
        let view = try await ShowFiling(record.context).show(code)
        #expect(check.way == .colleague && check.by == "đồng nghiệp")
        #expect(after.unchecked.isEmpty && after.dates == before.dates && after.record == before.record)
        #expect(view.checks == [check])
        #expect(view.json(VietnameseWording()).text().contains("\"way\":\"colleague\""))
        await #expect(throws: Problem.filing(.eventChecked(code: "DB-0002"))) {
            try await CheckEvent(record.by("người thứ ba")).check("DB-0002")
        }
    }

    @Test(arguments: Engine.available)
    func whoeverIsAloneLooksAgainOnAnotherDay(engine: Engine) async throws {
        let (record, code) = try await noticed(engine)

        await #expect(throws: Problem.filing(.checkTomorrow(code: "DB-0002", from: "2026-11-24"))) {
            try await CheckEvent(record.context).check("DB-0002")
        }
        let check = try await CheckEvent(record.on("2026-11-24")).check("DB-0002")

        #expect(check.way == .nextDay && check.day == "2026-11-24")
        #expect(try await record.obligation("formality_reply", of: code)?.unchecked.isEmpty == true)
    }

    @Test(arguments: Engine.available)
    func whoeverRecordedItDoesNotCheckItWhileThereIsAColleague(engine: Engine) async throws {
        let (record, _) = try await noticed(engine)
        try await record.database.write { connection in
            try connection.run(
                """
                INSERT INTO person (code, commune, name, language, quiet_from, quiet_until)
                VALUES ('NG-0009', '07654', 'Đồng Nghiệp', 'vi', 21, 6)
                """
            )
        }
        _ = try await Accounts(record.context).add("NG-0009", signInName: nil, role: .officer)

        await #expect(throws: Problem.filing(.checkByAnother(code: "DB-0002"))) {
            try await CheckEvent(record.on("2026-11-24")).check("DB-0002")
        }
    }

    @Test(arguments: Engine.available)
    func anAccountThatNobodyHasOpenedIsNoColleague(engine: Engine) async throws {
        let (record, code) = try await noticed(engine)
        _ = try await Accounts(record.context).add(newPerson: "Chưa Vào Lần Nào", signInName: nil, role: .officer)

        let check = try await CheckEvent(record.on("2027-01-24")).check("DB-0002")

        #expect(check.way == .nextDay)
        #expect(try await record.obligation("formality_reply", of: code)?.unchecked.isEmpty == true)
    }

    @Test(arguments: Engine.available)
    func aCorrectionAsksAnewAndAnEventOnWhichNothingRestsAsksForNothing(engine: Engine) async throws {
        let (record, code) = try await noticed(engine)
        _ = try await CheckEvent(record.by("đồng nghiệp")).check("DB-0002")
        var correction = EventCorrection(reason: "đọc nhầm")
        correction.date = "2026-11-03"

        _ = try await CorrectEvent(record.context).correct("DB-0002", with: correction)

        let reply = try #require(try await record.obligation("formality_reply", of: code))
        #expect(reply.unchecked.map(\.code) == ["DB-0003"])
        await #expect(throws: Problem.filing(.checkNotNeeded(code: "DB-0001"))) {
            try await CheckEvent(record.by("đồng nghiệp")).check("DB-0001")
        }
        let waiting = try await CheckEvent(record.context).waiting()
        #expect(waiting.map(\.event.code) == ["DB-0003"])
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "formality_replied", date: "2026-11-20"),
            filing: code
        )
        #expect(try await CheckEvent(record.context).waiting().isEmpty)
    }
}
