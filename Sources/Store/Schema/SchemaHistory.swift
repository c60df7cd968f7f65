/// Compares the steps a database has been through with those this program knows, and runs the missing ones.
package struct SchemaHistory: Sendable {
    private let steps: [SchemaStep]
    private let dialect: SchemaDialect

    package init(steps: [SchemaStep], dialect: SchemaDialect) {
        self.dialect = dialect
        self.steps = [SchemaStep(id: "0000-search", statements: dialect.searchStatements)] + steps
    }

    /// Passes if the database is exactly at this program's last step. It only reads.
    ///
    /// - Parameter tables: those in the database, ours or not.
    package func check(_ connection: any SQLConnection, tables: [String], place: String) throws {
        guard !tables.isEmpty else { throw StoreError.notInitialised(place: place) }
        guard tables.contains("schema_step") else { throw foreign(tables) }
        let applied = try applied(connection)
        guard let last = try missing(after: applied).last else { return }
        throw StoreError.schemaTooOld(found: applied.last ?? "", needed: last.id)
    }

    /// Makes the table of the steps, and runs the first of them, in a database that holds no table yet.
    package func begin(_ connection: any SQLConnection, tables: [String], place: String) throws {
        if tables.contains("schema_step") { throw StoreError.alreadyInitialised(place: place) }
        guard tables.isEmpty else { throw foreign(tables) }
        try run(
            "CREATE TABLE schema_step (position @int64 NOT NULL PRIMARY KEY, id TEXT NOT NULL UNIQUE) @strict",
            connection
        )
        _ = try runNext(connection)
    }

    /// The ids of the steps still to be run; throws if the database is not an earlier state of this program's.
    package func pending(_ connection: any SQLConnection, tables: [String], place: String) throws -> [String] {
        guard !tables.isEmpty else { throw StoreError.notInitialised(place: place) }
        guard tables.contains("schema_step") else { throw foreign(tables) }
        return try missing(after: applied(connection)).map(\.id)
    }

    /// Runs the first missing step. The caller gives each call a transaction of its own, and calls until it is false;
    /// what has been applied is read inside, so that nobody can have been faster.
    ///
    /// - Returns: false if nothing was missing.
    package func runNext(_ connection: any SQLConnection) throws -> Bool {
        let applied = try applied(connection)
        guard let step = try missing(after: applied).first else { return false }
        for statement in step.statements {
            try run(statement, connection)
        }
        try connection.run("INSERT INTO schema_step (position, id) VALUES (\(applied.count), \(step.id))")
        return true
    }

    private func run(_ statement: String, _ connection: any SQLConnection) throws {
        guard let query = dialect.rendered(statement) else { return }
        try connection.run(query)
    }

    private func applied(_ connection: any SQLConnection) throws -> [String] {
        try connection.rows("SELECT id FROM schema_step ORDER BY position").map { row in try row.text(0) }
    }

    private func missing(after applied: [String]) throws(StoreError) -> ArraySlice<SchemaStep> {
        for (found, step) in zip(applied, steps) where found != step.id {
            throw .foreignSchema(found: found)
        }
        if let newest = applied.last, applied.count > steps.count {
            throw .schemaTooNew(found: newest, needed: steps.last?.id ?? "")
        }
        return steps.dropFirst(applied.count)
    }

    private func foreign(_ tables: [String]) -> StoreError {
        .foreignSchema(found: tables.sorted().joined(separator: ", "))
    }
}
