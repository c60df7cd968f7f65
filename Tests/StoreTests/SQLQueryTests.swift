import Store
import StoreSQLite
import TestSupport
import Testing

/// What may be written in a statement means the same on every engine.
@Suite struct SQLQueryTests {
    @Test(
        arguments: Engine.available,
        [
            "O'Brien'); DROP TABLE item; --", "\"quoted\"", "100% $1 ? :name @x \\' \\", "Bánh tráng Trảng Bàng 🏺", "",
        ]
    )
    func aValueStaysAValue(engine: Engine, title: String) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { try $0.addItem("a", title: title) }

        let found = try await database.read { connection in
            try connection.rows("SELECT title FROM item WHERE title = \(title)").map { row in try row.text(0) }
        }

        #expect(found == [title])
    }

    @Test(arguments: Engine.available)
    func nullIsNeitherEmptyNorZero(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.addItem("null")
            try connection.addItem("empty", title: "", amount: 0)
        }

        let missing: String? = nil
        let rows = try await database.read { connection in
            try connection.rows("SELECT title, amount FROM item WHERE \(missing) IS NULL ORDER BY code")
        }

        #expect(try rows.map { try $0.optionalText(0) } == ["", nil])
        #expect(try rows.map { try $0.optionalInteger(1) } == [0, nil])
        #expect(throws: StoreError.unexpectedValue(column: "title", found: "null")) { try rows[1].text(0) }
    }

    @Test(arguments: Engine.available, [Int64.min, -1, 0, 5_000_000_000, Int64.max])
    func integersKeepTheir64Bits(engine: Engine, amount: Int64) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { try $0.addItem("a", amount: amount) }

        let row = try await database.read { try $0.first("SELECT amount FROM item WHERE amount = \(amount)") }

        #expect(try #require(row).integer(0) == Int(amount))
    }

    @Test(arguments: Engine.available)
    func sumsCountsAndComparisonsAreIntegers(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.addItem("a", amount: 4_000_000_000)
            try connection.addItem("b", amount: 4_000_000_000)
        }

        let row = try await database.read { connection in
            try connection.first("SELECT SUM(amount), COUNT(*), MIN(amount) > 5, MAX(code) = 'a' FROM item")
        }

        let found = try #require(row)
        #expect(try found.integer(0) == 8_000_000_000)
        #expect(try found.integer(1) == 2)
        #expect(try found.flag(2))
        #expect(try !found.flag(3))
    }

    @Test(arguments: Engine.available)
    func aFractionIsRefusedRatherThanRounded(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        await #expect(throws: StoreError.self) {
            try await database.read { try $0.first("SELECT 1.5 AS half") }
        }
    }

    @Test(arguments: Engine.available)
    func flagsAreZeroAndOne(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.run("INSERT INTO item (code, amount) VALUES ('no', \(false)), ('yes', \(true))")
        }

        let rows = try await database.read { try $0.rows("SELECT amount, amount + 1 FROM item ORDER BY code") }

        #expect(try rows.map { try $0.flag(0) } == [false, true])
        #expect(throws: StoreError.self) { try rows[1].flag(1) }
    }

    @Test(arguments: Engine.available)
    func aListMayHaveManyOneOrNoMember(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            for (amount, code) in ["a", "b", "c"].enumerated() {
                try connection.addItem(code, amount: Int64(amount))
            }
        }
        @Sendable func codes(_ condition: SQLQuery) async throws -> [String] {
            try await database.read { connection in
                try connection.rows("SELECT code FROM item WHERE \(condition) ORDER BY code").map { try $0.text(0) }
            }
        }

        #expect(try await codes("code IN \(list: ["a", "c", "'); --"])") == ["a", "c"])
        #expect(try await codes("amount IN \(list: [1])") == ["b"])
        #expect(try await codes("code IN \(list: [String]())") == [])
        #expect(try await codes("amount IN \(list: [Int]())") == [])
        #expect(try await codes("code NOT IN \(list: [String]())") == ["a", "b", "c"])
        #expect(try await codes("amount NOT IN \(list: [Int64]())") == ["a", "b", "c"])
    }

    @Test(arguments: Engine.available)
    func fragmentsCarryTheirValuesInOrder(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.addItem("a", title: "x", amount: 1)
            try connection.addItem("b", title: "x", amount: 2)
        }
        let conditions: [SQLQuery] = ["title = \("x")", "amount > \(1)", "code <> \("c")"]

        let codes = try await database.read { connection in
            try connection.rows(
                "SELECT code, \(7) FROM item WHERE \(conditions.joined(separator: " AND ")) ORDER BY code LIMIT \(9)"
            ).map { try $0.text(0) }
        }

        #expect(codes == ["b"])
    }

    @Test(arguments: Engine.available)
    func textIsOrderedByItsBytes(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        let codes = ["sp-2", "SP-10", "a-c", "ab", "SP-2", "b", "a", "đ", "z", "ă", "Đ", "_", "~"]
        try await database.write { connection in
            for code in codes {
                try connection.addItem(code)
            }
        }

        let found = try await database.read { try $0.itemCodes() }
        let after = try await database.read { connection in
            try connection.rows("SELECT code FROM item WHERE code > \("a-c") AND code < \("b")").map { try $0.text(0) }
        }

        #expect(found == codes.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        #expect(after == ["ab"])
    }

    @Test(arguments: Engine.available)
    func aZeroByteInATextIsRefused(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        await #expect(throws: StoreError.textHoldsZeroByte) {
            try await database.write { try $0.addItem("a", title: "cut\0off") }
        }

        #expect(try await database.read { try $0.itemCodes() } == [])
    }

    @Test(arguments: Engine.available)
    func aColumnThatIsNotThereIsAnError(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)

        let row = try #require(try await database.read { try $0.first("SELECT 'a', 'b'") })

        #expect(throws: StoreError.unexpectedValue(column: "#2", found: "one of only 2 columns")) { try row.text(2) }
        #expect(throws: StoreError.self) { try row.text(-1) }
        #expect(throws: StoreError.self) { try row.integer(0) }
    }

    @Test(arguments: Engine.available)
    func aCodeOrACaseIsReadByItsSpelling(engine: Engine) async throws {
        enum Animal: String { case carp, crane }
        let database = try await engine.empty(steps: .example)

        let row = try #require(try await database.read { try $0.first("SELECT 'crane', '12', NULL, 'dodo' AS bird") })

        #expect(try row.choice(0, of: Animal.self) == .crane)
        #expect(try row.optionalChoice(2, of: Animal.self) == nil)
        #expect(try row.value(1, as: Int.self) == 12)
        #expect(try row.optionalValue(2, as: Int.self) == nil)
        #expect(throws: StoreError.unexpectedValue(column: "bird", found: "'dodo'")) {
            try row.choice(3, of: Animal.self)
        }
    }
}
