public import Registry

extension SQLConnection {
    /// The rows that hold: those not withdrawn.
    public func standingAcceptedRows() throws -> [AcceptedRow] {
        try rows("\(acceptedRowColumns) WHERE withdrawn IS NULL ORDER BY path, row_key").map(AcceptedRow.init(row:))
    }

    /// The newest first; those withdrawn too.
    public func acceptedRows(path: String) throws -> [AcceptedRow] {
        try rows("\(acceptedRowColumns) WHERE path = \(path) ORDER BY length(code) DESC, code DESC")
            .map(AcceptedRow.init(row:))
    }

    public func acceptedRow(_ code: String) throws -> AcceptedRow? {
        try first("\(acceptedRowColumns) WHERE code = \(code)").map(AcceptedRow.init(row:))
    }

    public func insertAcceptedRow(_ row: AcceptedRow) throws {
        try run(
            """
            INSERT INTO accepted_row (code, path, row_key, row_text, notice, source, accepted, accepted_by)
            VALUES (\(row.code), \(row.path), \(row.key), \(row.text), \(row.notice), \(row.source), \(row.accepted),
                \(row.acceptedBy))
            """
        )
    }

    /// - Returns: false where it has been withdrawn before.
    public func withdrawAcceptedRow(
        _ code: String,
        by person: String,
        at instant: String,
        reason: String
    ) throws -> Bool {
        try run(
            """
            UPDATE accepted_row SET withdrawn = \(instant), withdrawn_by = \(person), withdrawal_reason = \(reason)
            WHERE code = \(code) AND withdrawn IS NULL
            """
        ) == 1
    }
}

private let acceptedRowColumns: SQLQuery =
    """
    SELECT code, path, row_key, row_text, notice, source, accepted, accepted_by, withdrawn, withdrawn_by,
        withdrawal_reason
    FROM accepted_row
    """

extension AcceptedRow {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            path: try row.text(1),
            key: try row.text(2),
            text: try row.optionalText(3),
            notice: try row.text(4),
            source: try row.optionalText(5),
            accepted: try row.text(6),
            acceptedBy: try row.text(7),
            withdrawn: try row.optionalText(8),
            withdrawnBy: try row.optionalText(9),
            withdrawalReason: try row.optionalText(10)
        )
    }
}
