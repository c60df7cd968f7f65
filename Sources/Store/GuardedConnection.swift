/// Puts the rules of a transaction that both engines must keep alike around a driver's connection.
///
/// After a failed statement PostgreSQL refuses the rest of the transaction and SQLite goes on: here the first failure
/// ends it on both, even if the body catches the error. A write while rows are being walked over is refused.
package final class GuardedConnection: SQLConnection {
    private let base: any SQLConnection
    private var failure: (any Error)?
    private var openWalks = 0

    private init(_ base: any SQLConnection) {
        self.base = base
    }

    /// Runs a transaction's body; the driver commits if this returns, and takes all back if it throws.
    package static func run<T>(on base: any SQLConnection, _ body: (any SQLConnection) throws -> T) throws -> T {
        let connection = GuardedConnection(base)
        let value = try body(connection)
        if let failure = connection.failure { throw failure }
        return value
    }

    package func rows(_ sql: SQLQuery) throws -> [SQLRow] {
        try guarding { try base.rows(sql) }
    }

    package func forEach(_ sql: SQLQuery, _ body: (SQLRow) throws -> Void) throws {
        if let failure { throw failure }
        openWalks += 1
        defer { openWalks -= 1 }
        var isOfBody = false
        do {
            try base.forEach(sql) { row in
                do {
                    try body(row)
                } catch {
                    isOfBody = true
                    throw error
                }
            }
        } catch {
            if !isOfBody { failure = failure ?? error }
            throw error
        }
    }

    @discardableResult
    package func run(_ sql: SQLQuery) throws -> Int {
        try writing { try base.run(sql) }
    }

    package func search(_ words: [String], limit: Int) throws -> [SearchHit] {
        try guarding { try base.search(words, limit: limit) }
    }

    package func replaceSearchEntry(kind: String, code: String, commune: String?, text: String) throws {
        try writing { try base.replaceSearchEntry(kind: kind, code: code, commune: commune, text: text) }
    }

    package func removeSearchEntry(kind: String, code: String) throws {
        try writing { try base.removeSearchEntry(kind: kind, code: code) }
    }

    private func writing<T>(_ statement: () throws -> T) throws -> T {
        try guarding {
            guard openWalks == 0 else { throw StoreError.writeInsideForEach }
            return try statement()
        }
    }

    private func guarding<T>(_ statement: () throws -> T) throws -> T {
        if let failure { throw failure }
        do {
            return try statement()
        } catch {
            failure = error
            throw error
        }
    }
}
