public import Registry

/// A procedure of a commune's own work, with the last year that was opened.
public struct OpenedYear: Hashable, Sendable {
    public let commune: String
    public let procedure: String
    public let year: Int
    /// The filing of that year.
    public let filing: String
}

extension SQLConnection {
    func insertYear(_ year: CommuneYear, of filing: Filing) throws {
        try run(
            """
            INSERT INTO filing_year (filing, commune, procedure, year)
            VALUES (\(filing.code), \(year.commune), \(filing.procedure), \(year.year))
            """
        )
    }

    /// The filing of a commune's year under a procedure, if it has been opened.
    public func filing(of year: CommuneYear, procedure: String) throws -> Filing? {
        try first(
            """
            \(filingColumns)
            WHERE y.commune = \(year.commune) AND y.procedure = \(procedure) AND y.year = \(year.year)
            """
        ).map { try filing(row: $0) }
    }

    /// The years of work that communes have begun to follow, each with its last.
    public func openedYears() throws -> [OpenedYear] {
        try rows(
            """
            SELECT y.commune, y.procedure, y.year, y.filing FROM filing_year y
            WHERE y.year = (SELECT MAX(o.year) FROM filing_year o
                WHERE o.commune = y.commune AND o.procedure = y.procedure)
            ORDER BY y.commune, y.procedure
            """
        ).map {
            OpenedYear(
                commune: try $0.text(0),
                procedure: try $0.text(1),
                year: try $0.integer(2),
                filing: try $0.text(3)
            )
        }
    }
}
