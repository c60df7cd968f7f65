import Dispatch
import GRDB
public import Store

extension SQLiteDatabase {
    /// How long a connection waits for another program's transaction.
    public static let patience: Duration = .seconds(10)

    /// Opens a file whose schema is the one of this program. The file is not changed, whatever it holds.
    ///
    /// - Throws: ``StoreError`` with what is wrong with the place, the file, or its schema.
    public static func open(
        path: String,
        access: Access = .readWrite,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience
    ) async throws -> SQLiteDatabase {
        try await blocking(place: path) {
            switch access {
            case .readOnly: try SQLiteFile.requireReadable(path)
            case .readWrite: try SQLiteFile.requireWritable(path)
            }
            // The writer comes first, so that the files beside the database's stand when the readers look for them.
            let writer = access == .readOnly ? nil : try queue(path: path, patience: patience)
            let readers = try readers(path: path, patience: patience)
            try readers.read { database in
                let history = SchemaHistory(steps: steps, dialect: .sqlite)
                let connection = SQLiteConnection(database: database)
                try history.check(connection, tables: connection.tables(), place: path)
            }
            return SQLiteDatabase(path: path, readers: readers, writer: writer)
        }
    }

    static func queue(path: String, patience: Duration, alone isAlone: Bool = false) throws -> DatabaseQueue {
        var configuration = configuration(patience: patience)
        configuration.prepareDatabase { database in
            // A commit is on the device when it returns: a mail is sent only after "sending" is.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            if isAlone { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private static func readers(path: String, patience: Duration) throws -> DatabasePool {
        var configuration = configuration(patience: patience)
        configuration.readonly = true
        return try DatabasePool(path: path, configuration: configuration)
    }

    private static func configuration(patience: Duration) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(patience / .seconds(1))
        return configuration
    }

    /// Runs what may wait for a lock on a thread that may wait.
    static func blocking<T: Sendable>(place: String, _ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                do {
                    continuation.resume(returning: try body())
                } catch let error as DatabaseError {
                    continuation.resume(throwing: StoreError(error, place: place))
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }
}

extension SQLiteConnection {
    /// All tables, but for those that SQLite makes for itself.
    func tables() throws -> [String] {
        try rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
        ).map { row in try row.text(0) }
    }
}

extension SchemaDialect {
    static let sqlite = SchemaDialect(
        int64: "INTEGER",
        strict: "STRICT",
        kind: .embedded,
        searchStatements: SQLiteSearch.statements
    )
}
