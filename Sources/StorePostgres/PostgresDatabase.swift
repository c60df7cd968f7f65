import Dispatch
public import Store

/// PostgreSQL through libpq: one connection, used from one queue.
///
/// Writes are `SERIALIZABLE`, so a body may assume that nobody interleaves; what the server refuses for that is run
/// again, with growing pauses.
public final class PostgresDatabase: SQLDatabase {
    private static let retries = 5

    private let queue = DispatchQueue(label: "postgres")
    private let session: PostgresSession
    private let pause: Pause

    init(session: PostgresSession, pause: Pause) {
        self.session = session
        self.pause = pause
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        do {
            return try await transaction(begin: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY") { connection in
                try GuardedConnection.run(on: connection, body)
            }
        } catch let conflict as PostgresConflict {
            throw StoreError.busy(message: conflict.message)
        }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        var next = Duration.milliseconds(10)
        for retriesLeft in (0...Self.retries).reversed() {
            do {
                return try await transaction { try GuardedConnection.run(on: $0, body) }
            } catch let conflict as PostgresConflict {
                guard retriesLeft > 0 else { throw StoreError.busy(message: conflict.message) }
                try await pause.wait(next)
                next *= 2
            }
        }
        preconditionFailure("the last attempt returns or throws")
    }

    /// Which transactions are done and which are under way, in the whole cluster.
    public func state() async throws -> String {
        try await read { try $0.rows("SELECT CAST(txid_current_snapshot() AS text)").first?.text(0) ?? "" }
    }

    /// Ends the connection; a later transaction would make it anew.
    public func close() async throws {
        try await onQueue { $0.close() }
    }

    func transaction<T: Sendable>(
        begin: String = "BEGIN ISOLATION LEVEL SERIALIZABLE",
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await onQueue { session in
            try session.begin(begin)
            do {
                let value = try body(PostgresConnection(session: session))
                try session.commit()
                return value
            } catch {
                session.rollback()
                throw error
            }
        }
    }

    /// libpq blocks, so its calls wait on a queue of their own.
    func onQueue<T: Sendable>(_ body: @escaping @Sendable (PostgresSession) throws -> T) async throws -> T {
        let session = session
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(with: Result { try body(session) })
            }
        }
    }
}
