import Foundation
import Store
import TestSupport
import Testing

/// Walking over a long answer.
@Suite(.serialized) struct ForEachTests {
    struct Enough: Error {}

    private static let rowCount = 200_000
    private static let titleLength = 500

    @Test(arguments: Engine.available)
    func manyRowsNeedNoMoreMemoryThanFew(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await fill(database)

        let (count, growth) = try await database.read { connection in
            var (count, length, highest) = (0, 0, 0)
            let before = try residentBytes()
            try connection.forEach("SELECT code, title FROM item ORDER BY amount") { row in
                count += 1
                length += try row.text(1).utf8.count
                if count.isMultiple(of: 10_000) { highest = max(highest, try residentBytes()) }
            }
            #expect(length == Self.rowCount * Self.titleLength)
            return (count, highest - before)
        }

        #expect(count == Self.rowCount)
        #expect(growth < 40_000_000, "the titles alone are 100 MB")
    }

    /// An index gives the order, so that the engine need not sort in memory either.
    private func fill(_ database: any SQLDatabase) async throws {
        let title = String(repeating: "x", count: Self.titleLength)
        try await database.write { connection in
            try connection.run("CREATE INDEX item_amount ON item (amount)")
            try connection.run(
                """
                WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < \(Self.rowCount))
                INSERT INTO item (code, title, amount) SELECT 'item-' || i, \(title), i FROM number
                """
            )
        }
    }

    @Test(arguments: Engine.available)
    func theBodyMayReadEvenWithTheSameStatement(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            for number in 1...1_200 {
                try connection.addItem("item-\(number)", amount: Int64(number))
            }
        }
        let all: SQLQuery = "SELECT amount FROM item ORDER BY amount"

        let (sum, inner) = try await database.read { connection in
            var (sum, inner) = (0, 0)
            try connection.forEach(all) { row in
                let amount = try row.integer(0)
                sum += amount
                guard amount.isMultiple(of: 400) else { return }
                inner += try connection.rows(all).count
                try connection.forEach(all) { _ in inner += 1 }
            }
            return (sum, inner)
        }

        #expect(sum == 1_200 * 1_201 / 2)
        #expect(inner == 3 * 2 * 1_200)
    }

    @Test(arguments: Engine.available)
    func aThrowStopsTheWalkAndNotTheTransaction(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        let seen = try await database.write { connection in
            for code in ["a", "b", "c"] {
                try connection.addItem(code)
            }
            var seen: [String] = []
            do {
                try connection.forEach("SELECT code FROM item ORDER BY code") { row in
                    seen.append(try row.text(0))
                    if seen.count == 2 { throw Enough() }
                }
            } catch is Enough {
                try connection.addItem("d")
            }
            return seen
        }

        #expect(seen == ["a", "b"])
        #expect(try await database.read { try $0.itemCodes() } == ["a", "b", "c", "d"])
    }

    @Test(arguments: Engine.available)
    func aWriteInsideIsRefused(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { try $0.addItem("a") }

        await #expect(throws: StoreError.writeInsideForEach) {
            try await database.write { connection in
                try connection.forEach("SELECT code FROM item") { _ in try connection.addItem("b") }
            }
        }
        await #expect(throws: StoreError.self) {
            try await database.write { try $0.forEach("INSERT INTO item (code) VALUES ('c') RETURNING code") { _ in } }
        }

        #expect(try await database.read { try $0.itemCodes() } == ["a"])
    }

    @Test(arguments: Engine.available)
    func aRowThatIsKeptStaysAsItWas(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        let kept = try await database.write { connection in
            for code in ["a", "b", "c"] {
                try connection.addItem(code)
            }
            var kept: [SQLRow] = []
            try connection.forEach("SELECT code FROM item ORDER BY code") { kept.append($0) }
            return kept
        }

        #expect(try kept.map { try $0.text(0) } == ["a", "b", "c"])
    }
}

/// What of this process is in memory now.
private func residentBytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    let kilobytes = try #require(line.split(separator: " ").dropFirst().compactMap { Int($0) }.first)
    return kilobytes * 1_024
}
