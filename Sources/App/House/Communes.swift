public import Registry
import Store

/// Use case: the communes whose record this installation keeps.
public struct Communes: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter settings: of the installation. They spoke for its only commune; beside another it keeps them as its own.
    public func add(_ commune: Commune, _ settings: NightSettings = NightSettings()) async throws {
        let stamp = context.stamp
        try await context.database.write { connection in
            let known = try connection.communes()
            if known.contains(where: { $0.code == commune.code }) {
                throw Problem.general(.communeExists(commune.code))
            }
            if known.count == 1, var first = known.first, first.office == OfficeContact() {
                first.office = settings.office
                try connection.updateCommune(first)
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
            let after = Commune(
                code: before.code,
                name: name,
                province: before.province,
                provinceName: provinceName,
                office: before.office
            )
            try connection.updateCommune(after)
            let texts = [before, after].map { "\($0.name), \($0.provinceName)" }
            let act = AuditedAct("commune.rename", .commune, before.code, before: texts[0], after: texts[1])
            try connection.audit(act, stamp)
            return after
        }
    }

    /// Whom the chosen commune's producers are told to call; what is nil is said no more.
    public func setOffice(_ office: OfficeContact) async throws -> Commune {
        let (chosen, stamp) = (context.commune, context.stamp)
        let checked = OfficeContact(
            name: try CatalogueInput.optionalName(office.name, field: "office-name"),
            phone: try office.phone.map(Self.checkedPhone)
        )
        return try await context.database.write { connection in
            var commune = try connection.chosenCommune(chosen)
            let before = commune.office
            guard before != checked else { return commune }
            commune.office = checked
            try connection.updateCommune(commune)
            let texts = [before, checked].map { [$0.name, $0.phone].compactMap(\.self).joined(separator: ", ") }
            let act = AuditedAct("commune.office", .commune, commune.code, before: texts[0], after: texts[1])
            try connection.audit(act, stamp)
            return commune
        }
    }

    /// As people write it, with spaces and brackets; what is dialled are its digits.
    private static func checkedPhone(_ text: String) throws(Problem) -> String {
        let phone = try CatalogueInput.name(text, field: "office-phone")
        let dialled = phone.filter { !" .()-".contains($0) }
        _ = try CatalogueInput.address(dialled, channel: .phone)
        return phone
    }

    /// Whom the chosen commune's producers are told to call.
    ///
    /// - Parameter settings: of the installation.
    public func office(_ settings: NightSettings) async throws -> OfficeContact {
        let chosen = context.commune
        return try await context.database.read { try $0.office(of: $0.chosenCommune(chosen).code, settings) }
    }

    public func list() async throws -> [Commune] {
        try await context.database.read { try $0.communes() }
    }
}

extension SQLConnection {
    /// Whom the producers of a commune are told to call.
    func office(of commune: String, _ settings: NightSettings) throws -> OfficeContact {
        let communes = try communes()
        let own = communes.first { $0.code == commune }
        return own?.office(or: settings.office, isAlone: communes.count == 1) ?? settings.office
    }

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
