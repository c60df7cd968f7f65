import Dispatch
import Store
import TestSupport
import Testing

/// All of a transaction is kept, or none; and nobody interleaves with it.
@Suite struct TransactionTests {
    struct Unwell: Error {}

    @Test(arguments: Engine.available)
    func aBodyThatThrowsLeavesNothing(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        await #expect(throws: Unwell.self) {
            try await database.write { connection in
                try connection.addItem("a")
                try connection.replaceSearchEntry(kind: "item", code: "a", commune: nil, text: "gom")
                throw Unwell()
            }
        }

        #expect(try await database.read { try $0.itemCodes() } == [])
        #expect(try await database.read { try $0.search(["gom"], limit: 9) } == [])
    }

    @Test(arguments: Engine.available)
    func aFaultAtAnyStatementLeavesAllOrNothing(engine: Engine) async throws {
        for statement in 1...9 {
            let database = try await engine.empty(steps: .example)
            let faulty = FaultyDatabase(database, failingAtStatement: statement)
            let outcome = await Result {
                try await faulty.write { connection in
                    try connection.addItem("a")
                    try connection.addItem("b")
                    try connection.replaceSearchEntry(kind: "item", code: "a", commune: nil, text: "gom")
                }
            }

            let codes = try await database.read { try $0.itemCodes() }

            if case .success = outcome {
                #expect(codes == ["a", "b"])
                #expect(statement == 5, "three statements and the commit can fail")
                return
            }
            #expect(codes == [], "statement \(statement)")
        }
        Issue.record("the transaction never succeeded")
    }

    @Test(arguments: Engine.available)
    func anErrorThatTheBodyCatchesStillEndsTheTransaction(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        await #expect(throws: StoreError.alreadyExists(table: "item")) {
            try await database.write { connection in
                try connection.addItem("a")
                do { try connection.addItem("a") } catch StoreError.alreadyExists {}
            }
        }

        #expect(try await database.read { try $0.itemCodes() } == [])
    }

    @Test(arguments: Engine.available)
    func twoWritersNeverLoseAnUpdate(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        let databases = [try await place.open(steps: .example), try await place.open(steps: .example)]
        try await databases[0].write { try $0.addItem("counter", amount: 0) }

        try await withThrowingTaskGroup { group in
            for database in databases {
                group.addTask {
                    for _ in 1...60 {
                        try await increment(database)
                    }
                }
            }
            try await group.waitForAll()
        }

        let row = try await databases[0].read { try $0.first("SELECT amount FROM item") }
        #expect(try #require(row).integer(0) == 120)
    }

    /// Two writers that do nothing else can meet more often than a write is retried.
    private func increment(_ database: any SQLDatabase) async throws {
        for _ in 1...50 {
            do {
                return try await database.write { connection in
                    let amount = try connection.first("SELECT amount FROM item WHERE code = 'counter'")?.integer(0) ?? 0
                    try connection.run("UPDATE item SET amount = \(amount + 1) WHERE code = 'counter'")
                }
            } catch StoreError.busy {
                continue
            }
        }
        throw Unwell()
    }

    @Test(arguments: Engine.available)
    func aReadSeesOneStateWhileOthersWrite(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        let (reader, writer) = (try await place.open(steps: .example), try await place.open(steps: .example))
        let (hasRead, hasWritten) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

        async let seen = reader.read { connection in
            let before = try connection.itemCodes()
            hasRead.signal()
            #expect(hasWritten.wait(timeout: .now() + 300) == .success)
            return [before, try connection.itemCodes()]
        }
        await wait(for: hasRead)
        try await writer.write { try $0.addItem("new") }
        hasWritten.signal()

        #expect(try await seen == [[], []])
        #expect(try await reader.read { try $0.itemCodes() } == ["new"])
    }

    @Test(arguments: Engine.available)
    func whoWaitsTooLongIsToldThatItIsBusy(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        let first = try await place.open(steps: .example)
        let second = try await place.open(steps: .example, patience: .milliseconds(100))
        try await first.write { try $0.addItem("a") }
        let (holds, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))

        async let held: Void = first.write { connection in
            try connection.run("UPDATE item SET amount = 1")
            holds.signal()
            #expect(mayEnd.wait(timeout: .now() + 300) == .success)
        }
        await wait(for: holds)
        let outcome = await Result { try await second.write { try $0.run("UPDATE item SET amount = 2") } }
        mayEnd.signal()
        try await held

        guard case .failure(StoreError.busy) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let row = try await second.read { try $0.first("SELECT amount FROM item") }
        #expect(try row?.integer(0) == 1)
    }

    @Test(arguments: Engine.available)
    func aReadCannotWrite(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        await #expect(throws: StoreError.readOnly) {
            try await database.read { try $0.addItem("a") }
        }
    }

    @Test(arguments: Engine.available)
    func brokenKeysAreTold(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.addItem("a")
            try connection.run("INSERT INTO part (code, item) VALUES ('p', 'a')")
        }

        await #expect(throws: StoreError.alreadyExists(table: "part")) {
            try await database.write { try $0.run("INSERT INTO part (code, item) VALUES ('p', 'a')") }
        }
        for statement: SQLQuery in ["INSERT INTO part (code, item) VALUES ('q', 'none')", "DELETE FROM item"] {
            let outcome = await Result { try await database.write { try $0.run(statement) } }
            guard case .failure(StoreError.brokenReference) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
    }

    @Test(arguments: Engine.available)
    func runCountsTheRowsItChanged(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        let counts = try await database.write { connection in
            [
                try connection.run("INSERT INTO item (code) VALUES ('a'), ('b'), ('c')"),
                try connection.run("CREATE TABLE other (code TEXT NOT NULL PRIMARY KEY)"),
                try connection.run("SELECT code FROM item"),
                try connection.run("UPDATE item SET amount = 1 WHERE code < 'c'"),
                try connection.run("UPDATE item SET amount = 2 WHERE code = 'none'"),
                try connection.run("INSERT INTO item (code) VALUES ('a') ON CONFLICT (code) DO NOTHING"),
                try connection.run("DELETE FROM item"),
            ]
        }

        #expect(counts == [3, 0, 0, 2, 0, 0, 3])
    }
}

/// Waits without keeping one of the few threads that run all tasks.
func wait(for semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
            semaphore.wait()
            continuation.resume()
        }
    }
}
