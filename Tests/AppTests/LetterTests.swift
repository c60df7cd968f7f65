import App
import LegalCalendar
import Procedures
import Registry
import TestSupport
import Testing

/// One letter may report events of several filings, and each of them says which letter it was.
@Suite(.serialized) struct LetterTests {
    @Test(arguments: Engine.available)
    func oneLetterServesTheEventsOfTwoFilings(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let first = try await record.filing("trademark.application", [("filed", "2025-01-15")])
        let second = try await record.filing("gi.application", [("filed", "2025-01-16")])
        var input = LetterInput(title: "Thông báo kết quả thẩm định hình thức", dated: "2025-02-03")
        input.received = "2025-02-07"
        let letter = try await Letters(record.context).add(input).letter.code
        for filing in [first, second] {
            var event = EventInput(kind: "formality_notice", date: "2025-02-03")
            event.letter = letter
            _ = try await RecordEvent(record.context).record(event, filing: filing)
        }

        let book = try await Letters(record.context).list()

        #expect(book.map(\.filings) == [[first, second]])
        #expect(try await ShowFiling(record.context).show(first).events.last?.letter == letter)
    }

    @Test(arguments: Engine.available)
    func anEventCannotNameALetterThatIsNotThere(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        let code = try await record.filing("gi.application", [])
        var event = EventInput(kind: "filed", date: "2025-02-03")
        event.letter = "CV-0009"

        await #expect(throws: Problem.general(.notFound(.letter, code: "CV-0009"))) {
            try await RecordEvent(record.context).record(event, filing: code)
        }
    }

    @Test(arguments: Engine.available)
    func aLetterIsNotReceivedBeforeItIsWritten(engine: Engine) async throws {
        let record = try await SampleRecord(engine)
        var input = LetterInput(title: "Thông báo", dated: "2025-02-03")
        input.received = "2025-02-02"
        let reversed = input

        await #expect(throws: Problem.filing(.receivedBeforeDate(date: "2025-02-03", received: "2025-02-02"))) {
            try await Letters(record.context).add(reversed)
        }
        #expect(try await Letters(record.context).list().isEmpty)
    }
}
