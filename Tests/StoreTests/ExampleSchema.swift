import Store

extension [SchemaStep] {
    /// A schema for the tests of the drivers, which know nothing of the program's own.
    static let example = [
        SchemaStep(
            id: "0001-item",
            statements: [
                """
                CREATE TABLE item (
                    code TEXT NOT NULL PRIMARY KEY,
                    title TEXT,
                    amount @int64
                ) @strict
                """,
                """
                CREATE TABLE part (
                    code TEXT NOT NULL PRIMARY KEY,
                    item TEXT NOT NULL REFERENCES item (code)
                ) @strict
                """,
            ]
        )
    ]

    static let longer =
        example + [
            SchemaStep(id: "0002-place", statements: ["CREATE TABLE place (code TEXT NOT NULL PRIMARY KEY) @strict"]),
            SchemaStep(id: "0003-item-place", statements: ["ALTER TABLE item ADD COLUMN place TEXT"]),
        ]
}

extension SQLConnection {
    func addItem(_ code: String, title: String? = nil, amount: Int64? = nil) throws {
        try run("INSERT INTO item (code, title, amount) VALUES (\(code), \(title), \(amount))")
    }

    func itemCodes() throws -> [String] {
        try rows("SELECT code FROM item ORDER BY code").map { row in try row.text(0) }
    }
}

extension Result where Failure == any Error {
    init(catching body: () async throws -> Success) async {
        do { self = .success(try await body()) } catch { self = .failure(error) }
    }
}
