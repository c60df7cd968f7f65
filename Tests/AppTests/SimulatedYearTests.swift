import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// A commune of forty producers through a year with every kind of letter, on both sides of every change of law.
///
/// What it holds is that nothing is lost: an obligation that was ever owed stays on record with its state, its reason and
/// each set of dates it ever had; and that the same draws make the same record.
@Suite(.serialized) struct SimulatedYearTests {
    private static let seed: UInt64 = 20_251_001

    @Test(arguments: Engine.available)
    func aYearLosesNoDateAndRewritesNone(engine: Engine) async throws {
        let year = try await SimulatedYear(engine, seed: Self.seed)

        let ledger = try await year.run()
        let kept = try await year.everything()

        #expect(ledger.events > 400, "the year was too quiet to prove anything")
        #expect(ledger.lost.isEmpty)
        #expect(ledger.rewritten.isEmpty)
        #expect(kept.filings.count == SimulatedYear.producers)
        for filing in kept.filings { try Self.expectWhole(filing) }
        for obligation in kept.obligations { Self.expectHistory(obligation, kept.revisions[obligation.code] ?? []) }
        #expect(try await AuditVerification(year.context(on: SimulatedYear.lastDay)).verify().brokenAt == nil)
    }

    @Test func theSameSeedGivesTheSameRecord() async throws {
        var records: [SimulatedYear.Everything] = []
        for _ in 1...2 {
            let year = try await SimulatedYear(.sqlite, seed: Self.seed)
            _ = try await year.run()
            records.append(try await year.everything())
        }

        #expect(records[0].obligations == records[1].obligations)
        #expect(records[0].revisions == records[1].revisions)
        #expect(records[0].filings.map(\.events) == records[1].filings.map(\.events))
    }

    /// Every obligation of a filing has a state and a reason, and the rows say what the events give.
    private static func expectWhole(_ view: FilingView) throws {
        for obligation in view.obligations {
            guard !obligation.record.state.isFinished else {
                #expect(obligation.record.settledOn != nil, "\(obligation.record.code)")
                continue
            }
            #expect(!obligation.reasons.isEmpty, "\(obligation.record.code) \(obligation.record.key)")
            #expect(obligation.dates == obligation.record.dates, "\(obligation.record.code)")
        }
    }

    /// The revisions are all there, and the last one says what the row says.
    private static func expectHistory(_ record: ObligationRecord, _ revisions: [SimulatedYear.Revision]) {
        #expect(revisions.map(\.number) == Array(1...record.revision), "\(record.code)")
        #expect(revisions.last?.dates == SimulatedYear.Dates(record.dates), "\(record.code)")
        #expect(revisions.allSatisfy { !$0.cause.isEmpty && !$0.pack.isEmpty }, "\(record.code)")
    }
}
