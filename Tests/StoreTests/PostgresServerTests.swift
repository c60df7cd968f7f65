import Dispatch
import Foundation
import Store
import StorePostgres
import Synchronization
import TestSupport
import Testing

/// What is PostgreSQL's own: conflicts between transactions, broken connections, and the server's settings.
@Suite(.enabled(if: Engine.available.contains(.postgres))) struct PostgresServerTests {
    @Test func aConflictIsRetriedFiveTimesWithGrowingPauses() async throws {
        let pauses = Mutex<[Duration]>([])
        let (database, rival) = try await pair(pause: Pause { pause in pauses.withLock { $0.append(pause) } })

        let outcome = await Result {
            try await database.write { connection in
                let amount = try connection.amount()
                try addOne(rival)
                try connection.run("UPDATE item SET amount = \(amount + 1)")
            }
        }

        guard case .failure(StoreError.busy) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(pauses.withLock { $0 } == [10, 20, 40, 80, 160].map { Duration.milliseconds($0) })
    }

    @Test func aConflictThatPassesIsNotSeen() async throws {
        let attempts = Mutex(0)
        let (database, rival) = try await pair(pause: Pause { _ in })

        try await database.write { connection in
            let amount = try connection.amount()
            let attempt = attempts.withLock { attempts in
                attempts += 1
                return attempts
            }
            if attempt <= 3 { try addOne(rival) }
            try connection.run("UPDATE item SET amount = \(amount + 1)")
        }

        #expect(attempts.withLock { $0 } == 4)
        #expect(try await database.read { try $0.amount() } == 4)
    }

    /// Neither changes what the other has changed, but each relies on what the other is about to change.
    @Test func twoThatEachFindNothingDoNotBothAdd() async throws {
        let (database, rival) = try await pair(pause: Pause { _ in })
        let addIfAlone: @Sendable (any SQLConnection, String) throws -> Void = { connection, code in
            if try connection.itemCodes() == ["counter"] { try connection.addItem(code) }
        }
        let hasMet = Mutex(false)

        try await database.write { connection in
            let codes = try connection.itemCodes()
            let isFirst = hasMet.withLock { hasMet in
                defer { hasMet = true }
                return !hasMet
            }
            if isFirst { try finish { try await rival.write { try addIfAlone($0, "rival's") } } }
            if codes == ["counter"] { try connection.addItem("ours") }
        }

        #expect(try await database.read { try $0.itemCodes() } == ["counter", "rival's"])
    }

    @Test func aConnectionThatBrokeBetweenTransactionsIsMadeAnew() async throws {
        let (database, rival) = try await pair()

        try await end(database, by: rival)

        try await database.write { try $0.addItem("after") }
        #expect(try await database.read { try $0.itemCodes() } == ["after", "counter"])
    }

    @Test func aConnectionThatBreaksInATransactionKeepsNothingOfIt() async throws {
        let (database, _) = try await pair()

        let outcome = await Result {
            try await database.write { connection in
                try connection.addItem("lost")
                _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }

        guard case .failure(StoreError.connectionLost) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try await database.read { try $0.itemCodes() } == ["counter"])
    }

    /// Whether the commit had come through cannot be known, so it is neither called done nor run again.
    @Test func aConnectionThatBreaksInTheCommitLeavesTheOutcomeUnknown() async throws {
        let (database, _) = try await pair()
        try await database.write { connection in
            try connection.run(
                """
                CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                """
            )
            try connection.run(
                """
                CREATE CONSTRAINT TRIGGER leave AFTER INSERT ON part DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION leave()
                """
            )
        }

        let outcome = await Result {
            try await database.write { try $0.run("INSERT INTO part (code, item) VALUES ('p', 'counter')") }
        }

        guard case .failure(StoreError.outcomeUnknown) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func aNewConnectionChecksTheSchemaAgain() async throws {
        let address = try TestPlace.freshNamespace()
        try await PostgresDatabase.initialise(address, steps: .example)
        let database = try await PostgresDatabase.open(address, steps: .example)
        let rival = try await PostgresDatabase.open(address, steps: .example)
        try await end(database, by: rival)
        try await rival.close()
        _ = try await PostgresDatabase.upgrade(address, steps: .longer, backup: { _ in })

        await #expect(throws: StoreError.schemaTooNew(found: "0003-item-place", needed: "0001-item")) {
            try await database.read { try $0.itemCodes() }
        }
    }

    @Test func aCommitIsOnTheDeviceWhateverTheRolesSetting() async throws {
        let conninfo = try TestPlace.server() + " options='-c synchronous_commit=off'"
        let address = PostgresAddress(conninfo: conninfo, schema: "durable_\(UUID().uuidString)")
        try await PostgresDatabase.initialise(address, steps: .example)

        let setting = try await PostgresDatabase.open(address, steps: .example).write { connection in
            try connection.first("SELECT current_setting('synchronous_commit')")?.text(0)
        }

        #expect(setting == "on")
    }

    @Test func manyStatementsOfOneConnectionStayWithinBounds() async throws {
        let (database, _) = try await pair()
        let conditions: [SQLQuery] = ["code <> ''", "code <> 'x'", "code <> 'y'", "code <> 'z'"]

        let (found, kept) = try await database.read { connection in
            var found = 0
            for shape in 0..<600 {
                let chosen = (0..<5).map { conditions[shape >> ($0 * 2) & 3] }
                found += try connection.rows("SELECT code FROM item WHERE \(chosen.joined(separator: " AND "))").count
            }
            return (found, try connection.first("SELECT COUNT(*) FROM pg_prepared_statements")?.integer(0) ?? 0)
        }

        #expect(found == 600)
        #expect((1...250).contains(kept))
    }

    @Test func aDatabaseThatSortsOrEncodesOtherwiseIsRefused() async throws {
        let suffix = UUID().uuidString.lowercased().filter { $0 != "-" }
        try psql("CREATE DATABASE sorts_\(suffix) TEMPLATE template0 LOCALE 'C.UTF-8'")
        try psql("CREATE DATABASE bytes_\(suffix) TEMPLATE template0 LOCALE 'C' ENCODING 'SQL_ASCII'")

        for (name, reason) in [
            ("sorts", OpenFault.serverSortsByLocale("C.UTF-8")), ("bytes", .serverEncoding("SQL_ASCII")),
        ] {
            let address = PostgresAddress(conninfo: try TestPlace.server() + " dbname=\(name)_\(suffix)")
            let outcome = await Result { try await PostgresDatabase.initialise(address, steps: .example) }
            guard case .failure(StoreError.cannotOpen(_, reason)) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
    }

    @Test func aServerThatIsNotThereIsToldWithoutThePassword() async throws {
        let address = PostgresAddress(conninfo: "host=/no/such/folder dbname=daulang password=cangio")

        let outcome = await Result { try await PostgresDatabase.open(address) }

        guard case .failure(StoreError.cannotOpen("/no/such/folder/daulang", .serverUnreachable)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(!"\(outcome)".contains("cangio"))
    }

    /// Two connections to one namespace, which holds a counter at zero.
    private func pair(pause: Pause = .real) async throws -> (PostgresDatabase, PostgresDatabase) {
        let address = try TestPlace.freshNamespace()
        try await PostgresDatabase.initialise(address, steps: .example)
        let database = try await PostgresDatabase.open(address, steps: .example, pause: pause)
        try await database.write { try $0.addItem("counter", amount: 0) }
        return (database, try await PostgresDatabase.open(address, steps: .example))
    }

    private func end(_ database: PostgresDatabase, by rival: PostgresDatabase) async throws {
        let process = try await database.read { try $0.first("SELECT pg_backend_pid()")?.integer(0) ?? 0 }
        let isEnded = try await rival.read { connection in
            try connection.first("SELECT pg_terminate_backend(CAST(\(process) AS INT), 10000)")?.flag(0)
        }
        #expect(isEnded == true)
    }

    /// Statements that no transaction may hold.
    private func psql(_ statement: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["psql", "-X", "-q", "-d", try TestPlace.server(), "-c", statement]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

extension SQLConnection {
    fileprivate func amount() throws -> Int {
        try #require(try first("SELECT amount FROM item WHERE code = 'counter'")).integer(0)
    }
}

/// Commits a change of the counter while the caller's transaction stands open.
private func addOne(_ rival: PostgresDatabase) throws {
    try finish {
        try await rival.write { connection in
            try connection.run("UPDATE item SET amount = amount + 1")
        }
    }
}

/// Waits for the work, on the thread of a transaction's body, which may wait.
private func finish<T>(_ work: @escaping @Sendable () async throws -> T) throws {
    let done = DispatchSemaphore(value: 0)
    Task {
        _ = try await work()
        done.signal()
    }
    try #require(done.wait(timeout: .now() + 300) == .success)
}
