import App
import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// A record goes by the rules that gave its dates until a person has seen what others would move.
@Suite(.serialized) struct UpdateRulesTests {
    /// A procedure of one step, in versions.
    private enum Pack {
        static let first = text(step: "reply", values: ["P2M": "{}"])
        static let corrected = text(step: "reply", values: ["P1M": "{}"])
        static let renamed = text(step: "answer", values: ["P2M": "{}"])
        static let newLaw = text(
            step: "reply",
            values: [
                "P2M": "{refusal_notice: {before: 2027-01-01}}", "P3M": "{refusal_notice: {from: 2027-01-01}}",
            ]
        )
        static let otherName = first.replacing("Trả lời", with: "Trả lời thông báo")

        private static func text(step: String, values: KeyValuePairs<String, String>) -> String {
            let rows = values.map { value, when in
                """
                      - value: \(value)
                        \(when == "{}" ? "" : "when: \(when)\n        ")basis: [{law: 131/2025/QH15, article: 1}]
                        confidence: confirmed
                """
            }
            return """
                procedure: test.reply
                name: {vi: Thủ tục thử, en: Test}
                office: ip-office
                word: application
                subject: [trademark]
                checked: 2026-11-23
                steps:
                  - id: \(step)
                    name: {vi: Trả lời, en: Reply}
                    actor: applicant
                    after: {event: refusal_notice, each: true}
                    counts_from: {day: trigger, confidence: confirmed, basis: [{law: 131/2025/QH15, article: 1}]}
                    term:
                \(rows.joined(separator: "\n"))
                    checked: 2026-11-23
                    printed_due: true
                    rolls: forward
                    boundary: inclusive
                    closed_by: [refusal_replied]
                    overtaken_by: [refused]
                    needs: P0D
                cadence: {offsets: [-P7D, P0D], overdue_every: P7D, basis: practice}
                """
        }
    }

    private static func library(_ pack: String, _ changes: String = "changes: []") -> RuleLibrary {
        RuleLibrary(overlay: [
            SourceText(path: "procedures/test.reply.yaml", text: pack),
            SourceText(path: "rule-changes.yaml", text: changes),
        ])
    }

    /// A declaration of how the first version became another.
    private static func declared(_ kind: String) async throws -> String {
        let hash = try library(Pack.first).filingRules("test.reply").procedure.hash
        return """
            changes:
              - pack: test.reply
                was: \(hash)
                reason: {vi: Đọc lại văn bản, en: Read again}
                declared: 2026-12-01
                kind: \(kind)
            """
    }

    /// One open and one finished obligation, recorded under the first version.
    private struct Setting {
        let record: SampleRecord
        let filing: String

        init(_ engine: Engine) async throws {
            record = try await SampleRecord(engine)
            let context = record.under(UpdateRulesTests.library(Pack.first))
            filing = try await OpenFiling(context).open(procedure: "test.reply", subject: .right(SampleRecord.right))
            for (kind, day) in [
                ("filed", "2026-01-15"), ("refusal_notice", "2026-09-01"), ("refusal_replied", "2026-10-15"),
                ("refusal_notice", "2026-11-02"),
            ] as [(String, Day)] {
                _ = try await RecordEvent(context).record(EventInput(kind: kind, date: day), filing: filing)
            }
        }

        func context(_ pack: String, _ changes: String = "changes: []") -> AppContext {
            record.under(UpdateRulesTests.library(pack, changes))
        }

        func records() async throws -> [ObligationRecord] {
            try await record.database.read { [filing] in try $0.obligations(filing: filing) }
        }
    }

    @Test(arguments: Engine.available)
    func otherRulesMoveNothingBeforeAPersonTakesThemOver(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let before = try await setting.records()
        let context = setting.context(Pack.corrected, try await Self.declared("correction"))

        let report = try await RecomputeObligations(context).recompute()
        let view = try await ShowFiling(context).show(setting.filing)

        #expect(report.changed.isEmpty && report.adopted.isEmpty)
        #expect(report.waiting == ["test.reply"])
        #expect(view.isUnderOldRules)
        #expect(view.obligations.map(\.dates.statutory) == ["2026-11-02", "2027-01-04"])
        #expect(try await setting.records() == before)
    }

