import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// Corrections keep both values, move what is open, and leave finished work alone.
@Suite(.serialized) struct CorrectEventTests {
    @Test(arguments: Engine.available)
    func aCorrectedDateMovesTheDeadlineAndKeepsTheObligation(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2026-01-15"), ("formally_valid", "2026-03-20"), ("published", "2026-03-31")]
        )
        let before = try #require(try await record.obligation("substantive_examination", of: code))
        let published = try await ShowFiling(record.context).show(code).events[2].code
        var correction = EventCorrection(reason: "đọc nhầm ngày trên Công báo")
        correction.date = "2026-04-01"

        let outcome = try await CorrectEvent(record.context).correct(published, with: correction)

        let after = try #require(try await record.obligation("substantive_examination", of: code))
        let events = try await ShowFiling(record.context).show(code).events
        #expect(after.record.code == before.record.code)
        #expect(after.record.revision == before.record.revision + 1)
        #expect(before.dates.raw == "2026-09-30")
        #expect(after.dates.raw == "2026-09-01")
        #expect(outcome.moved.contains(before.record.code))
        #expect(events.map(\.date).suffix(2) == ["2026-03-31", "2026-04-01"])
    }

    @Test(arguments: Engine.available)
    func finishedWorkKeepsItsDatesWhenItsTriggerIsCorrected(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2025-01-15"), ("formality_notice", "2025-02-03"), ("formality_replied", "2025-03-20")]
        )
        let before = try #require(try await record.obligation("formality_reply", of: code))
        var correction = EventCorrection(reason: "ngày trên bản quét là 10/2")
        correction.date = "2025-02-10"

        _ = try await CorrectEvent(record.context).correct("DB-0002", with: correction)

        let after = try #require(try await record.obligation("formality_reply", of: code))
        #expect(after.record == before.record)
        #expect(after.dates == before.dates)
    }

    @Test(arguments: Engine.available)
    func takingAnAnswerBackOpensTheObligationAgain(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2025-01-15"), ("formality_notice", "2025-02-03"), ("formality_replied", "2025-03-20")]
        )
        var correction = EventCorrection(reason: "chưa gửi trả lời")
        correction.isVoid = true

        let outcome = try await CorrectEvent(record.context).correct("DB-0003", with: correction)

        let reply = try #require(try await record.obligation("formality_reply", of: code))
        #expect(reply.state == .open)
        #expect(outcome.reopened.contains(reply.record.code))
    }

    @Test(arguments: Engine.available)
    func aNoticeThatNeverCameEndsItsObligationWithoutLosingIt(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2025-01-15"), ("formality_notice", "2025-02-03")]
        )
        var correction = EventCorrection(reason: "thông báo của đơn khác")
        correction.isVoid = true

        _ = try await CorrectEvent(record.context).correct("DB-0002", with: correction)

        let reply = try #require(try await record.obligation("formality_reply", of: code))
        #expect(reply.state == .overtaken)
        #expect(reply.dates.statutory == "2025-04-03")
    }

    @Test(arguments: Engine.available)
    func anEntryIsCorrectedOnlyOnce(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2025-01-15")])
        var correction = EventCorrection(reason: "nhầm")
        correction.date = "2025-01-16"
        _ = try await CorrectEvent(record.context).correct("DB-0001", with: correction)

        await #expect(throws: Problem.filing(.alreadyCorrected(by: "DB-0002"))) {
            try await CorrectEvent(record.context).correct("DB-0001", with: correction)
        }
        #expect(try await ShowFiling(record.context).show(code).filed?.date == "2025-01-16")
    }
}
