public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertEarlierName(_ earlier: EarlierName, of producer: String) throws {
        try run(
            """
            INSERT INTO producer_past (producer, number, name, identity_name, kind, last_day, document)
            SELECT \(producer), COUNT(*) + 1, \(earlier.name), \(NameFolding.identity(earlier.name)), \(earlier.kind),
                \(earlier.until), \(earlier.document)
            FROM producer_past WHERE producer = \(producer)
            """
        )
    }

    /// What a producer was called before, the oldest first.
    public func earlierNames(of producer: String) throws -> [EarlierName] {
        try rows(
            """
            SELECT name, kind, last_day, document FROM producer_past WHERE producer = \(producer) ORDER BY number
            """
        ).map { try EarlierName(row: $0, from: 0) }
    }

    /// The same for all producers of a commune that ever changed, by code.
    public func earlierNames(commune: String) throws -> [String: [EarlierName]] {
        var result: [String: [EarlierName]] = [:]
        try forEach(
            """
            SELECT h.producer, h.name, h.kind, h.last_day, h.document FROM producer_past h
            JOIN producer p ON p.code = h.producer WHERE p.commune = \(commune) ORDER BY h.producer, h.number
            """
        ) { row in
            result[try row.text(0), default: []].append(try EarlierName(row: row, from: 1))
        }
        return result
    }

    public func insertProducerEnd(_ end: ProducerEnd, of producer: String) throws {
        try run(
            """
            INSERT INTO producer_end (producer, how, last_day, successor, document)
            VALUES (\(producer), \(end.how.rawValue), \(end.last), \(end.successor), \(end.document))
            """
        )
    }

    public func producerEnd(_ producer: String) throws -> ProducerEnd? {
        try first("SELECT how, last_day, successor, document FROM producer_end WHERE producer = \(producer)")
            .map { try ProducerEnd(row: $0, from: 0) }
    }

    /// The producers of a commune that are no more, by code.
    public func producerEnds(commune: String) throws -> [String: ProducerEnd] {
        var result: [String: ProducerEnd] = [:]
        try forEach(
            """
            SELECT e.producer, e.how, e.last_day, e.successor, e.document FROM producer_end e
            JOIN producer p ON p.code = e.producer WHERE p.commune = \(commune) ORDER BY e.producer
            """
        ) { row in
            result[try row.text(0)] = try ProducerEnd(row: row, from: 1)
        }
        return result
    }

    /// The producer that stands for another on a day: itself, or the one into which it merged, and so on.
    public func standing(producer code: String, on day: Day) throws -> String {
        var standing = code
        var seen: Set<String> = []
        while seen.insert(standing).inserted, let end = try producerEnd(standing), let next = end.successor,
            end.how == .duplicate || end.last < day
        {
            standing = next
        }
        return standing
    }

    /// Another producer makes the product from now on; who made it before is told by its makings.
    public func moveProduct(_ code: String, to producer: String) throws {
        try run("UPDATE product SET producer = \(producer) WHERE code = \(code)")
    }

    /// The papers by which a producer may use a sign, by code.
    public func authorisations(user: String) throws -> [Authorisation] {
        try rows("SELECT code FROM authorisation WHERE producer = \(user) ORDER BY length(code), code")
            .compactMap { try authorisation($0.text(0)) }
    }
}

extension EarlierName {
    fileprivate init(row: SQLRow, from column: Int) throws {
        self.init(
            name: try row.text(column),
            kind: try row.optionalText(column + 1),
            until: try row.value(column + 2),
            document: try row.optionalText(column + 3)
        )
    }
}

extension ProducerEnd {
    fileprivate init(row: SQLRow, from column: Int) throws {
        self.init(
            how: try row.choice(column),
            last: try row.value(column + 1),
            successor: try row.optionalText(column + 2),
            document: try row.optionalText(column + 3)
        )
    }
}
