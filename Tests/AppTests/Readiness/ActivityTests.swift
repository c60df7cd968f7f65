import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// The log of what the office did, and the numbers of its report.
@Suite(.serialized) struct ActivityTests {
    private func input(_ day: Day, kind: String = "Hội nghị") -> ActivityInput {
        ActivityInput(kind: kind, day: day, subject: "Phổ biến Luật SHTT", unit: "Phòng Kinh tế")
    }

    @Test(arguments: Engine.available)
    func anActivityIsListedInItsYearWithItsNumbers(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        var meeting = input("2026-10-05")
        meeting.numbers = ["people=45"]
        _ = try await Activities(record.context).add(meeting)
        _ = try await Activities(record.context).add(input("2025-12-31", kind: "tap huan"))

        let views = try await Activities(record.context).list(from: "2026-01-01", through: "2026-12-31")

        #expect(views.map(\.activity.code) == ["HD-0001"])
        #expect(views.first?.activity.numbers == ["people": 45])
        #expect(views.first?.unit.id == "economy")
        #expect(
            try await Activities(record.context).list(from: "2025-12-31", through: "2025-12-31").map(\.kind.id) == [
                "training"
            ]
        )
    }

    @Test(arguments: ["people", "people=-1", "people=nhiều", "people=4.5", "=3", "people=99999999999999"])
    func aNumberThatIsNoneIsRefusedAndNothingIsWritten(text: String) async throws {
        let record = try await ReadinessRecord(.sqlite)
        var meeting = input("2026-10-05")
        meeting.numbers = [text]

        await #expect(throws: Problem.self) { _ = try await Activities(record.context).add(meeting) }

        #expect(try await Activities(record.context).list(from: "2026-01-01", through: "2026-12-31").isEmpty)
    }

    @Test(arguments: Engine.available)
    func whatAReportCountsIsCountedInItsYearAlone(engine: Engine) async throws {
        let record = try await ReadinessRecord(engine)
        try await record.certificate(issued: "2026-02-02")
        try await record.mark("Núi Mẫu", [.event("filed", "2025-12-31"), .event("granted", "2026-01-01", number: "1")])
        let filed = try await record.mark("Rừng Mẫu", [.event("filed", "2026-12-31")], on: "2026-12-31")
        var request = FormRequest(form: "annual_report")
        request.year = 2026

        let numbers = try await WriteForm(record.context).write(request).numbers
        let counted = Dictionary(numbers.map { ($0.thing.id, $0.records) }, uniquingKeysWith: { first, _ in first })

        #expect(counted["applications.trademark"] == [filed.filing])
        #expect(counted["titles.trademark"] == ["DON-0001"])
        #expect(counted["certificates_issued.3"] == ["GCN-0001"])
        #expect(counted["producers_helped"] == [record.producer])
        #expect(counted["products_with_certificate"] == [record.product])
    }
}
