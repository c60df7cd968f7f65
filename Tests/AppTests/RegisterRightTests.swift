import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// A title granted long ago is followed from its number and days alone.
@Suite(.serialized) struct RegisterRightTests {
    private func input(_ right: String = "QSH-0001", filed: Day = "2016-12-01") -> RegistrationInput {
        RegistrationInput(right: right, number: "4-0300001-000", filed: filed, granted: "2018-05-02")
    }

    @Test(
        "Renewal and upkeep follow from the days, and what came before is said to be unknown",
        arguments: Engine.available
    )
    func renewalFollows(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        var input = input()
        input.expires = "2026-12-01"

        let filing = try await RegisterRight(record.context).register(input)

        let view = try await ShowFiling(record.context).show(filing)
        #expect(view.state == .granted)
        #expect(view.isHistoryUnknown)
        let renewal = try #require(view.obligations.first { $0.step.id == "renewal" })
        #expect(renewal.dates.statutory == "2026-12-01")
        #expect(!renewal.record.isHistoric)
        let evidence = try #require(view.obligations.first { $0.step.id == "use_evidence" })
        #expect(evidence.record.isHistoric)
        #expect(view.events.map(\.kind) == ["filed", "granted"])
    }

    @Test("A title that was renewed ends ten years later", arguments: Engine.available)
    func aRenewedTitleEndsLater(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        var input = input(filed: "2005-03-01")
        input.granted = "2006-05-02"
        input.renewed = ["2015-02-10"]
        input.expires = "2025-03-01"

        let filing = try await RegisterRight(record.context).register(input)

        let renewal = try await ShowFiling(record.context).show(filing).obligations.last {
            $0.step.id == "renewal" && $0.state == .open
        }
        #expect(renewal?.dates.raw == "2025-03-01")
        #expect(renewal?.record.isHistoric == true)
    }

    @Test(
        "A printed expiry that does not follow from the days is refused, and nothing is written",
        arguments: Engine.available
    )
    func aStrangeExpiryIsRefused(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        var input = input()
        input.expires = "2028-05-02"

        await #expect(throws: Problem.catalogue(.expiryDiffers(stated: "2028-05-02", counted: "2026-12-01"))) {
            try await RegisterRight(record.context).register(input)
        }

        #expect(try await Filings(record.context).list().isEmpty)
    }

    @Test(
        "A right that is followed already, days in the wrong order and days to come are refused",
        arguments: Engine.available
    )
    func nonsenseIsRefused(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let register = RegisterRight(record.context)
        var reversed = input()
        reversed.filed = "2019-01-01"
        await #expect(throws: Problem.catalogue(.periodReversed(from: "2019-01-01", until: "2018-05-02"))) {
            try await register.register(reversed)
        }
        var ahead = input()
        ahead.granted = "2027-01-01"
        await #expect(
            throws: Problem.catalogue(.dateInFuture(field: "granted", date: "2027-01-01", today: "2026-11-23"))
        ) {
            try await register.register(ahead)
        }
        let filing = try await register.register(input())
        await #expect(throws: Problem.catalogue(.rightFollowed(code: "QSH-0001", filing: filing))) {
            try await register.register(input())
        }
    }

    @Test("A geographical indication has no expiry", arguments: Engine.available)
    func anIndicationLasts(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        var input = input(SampleRecord.indication)
        input.expires = "2028-05-02"

        await #expect(throws: Problem.catalogue(.expiryDiffers(stated: "2028-05-02", counted: nil))) {
            try await RegisterRight(record.context).register(input)
        }
        input.expires = nil
        let filing = try await RegisterRight(record.context).register(input)
        #expect(try await ShowFiling(record.context).show(filing).filing.procedure == "gi.application")
    }
}
