import LegalCalendar
import Registry
import Store

/// Use case: somebody new is entered as the one to whom a producer's reminders go.
public struct AddContact: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/badAddress(channel:)``; ``PeopleProblem/producerGone(code:successor:)``.
    public func add(_ input: ContactInput, to producer: String) async throws {
        let (stamp, today) = (context.stamp, context.clock.today())
        let name = try await Producers(context).show(producer).producer.name
        let contact = try input.checked(producer: name)
        try await context.database.write { connection in
            try connection.addContact(contact, of: connection.activeProducer(producer), from: today, stamp)
        }
    }
}
