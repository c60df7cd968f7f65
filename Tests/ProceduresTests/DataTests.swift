import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

@Suite struct DataTests {
    @Test func everyDataFileIsRead() throws {
        let book = try DataFiles.rules().book()
        #expect(book.problems == [])
    }
}

@Suite struct CaseTests {
    @Test func everyCaseHolds() throws {
        let rules = try DataFiles.rules()
        let book = rules.book().value
        let calendar = try #require(book.calendar)
        let cases = rules.cases()
        #expect(cases.problems == [])
        #expect(cases.value.count > 50)
        for ruleCase in cases.value {
            let procedure = try #require(book.procedures.first { $0.id == ruleCase.procedure })
            let differences = ruleCase.differences(in: procedure, definitions: book.definitions, calendar: calendar)
            for difference in differences { Issue.record("\(difference.path):\(difference.line): \(difference.kind)") }
        }
    }

    @Test func noPackHasAFinding() throws {
        let book = try DataFiles.rules().book().value
        let today = try #require(Day("2026-11-23"))
        for pack in book.packs {
            let findings = PackCheck(pack, definitions: book.definitions, today: today).findings()
            for finding in findings { Issue.record("\(finding.path):\(finding.line): \(finding.kind)") }
        }
    }
}

@Suite struct MutationTests {
    @Test func everySmallFalsificationOfAPackIsNoticedByACase() throws {
        let rules = try DataFiles.rules()
        let book = rules.book().value
        let calendar = try #require(book.calendar)
        for pack in book.packs {
            let cases = rules.cases(of: pack.procedure.id).value
            let proof = MutationProof(pack, cases: cases, definitions: book.definitions, calendar: calendar)
            let report = proof.report()
            #expect(report.tried > 50)
            for survivor in report.survivors {
                Issue.record("\(survivor.path):\(survivor.line): \(survivor.owner) \(survivor.change)")
            }
        }
    }
}