    @Test(arguments: Engine.available)
    func whatWouldMoveIsToldWithBothDatesBeforeAnythingIsWritten(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let before = try await setting.records()
        let context = setting.context(Pack.corrected, try await Self.declared("correction"))

        let outlook = try #require(try await UpdateRules(context).outlooks().first)

        #expect(outlook.nature == .correction)
        #expect(outlook.obstacle == nil)
        #expect(outlook.movements.map(\.kind) == [.lateInHindsight, .moved])
        #expect(outlook.movements[1].old?.statutory == "2027-01-04")
        #expect(outlook.movements[1].new?.statutory == "2026-12-02")
        #expect(try await setting.records() == before)
    }

    @Test(arguments: Engine.available)
    func aCorrectionMovesOpenWorkAndRemarksOnFinishedWork(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let context = setting.context(Pack.corrected, try await Self.declared("correction"))

        _ = try await UpdateRules(context).update()
        let view = try await ShowFiling(context).show(setting.filing)

        #expect(!view.isUnderOldRules)
        #expect(view.obligations.map(\.dates.statutory) == ["2026-11-02", "2026-12-02"])
        #expect(view.obligations.map(\.lateByCorrection) == ["2026-10-01", nil])
        #expect(view.obligations.map(\.record.revision) == [1, 2])
        #expect(try await UpdateRules(context).outlooks().isEmpty)
        #expect(try await AuditVerification(context).verify().brokenAt == nil)
    }

    @Test(arguments: Engine.available)
    func anUndeclaredChangeIsRefusedAndNothingIsWritten(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let before = try await setting.records()

        await #expect(throws: Problem.self) { try await UpdateRules(setting.context(Pack.corrected)).update() }

        #expect(try await setting.records() == before)
        #expect(try await ShowFiling(setting.context(Pack.corrected)).show(setting.filing).isUnderOldRules)
    }

    @Test(arguments: Engine.available)
    func aRenamedStepKeepsItsObligationsAndTheirAnswers(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let before = try await setting.records()
        let declared = try await Self.declared("structure\n    steps: [{was: reply, became: answer}]")
        let context = setting.context(Pack.renamed, declared)

        let outlooks = try await UpdateRules(context).update()
        let after = try await setting.records()

        #expect(outlooks.first?.movements.isEmpty == true)
        #expect(after.map(\.code) == before.map(\.code))
        #expect(after.map(\.key.step) == ["answer", "answer"])
        #expect(after.map(\.state) == before.map(\.state))
        #expect(after.map(\.dates) == before.map(\.dates))
        #expect(try await RecomputeObligations(context).recompute().changed.isEmpty)
    }

    @Test(arguments: Engine.available)
    func aStepThatEndedLeavesItsOpenWorkWithoutObject(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let declared = try await Self.declared("structure\n    steps: [{was: reply, ended: {vi: bỏ, en: gone}}]")

        _ = try await UpdateRules(setting.context(Pack.renamed, declared)).update()
        let states = try await setting.records().filter { $0.key.step == "reply" }.map(\.state)

        #expect(states == [.done, .overtaken])
    }

    @Test(arguments: Engine.available)
    func newLawThatMovesNothingIsTakenOverByTheNight(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let before = try await setting.records()
        let context = setting.context(Pack.newLaw, try await Self.declared("law\n    from: 2027-01-01"))

        let report = try await RecomputeObligations(context).recompute()

        #expect(report.adopted == ["test.reply"])
        #expect(report.waiting.isEmpty)
        #expect(try await setting.records() == before)
        #expect(try await UpdateRules(context).outlooks().isEmpty)
    }

    @Test(arguments: Engine.available)
    func anotherWordingIsShownAtOnceAndNeedsNobody(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let context = setting.context(Pack.otherName)

        let view = try await ShowFiling(context).show(setting.filing)

        #expect(view.obligations.first?.name.vi == "Trả lời thông báo")
        #expect(!view.isUnderOldRules)
        #expect(try await UpdateRules(context).outlooks().isEmpty)
    }

    @Test(arguments: Engine.available)
    func aValueForReviewNamesWhatRestsOnIt(engine: Engine) async throws {
        let setting = try await Setting(engine)
        let open = try await setting.records().filter { !$0.state.isFinished }.map(\.code)

        let (unverified, others, _) = try await RulesToReview(setting.context(Pack.first)).values()

        #expect(others.first { $0.procedure == "test.reply" }?.obligations == open)
        #expect(unverified.allSatisfy { $0.value.confidence == .unverified })
        #expect(zip(others, others.dropFirst()).allSatisfy { $0.value.checked <= $1.value.checked })
    }
}
