/// One step of the schema's history. A step that has shipped is never changed: a new one follows it.
///
/// The statements are plain SQL for every engine; the words `@int64` and `@strict` stand for the two places where the
/// engines differ: `CREATE TABLE product (code TEXT NOT NULL PRIMARY KEY, star @int64) @strict`. A change of a table that
/// only one kind of engine can make in place is written for each: a statement after `@embedded` is run by the engine in
/// the program alone, one after `@server` by a server alone.
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
    let kind: Kind
    let searchStatements: [String]

    /// Where the engine runs; its raw value is the word before a statement that is for such an engine alone.
    package enum Kind: String, CaseIterable, Sendable {
        case embedded = "@embedded "
        case server = "@server "
    }

    /// - Parameter searchStatements: make the tables behind `SQLConnection.search`.
    package init(int64: String, strict: String, kind: Kind, searchStatements: [String]) {
        self.int64 = int64
        self.strict = strict
        self.kind = kind
        self.searchStatements = searchStatements
    }

    /// The statement in the engine's own words; nil where it is for the other kind of engine.
    func rendered(_ statement: String) -> SQLQuery? {
        guard let word = Kind.allCases.first(where: { statement.hasPrefix($0.rawValue) }) else {
            return SQLQuery(verbatim: inOwnWords(statement))
        }
        return word == kind ? SQLQuery(verbatim: inOwnWords(String(statement.dropFirst(word.rawValue.count)))) : nil
    }

    private func inOwnWords(_ statement: String) -> String {
        replacing("@strict", with: strict, in: replacing("@int64", with: int64, in: statement))
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
