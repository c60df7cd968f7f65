public import Store
import Synchronization

/// A database that fails at its nth statement, so that a test can fail a use case at every point in turn.
///
/// The commit of a `write` counts as one more statement after its last. Once failed, everything after it fails too, as
/// on a full disk.
public final class FaultyDatabase: SQLDatabase {
    /// What the statement throws.
    public static let fault = StoreError.diskFull

    private let base: any SQLDatabase
    private let remaining: Mutex<Int>

    public init(_ base: any SQLDatabase, failingAtStatement number: Int) {
        self.base = base
        remaining = Mutex(number)
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await base.read { try body(FaultyConnection(base: $0, owner: self)) }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await base.write { connection in
            let value = try body(FaultyConnection(base: connection, owner: self))
            try self.count()
            return value
        }
    }

    public func state() async throws -> String { try await base.state() }

    fileprivate func count() throws {
        let left = remaining.withLock { remaining in
            remaining -= 1
            return remaining
        }
        if left <= 0 { throw Self.fault }
    }
}

private struct FaultyConnection: SQLConnection {
    let base: any SQLConnection
    let owner: FaultyDatabase

    func rows(_ sql: SQLQuery) throws -> [SQLRow] {
        try owner.count()
        return try base.rows(sql)
    }

    func forEach(_ sql: SQLQuery, _ body: (SQLRow) throws -> Void) throws {
        try owner.count()
        try base.forEach(sql, body)
    }

    @discardableResult
    func run(_ sql: SQLQuery) throws -> Int {
        try owner.count()
        return try base.run(sql)
    }

    func search(_ words: [String], limit: Int) throws -> [SearchHit] {
        try owner.count()
        return try base.search(words, limit: limit)
    }

    func replaceSearchEntry(kind: String, code: String, commune: String?, text: String) throws {
        try owner.count()
        try base.replaceSearchEntry(kind: kind, code: code, commune: commune, text: text)
    }

    func removeSearchEntry(kind: String, code: String) throws {
        try owner.count()
        try base.removeSearchEntry(kind: kind, code: code)
    }
}
