public import LegalCalendar
public import Registry
import Store

/// What is said of a reminder that was passed on in person.
public struct DeliveryInput: Sendable {
    /// A message (`TB-…`) or an obligation (`VC-…`).
    public var code: String
    public var way: HandDelivery.Way
    /// Who was told; needed where an obligation has several people, or none.
    public var person: String?
    public var on: Day?
    public var result: String?

    public init(code: String, way: HandDelivery.Way) {
        self.code = code
        self.way = way
    }
}

/// Use case: printed is not delivered; this is how it becomes so.
public struct RecordDelivery: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Returns: what was told, one entry an obligation.
    public func record(_ input: DeliveryInput) async throws -> [HandDelivery] {
        let (today, stamp) = (context.clock.today(), context.stamp)
        let result = try CatalogueInput.optionalName(input.result, field: "result")
        let day = input.on ?? today
        guard day <= today else { throw Problem.filing(.eventInFuture(date: day, today: today)) }
        return try await context.database.write { connection in
            let told = try connection.told(by: input, on: today)
            let deliveries = told.obligations.map { record in
                HandDelivery(
                    message: told.message,
                    obligation: record.code,
                    person: told.person,
                    way: input.way,
                    safeDate: record.dates.plan ?? record.dates.safe,
                    toldOn: day,
                    result: result,
                    recorded: stamp.at,
                    recordedBy: stamp.person
                )
            }
            for delivery in deliveries {
                try connection.insertDelivery(delivery)
                let after = [delivery.person, delivery.way.rawValue, "\(day)", result].compactMap(\.self)
                let act = AuditedAct(
                    "reminder.deliver",
                    .obligation,
                    delivery.obligation,
                    after: after.joined(separator: " | ")
                )
                try connection.audit(act, stamp)
            }
            return deliveries
        }
    }
}

extension SQLConnection {
    fileprivate func told(
        by input: DeliveryInput,
        on day: Day
    ) throws -> (message: String?, person: String, obligations: [ObligationRecord]) {
        if let person = input.person, try recipientBook().people[person] == nil {
            throw Problem.general(.notFound(.person, code: person))
        }
        if let message = try message(input.code) {
            let codes = Set(try reminders(message: message.code).map(\.reminder.obligation)).sorted()
            let open = try codes.compactMap { try obligation($0) }.filter { $0.state == .open }
            guard !open.isEmpty else { throw Problem.night(.obligationEnded(code: codes.first ?? input.code)) }
            return (message.code, input.person ?? message.person, open)
        }
        guard !input.code.hasPrefix(RecordKind.message.prefix + "-") else {
            throw Problem.general(.notFound(.message, code: input.code))
        }
        guard let record = try obligation(input.code) else {
            throw Problem.general(.notFound(.obligation, code: input.code))
        }
        guard record.state == .open else { throw Problem.night(.obligationEnded(code: record.code)) }
        return (nil, try input.person ?? onlyContact(of: record, on: day), [record])
    }

    /// The one contact of the obligation's producers.
    private func onlyContact(of record: ObligationRecord, on day: Day) throws -> String {
        guard let filing = try filing(record.filing) else {
            throw Problem.general(.notFound(.filing, code: record.filing))
        }
        let finder = RecipientFinder(book: try recipientBook(), today: day, office: nil)
        let people = Set(
            try subjectProducers(of: filing, on: day).flatMap { finder.callees(of: $0.code).map(\.person) }
        )
        guard let person = people.first, people.count == 1 else {
            throw Problem.night(.recipientUnclear(obligation: record.code, people: people.sorted()))
        }
        return person
    }
}
