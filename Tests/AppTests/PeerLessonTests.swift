import App
import Formats
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// What went wrong in other programs of this kind, one test each. The names say what must not happen here.
@Suite(.serialized) struct PeerLessonTests {
    /// Rules chosen by the day of entry gave an old event the new law.
    @Test(arguments: Engine.available)
    func aRuleIsChosenByTheEventsDateNotByToday(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let old = try await record.filing(
            "trademark.application",
            [("filed", "2023-01-01"), ("published", "2026-03-31")]
        )
        let new = try await record.filing(
            "trademark.application",
            [("filed", "2023-01-01"), ("published", "2026-04-01")]
        )

        let underOldLaw = try #require(try await record.obligation("opposition_period", of: old))
        let underNewLaw = try #require(try await record.obligation("opposition_period", of: new))

        #expect(underOldLaw.dates.raw == "2026-08-31")
        #expect(underNewLaw.dates.raw == "2026-07-01")
    }

    /// Deadlines that had passed were not created, so a missed date could not be seen.
    @Test(arguments: Engine.available)
    func aDateThatHasPassedIsShownWithItsRemedy(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let code = try await record.filing(
            "trademark.application",
            [("filed", "2024-01-15"), ("formality_notice", "2024-03-01")]
        )

        let due = try await Filings(record.context).due(within: 0)

        let late = try #require(due.first { $0.obligation.record.key.step == "formality_reply" })
        #expect(late.filing.code == code)
        #expect(late.obligation.timing == .late)
        #expect(late.obligation.record.isHistoric)
        #expect(late.obligation.step.remedy != nil)
    }

    /// Closing an overdue task dated it back to its deadline.
    @Test(arguments: Engine.available)
    func aLateAnswerKeepsItsOwnDay(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let code = try await record.filing(
            "trademark.application",
            [("filed", "2024-01-15"), ("formality_notice", "2024-03-01"), ("formality_replied", "2024-09-30")]
        )

        let reply = try #require(try await record.obligation("formality_reply", of: code))

        #expect(reply.state == .done)
        #expect(reply.record.settledOn == "2024-09-30")
        #expect(reply.dates.statutory == "2024-05-02")
    }

    /// Correcting a date rewrote finished tasks, and nobody could see what had stood there.
    @Test(arguments: Engine.available)
    func aCorrectionKeepsWhatStoodBeforeAndFinishedWorkStaysFinished(engine: Engine) async throws {
        let record = try await SampleRecord(engine, today: "2026-11-23")
        let code = try await record.filing(
            "trademark.application",
            [("filed", "2024-01-15"), ("formality_notice", "2024-03-01"), ("formality_replied", "2024-04-15")]
        )
        let notice = try #require(try await ShowFiling(record.context).show(code).events.dropFirst().first)
        var correction = EventCorrection(reason: "đọc nhầm ngày")
        correction.date = "2024-03-04"

        _ = try await CorrectEvent(record.context).correct(notice.code, with: correction)

        let view = try await ShowFiling(record.context).show(code)
        let reply = try #require(view.obligations.first { $0.record.key.step == "formality_reply" })
        let dates = view.events.filter { $0.kind == "formality_notice" }.map(\.date)
        #expect(dates == ["2024-03-01", "2024-03-04"])
        #expect(reply.state == .done)
        #expect(reply.record.settledOn == "2024-04-15")
    }

    /// `decimal(6,2)` held no fee in đồng, and a thousand filings are a sum of nine digits.
    @Test func amountsOfManyMillionsStayWhole() throws {
        let quote = try QuoteFees(RuleLibrary()).quote(
            procedure: "trademark.application",
            FeeQuantities(itemsByClass: Array(repeating: 400, count: 45), answers: [:]),
            on: "2026-11-23"
        )

        let totals = quote.statements.map(\.total)
        let text = VietnameseWording().money(1_234_567_890)

        #expect(totals.contains { $0 > 99_999_999 })
        for statement in quote.statements {
            #expect(statement.total == statement.lines.reduce(0) { $0 + $1.row.amount * $1.quantity })
        }
        #expect(text == "1.234.567.890 đồng")
    }

    /// An export in Latin-1 made "D?u Làng" of the name.
    @Test(arguments: Engine.available)
    func vietnameseSurvivesStoreAndExport(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let name = "Bưởi Diễn, nhãn lồng “Ngọt Lừ” Ẵng Ỷ Ỗ đ Đ (mẫu)"
        let producer = try await Producers(record.context).add(ProducerInput(name: "Hộ Ngữ Ưỡng (mẫu)", kind: nil))
        _ = try await Products(record.context).add(ProductInput(producer: producer.producer.code, name: name))

        let (bytes, _) = try await ExportProducts(record.context).run()

        let export = try CSVDocument(bytes: bytes)
        let column = try #require(export.headings.firstIndex(of: "name"))
        #expect(export.rows.map { Array($0.fields[column].utf8) } == [Array(name.utf8)])
    }

    /// What nobody had told was taken for "no".
    @Test(arguments: Engine.available)
    func whatNobodyHasAnsweredStaysUnknown(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("trademark.application", [])

        let unanswered = try await Checklists(record.context).show(code)
        let question = try #require(unanswered.openQuestions.first)
        let answered = try await Checklists(record.context).answer(question.id, of: code, false)

        #expect(unanswered.papers.contains { $0.state == .unknown })
        #expect(!answered.openQuestions.contains { $0.id == question.id })
        let unknown = { (view: ChecklistView) in view.papers.filter { $0.state == .unknown }.count }
        #expect(unknown(answered) < unknown(unanswered))
    }

    /// "Completed" above a task list was read as "submitted", and cost a user a judgment.
    @Test(arguments: Engine.available)
    func aDossierThatIsCompleteIsNotFiled(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("trademark.application", [])
        let checklists = Checklists(record.context)
        for question in try await checklists.show(code).openQuestions {
            _ = try await checklists.answer(question.id, of: code, false)
        }
        for paper in try await checklists.show(code).needed where paper.state != .prepared {
            _ = try await checklists.prepare(paper.item.id, of: code)
        }

        let view = try await checklists.show(code)
        let line = VietnameseWording().checklistLine(
            ready: view.ready,
            of: view.needed.count,
            word: view.word,
            filedOn: view.filed?.date,
            number: view.filed?.number
        )

        #expect(view.ready == view.needed.count)
        #expect(view.filed == nil)
        #expect(line.contains("ĐƠN CHƯA NỘP"))
        #expect(try await ShowFiling(record.context).show(code).state == .prepared)
    }

    /// A foreign lunar table was a day off in 2030, another a month early for years: Tết is data, from a source.
    @Test func tetIsOurOwnTableAndAYearWithoutItsDecisionIsSaidToBeUnsure() throws {
        let question = try DeadlineQuestion(RuleLibrary())
        let fortnight: Term = "P2W"

        let decided = question.dates(from: "2026-01-15", term: fortnight)
        let expected = question.dates(from: "2030-01-20", term: fortnight)

        #expect(decided.statutoryDoubts.isEmpty)
        #expect(!expected.statutoryDoubts.isEmpty)
        #expect(expected.statutory > "2030-02-05")
    }
}
