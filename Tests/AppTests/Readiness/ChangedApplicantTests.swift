import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// After a producer's change a star does not rest on an application that the Office still knows in another name.
@Suite(.serialized) struct ChangedApplicantTests {
    @Test("Until the change is recorded the application stands in the earlier name", arguments: Engine.available)
    func theEarlierNameIsTold(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate()
        let mark = try await record.mark(
            "Ong Mẫu",
            [.event("filed", "2025-05-04"), .event("formally_valid", "2025-07-01", number: "1/QĐ")]
        )
        #expect(try await record.finding(.acceptedApplication)?.state == .met)

        var change = ProducerChange(from: "2026-06-01")
        change.name = "Công ty Mẫu"
        try await ChangeProducer(record.context).change(record.producer, to: change)

        let stale = try await record.finding(.acceptedApplication)
        #expect(stale?.state == .unknown)
        #expect(stale?.facts.last == .otherApplicant(filing: mark.filing, applicant: "Hợp tác xã Mẫu"))
        _ = try await RecordEvent(record.context).record(.event("owner_changed", "2026-09-01"), filing: mark.filing)
        #expect(try await record.finding(.acceptedApplication)?.state == .met)
    }

    @Test("A registration that has run out is no registration for four stars", arguments: Engine.available)
    func anExpiredRegistrationIsUnknown(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate(4)
        let mark = try await record.mark(
            "Ong Mẫu",
            [.event("filed", "2016-03-01"), .event("granted", "2018-02-03", number: "4-1")]
        )
        _ = try await ProductSigns(record.context).look(
            LabelInput(
                product: record.product,
                seen: "2026-11-20",
                photo: .place("nhan.jpg"),
                marks: ["Ong Mẫu=\(mark.right)"]
            )
        )

        let finding = try await record.finding(.labelMarksRegistered)

        #expect(finding?.state == .unknown)
        #expect(finding?.facts == [.registrationExpires(sign: "Ong Mẫu", right: mark.right, on: "2026-03-01")])
    }
}
