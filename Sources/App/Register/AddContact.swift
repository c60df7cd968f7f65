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
            let producer = try connection.activeProducer(producer)
            // Who presses the button twice means one person.
            let known = try connection.assignments(commune: producer.commune).filter {
                $0.role == .contact && $0.scope == .producer(producer.code) && $0.isInForce(on: today)
            }.compactMap { try connection.person($0.person) }
            let isKnown = known.contains { person in
                person.name == contact.name
                    && Set(person.addresses.map(\.address)) == Set(contact.addresses.map(\.address))
            }
            guard !isKnown else { return }
            try connection.addContact(contact, of: producer, from: today, stamp)
        }
    }
}
