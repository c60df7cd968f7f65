import LegalCalendar
import ProcedureFiles
import Procedures
import Testing

@Suite struct PackCheckTests {
    private func findings(_ fragment: String, _ other: String) throws -> [PackFinding] {
        let pack = try SmallPack.read(SmallPack.replacing(fragment, with: other))
        let today = try #require(Day("2026-11-23"))
        return PackCheck(pack, definitions: SmallPack.definitions, today: today).findings()
    }

    private func example(_ event: String, _ day: String?) -> PackFinding.ExampleDay {
        PackFinding.ExampleDay(event: event, day: day.flatMap { Day($0) })
    }

    @Test func theSoundPackHasNoFinding() throws {
        #expect(try findings("", "") == [])
    }

    @Test func aGapIsNamedByADayInIt() throws {
        let found = try findings("notice: {from: 2026-04-01}", "notice: {from: 2026-04-02}")
        let gap = PackFinding.Kind.gap(list: .term(step: "reply"), example: [example("notice", "2026-04-01")])
        #expect(found == [PackFinding(path: "procedures/small.yaml", line: 15, kind: gap)])
    }

    @Test func anOverlapNamesBothLines() throws {
        let found = try findings("notice: {from: 2026-04-01}", "notice: {from: 2026-03-31}")
        let overlap = PackFinding.Kind.overlap(
            list: .term(step: "reply"),
            otherLine: 15,
            example: [example("notice", "2026-03-31")]
        )
        #expect(found == [PackFinding(path: "procedures/small.yaml", line: 19, kind: overlap)])
    }

    @Test func anEventThatMayBeMissingNeedsAValueForThat() throws {
        let found = try findings(
            "when: {notice: {before: 2026-04-01}}",
            "when: {notice: {before: 2026-04-01}, refused: {before: 2026-04-01}}"
        )
        let gaps = found.map(\.kind)
        let missing = [example("notice", "2026-03-31"), example("refused", nil)]
        #expect(gaps.contains(.gap(list: .term(step: "reply"), example: missing)))
        #expect(gaps.count == 2)
    }

    @Test func absentOnCompletesAnEventThatMayBeMissing() throws {
        let found = try findings(
            "when: {notice: {before: 2026-04-01}}",
            """
            when: {notice: {before: 2026-04-01}, refused: {before: 2026-04-01}}
                    basis: [{law: 1/2025/QH15, article: 2}]
                    confidence: confirmed
                  - value: P1M
                    when: {notice: {before: 2026-04-01}, refused: {absent_on: 2026-04-01}}
            """
        )
        #expect(found == [])
    }

    private static let grounds = "confidence: confirmed, basis: [{law: 1/2025/QH15, article: 6}]"

    @Test(arguments: [
        ("closed_by: [replied]", "closed_by: []", PackFinding.Kind.neverClosed(step: "reply")),
        ("overtaken_by: [refused]", "overtaken_by: [replied]", .closesAndOvertakes(step: "reply", event: "replied")),
        ("overtaken_by: [refused]", "reopened_by: [replied]", .reopensNothing(step: "reply", event: "replied")),
        ("after: {event: notice, each: true}", "after: {step: reply, at: end}", .stepCycle(["reply", "reply"])),
        ("offsets: [-P30D, P0D], overdue_every: P7D", "offsets: [-P200D]", .silentCadence(step: "reply")),
        ("needs: P5WD", "needs: P5WD\n    repeats: P3D", .repeatsInOtherUnit(step: "reply")),
        ("actor: applicant", "actor: office", .extensionForOffice(step: "reply")),
        (
            "needs: P5WD",
            "needs: P5WD\n    stopped_by: [{from: notice, until: replied, \(grounds)}]",
            .stoppedClockOfProducer(step: "reply")
        ),
    ])
    func aStepThatCannotWorkIsFound(fragment: String, other: String, kind: PackFinding.Kind) throws {
        #expect(try findings(fragment, other).map(\.kind).contains(kind))
    }

    @Test func aTermNobodyCanPlanWithIsFound() throws {
        let text = SmallPack.replacing("confidence: likely", with: "confidence: unverified")
        let pack = try SmallPack.read(text.replacingLast("printed_due: true", "printed_due: false"))
        let today = try #require(Day("2026-11-23"))
        let kinds = PackCheck(pack, definitions: SmallPack.definitions, today: today).findings().map(\.kind)
        #expect(kinds == [.nothingToPlanWith(step: "reply")])
    }

    @Test func aDateCheckedInTheFutureIsFound() throws {
        let pack = try SmallPack.read()
        let yesterday = try #require(Day("2026-11-22"))
        let findings = PackCheck(pack, definitions: SmallPack.definitions, today: yesterday).findings()
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.kind == .checkedInFuture(yesterday.adding(days: 1)) })
    }
}

extension String {
    fileprivate func replacingLast(_ fragment: String, _ other: String) -> String {
        split(separator: fragment, omittingEmptySubsequences: false).joined(separator: other)
    }
}
