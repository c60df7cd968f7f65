import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

/// The project's own packs: read without a problem, checked without a finding, proven by their cases.
@Suite struct DataTests {
    @Test func everyDataFileIsRead() throws {
        let rules = try DataFiles.rules()
        for problem in rules.book().problems + rules.cases().problems { Issue.record("\(problem)") }
    }

    @Test func onePackIsReadWithoutTheOthers() throws {
        let book = try RuleData.read().book
        let rules = try DataFiles.rules()
        for pack in book.packs { #expect(rules.pack(pack.procedure.id).value == pack) }
    }

    @Test func noPackHasAFinding() throws {
        let data = try RuleData.read()
        let today = try #require(Day("2026-11-23"))
        for pack in data.book.packs {
            let findings = PackCheck(pack, definitions: data.definitions, today: today).findings()
            for finding in findings { Issue.record("\(finding.path):\(finding.line): \(finding.kind)") }
        }
    }

    @Test func everyCaseHolds() throws {
        let data = try RuleData.read()
        #expect(data.cases.count > 50)
        for ruleCase in data.cases {
            let procedure = try #require(data.book.procedures.first { $0.id == ruleCase.procedure })
            let differences = ruleCase.differences(
                in: procedure,
                definitions: data.definitions,
                calendar: data.calendar
            )
            for difference in differences { Issue.record("\(difference.path):\(difference.line): \(difference.kind)") }
        }
    }

    @Test func everySmallFalsificationOfAPackIsNoticedByACase() throws {
        let data = try RuleData.read()
        for pack in data.book.packs {
            let cases = data.cases.filter { $0.procedure == pack.procedure.id }
            let proof = MutationProof(pack, cases: cases, definitions: data.definitions, calendar: data.calendar)
            let report = proof.report()
            // A pack that only takes over another's steps has none of its own to falsify.
            let dated = pack.procedure.steps.filter { step in
                step.acceptsPrintedDue || step.terms.contains { $0.value != nil }
            }
            #expect(report.tried >= 7 * dated.count || !pack.inherited.isEmpty)
            for survivor in report.survivors {
                Issue.record("\(survivor.path):\(survivor.line): \(survivor.owner) \(survivor.change)")
            }
        }
    }
}
