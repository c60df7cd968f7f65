public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertRepresentation(_ record: Representation) throws {
        let (right, filing): (String?, String?) =
            switch record.scope {
            case .right(let code): (code, nil)
            case .filing(let code): (nil, code)
            }
        try run(
            """
            INSERT INTO representation (code, protected_right, filing, producer, person, document, valid_from,
                valid_until, ended, is_reminded)
            VALUES (\(record.code), \(right), \(filing), \(record.producer), \(record.person), \(record.document),
                \(record.from), \(record.until), \(record.ended), \(record.isReminded))
            """
        )
    }

    public func representation(_ code: String) throws -> Representation? {
        try first("\(representationColumns) WHERE code = \(code)").map(Representation.init(row:))
    }

    /// Those for one filing, or for the right that it is about, by code; those that have ended too.
    public func representations(filing: Filing) throws -> [Representation] {
        switch filing.subject {
        case .paper, .commune: return []
        case .right, .certificate: break
        }
        let right: String? = if case .right(let code) = filing.subject { code } else { nil }
        return try rows(
            """
            \(representationColumns) WHERE filing = \(filing.code) OR protected_right = \(right)
            ORDER BY length(code), code
            """
        ).map(Representation.init(row:))
    }

    /// All of a commune, by code.
    public func representations(commune: String) throws -> [Representation] {
        try rows(
            """
            \(representationColumns) WHERE producer IN (SELECT code FROM producer WHERE commune = \(commune))
            ORDER BY length(code), code
            """
        ).map(Representation.init(row:))
    }

    public func representations(person: String) throws -> [Representation] {
        try rows("\(representationColumns) WHERE person = \(person) ORDER BY length(code), code").map(
            Representation.init(row:)
        )
    }

    public func endRepresentation(_ code: String, on day: Day) throws {
        try run("UPDATE representation SET ended = \(day) WHERE code = \(code)")
    }
}

private let representationColumns: SQLQuery =
    """
    SELECT code, protected_right, filing, producer, person, document, valid_from, valid_until, ended, is_reminded
    FROM representation
    """

extension Representation {
    fileprivate init(row: SQLRow) throws {
        let scope: Scope = if let right = try row.optionalText(1) { .right(right) } else { .filing(try row.text(2)) }
        self.init(
            code: try row.text(0),
            scope: scope,
            producer: try row.text(3),
            person: try row.text(4),
            document: try row.text(5),
            from: try row.value(6),
            until: try row.optionalValue(7),
            ended: try row.optionalValue(8),
            isReminded: try row.flag(9)
        )
    }
}
