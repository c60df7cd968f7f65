import LegalCalendar
public import Registry
import Store

/// What is said of a producer when it is entered.
public struct ProducerInput: Sendable {
    public var name: String
    /// An id of the data file, or the kind's name.
    public var kind: String?
    public var village: String?
    public var place: String?
    public var contact: ContactInput?

    public init(name: String, kind: String? = nil) {
        self.name = name
        self.kind = kind
    }
}

/// What is to change of a producer; what is nil stays.
public struct ProducerCorrection: Sendable {
    public var name: String?
    public var kind: String?
    public var village: String?
    public var place: String?

    public init() {}
}

/// A producer with what hangs on it.
public struct ProducerView: Sendable {
    public let producer: Producer
    public let kind: ProducerKind?
    /// Codes.
    public let products: [String]
    /// Codes of the people to whom its reminders go.
    public let contacts: [String]
    /// What it was called before, the oldest first.
    public let earlierNames: [EarlierName]
    /// Nil while it is one of its own.
    public let end: ProducerEnd?
    /// The producers that became part of it, by code.
    public let predecessors: [String]
}

/// Use case: the producers of a commune.
public struct Producers: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/producerExists(code:name:)`` where the same name is there, unless it is in another
    ///   village or place.
    public func add(_ input: ProducerInput) async throws -> ProducerView {
        let draft = try ProducerDraft(input, context.library.catalogueLists())
        let (chosen, stamp, today) = (context.commune, context.stamp, context.clock.today())
        let code = try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            return try connection.add(draft, commune: commune, on: today, stamp).code
        }
        return try await show(code)
    }

    public func correct(_ code: String, with correction: ProducerCorrection) async throws -> ProducerView {
        let kind = try context.library.catalogueLists().chosenKind(correction.kind)
        let name = try CatalogueInput.optionalName(correction.name, field: "name")
        let village = try CatalogueInput.optionalName(correction.village, field: "village")
        let place = try CatalogueInput.optionalName(correction.place, field: "place")
        let stamp = context.stamp
        guard name != nil || kind != nil || village != nil || place != nil else {
            throw Problem.catalogue(.nothingToCorrect)
        }
        try await context.database.write { connection in
            guard let old = try connection.producer(code) else {
                throw Problem.general(.notFound(.producer, code: code))
            }
            let new = Producer(
                code: code,
                commune: old.commune,
                name: name ?? old.name,
                kind: kind?.id ?? old.kind,
                village: village ?? old.village,
                place: place ?? old.place,
                isUnidentified: old.isUnidentified && name == nil
            )
            guard new != old else { return }
            try connection.refuseTwin(of: new)
            try connection.updateProducer(new)
            try connection.index(new)
            try connection.audit(
                AuditedAct("producer.correct", .producer, code, before: old.summary, after: new.summary),
                stamp
            )
        }
        return try await show(code)
    }

    public func show(_ code: String) async throws -> ProducerView {
        let lists = try context.library.catalogueLists()
        return try await context.database.read { connection in
            guard let producer = try connection.producer(code) else {
                throw Problem.general(.notFound(.producer, code: code))
            }
            let products = try connection.products(commune: producer.commune, producer: code).map(\.code)
            let contacts = try connection.assignments(commune: producer.commune).contacts()
            return ProducerView(
                producer: producer,
                kind: producer.kind.flatMap { lists.kind(id: $0) },
                products: products,
                contacts: contacts[code] ?? [],
                earlierNames: try connection.earlierNames(of: code),
                end: try connection.producerEnd(code),
                predecessors: try connection.producerEnds(commune: producer.commune).merged(into: code)
            )
        }
    }

    /// - Parameter village: only the producers of this village, where it is given.
    public func list(village: String? = nil) async throws -> [ProducerView] {
        let lists = try context.library.catalogueLists()
        let village = village.map(NameFolding.normalised)
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let products = Dictionary(grouping: try connection.products(commune: commune), by: \.producer)
            let contacts = try connection.assignments(commune: commune).contacts()
            let names = try connection.earlierNames(commune: commune)
            let ends = try connection.producerEnds(commune: commune)
            return try connection.producers(commune: commune, village: village).map { producer in
                ProducerView(
                    producer: producer,
                    kind: producer.kind.flatMap { lists.kind(id: $0) },
                    products: products[producer.code]?.map(\.code) ?? [],
                    contacts: contacts[producer.code] ?? [],
                    earlierNames: names[producer.code] ?? [],
                    end: ends[producer.code],
                    predecessors: ends.merged(into: producer.code)
                )
            }
        }
    }
}

