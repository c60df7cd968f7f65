import Store

/// One transaction's statements, on the session of its database.
struct PostgresConnection: SQLConnection {
    /// How many rows are in memory at once while an answer is walked over.
    private static let portion = 500

    let session: PostgresSession

    func rows(_ sql: SQLQuery) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try walk(session.execute(sql)) { rows.append($0) }
        return rows
    }

    /// A cursor, not libpq's single-row mode: that one lets no other statement run before the last row.
    func forEach(_ sql: SQLQuery, _ body: (SQLRow) throws -> Void) throws {
        let name = session.nextCursorName()
        let declaration = SQLQuery(verbatim: "DECLARE \(name) NO SCROLL CURSOR FOR ")
        try session.execute("\(declaration)\(sql)")
        let fetch = SQLQuery(verbatim: "FETCH FORWARD \(Self.portion) FROM \(name)")
        var isLast = false
        while !isLast {
            let result = try session.execute(fetch)
            isLast = result.rowCount < Self.portion
            try walk(result, body)
        }
        // After an error the transaction's end closes it.
        try session.execute(SQLQuery(verbatim: "CLOSE \(name)"))
    }

    @discardableResult
    func run(_ sql: SQLQuery) throws -> Int {
        try session.execute(sql).changedRowCount
    }

    private func walk(_ result: PostgresResult, _ body: (SQLRow) throws -> Void) throws {
        var row = SQLRow(columns: result.columns)
        for number in 0..<result.rowCount {
            try row.refill { try result.value(row: number, column: $0) }
            try body(row)
        }
    }
}
