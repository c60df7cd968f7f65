import LegalCalendar
import ProcedureFiles
import Procedures
import TestSupport
import Testing

/// Promises about every obligation, held for every case of every pack.
@Suite struct TraceTests {
    private func forEachCourse(_ check: (RuleCase, Procedure, RuleData) throws -> Void) throws {
        let data = try RuleData.read()
        for ruleCase in data.cases {
            let procedure = try #require(data.book.procedures.first { $0.id == ruleCase.procedure })
            try check(ruleCase, procedure, data)
        }
    }

    @Test func everyDateIsRebuiltFromItsTraceAlone() throws {
        var rebuilt = 0
        try forEachCourse { ruleCase, procedure, data in
            let course = procedure.course(
                of: ruleCase.events,
                answers: ruleCase.answers,
                definitions: data.definitions,
                calendar: data.calendar
            )
            for obligation in course.obligations {
                let trace = Rebuilder(reasons: obligation.reasons(data.calendar))
                let deadline = obligation.deadline
                let place: Comment = "\(ruleCase.path):\(ruleCase.line) \(ruleCase.name): \(obligation.key.step)"
                #expect(trace.raw == deadline.raw, place)
                #expect(trace.statutory == deadline.statutory, place)
                #expect(trace.safe == deadline.safe, place)
                #expect(trace.internalDay == deadline.internalDay, place)
                #expect(trace.plan == deadline.plan, place)
                #expect(trace.opens == deadline.opens, place)
                #expect(trace.late == deadline.late, place)
                #expect(trace.isKeptEndExplained, place)
                rebuilt += deadline.raw == nil ? 0 : 1
            }
        }
        #expect(rebuilt > 100)
    }

    @Test(arguments: [UInt64(20_261_123)])
    func theOrderOfRecordingChangesNothing(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        try forEachCourse { ruleCase, procedure, data in
            let course = procedure.course(
                of: ruleCase.events,
                answers: ruleCase.answers,
                definitions: data.definitions,
                calendar: data.calendar
            )
            for _ in 0..<5 {
                let events = ruleCase.events.shuffled(using: &generator)
                let other = procedure.course(
                    of: events,
                    answers: ruleCase.answers,
                    definitions: data.definitions,
                    calendar: data.calendar
                )
                #expect(Facts(other) == Facts(course), "seed \(seed): \(ruleCase.path): \(ruleCase.name)")
            }
        }
    }

    @Test func everyLineAboutTheLawNamesItsPlace() throws {
        try forEachCourse { ruleCase, procedure, data in
            let course = procedure.course(
                of: ruleCase.events,
                answers: ruleCase.answers,
                definitions: data.definitions,
                calendar: data.calendar
            )
            for reason in course.obligations.flatMap({ $0.reasons(data.calendar) }) where reason.kind == .term {
                #expect(!reason.citations.isEmpty, "\(ruleCase.name): \(reason)")
            }
        }
    }

    /// What an obligation amounts to, for comparing two computations of it.
    private struct Facts: Equatable {
        let obligations: [ObligationKey]
        let states: [ObligationState]
        let deadlines: [Deadline]
        let filingState: FilingState

        init(_ course: FilingCourse) {
            obligations = course.obligations.map(\.key)
            states = course.obligations.map(\.state)
            deadlines = course.obligations.map(\.deadline)
            filingState = course.state
        }
    }
}