extension CatalogueLists {
    /// The kind of this id or name; nil where none is said.
    func chosenKind(_ text: String?) throws(Problem) -> ProducerKind? {
        guard let text else { return nil }
        if let kind = kind(called: text) { return kind }
        let choices = kinds.map { "\($0.name.vi) (\($0.id))" }
        throw .general(.unknownChoice(field: "kind", text: text, choices: choices))
    }
}

extension Producer {
    func with(code: String) -> Producer {
        Producer(
            code: code,
            commune: commune,
            name: name,
            kind: kind,
            village: village,
            place: place,
            isUnidentified: isUnidentified
        )
    }

    /// What the audit trail keeps of it.
    var summary: String {
        [name, kind, village, place, isUnidentified ? "unidentified" : nil].compactMap(\.self).joined(separator: " | ")
    }
}

extension [String: ProducerEnd] {
    fileprivate func merged(into code: String) -> [String] { filter { $0.value.successor == code }.keys.sorted() }
}

extension [Assignment] {
    /// The people to whom the reminders of each producer go, by its code.
    fileprivate func contacts() -> [String: [String]] {
        var contacts: [String: [String]] = [:]
        for assignment in self where assignment.role == .contact {
            guard case .producer(let producer) = assignment.scope else { continue }
            contacts[producer, default: []].append(assignment.person)
        }
        return contacts
    }
}

/// A producer as it was said, checked on its own.
struct ProducerDraft {
    private let name: String
    private let kind: String?
    private let village: String?
    private let place: String?
    fileprivate let contact: PersonInput?

    /// - Parameter nameField: the field in which the name was said.
    init(_ input: ProducerInput, _ lists: CatalogueLists, nameField: String = "name") throws(Problem) {
        name = try CatalogueInput.name(input.name, field: nameField)
        kind = try lists.chosenKind(input.kind)?.id
        village = try CatalogueInput.optionalName(input.village, field: "village")
        place = try CatalogueInput.optionalName(input.place, field: "place")
        contact = try input.contact?.checked(producer: name)
    }

    fileprivate func producer(code: String, commune: String) -> Producer {
        Producer(code: code, commune: commune, name: name, kind: kind, village: village, place: place)
    }
}

extension SQLConnection {
    func add(_ draft: ProducerDraft, commune: String, on today: Day, _ stamp: AuditStamp) throws -> Producer {
        try refuseTwin(of: draft.producer(code: "", commune: commune))
        let producer = draft.producer(code: try nextCode(of: .producer), commune: commune)
        try insertProducer(producer)
        try index(producer)
        try audit(AuditedAct("producer.add", .producer, producer.code, after: producer.summary), stamp)
        if let contact = draft.contact { try addContact(contact, of: producer, from: today, stamp) }
        return producer
    }

    /// Two producers of one name are told apart only by two places that are both known.
    func refuseTwin(of producer: Producer) throws {
        guard !producer.isUnidentified else { return }
        let twin = try producers(commune: producer.commune, named: producer.name).first { other in
            other.code != producer.code
                && (producer.identityPlace.isEmpty || other.identityPlace.isEmpty
                    || producer.identityPlace == other.identityPlace)
        }
        if let twin { throw Problem.catalogue(.producerExists(code: twin.code, name: twin.name)) }
    }
}
