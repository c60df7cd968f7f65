import Foundation
import Store
import StorePostgres
import StoreSQLite
import Synchronization
import TestSupport
import Testing

/// Who may change a schema, and when. Opening never does.
@Suite(.serialized) struct SchemaTests {
    struct Unwell: Error {}

    @Test(arguments: Engine.available)
    func anotherSchemaThanTheProgramsIsRefused(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)

        await #expect(throws: StoreError.schemaTooOld(found: "0001-item", needed: "0003-item-place")) {
            _ = try await place.open(steps: .longer)
        }
        await #expect(throws: StoreError.schemaTooNew(found: "0001-item", needed: "0000-search")) {
            _ = try await place.open(steps: [])
        }
        await #expect(throws: StoreError.foreignSchema(found: "0001-item")) {
            _ = try await place.open(steps: [SchemaStep(id: "0001-other", statements: [])])
        }
        _ = try await place.open(steps: .example)
    }

    @Test(arguments: Engine.available)
    func onlyAnEmptyPlaceIsInitialised(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)

        let outcome = await Result { try await place.initialise(steps: .example) }

        guard case .failure(StoreError.alreadyInitialised) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(arguments: Engine.available)
    func anUpgradeRunsTheMissingStepsAfterTheBackup(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        try await place.open(steps: .example).write { try $0.addItem("kept") }
        let seen = Mutex<[String]>([])

        let steps = try await place.upgrade(
            steps: .longer,
            backup: { database in
                let codes = try await database.read { try $0.itemCodes() }
                seen.withLock { $0 += ["backup of \(codes)"] }
            },
            check: { database in
                let rows = try await database.read { try $0.rows("SELECT code, place FROM item") }
                seen.withLock { $0 += ["check of \(rows.count)"] }
            }
        )

        #expect(steps == ["0002-place", "0003-item-place"])
        #expect(seen.withLock { $0 } == ["backup of [\"kept\"]", "check of 1"])
        #expect(try await place.open(steps: .longer).read { try $0.itemCodes() } == ["kept"])
    }

    @Test(arguments: Engine.available)
    func anUpgradeWithNothingToDoMakesNoBackup(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .longer)

        let steps = try await place.upgrade(steps: .longer, backup: { _ in throw Unwell() })

        #expect(steps == [])
    }

    @Test(arguments: Engine.available)
    func aFailedBackupPreventsTheUpgrade(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)

        await #expect(throws: Unwell.self) {
            _ = try await place.upgrade(steps: .longer, backup: { _ in throw Unwell() })
        }

        _ = try await place.open(steps: .example)
    }

    @Test(arguments: Engine.available)
    func aStepThatFailsLeavesTheStepsBeforeIt(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        let broken = SchemaStep(
            id: "0003-broken",
            statements: ["CREATE TABLE half (code TEXT NOT NULL PRIMARY KEY) @strict", "CREATE TABLE item (code TEXT)"]
        )
        let steps = [SchemaStep].longer.prefix(2) + [broken]

        await #expect(throws: StoreError.self) { _ = try await place.upgrade(steps: Array(steps)) }

        let database = try await place.open(steps: Array(steps.prefix(2)))
        await #expect(throws: StoreError.self) { try await database.read { try $0.rows("SELECT code FROM half") } }
    }

    @Test(arguments: Engine.available)
    func anOpenDatabaseKeepsAnUpgradeOut(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        let open = try await place.open(steps: .example)

        let outcome = await Result { try await place.upgrade(steps: .longer, patience: .milliseconds(100)) }

        guard case .failure(StoreError.busy) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        try await open.write { try $0.addItem("still of use") }
    }

    @Test(arguments: Engine.available)
    func ofThreeThatInitialiseAtOnceOneDoesAndTwoAreTold(engine: Engine) async throws {
        for round in 1...40 {
            let place = try TestPlace(engine)

            let outcomes = await withTaskGroup { group in
                for _ in 1...3 {
                    group.addTask { await Result { try await place.initialise(steps: .longer) } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }

            let told = outcomes.filter { outcome in
                if case .failure(StoreError.alreadyInitialised) = outcome { true } else { false }
            }
            #expect(told.count == 2, "round \(round): \(outcomes)")
            _ = try await place.open(steps: .longer)
        }
    }

    @Test(arguments: Engine.available)
    func ofThreeThatUpgradeAtOnceOneDoesAndTwoFindItDone(engine: Engine) async throws {
        for round in 1...40 {
            let place = try TestPlace(engine)
            try await place.initialise(steps: .example)

            let outcomes = await withTaskGroup { group in
                for _ in 1...3 {
                    group.addTask { await Result { try await place.upgrade(steps: .longer) } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }

            let counts = try outcomes.map { try $0.get().count }
            #expect(counts.sorted() == [0, 0, 2], "round \(round)")
        }
    }

    @Test(arguments: Engine.available)
    func anEmptyPlaceIsNotInitialised(engine: Engine) async throws {
        let place = try TestPlace(engine)
        // A file without a byte is an empty database; a namespace need not even be there.
        if case .file(let path) = place.location { try Data().write(to: URL(filePath: path)) }

        for outcome in [
            await Result { _ = try await place.open(steps: .example) },
            await Result { _ = try await place.upgrade(steps: .example) },
        ] {
            guard case .failure(StoreError.notInitialised) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
    }

    @Test(arguments: Engine.available)
    func theTablesOfAnotherProgramAreLeftAlone(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)
        try await place.open(steps: .example).write { connection in
            for statement: SQLQuery in ["DROP TABLE schema_step", "INSERT INTO item (code) VALUES ('a')"] {
                try connection.run(statement)
            }
        }

        for outcome in [
            await Result { _ = try await place.open(steps: .example) },
            await Result { _ = try await place.upgrade(steps: .example) },
            await Result { try await place.initialise(steps: .example) },
        ] {
            guard case .failure(StoreError.foreignSchema) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
        }
    }

    @Test(arguments: Engine.available)
    func thatTwoOpenAtOnceIsFine(engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: .example)

        let first = try await place.open(steps: .example)
        let second = try await place.open(steps: .example)
        try await first.write { try $0.addItem("a") }

        #expect(try await second.read { try $0.itemCodes() } == ["a"])
    }
}
