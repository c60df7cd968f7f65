import Store
import TestSupport
import Testing

/// The search finds the same on every engine, whatever is asked.
@Suite struct SearchTests {
    @Test(arguments: Engine.available)
    func everyWordHasToBeginAWordOfTheText(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.enter("vai", "vai thieu luc ngan")
            try connection.enter("cam", "cam luc ngan loai 1")
            try connection.enter("gom", "gom phu lang")
        }

        #expect(try await database.codes(for: ["vai", "luc"]) == ["vai"])
        #expect(try await database.codes(for: ["nga", "lu"]) == ["cam", "vai"])
        #expect(try await database.codes(for: ["ngan", "gom"]) == [])
        #expect(try await database.codes(for: ["gan"]) == [], "the middle of a word is not its beginning")
        #expect(try await database.codes(for: ["1"]) == ["cam"])
        #expect(try await database.codes(for: ["LUC"]) == ["cam", "vai"])
    }

    @Test(
        arguments: Engine.available,
        [
            "\"", "*", "'", "''", ":", "-", "^", "(", "&", "|", "!", "<->", "\\", "%",
            "\"*",
        ]
    )
    func signsAreNoSyntax(engine: Engine, sign: String) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.enter("a", "banh \(sign) trang")
            try connection.enter("b", "khac")
        }

        let alone = try await database.codes(for: [sign])
        let between = try await database.codes(for: ["banh\(sign)tra"])
        let behind = try await database.codes(for: ["banh", sign])

        #expect(alone == [])
        #expect(between == ["a"])
        #expect(behind == ["a"])
    }

    @Test(
        arguments: Engine.available,
        ["NEAR", "AND", "OR", "NOT", "near(a b)", "words:banh", "kind:item", "a:*", "'; DROP TABLE search_entry; --"]
    )
    func wordsOfAnEnginesLanguageAreWords(engine: Engine, word: String) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { try $0.enter("banh", "banh trang") }

        #expect(try await database.codes(for: ["banh", word]) == [])

        try await database.write { try $0.enter("same", "banh trang \(word)") }

        #expect(try await database.codes(for: ["banh", word]) == ["same"])
    }

    @Test(arguments: Engine.available)
    func noWordFindsNothing(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.enter("a", "banh")
            try connection.enter("empty", "")
        }

        #expect(try await database.codes(for: []) == [])
        #expect(try await database.codes(for: ["", " "]) == [])
    }

    @Test(arguments: Engine.available)
    func theFirstAreByKindThenCodeAndExactlySoMany(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            for code in ["SP-2", "SP-10", "a", "B", "a-c"] {
                try connection.replaceSearchEntry(kind: "product", code: code, commune: "27001", text: "gom \(code)")
                try connection.replaceSearchEntry(kind: "mark", code: code, commune: nil, text: "gom \(code)")
            }
        }

        let hits = try await database.read { try $0.search(["gom"], limit: 7) }

        let codes = ["B", "SP-10", "SP-2", "a", "a-c"]
        #expect(hits.map(\.kind) == Array(repeating: "mark", count: 5) + ["product", "product"])
        #expect(hits.map(\.code) == codes + codes.prefix(2))
        #expect(hits.map(\.commune) == Array(repeating: nil, count: 5) + ["27001", "27001"])
        #expect(try await database.read { try $0.search(["gom"], limit: 0) } == [])
    }

    @Test(arguments: Engine.available)
    func aReplacedTextIsNoLongerFound(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        try await database.write { connection in
            try connection.enter("a", "gom phu lang")
            try connection.enter("b", "gom bat trang")
            try connection.enter("a", "tranh dong ho")
            try connection.enter("a", "tranh dong ho")
        }

        #expect(try await database.codes(for: ["gom"]) == ["b"])
        #expect(try await database.codes(for: ["tranh"]) == ["a"])

        try await database.write { connection in
            try connection.removeSearchEntry(kind: "item", code: "a")
            try connection.removeSearchEntry(kind: "item", code: "never there")
            try connection.removeSearchEntry(kind: "other kind", code: "b")
        }

        #expect(try await database.codes(for: ["tranh"]) == [])
        #expect(try await database.codes(for: ["gom"]) == ["b"])
    }

    @Test(arguments: Engine.available)
    func aVeryLongWordIsFoundAndTakesNothingElse(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        let long = String(repeating: "x", count: 5_000)
        try await database.write { connection in
            try connection.enter("long", "banh \(long) trang")
            try connection.enter("short", "banh x trang")
        }

        #expect(try await database.codes(for: [long]) == ["long"])
        #expect(try await database.codes(for: ["trang"]) == ["long", "short"])
    }

    @Test(arguments: Engine.available)
    func manyChangesLeaveAnIndexThatAgreesWithTheTable(engine: Engine) async throws {
        let database = try await engine.empty(steps: .example)
        let words = ["gom", "tranh", "vai", "cam", "lua", "nem", "ruou"]
        var expected: [String: String] = [:]
        for number in 0..<300 {
            let code = "item-\(number * 7 % 40)"
            let text = "\(words[number % 7]) \(words[number * 3 % 7])"
            if number.isMultiple(of: 5) {
                try await database.write { try $0.removeSearchEntry(kind: "item", code: code) }
                expected[code] = nil
            } else {
                try await database.write { try $0.enter(code, text) }
                expected[code] = text
            }
        }

        for word in words {
            let codes = expected.filter { $0.value.split(separator: " ").contains(Substring(word)) }.keys.sorted()
            #expect(try await database.codes(for: [word]) == codes)
        }
    }
}

extension SQLConnection {
    fileprivate func enter(_ code: String, _ text: String) throws {
        try replaceSearchEntry(kind: "item", code: code, commune: nil, text: text)
    }
}

extension SQLDatabase {
    fileprivate func codes(for words: [String]) async throws -> [String] {
        try await read { try $0.search(words, limit: 100).map(\.code) }
    }
}
