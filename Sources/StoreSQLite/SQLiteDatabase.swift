import GRDB
public import Store

/// SQLite through GRDB, in WAL mode: one connection that writes, durably, and several that read beside it.
///
/// GRDB's `DatabasePool` is used for reading only: opened for writing it makes and drops a table of its own and
/// relaxes `synchronous`, and opening must not change the file.
public struct SQLiteDatabase: SQLDatabase {
    /// What a program opens a file for.
    public enum Access: Sendable {
        case readWrite
        case readOnly
    }

    let path: String
    private let readers: any DatabaseReader
    private let writer: (any DatabaseWriter)?
    private let watch: SQLiteWatch

    init(path: String, readers: any DatabaseReader, writer: (any DatabaseWriter)?) {
        self.path = path
        self.readers = readers
        self.writer = writer
        watch = SQLiteWatch(path: path)
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await translatingErrors {
            try await readers.read { try GuardedConnection.run(on: SQLiteConnection(database: $0), body) }
        }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await transaction { try GuardedConnection.run(on: $0, body) }
    }

    public func state() async throws -> String {
        try await translatingErrors { try await watch.state() }
    }

    func transaction<T: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> T) async throws -> T {
        guard let writer else { throw StoreError.readOnly }
        return try await translatingErrors {
            try await writer.write { try body(SQLiteConnection(database: $0)) }
        }
    }

    /// Copies on a connection for reading, so that writers go on.
    func vacuum(into copy: String) async throws {
        try await translatingErrors {
            try await readers.unsafeRead { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        }
    }

    /// Ends all connections. Without it they end when the last copy of this value does.
    public func close() throws {
        try watch.close()
        try readers.close()
        try writer?.close()
    }

    private func translatingErrors<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw StoreError(error, place: path)
        }
    }
}
