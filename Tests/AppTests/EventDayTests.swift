import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// The days of an event: within what a calendar can count, taken away where the paper has none, and of a certificate the
/// certificate's own.
@Suite(.serialized) struct EventDayTests {
    private func notice(_ change: (inout EventInput) -> Void) -> EventInput {
        var input = EventInput(kind: "formality_notice", date: "2026-10-05")
        change(&input)
        return input
    }

    @Test(arguments: Engine.available)
    func aYearThatNoCalendarHasIsRefusedAndTheFilingStaysReadable(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing(
            "gi.application",
            [("filed", "2026-09-01"), ("formality_notice", "2026-10-02")]
        )
        var stop = EventInput(kind: "time_excluded", date: "2026-10-06")
        stop.obligation = try await record.obligation("formality_reply", of: code)?.record.code
        stop.until = "9999-12-31"
        var reversed = stop
        reversed.until = "2026-10-05"
        let wrong = [
            stop, reversed, notice { $0.printedDue = "9999-12-31" }, EventInput(kind: "withdrawn", date: "0001-01-01"),
        ]

        for input in wrong {
            let outcome = await Result { try await RecordEvent(record.context).record(input, filing: code) }
            guard case .failure(Problem.general(.badValue)) = outcome else {
                Issue.record("\(input.kind) \(input.date): \(outcome)")
                continue
            }
        }

        #expect(try await ShowFiling(record.context).show(code).events.count == 2)
        stop.until = "2026-10-20"
        _ = try await RecordEvent(record.context).record(stop, filing: code)
    }

    @Test(arguments: Engine.available)
    func oneFilingThatCannotBeReadHoldsUpNoOther(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let broken = try await record.filing("gi.application", [("filed", "2026-09-01")])
        let sound = try await record.filing("trademark.application", [("filed", "2026-09-01")])
        try await record.database.write { connection in
            try connection.run("UPDATE obligation SET safe = '10000-01-01' WHERE filing = \(broken)")
        }

        let report = try await RecomputeObligations(record.on("2027-01-05")).recompute()

        #expect(report.problems.map(\.filing) == [broken])
        #expect(report.filings >= 1)
        #expect(try await ShowFiling(record.context).show(sound).filing.code == sound)
    }

    @Test(arguments: Engine.available)
    func whatThePaperDoesNotSayIsTakenAwayByACorrection(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [("filed", "2026-09-01")])
        let input = notice { ($0.received, $0.printedDue, $0.number) = ("2026-10-09", "2026-11-30", "77") }
        let event = try await RecordEvent(record.context).record(input, filing: code).event
        var correction = EventCorrection(reason: "thông báo không in hạn nào")
        correction.removed = [.received, .due]

        let outcome = try await CorrectEvent(record.context).correct(event, with: correction)

        let after = try #require(try await ShowFiling(record.context).show(code).events.last)
        #expect(after.received == nil && after.printedDue == nil && after.number == "77" && after.date == "2026-10-05")
        #expect(!outcome.moved.isEmpty)
    }

    // MARK: a certificate's day

    /// A certificate of which the decision's day alone is known, followed by a filing.
    private func followed(_ engine: Engine) async throws -> (ReadinessRecord, certificate: String, filing: String) {
        let record = try await ReadinessRecord(engine)
        let certificate = try await record.certificate()
        try await record.record.database.write { connection in
            try connection.run("UPDATE certificate SET date_basis = 'decision' WHERE code = \(certificate)")
        }
        let filing = try await OpenFiling(record.context)
            .open(procedure: "ocop.certificate", subject: .certificate(certificate))
        return (record, certificate, filing)
    }

    private func doubts(_ record: ReadinessRecord, _ filing: String) async throws -> Set<Reason.Rule> {
        let view = try await ShowFiling(record.context).show(filing)
        let evaluation = try #require(view.obligations.first { $0.record.key.step == "re_evaluation" })
        return Set(evaluation.reasons.filter { $0.kind == .doubt }.map(\.rule))
    }

    @Test(arguments: Engine.available)
    func whatCountsFromTheDecisionsDayIsUnsureUntilThePaperIsSeen(engine: Engine) async throws {
        let (record, certificate, filing) = try await followed(engine)
        let before = try await ShowFiling(record.context).show(filing)
        let evaluation = try #require(before.obligations.first { $0.record.key.step == "re_evaluation" })
        #expect(!evaluation.dates.isSafeFirm && !evaluation.dates.isStatutoryFirm)
        #expect(try await doubts(record, filing).contains(.doubt(.eventDateAssumed)))

        var seen = CertificateCorrection()
        seen.issued = "2024-09-23"
        let view = try await Certificates(record.context).correct(certificate, with: seen)

        #expect(view.certificate.dateBasis == .certificate)
        #expect(try await doubts(record, filing).contains(.doubt(.eventDateAssumed)) == false)
        #expect(try await ShowFiling(record.context).show(filing).events.last?.isDateAssumed == false)
    }

    @Test(arguments: Engine.available)
    func aCertificatesDayIsCorrectedWhereItCountsAndStandsEverywhere(engine: Engine) async throws {
        let (record, certificate, filing) = try await followed(engine)
        let place = try #require(try await Certificates(record.context).dayInUse(of: certificate))
        #expect(place.filing == filing)
        var correction = EventCorrection(reason: "ngày cấp ghi trên giấy")
        correction.date = "2024-10-01"

        let outcome = try await CorrectEvent(record.context).correct(place.event, with: correction)

        let after = try await Certificates(record.context).show(certificate)
        #expect(!outcome.moved.isEmpty)
        #expect(after.certificate.issued == "2024-10-01" && after.certificate.dateBasis == .certificate)
        #expect(try await doubts(record, filing).contains(.doubt(.eventDateAssumed)) == false)
        #expect(try await record.readiness()?.certificate?.issued == "2024-10-01")
    }
}
