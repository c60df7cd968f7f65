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
