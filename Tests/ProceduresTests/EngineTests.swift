import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

/// How events speak to obligations, on a pack small enough to be reckoned by hand.
@Suite struct EngineTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func course(_ events: [FilingEvent], of text: String = SmallPack.pack) throws -> FilingCourse {
        let calendar = try RuleData.read().calendar
        let procedure = try SmallPack.read(text).procedure
        return procedure.course(of: events, definitions: SmallPack.definitions, calendar: calendar)
    }

    private func event(
        _ code: String,
        _ kind: String,
        _ date: String,
        until: String? = nil,
        target: EventTarget? = nil
    ) throws -> FilingEvent {
        FilingEvent(code: code, kind: kind, date: try day(date), until: try until.map(day), target: target)
    }

    @Test func eachNoticeHasItsOwnObligationAndAReplyAnswersTheEarliest() throws {
        let course = try course([
            event("E1", "notice", "2026-01-05"), event("E2", "notice", "2026-01-12"),
            event("E3", "replied", "2026-02-02"),
        ])
        #expect(course.obligations.map(\.key.trigger) == ["E1", "E2"])
        #expect(course.obligations.map(\.state) == [.done(event: "E3", on: try day("2026-02-02")), .open])
    }

    @Test func aReplyThatNamesItsNoticeAnswersThatOne() throws {
        let course = try course([
            event("E1", "notice", "2026-01-05"), event("E2", "notice", "2026-01-12"),
            event("E3", "replied", "2026-02-02", target: EventTarget(step: "reply", trigger: "E2")),
        ])
        #expect(course.obligations.map(\.state) == [.open, .done(event: "E3", on: try day("2026-02-02"))])
    }

    @Test func aCorrectedDateMovesTheObligationAndKeepsItsName() throws {
        let before = try course([event("E1", "notice", "2026-01-05")])
        let after = try course([event("E1", "notice", "2026-01-06")])
        #expect(before.obligations.map(\.key) == after.obligations.map(\.key))
        #expect(before.obligations.map(\.deadline.raw) == [try day("2026-03-05")])
        #expect(after.obligations.map(\.deadline.raw) == [try day("2026-03-06")])
    }

    @Test func aCorrectionAcrossTheBoundaryTakesTheOtherLaw() throws {
        let before = try course([event("E1", "notice", "2026-03-31")])
        let after = try course([event("E1", "notice", "2026-04-01")])
        #expect(before.obligations.map(\.deadline.raw) == [try day("2026-05-31")])
        #expect(after.obligations.map(\.deadline.raw) == [try day("2026-07-01")])
    }

    /// The change of law makes a later notice end later or earlier; only one term and one calendar are monotone.
    @Test func acrossTwoLawsALaterStartMayEndEarlier() throws {
        let shorter = SmallPack.replacing("value: P3M", with: "value: P1M")
        let before = try course([event("E1", "notice", "2026-03-31")], of: shorter)
        let after = try course([event("E1", "notice", "2026-04-01")], of: shorter)
        let (first, second) = (before.obligations[0].deadline, after.obligations[0].deadline)
        #expect(try #require(second.raw) < #require(first.raw))
    }

    @Test func anExtensionIsCountedFromTheRawEndAndRolledOnce() throws {
        let course = try course([
            event("E1", "notice", "2025-12-31"), event("E2", "extension_requested", "2026-02-02"),
            event("E3", "extension_granted", "2026-02-10"),
        ])
        let deadline = course.obligations[0].deadline
        // 2026-02-28 (Saturday) and two months more; 28 April 2026 is a Tuesday.
        #expect(deadline.raw == (try day("2026-04-28")))
        #expect(deadline.safe == (try day("2026-04-28")))
    }

    @Test func anExtensionThatIsOnlyAskedForMovesNothing() throws {
        let course = try course([
            event("E1", "notice", "2026-01-05"), event("E2", "extension_requested", "2026-02-02"),
        ])
        let deadline = course.obligations[0].deadline
        #expect(deadline.raw == (try day("2026-03-05")))
        #expect(deadline.statutoryDoubts == [.extensionPending])
    }

    @Test func excludedDaysMoveTheRawEnd() throws {
        let course = try course([
            event("E1", "notice", "2026-01-05"),
            event("E2", "time_excluded", "2026-02-01", until: "2026-02-10"),
        ])
        #expect(course.obligations[0].deadline.raw == (try day("2026-03-15")))
    }

    @Test func anOfficesClockStandsStillFromNoticeToReply() throws {
        let office = SmallPack.replacing("actor: applicant", with: "actor: office")
            .split(separator: "after: {event: notice, each: true}").joined(
                separator: "after: {event: filed, each: true}"
            )
            .split(separator: "closed_by: [replied]")
            .joined(
                separator:
                    "closed_by: [refused]\n    stopped_by: [{from: notice, until: replied, confidence: confirmed, basis: [{law: 1/2025/QH15, article: 6}]}]"
            )
            .split(separator: "overtaken_by: [refused]").joined(separator: "overtaken_by: [extension_granted]")
            .split(separator: "{notice: {before: 2026-04-01}}").joined(separator: "{filed: {before: 2026-04-01}}")
            .split(separator: "{notice: {from: 2026-04-01}}").joined(separator: "{filed: {from: 2026-04-01}}")
        let running = try course(
            [
                event("E1", "filed", "2026-01-05"), event("E2", "notice", "2026-01-20"),
                event("E3", "replied", "2026-02-03"),
            ],
            of: office
        )
        #expect(running.obligations[0].deadline.raw == (try day("2026-03-19")))
        let stopped = try course([event("E1", "filed", "2026-01-05"), event("E2", "notice", "2026-01-20")], of: office)
        #expect(stopped.obligations[0].deadline.statutoryDoubts.contains(.clockStopped))
    }

    @Test func aFurtherOccurrenceAddsItsOwnLengthToTheTerm() throws {
        let repeating = SmallPack.replacing("needs: P5WD", with: "needs: P5WD\n    repeats: P1Y")
        let course = try course(
            [
                event("E1", "notice", "2025-01-06"), event("E2", "replied", "2025-02-03"),
                event("E3", "replied", "2026-02-03"),
            ],
            of: repeating
        )
        #expect(course.obligations.map(\.key.occurrence) == [1, 2, 3])
        #expect(
            course.obligations.map(\.deadline.raw) == [
                try day("2025-03-06"), try day("2026-03-06"), try day("2027-03-06"),
            ]
        )
    }

    @Test func mutationNamesWhatNoCaseNotices() throws {
        let pack = try SmallPack.read()
        let events = [try event("E1", "notice", "2026-01-05")]
        let expectation = RuleCase.Expectation(
            subject: .step("reply", trigger: nil, occurrence: nil),
            dates: [.raw: try day("2026-03-05")],
            line: 1
        )
        let ruleCase = RuleCase(
            procedure: "small",
            name: "one notice",
            why: "test",
            events: events,
            expectations: [expectation],
            absent: [],
            path: "cases/small/one.yaml",
            line: 1
        )
        let calendar = try RuleData.read().calendar
        let proof = MutationProof(pack, cases: [ruleCase], definitions: SmallPack.definitions, calendar: calendar)
        let report = proof.report()
        let survivors = Set(report.survivors.map(\.change))
        let (two, three, four) = (try #require(Term("P2M")), try #require(Term("P3M")), try #require(Term("P4M")))
        #expect(!survivors.contains(.term(from: two, to: three)))
        #expect(survivors.contains(.term(from: three, to: four)))
        #expect(survivors.contains(.boundary(event: "notice", from: try day("2026-04-01"), to: try day("2026-03-31"))))
        #expect(survivors.contains(.closingEventRemoved("replied")))
        #expect(report.survivors.first { $0.change == .term(from: three, to: four) }?.line == 19)
        #expect(report.tried > report.survivors.count)
    }
}
