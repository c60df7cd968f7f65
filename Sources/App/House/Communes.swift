public import Registry
import Store

/// Use case: the communes whose record this installation keeps.
public struct Communes: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func add(_ commune: Commune) async throws {
        let stamp = context.stamp
        try await context.database.write { connection in
            if try connection.communes().contains(where: { $0.code == commune.code }) {
                throw Problem.general(.communeExists(commune.code))
            }
            try connection.insertCommune(commune)
            try connection.audit(AuditedAct("commune.add", .commune, commune.code, after: commune.name), stamp)
        }
    }

    public func list() async throws -> [Commune] {
        try await context.database.read { try $0.communes() }
    }
}

extension SQLConnection {
    /// The commune that a command works for: the one named, or the only one.
    func chosenCommune(_ code: String?) throws -> Commune {
        let communes = try communes()
        if let code {
            guard let commune = communes.first(where: { $0.code == code }) else {
                throw Problem.general(.unknownCommune(code))
            }
            return commune
        }
        guard let first = communes.first else { throw Problem.general(.noCommune) }
        guard communes.count == 1 else { throw Problem.general(.severalCommunes(communes.map(\.code))) }
        return first
    }
}
