import GRDB
import Store

/// One transaction's statements, on the connection that GRDB lent for it.
struct SQLiteConnection: SQLConnection {
    private let database: Database

    init(database: Database) {
        self.database = database
    }

    func rows(_ sql: SQLQuery) throws -> [SQLRow] {
        try translatingErrors {
            let (statement, arguments) = try prepare(sql, keeping: sql.isReusable)
            var rows: [SQLRow] = []
            try walk(statement, arguments) { rows.append($0) }
            return rows
        }
    }

    func forEach(_ sql: SQLQuery, _ body: (SQLRow) throws -> Void) throws {
        try translatingErrors {
            // Not from the cache: the body may run the same statement again while this one is still being stepped.
            let (statement, arguments) = try prepare(sql, keeping: false)
            guard statement.isReadonly else {
                throw StoreError.engine(code: "forEach", message: "only a SELECT can be walked over")
            }
            try walk(statement, arguments, body)
        }
    }

    @discardableResult
    func run(_ sql: SQLQuery) throws -> Int {
        try translatingErrors {
            let (statement, arguments) = try prepare(sql, keeping: sql.isReusable)
            // A statement that changes no row leaves `changesCount` as it was.
            let before = database.totalChangesCount
            try statement.execute(arguments: arguments)
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    private func prepare(_ sql: SQLQuery, keeping isKept: Bool) throws -> (Statement, StatementArguments) {
        let (text, values) = try sql.rendered(nulls: .bound) { _ in "?" }
        let statement = try isKept ? database.cachedStatement(sql: text) : database.makeStatement(sql: text)
        return (statement, StatementArguments(values.map(\.databaseValue)))
    }

    private func walk(
        _ statement: Statement,
        _ arguments: StatementArguments,
        _ body: (SQLRow) throws -> Void
    ) throws {
        let columns = statement.columnNames
        var row = SQLRow(columns: columns)
        let cursor = try Row.fetchCursor(statement, arguments: arguments)
        while let found = try cursor.next() {
            try row.refill { position in
                let value: DatabaseValue = found[position]
                return try SQLValue(value, column: columns[position])
            }
            try body(row)
        }
    }

    private func translatingErrors<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, place: "")
        }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue, column: String) throws(StoreError) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .string(let text): self = .text(text)
        case .double(let number): throw .unexpectedValue(column: column, found: "the fraction \(number)")
        case .blob(let bytes): throw .unexpectedValue(column: column, found: "\(bytes.count) raw bytes")
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
