/// One link of the audit chain: its own hash covers every other field, and the hash of the link before.
public struct AuditLink: Hashable, Sendable {
    public let sequence: Int
    public let at: String
    public let person: String
    public let act: String
    public let kind: String
    public let code: String
    public let digest: String
    public let previous: String
    public var hash: String

    public init(
        sequence: Int,
        at: String,
        person: String,
        act: String,
        kind: String,
        code: String,
        digest: String,
        previous: String,
        hash: String
    ) {
        self.sequence = sequence
        self.at = at
        self.person = person
        self.act = act
        self.kind = kind
        self.code = code
        self.digest = digest
        self.previous = previous
        self.hash = hash
    }
}

extension SQLConnection {
    public func lastAuditLink() throws -> AuditLink? {
        try rows("\(auditColumns) ORDER BY sequence DESC LIMIT 1").first.map(AuditLink.init(row:))
    }

    public func insertAuditLink(_ link: AuditLink) throws {
        try run(
            """
            INSERT INTO audit (sequence, at, person, act, kind, code, digest, previous, hash)
            VALUES (\(link.sequence), \(link.at), \(link.person), \(link.act), \(link.kind), \(link.code),
                \(link.digest), \(link.previous), \(link.hash))
            """
        )
    }

    public func insertAuditValue(sequence: Int, salt: String, before: String?, after: String?) throws {
        try run(
            """
            INSERT INTO audit_value (sequence, salt, before_value, after_value)
            VALUES (\(sequence), \(salt), \(before), \(after))
            """
        )
    }

    /// The whole chain in its order, with what is kept beside it; the values are nil once they were erased.
    public func forEachAuditLink(
        _ body: (_ link: AuditLink, _ salt: String?, _ before: String?, _ after: String?) throws -> Void
    ) throws {
        try forEach(
            """
            SELECT a.sequence, a.at, a.person, a.act, a.kind, a.code, a.digest, a.previous, a.hash,
                v.salt, v.before_value, v.after_value
            FROM audit a LEFT JOIN audit_value v ON v.sequence = a.sequence
            ORDER BY a.sequence
            """
        ) { row in
            try body(AuditLink(row: row), row.optionalText(9), row.optionalText(10), row.optionalText(11))
        }
    }
}

/// Which entries of the trail are wanted; all of them where nothing is said.
public struct AuditScope: Sendable {
    /// Codes, or names of a machine's users.
    public var people: [String]?
    /// An act, such as `event.record`.
    public var act: String?
    public var codes: [String]?
    /// The first instant, and the first one after it that is not wanted any more.
    public var from: String?
    public var until: String?

    public init() {}
}

/// An entry with what is kept beside it; the values are nil once they were erased.
public struct KeptAudit: Sendable {
    public let link: AuditLink
    public let before: String?
    public let after: String?
}

extension SQLConnection {
    /// Entries of the trail, the newest first.
    ///
    /// - Parameter last: the number before which they stand; nil begins at the end.
    public func auditEntries(_ scope: AuditScope, before last: Int?, limit: Int) throws -> [KeptAudit] {
        var conditions: [SQLQuery] = ["1 = 1"]
        if let people = scope.people { conditions.append("a.person IN \(list: people)") }
        if let act = scope.act { conditions.append("a.act = \(act)") }
        if let codes = scope.codes { conditions.append("a.code IN \(list: codes)") }
        if let from = scope.from { conditions.append("a.at >= \(from)") }
        if let until = scope.until { conditions.append("a.at < \(until)") }
        if let last { conditions.append("a.sequence < \(last)") }
        return try rows(
            """
            SELECT a.sequence, a.at, a.person, a.act, a.kind, a.code, a.digest, a.previous, a.hash,
                v.before_value, v.after_value
            FROM audit a LEFT JOIN audit_value v ON v.sequence = a.sequence
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY a.sequence DESC LIMIT \(limit)
            """
        ).map { row in
            KeptAudit(link: try AuditLink(row: row), before: try row.optionalText(9), after: try row.optionalText(10))
        }
    }

    /// Every act that the trail holds, once each.
    public func auditedActs() throws -> [String] {
        try rows("SELECT DISTINCT act FROM audit ORDER BY act").map { try $0.text(0) }
    }
}

private let auditColumns: SQLQuery =
    "SELECT sequence, at, person, act, kind, code, digest, previous, hash FROM audit"

extension AuditLink {
    fileprivate init(row: SQLRow) throws {
        self.init(
            sequence: try row.integer(0),
            at: try row.text(1),
            person: try row.text(2),
            act: try row.text(3),
            kind: try row.text(4),
            code: try row.text(5),
            digest: try row.text(6),
            previous: try row.text(7),
            hash: try row.text(8)
        )
    }
}
