import GRDB
public import Store

extension SQLiteDatabase {
    /// Writes a compact copy of one state of the database, while others read and write, and syncs it to the device.
    ///
    /// The copy gets its name when it is whole: a crash leaves at most a file whose name ends in `.part`.
    ///
    /// - Parameter copy: where; nothing may be there yet.
    public func backup(to copy: String) async throws {
        try await backup(to: copy) { _ in }
    }

    /// - Parameter reading: what is to be known of the copy itself, which a look at the database might tell otherwise.
    public func backup<T: Sendable>(
        to copy: String,
        reading: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        try SQLiteFile.requireWritableFolder(of: copy)
        try SQLiteFile.requireAbsent(copy)
        let part = copy + ".part"
        try SQLiteFile.remove(part)
        do {
            try await vacuum(into: part)
            return try await Self.blocking(place: part) {
                let value = try Self.settle(part, reading)
                try SQLiteFile.sync(part)
                try SQLiteFile.rename(part, to: copy)
                return value
            }
        } catch {
            try SQLiteFile.remove(part)
            throw error
        }
    }

    /// `VACUUM` forgets the mode; a restored file that had to be switched would be changed by being opened.
    private static func settle<T>(_ path: String, _ reading: (any SQLConnection) throws -> T) throws -> T {
        let queue = try queue(path: path, patience: .zero)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        let value = try queue.read { try GuardedConnection.run(on: SQLiteConnection(database: $0), reading) }
        try queue.close()
        return value
    }
}
