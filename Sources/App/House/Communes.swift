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

    /// The chosen commune.
    public func show() async throws -> Commune {
        let chosen = context.commune
        return try await context.database.read { try $0.chosenCommune(chosen) }
    }

    /// The chosen commune's name and its province's, as they are written from now on; the codes stay.
    public func rename(to name: String, provinceName: String) async throws -> Commune {
        let (chosen, stamp) = (context.commune, context.stamp)
        let name = try CatalogueInput.name(name, field: "name")
        let provinceName = try CatalogueInput.name(provinceName, field: "province-name")
        return try await context.database.write { connection in
            let before = try connection.chosenCommune(chosen)
            let after = Commune(code: before.code, name: name, province: before.province, provinceName: provinceName)
            try connection.renameCommune(after)
            let texts = [before, after].map { "\($0.name), \($0.provinceName)" }
            let act = AuditedAct("commune.rename", .commune, before.code, before: texts[0], after: texts[1])
            try connection.audit(act, stamp)
            return after
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
