public import Store

extension PostgresDatabase {
    /// Fills the namespace, which is made if need be, with this program's schema.
    ///
    /// - Throws: ``StoreError/alreadyInitialised(place:)``, also when another program was faster.
    public static func initialise(
        _ address: PostgresAddress,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience
    ) async throws {
        try await alone(address, patience: patience) { database in
            let history = SchemaHistory(steps: steps, dialect: .postgres)
            try await database.transaction { connection in
                try connection.makeNamespace()
                try history.begin(connection, tables: connection.tables(), place: connection.session.place)
            }
            while try await database.transaction({ try history.runNext($0) }) {}
        }
    }

    /// Runs the schema steps that this database has not been through.
    ///
    /// No other program can have it open meanwhile: who waits too long for that gets ``StoreError/busy(message:)``.
    ///
    /// - Parameters:
    ///   - backup: is called with the database as it is, before the first step, and only if there is one to run.
    ///   - check: is called with the database after the last step, before anybody else can open it.
    /// - Returns: the ids of the steps that were run.
    public static func upgrade(
        _ address: PostgresAddress,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience,
        backup: @Sendable (PostgresDatabase) async throws -> Void,
        check: @Sendable (PostgresDatabase) async throws -> Void = { _ in }
    ) async throws -> [String] {
        try await alone(address, patience: patience) { database in
            let history = SchemaHistory(steps: steps, dialect: .postgres)
            let pending = try await database.transaction { connection in
                try history.pending(connection, tables: connection.tables(), place: connection.session.place)
            }
            guard !pending.isEmpty else { return [] }
            try await backup(database)
            while try await database.transaction({ try history.runNext($0) }) {}
            try await check(database)
            return pending
        }
    }

    /// Runs the body with the one connection of ours to this namespace.
    private static func alone<T>(
        _ address: PostgresAddress,
        patience: Duration,
        _ body: (PostgresDatabase) async throws -> T
    ) async throws -> T {
        let session = PostgresSession(address: address) { try $0.prepare(patience: patience, alone: true) }
        let database = PostgresDatabase(session: session, pause: .real)
        try await database.onQueue { try $0.connect() }
        let result: T
        do {
            result = try await body(database)
        } catch {
            try await database.close()
            throw error
        }
        try await database.close()
        return result
    }
}

extension PostgresConnection {
    fileprivate func makeNamespace() throws {
        guard let schema = session.schema else { return }
        let quoted = try rows("SELECT quote_ident(\(schema))").map { row in try row.text(0) }.joined()
        try run(SQLQuery(verbatim: "CREATE SCHEMA IF NOT EXISTS \(quoted)"))
    }
}
