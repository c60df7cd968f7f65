import Store
import TestSupport
import Testing

/// The mark by which a reader sees that something was written.
@Suite struct StateTests {
    @Test(arguments: Engine.available)
    func aMarkStaysWhileNothingIsWrittenAndIsAnotherAfterEveryCommit(_ engine: Engine) async throws {
        let place = try TestPlace(engine)
        try await place.initialise(steps: SchemaStep.all)
        let (mine, theirs) = (try await place.open(steps: SchemaStep.all), try await place.open(steps: SchemaStep.all))

        let first = try await mine.state()
        _ = try await mine.read { try $0.rows("SELECT 1") }
        let read = try await mine.state()
        try await mine.write { try $0.run("INSERT INTO counter (name, last_number) VALUES ('one', 1)") }
        let own = try await mine.state()
        try await theirs.write { try $0.run("INSERT INTO counter (name, last_number) VALUES ('two', 1)") }
        let other = try await mine.state()

        if engine == .sqlite { #expect(read == first) }
        #expect(own != read && other != own)
    }

    @Test(arguments: Engine.available)
    func whatWasTakenBackIsNoCommit(_ engine: Engine) async throws {
        struct Refusal: Error {}
        let database = try await engine.empty()
        let before = try await database.state()

        await #expect(throws: Refusal.self) {
            try await database.write { connection in
                try connection.run("INSERT INTO counter (name, last_number) VALUES ('one', 1)")
                throw Refusal()
            }
        }

        if engine == .sqlite { #expect(try await database.state() == before) }
    }
}
