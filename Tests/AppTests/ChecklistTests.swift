import App
import Formats
import LegalCalendar
import Procedures
import Registry
import TestSupport
import Testing
import Wording

/// Prepared never looks like filed, and nothing is skipped without a person and a reason.
@Suite(.serialized) struct ChecklistTests {
    @Test(arguments: Engine.available)
    func aCompleteChecklistStillSaysThatNothingWasFiled(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [])
        var view = try await Checklists(record.context).show(code)
        for question in view.openQuestions {
            view = try await Checklists(record.context).answer(question.id, of: code, false)
        }
        for paper in view.papers {
            view = try await Checklists(record.context).prepare(paper.item.id, of: code)
        }

        let line = view.json(VietnameseWording())["line"]?.string ?? ""

        #expect(view.ready == view.needed.count)
        #expect(view.filed == nil)
        #expect(line.hasSuffix("ĐƠN CHƯA NỘP."))
    }

    @Test(arguments: Engine.available)
    func aPaperIsNotDroppedWithoutAReason(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [])
        let item = try #require(try await Checklists(record.context).show(code).papers.first).item.id

        await #expect(throws: Problem.filing(.reasonNeeded(act: item))) {
            try await Checklists(record.context).markNotNeeded(item, of: code, reason: "")
        }
        let view = try await Checklists(record.context).markNotNeeded(item, of: code, reason: "đã nộp lần trước")

        #expect(view.papers.first?.state == .notNeeded)
        #expect(view.papers.first?.mark?.person == "cán bộ mẫu")
    }

    @Test(arguments: Engine.available)
    func aPaperThatDependsOnAnUnansweredQuestionIsUnknownNotMissing(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [])
        let before = try await Checklists(record.context).show(code)
        let question = try #require(before.openQuestions.first)

        let after = try await Checklists(record.context).answer(question.id, of: code, false)

        #expect(before.papers.contains { $0.state == .unknown })
        #expect(!after.openQuestions.contains(question))
    }
}
