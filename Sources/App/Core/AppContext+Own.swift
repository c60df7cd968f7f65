public import Registry
import Store

extension AppContext {
    /// Refuses the code of another commune's record, exactly as one that is not there. Codes count through the whole
    /// installation, so whoever works for one commune could try another's.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)``.
    public func requireOwn(_ kind: RecordKind, _ code: String) async throws {
        let chosen = commune
        let isOwn = try await database.read { connection in
            try connection.commune(of: kind, code) == connection.chosenCommune(chosen).code
        }
        guard isOwn else { throw Problem.general(.notFound(kind, code: code)) }
    }

    /// The same for everything that an address or a form holds: a text that is wholly the code of another commune's
    /// record is refused wherever it stands, whichever use case would have taken it.
    public func requireOwn(among texts: some Sequence<String>) async throws {
        let codes = Set(texts).compactMap { text in
            RecordKind.allCases.first { $0.isCode(text) }.map { kind in (kind, text) }
        }
        guard !codes.isEmpty else { return }
        let chosen = commune
        let foreign = try await database.read { connection in
            let own = try connection.chosenCommune(chosen).code
            return try codes.first { kind, code in
                guard let commune = try connection.commune(of: kind, code) else { return false }
                return commune != own
            }
        }
        if let (kind, code) = foreign { throw Problem.general(.notFound(kind, code: code)) }
    }
}

/// What an act that counts for the whole installation touches, as one commune may see it.
public struct CommuneShare<Item: Sendable>: Sendable {
    public let own: [Item]
    /// How much more of it is other communes'.
    public let elsewhere: Int
}

extension AppContext {
    /// Of records that one act touches those of the commune's own; of the others only how many.
    ///
    /// - Parameter code: which record an item is about.
    public func share<Item: Sendable>(
        _ items: [Item],
        _ kind: RecordKind,
        by code: (Item) -> String
    ) async throws -> CommuneShare<Item> {
        let own = try await self.own(kind, among: Set(items.map(code)))
        let kept = items.filter { own.contains(code($0)) }
        return CommuneShare(own: kept, elsewhere: items.count - kept.count)
    }

    func own(_ kind: RecordKind, among codes: Set<String>) async throws -> Set<String> {
        let chosen = commune
        return try await database.read { connection in
            let own = try connection.chosenCommune(chosen).code
            return try codes.filter { try connection.commune(of: kind, $0) == own }
        }
    }
}

extension SQLConnection {
    /// The commune to which a record belongs; nil where there is no such record, or none belongs to a commune.
    func commune(of kind: RecordKind, _ code: String) throws -> String? {
        switch kind {
        case .producer: try producer(code)?.commune
        case .product: try product(code)?.commune
        case .certificate: try certificate(code).flatMap { try commune(of: .product, $0.product) }
        case .right: try right(code)?.commune
        case .filing, .validity, .report: try filing(code)?.commune
        case .event: try event(code).flatMap { try commune(of: .filing, $0.filing) }
        case .obligation: try obligation(code).flatMap { try commune(of: .filing, $0.filing) }
        case .person: try person(code)?.commune
        case .assignment: try assignment(code).flatMap { try commune(of: .person, $0.person) }
        case .authorisation: try authorisation(code).flatMap { try commune(of: .right, $0.right) }
        case .representation: try representation(code).flatMap { try commune(of: .producer, $0.producer) }
        case .making: try making(code).flatMap { try commune(of: .product, $0.product) }
        case .letter: try letter(code)?.commune
        case .document: try document(code)?.commune
        case .account: try account(code)?.commune
        case .submission: try submission(code).flatMap { try commune(of: .producer, $0.producer) }
        case .link: try link(code).flatMap { try commune(of: .producer, $0.producer) }
        case .listImport: try listImport(code)?.commune
        case .message: try message(code).flatMap { try commune(of: .person, $0.person) }
        case .proposal: try proposal(code).flatMap { try commune(of: .filing, $0.filing) }
        case .commune: code
        case .activity: try commune(ofActivity: code)
        case .handOver: try commune(ofHandOver: code)
        case .rulePack, .acceptedRow: nil
        }
    }
}
