import GRDB
public import Store

extension SQLiteDatabase {
    /// Makes the file, or fills an empty one, with this program's schema.
    ///
    /// - Throws: ``StoreError/alreadyInitialised(place:)``, also when another program was faster.
    public static func initialise(
        path: String,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience,
        pause: Pause = .real
    ) async throws {
        try SQLiteFile.requireWritableFolder(of: path)
        try await alone(path: path, patience: patience, pause: pause) { database in
            let history = SchemaHistory(steps: steps, dialect: .sqlite)
            try await database.transaction { try history.begin($0, tables: $0.tables(), place: path) }
            while try await database.transaction({ try history.runNext($0) }) {}
        }
    }

    /// Runs the schema steps that this file has not been through.
    ///
    /// No other program can have the file open meanwhile: who waits too long for that gets ``StoreError/busy(message:)``.
    ///
    /// - Parameters:
    ///   - backup: is called with the file as it is, before the first step, and only if there is one to run.
    ///   - check: is called with the file after the last step, before anybody else can open it.
    /// - Returns: the ids of the steps that were run.
    public static func upgrade(
        path: String,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience,
        pause: Pause = .real,
        backup: @Sendable (SQLiteDatabase) async throws -> Void,
        check: @Sendable (SQLiteDatabase) async throws -> Void = { _ in }
    ) async throws -> [String] {
        try SQLiteFile.requireWritable(path)
        return try await alone(path: path, patience: patience, pause: pause) { database in
            let history = SchemaHistory(steps: steps, dialect: .sqlite)
            let pending = try await database.transaction {
                try history.pending($0, tables: $0.tables(), place: path)
            }
            guard !pending.isEmpty else { return [] }
            try await backup(database)
            while try await database.transaction({ try history.runNext($0) }) {}
            try await check(database)
            return pending
        }
    }

    /// Runs the body with the one connection that any program has to this file.
    private static func alone<T>(
        path: String,
        patience: Duration,
        pause: Pause,
        _ body: (SQLiteDatabase) async throws -> T
    ) async throws -> T {
        let queue = try await lockedQueue(path: path, patience: patience, pause: pause)
        let result: T
        do {
            result = try await body(SQLiteDatabase(path: path, readers: queue, writer: queue))
        } catch {
            try queue.close()
            throw error
        }
        try queue.close()
        return result
    }

    /// Each attempt is a new connection: one that waits would keep the half of the lock that another waits for.
    private static func lockedQueue(path: String, patience: Duration, pause: Pause) async throws -> DatabaseQueue {
        var waited = Duration.zero
        var next = Duration.milliseconds(10)
        while true {
            do {
                return try await blocking(place: path) { try lock(path) }
            } catch StoreError.busy(let message) {
                guard waited < patience else { throw StoreError.busy(message: message) }
                try await pause.wait(next)
                waited += next
                next = min(next * 2, .milliseconds(250))
            }
        }
    }

    private static func lock(_ path: String) throws -> DatabaseQueue {
        let queue = try queue(path: path, patience: .zero, alone: true)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN EXCLUSIVE; COMMIT")
            let tables = try SQLiteConnection(database: database).tables()
            // A file of somebody else keeps the mode it has.
            guard tables.isEmpty || tables.contains("schema_step") else { return }
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        return queue
    }
}
