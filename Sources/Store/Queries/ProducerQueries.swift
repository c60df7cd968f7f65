public import LegalCalendar
public import Registry

extension SQLConnection {
    public func producer(_ code: String) throws -> Producer? {
        try first("\(producerColumns) WHERE code = \(code)").map(Producer.init(row:))
    }

    /// The producers of a commune, by code; of one village only where it is given.
    public func producers(commune: String, village: String? = nil) throws -> [Producer] {
        let ofVillage: SQLQuery = if let village { "AND village = \(village)" } else { "" }
        return try rows("\(producerColumns) WHERE commune = \(commune) \(ofVillage) ORDER BY length(code), code")
            .map(Producer.init(row:))
    }

    /// The producers whose names are the same name, wherever they are.
    public func producers(commune: String, named name: String) throws -> [Producer] {
        let identity = NameFolding.identity(name)
        return try rows(
            """
            \(producerColumns) WHERE commune = \(commune) AND identity_name = \(identity) AND is_unidentified = 0
            ORDER BY length(code), code
            """
        ).map(Producer.init(row:))
    }

    /// The named producers of a commune who have no contact on a day, by code.
    public func producersWithoutContact(commune: String, on day: Day) throws -> [UnremindedProducer] {
        try rows(
            """
            SELECT code, name FROM producer
            WHERE commune = \(commune) AND is_unidentified = 0 AND code NOT IN
                (SELECT target FROM assignment
                WHERE role = 'contact' AND scope = 'producer' AND valid_from <= \(day)
                    AND (valid_until IS NULL OR valid_until >= \(day)))
            ORDER BY length(code), code
            """
        ).map { UnremindedProducer(code: try $0.text(0), name: try $0.text(1)) }
    }

    public func insertProducer(_ producer: Producer) throws {
        try run(
            """
            INSERT INTO producer (code, commune, name, identity_name, kind, village, place, identity_place,
                is_unidentified)
            VALUES (\(producer.code), \(producer.commune), \(producer.name), \(producer.identityName),
                \(producer.kind), \(producer.village), \(producer.place), \(producer.identityPlace),
                \(producer.isUnidentified))
            """
        )
    }

    /// Writes everything but the code and the commune anew.
    public func updateProducer(_ producer: Producer) throws {
        try run(
            """
            UPDATE producer SET name = \(producer.name), identity_name = \(producer.identityName),
                kind = \(producer.kind), village = \(producer.village), place = \(producer.place),
                identity_place = \(producer.identityPlace), is_unidentified = \(producer.isUnidentified)
            WHERE code = \(producer.code)
            """
        )
    }
}

extension Producer {
    /// Empty while nobody has said who it is: then only the place tells it from others.
    public var identityName: String { isUnidentified ? "" : NameFolding.identity(name) }

    public var identityPlace: String { NameFolding.identity(place ?? village ?? "") }
}

private let producerColumns: SQLQuery =
    "SELECT code, commune, name, kind, village, place, is_unidentified FROM producer"

extension Producer {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            name: try row.text(2),
            kind: try row.optionalText(3),
            village: try row.optionalText(4),
            place: try row.optionalText(5),
            isUnidentified: try row.flag(6)
        )
    }
}
