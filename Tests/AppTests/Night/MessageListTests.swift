import App
import LegalCalendar
import Registry
import TestSupport
import Testing

/// The log of messages, and what a person's word about a doubtful one does.
@Suite(.serialized) struct MessageListTests {
    /// A record in which one message was lost on its way.
    private func record(_ engine: Engine, _ name: String) async throws -> NightRecord {
        let server = try await NightServers.mail.value
        let mail = "drop-after-dot+\(name)-\(engine.rawValue)@xa.example"
        let record = try await NightRecord(engine, contactMail: mail)
        try await record.filingWithNotice()
        _ = try await record.plan()
        _ = try await record.send(to: server)
        return record
    }

    @Test(arguments: Engine.available)
    func aDoubtfulMessageStandsFirstWithWhatTheServerAnswered(engine: Engine) async throws {
        let record = try await record(engine, "log")

        let found = try await ListMessages(record.context).list(MessageQuestion())

        let first = try #require(found.rows.first)
        #expect(first.message.state == .unknown && first.isDoubtful)
        #expect(first.attempts.map(\.outcome) == [.unknown])
        #expect(first.matters.first?.isOpen == true)
        var question = MessageQuestion()
        question.state = .sent
        #expect(try await ListMessages(record.context).list(question).rows.allSatisfy { $0.message.state == .sent })
        question = MessageQuestion()
        question.person = "khong co ai ca"
        #expect(try await ListMessages(record.context).list(question).total == 0)
        question.person = first.personName
        #expect(try await ListMessages(record.context).list(question).total > 0)
    }

    @Test(arguments: Engine.available)
    func whoWasToldInPersonIsNotAskedAboutAgain(engine: Engine) async throws {
        let record = try await record(engine, "told")
        let code = try #require(try await ReportHouse(record.context).report().unknown.first)

        _ = try await RecordDelivery(record.context).record(DeliveryInput(code: code, way: .phone))

        let shown = try await ListMessages(record.context).show(code)
        #expect(shown.message.state == .unknown, "what the server did stays as it was")
        #expect(!shown.isDoubtful && shown.deliveries.map(\.way) == [.phone])
        #expect(try await ReportHouse(record.context).report().unknown == [])
        #expect(try await MakeWeekSheet(record.context, NightSettings()).make().unknown == [])
    }
}
