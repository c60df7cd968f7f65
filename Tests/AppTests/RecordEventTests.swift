import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// What people record, and what follows from it, on both engines.
@Suite(.serialized) struct RecordEventTests {
    @Test(arguments: Engine.available)
    func aFilingThatIsOpenedIsPreparedAndNotFiled(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [])

        let view = try await ShowFiling(record.context).show(code)

        #expect(view.state == .prepared)
        #expect(view.filed == nil)
        #expect(view.obligations.isEmpty)
    }

    @Test(arguments: Engine.available)
    func thePublicationDecidesWhichOppositionTermApplies(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2026-01-15"), ("formally_valid", "2026-03-20"), ("published", "2026-04-01")]
        )

        let examination = try #require(try await record.obligation("substantive_examination", of: code))

        #expect(examination.dates.statutory == "2026-09-03")
        #expect(examination.dates.safe == "2026-08-28")
        #expect(examination.dates.isStatutoryFirm)
    }

    @Test(arguments: Engine.available)
    func theSameEventTwiceIsRefusedUnlessItIsAnother(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2026-01-15")])
        var again = EventInput(kind: "filed", date: "2026-01-15")

        await #expect(throws: Problem.filing(.eventExists(code: "DB-0001", kind: "filed", date: "2026-01-15"))) {
            try await RecordEvent(record.context).record(again, filing: code)
        }
        again.isAnother = true
        let outcome = try await RecordEvent(record.context).record(again, filing: code)

        #expect(outcome.event == "DB-0002")
    }

    @Test(arguments: Engine.available)
    func anEventCannotLieInTheFuture(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let code = try await record.filing("gi.application", [])

        await #expect(throws: Problem.filing(.eventInFuture(date: "2026-11-24", today: "2026-11-23"))) {
            try await RecordEvent(record.context).record(EventInput(kind: "filed", date: "2026-11-24"), filing: code)
        }
        #expect(try await ShowFiling(record.context).show(code).events.isEmpty)
    }

    @Test(arguments: Engine.available)
    func aTermIsNotTakenFromAnEventThatPrintsNone(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2025-01-15")])
        var input = EventInput(kind: "published", date: "2025-06-25")
        input.printedTerm = "P2M"
        let published = input

        await #expect(throws: Problem.filing(.termWithoutNotice(event: "published"))) {
            try await RecordEvent(record.context).record(published, filing: code)
        }
    }

    @Test(arguments: Engine.available)
    func aSecondNoticeMakesASecondObligationAndAnAnswerMustSayWhich(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2025-01-15"), ("formality_notice", "2025-02-03"), ("formality_notice", "2025-03-10")]
        )
        let notices = try await ShowFiling(record.context).show(code).obligations.filter {
            $0.record.key.step == "formality_reply"
        }
        var reply = EventInput(kind: "formality_replied", date: "2025-03-20")

        await #expect(throws: Problem.filing(.ambiguousTarget(choices: notices.map(\.record.code).sorted()))) {
            try await RecordEvent(record.context).record(reply, filing: code)
        }
        reply.obligation = notices[1].record.code
        _ = try await RecordEvent(record.context).record(reply, filing: code)

        let after = try await ShowFiling(record.context).show(code).obligations.filter {
            $0.record.key.step == "formality_reply"
        }
        #expect(notices.count == 2)
        #expect(after.map(\.state) == [.open, .done])
    }

    @Test(arguments: Engine.available)
    func aDatePastWhenEnteredIsOverdueAndHistoricNotDropped(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let code = try await record.filing(
            "gi.application",
            [("filed", "2025-01-15"), ("formality_notice", "2025-02-03")]
        )

        let reply = try #require(try await record.obligation("formality_reply", of: code))

        #expect(reply.record.isHistoric)
        #expect(reply.timing == .late)
        #expect(reply.dates.statutory == "2025-04-03")
    }

    @Test(arguments: Engine.available)
    func aFaultAtAnyStatementLeavesNoHalfEvent(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2026-01-15")])
        let before = try await ShowFiling(record.context).show(code).obligations.map(\.record)
        for statement in 1...400 {
            let faulty = FaultyDatabase(record.database, failingAtStatement: statement)
            let input = EventInput(kind: "published", date: "2026-04-01")
            let outcome = await Result {
                try await RecordEvent(record.context(over: faulty)).record(input, filing: code)
            }

            let view = try await ShowFiling(record.context).show(code)
            if case .success = outcome {
                #expect(statement > 5)
                #expect(view.events.count == 2)
                return
            }
            #expect(view.events.count == 1, "statement \(statement)")
            #expect(view.obligations.map(\.record) == before, "statement \(statement)")
        }
        Issue.record("the event was never recorded")
    }
}

extension Result where Failure == any Error {
    init(catching body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
