public import LegalCalendar
import Registry
import Store

/// A new name, a new legal form, or both, from a day on.
public struct ProducerChange: Sendable {
    public var name: String?
    /// An id of the data file, or the kind's name.
    public var kind: String?
    /// The first day of the new name or form.
    public var from: Day
    /// The paper of the change.
    public var document: String?

    public init(from: Day) {
        self.from = from
    }
}

/// Use case: a producer takes another name or legal form. What it was before stays on record with its last day.
///
/// This is no correction: papers of before were right, and stay so.
public struct ChangeProducer: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``PeopleProblem/producerGone(code:successor:)``; ``PeopleProblem/changeOutOfOrder(code:last:)`` where a
    ///   later change is on record; ``CatalogueProblem/producerExists(code:name:)``.
    public func change(_ code: String, to change: ProducerChange) async throws {
        let name = try CatalogueInput.optionalName(change.name, field: "name")
        let kind = try context.library.catalogueLists().chosenKind(change.kind)
        let document = try CatalogueInput.optionalName(change.document, field: "document")
        let (stamp, from) = (context.stamp, change.from)
        try CatalogueInput.pastDay(from, field: "from", today: context.clock.today())
        try await context.database.write { connection in
            let old = try connection.activeProducer(code)
            guard !old.isUnidentified else { throw Problem.people(.producerUnidentified(code: code)) }
            let new = Producer(
                code: code,
                commune: old.commune,
                name: name ?? old.name,
                kind: kind?.id ?? old.kind,
                village: old.village,
                place: old.place
            )
            guard new != old else { throw Problem.catalogue(.nothingToCorrect) }
            if let last = try connection.earlierNames(of: code).last?.until, from <= last.adding(days: 1) {
                throw Problem.people(.changeOutOfOrder(code: code, last: last.adding(days: 1)))
            }
            try connection.refuseTwin(of: new)
            let earlier = EarlierName(name: old.name, kind: old.kind, until: from.adding(days: -1), document: document)
            try connection.insertEarlierName(earlier, of: code)
            try connection.updateProducer(new)
            try connection.index(new)
            let after = [new.summary, "from \(from)", document].compactMap(\.self).joined(separator: " | ")
            try connection.audit(
                AuditedAct("producer.change", .producer, code, before: old.summary, after: after),
                stamp
            )
        }
    }
}
