/// Where a source stands: how often it has failed since it last worked, and when it may be asked again.
public struct SourceState: Hashable, Sendable {
    public let source: String
    public let failures: Int
    /// `yyyy-mm-ddThh:mm:ssZ`, like every instant here.
    public let notBefore: String
    public let lastSuccess: String?
    /// Why the last attempt failed; nil after one that did not.
    public let lastProblem: String?

    public init(source: String, failures: Int, notBefore: String, lastSuccess: String?, lastProblem: String?) {
        self.source = source
        self.failures = failures
        self.notBefore = notBefore
        self.lastSuccess = lastSuccess
        self.lastProblem = lastProblem
    }
}

/// The last good copy of one page.
public struct SourceSnapshot: Hashable, Sendable {
    public let source: String
    public let address: String
    public let entityTag: String?
    public let lastModified: String?
    public let hash: String
    public let body: String
    public let fetched: String

    public init(
        source: String,
        address: String,
        entityTag: String?,
        lastModified: String?,
        hash: String,
        body: String,
        fetched: String
    ) {
        self.source = source
        self.address = address
        self.entityTag = entityTag
        self.lastModified = lastModified
        self.hash = hash
        self.body = body
        self.fetched = fetched
    }
}

/// One attempt in a line, for a clerk.
public struct FetchLogEntry: Hashable, Sendable {
    public let source: String
    public let number: Int
    public let at: String
    public let address: String
    public let outcome: String
    public let detail: String?

    public init(source: String, number: Int, at: String, address: String, outcome: String, detail: String?) {
        self.source = source
        self.number = number
        self.at = at
        self.address = address
        self.outcome = outcome
        self.detail = detail
    }
}

extension SQLConnection {
    public func sourceState(_ source: String) throws -> SourceState? {
        try first(
            "SELECT source, failures, not_before, last_success, last_problem FROM source_state WHERE source = \(source)"
        ).map { row in
            SourceState(
                source: try row.text(0),
                failures: try row.integer(1),
                notBefore: try row.text(2),
                lastSuccess: try row.optionalText(3),
                lastProblem: try row.optionalText(4)
            )
        }
    }

    public func saveSourceState(_ state: SourceState) throws {
        try run(
            """
            INSERT INTO source_state (source, failures, not_before, last_success, last_problem)
            VALUES (\(state.source), \(state.failures), \(state.notBefore), \(state.lastSuccess), \(state.lastProblem))
            ON CONFLICT (source) DO UPDATE SET failures = excluded.failures, not_before = excluded.not_before,
                last_success = excluded.last_success, last_problem = excluded.last_problem
            """
        )
    }

    public func snapshot(source: String, address: String) throws -> SourceSnapshot? {
        try first(
            """
            SELECT source, address, entity_tag, last_modified, hash, body, fetched FROM snapshot
            WHERE source = \(source) AND address = \(address)
            """
        ).map { row in
            SourceSnapshot(
                source: try row.text(0),
                address: try row.text(1),
                entityTag: try row.optionalText(2),
                lastModified: try row.optionalText(3),
                hash: try row.text(4),
                body: try row.text(5),
                fetched: try row.text(6)
            )
        }
    }

    public func saveSnapshot(_ snapshot: SourceSnapshot) throws {
        try run(
            """
            INSERT INTO snapshot (source, address, entity_tag, last_modified, hash, body, fetched)
            VALUES (\(snapshot.source), \(snapshot.address), \(snapshot.entityTag), \(snapshot.lastModified),
                \(snapshot.hash), \(snapshot.body), \(snapshot.fetched))
            ON CONFLICT (source, address) DO UPDATE SET entity_tag = excluded.entity_tag,
                last_modified = excluded.last_modified, hash = excluded.hash, body = excluded.body,
                fetched = excluded.fetched
            """
        )
    }

    /// The copy is still the source's own: it was asked at this instant.
    public func touchSnapshot(source: String, address: String, at instant: String) throws {
        try run("UPDATE snapshot SET fetched = \(instant) WHERE source = \(source) AND address = \(address)")
    }

    /// Adds a line to the log under the next number of its source.
    public func logFetch(source: String, at instant: String, address: String, outcome: String, detail: String?) throws {
        let last = try first("SELECT MAX(number) FROM fetch_log WHERE source = \(source)")?.optionalInteger(0) ?? 0
        try run(
            """
            INSERT INTO fetch_log (source, number, at, address, outcome, detail)
            VALUES (\(source), \(last + 1), \(instant), \(address), \(outcome), \(detail))
            """
        )
    }

    /// The newest entries first.
    public func fetchLog(source: String, limit: Int) throws -> [FetchLogEntry] {
        try rows(
            """
            SELECT source, number, at, address, outcome, detail FROM fetch_log WHERE source = \(source)
            ORDER BY number DESC LIMIT \(limit)
            """
        ).map { row in
            FetchLogEntry(
                source: try row.text(0),
                number: try row.integer(1),
                at: try row.text(2),
                address: try row.text(3),
                outcome: try row.text(4),
                detail: try row.optionalText(5)
            )
        }
    }
}
