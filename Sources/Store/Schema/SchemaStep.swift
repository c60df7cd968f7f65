/// One step of the schema's history. A step that has shipped is never changed: a new one follows it.
///
/// The statements are plain SQL for every engine; the words `@int64` and `@strict` stand for the two places where the
/// engines differ: `CREATE TABLE product (code TEXT NOT NULL PRIMARY KEY, star @int64) @strict`.
public struct SchemaStep: Sendable, Equatable {
    public let id: String
    public let statements: [String]

    public init(id: String, statements: [String]) {
        self.id = id
        self.statements = statements
    }
}

/// What an engine puts for the words of a step, and the tables that it makes in its own manner.
package struct SchemaDialect: Sendable {
    let int64: String
    let strict: String
    let searchStatements: [String]

    /// - Parameter searchStatements: make the tables behind `SQLConnection.search`.
    package init(int64: String, strict: String, searchStatements: [String]) {
        self.int64 = int64
        self.strict = strict
        self.searchStatements = searchStatements
    }

    func rendered(_ statement: String) -> SQLQuery {
        SQLQuery(verbatim: replacing("@strict", with: strict, in: replacing("@int64", with: int64, in: statement)))
    }

    private func replacing(_ word: String, with other: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let range = rest.firstRange(of: word) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
