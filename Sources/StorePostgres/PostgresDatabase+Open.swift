public import Store

extension PostgresDatabase {
    /// How long a statement waits for another transaction's lock.
    public static let patience: Duration = .seconds(10)

    /// Connects to a database whose schema is the one of this program. Nothing in it is changed.
    ///
    /// The connection keeps upgrades out as long as it is open.
    ///
    /// - Parameter pause: the waiting between two attempts of a write.
    /// - Throws: ``StoreError`` with what is wrong with the server, the database, or its schema.
    public static func open(
        _ address: PostgresAddress,
        steps: [SchemaStep] = SchemaStep.all,
        patience: Duration = patience,
        pause: Pause = .real
    ) async throws -> PostgresDatabase {
        let history = SchemaHistory(steps: steps, dialect: .postgres)
        let session = PostgresSession(address: address) { session in
            try session.prepare(patience: patience, alone: false)
            let connection = PostgresConnection(session: session)
            try history.check(connection, tables: connection.tables(), place: session.place)
        }
        let database = PostgresDatabase(session: session, pause: pause)
        try await database.onQueue { try $0.connect() }
        return database
    }
}

extension PostgresSession {
    /// - Parameter isAlone: whether to keep out every other connection of ours to these tables, or only those that
    ///   want to be alone.
    func prepare(patience: Duration, alone isAlone: Bool) throws {
        let milliseconds = max(1, Int(patience / .milliseconds(1)))
        try set("client_min_messages", "error")
        try set("lock_timeout", "\(milliseconds)")
        // What is walked over is walked over to its end, so the whole cost counts.
        try set("cursor_tuple_fraction", "1")
        if let schema { try execute("SELECT set_config('search_path', quote_ident(\(schema)), FALSE)") }
        try requireDurability()
        try requireServer()
        try lock(alone: isAlone)
    }

    private func set(_ name: String, _ value: String) throws {
        try execute("SELECT set_config(\(name), \(value), FALSE)")
    }

    /// A commit is on the server's device when it returns: a mail is sent only after "sending" is.
    private func requireDurability() throws {
        try execute(
            """
            SELECT set_config('synchronous_commit', 'on', FALSE)
            WHERE current_setting('synchronous_commit') = 'off'
            """
        )
    }

    private func requireServer() throws {
        let connection = PostgresConnection(session: self)
        let version: Int? = try connection.first("SELECT current_setting('server_version_num')")?.value(0)
        guard let version, version >= 150_000 else { throw refused(.serverTooOld(version: version ?? 0)) }
        let row = try connection.first(
            """
            SELECT datlocprovider = 'c' AND datcollate IN ('C', 'POSIX'), datcollate, pg_encoding_to_char(encoding)
            FROM pg_database WHERE datname = current_database()
            """
        )
        guard let row else { throw refused(.other(message: "the server does not know the current database")) }
        guard try row.flag(0) else { throw try refused(.serverSortsByLocale(row.text(1))) }
        guard try row.text(2) == "UTF8" else { throw try refused(.serverEncoding(row.text(2))) }
    }

    /// Held until the connection ends. One lock for each namespace.
    private func lock(alone isAlone: Bool) throws {
        let key: SQLQuery = "hashtextextended('daulang ' || COALESCE(\(schema), current_schema(), ''), 0)"
        try execute(isAlone ? "SELECT pg_advisory_lock(\(key))" : "SELECT pg_advisory_lock_shared(\(key))")
    }

    private func refused(_ reason: OpenFault) -> StoreError {
        .cannotOpen(place: place, reason: reason)
    }
}

extension PostgresConnection {
    func tables() throws -> [String] {
        try rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
            .map { row in try row.text(0) }
    }
}

extension SchemaDialect {
    static let postgres = SchemaDialect(
        int64: "BIGINT",
        strict: "",
        kind: .server,
        searchStatements: PostgresSearch.statements
    )
}
