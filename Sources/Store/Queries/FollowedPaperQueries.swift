public import Registry

extension SQLConnection {
    func insertFollowed(_ paper: FollowedPaper, filing: String) throws {
        try run(
            """
            INSERT INTO filing_paper (filing, kind, paper, name, producer)
            VALUES (\(filing), \(paper.kind.rawValue), \(paper.code), \(paper.name), \(paper.producer))
            """
        )
    }

    /// The filing that follows a paper's term, if one does.
    public func filing(following kind: FollowedPaper.Kind, _ code: String) throws -> Filing? {
        try first("\(filingColumns) WHERE p.kind = \(kind.rawValue) AND p.paper = \(code)").map { try filing(row: $0) }
    }
}

extension FollowedPaper {
    init(row: SQLRow, from column: Int) throws {
        self.init(
            kind: try row.choice(column),
            code: try row.text(column + 1),
            name: try row.text(column + 2),
            producer: try row.optionalText(column + 3)
        )
    }
}
