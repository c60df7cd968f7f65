public import Procedures

/// What a list of a commune's records is narrowed to. Nil narrows nothing; an empty list leaves nothing.
public struct ListScope: Sendable {
    /// How many codes one list of a statement may have: an engine binds some 30,000 values, and a code may stand in
    /// several lists.
    public static let mostCodes = 4_000

    public let commune: String
    /// Of the records that are listed.
    public var codes: [String]?
    /// Codes of producers that have to do with the record.
    public var producers: [String]?
    public var products: [String]?
    /// Names of villages, as they are written in the record.
    public var villages: [String]?
    public var kinds: [SubjectKind]?

    public init(commune: String) {
        self.commune = commune
    }

    /// The producers that it names, by themselves or by their villages; nil where it names none.
    var producerSet: SQLQuery? {
        guard producers != nil || villages != nil else { return nil }
        var conditions: [SQLQuery] = ["z.commune = \(commune)"]
        if let producers { conditions.append("z.code IN \(list: producers)") }
        if let villages { conditions.append("z.village IN \(list: villages)") }
        return "(SELECT z.code FROM producer z WHERE \(conditions.joined(separator: " AND ")))"
    }

    var kindNames: [String]? { kinds?.map(\.rawValue) }
}

/// Which rows of a list are wanted.
public struct ListWindow: Hashable, Sendable {
    public let offset: Int
    public let limit: Int

    public static let all = ListWindow(offset: 0, limit: .max)

    public init(offset: Int, limit: Int) {
        self.offset = offset
        self.limit = limit
    }
}

/// The codes of the rows in the window, and how many rows there are altogether.
public struct ListPart: Hashable, Sendable {
    public let codes: [String]
    public let total: Int

    public init(codes: [String], total: Int) {
        self.codes = codes
        self.total = total
    }
}

extension SQLConnection {
    /// - Parameters:
    ///   - code: the column of the records' codes.
    ///   - source: what stands after `FROM`, with its conditions.
    ///   - order: what stands after `ORDER BY`.
    func part(_ code: SQLQuery, from source: SQLQuery, by order: SQLQuery, _ window: ListWindow) throws -> ListPart {
        let total = try first("SELECT COUNT(*) FROM \(source)").map { try $0.integer(0) } ?? 0
        let codes = try rows(
            "SELECT \(code) FROM \(source) ORDER BY \(order) LIMIT \(window.limit) OFFSET \(window.offset)"
        ).map { try $0.text(0) }
        return ListPart(codes: codes, total: total)
    }
}
