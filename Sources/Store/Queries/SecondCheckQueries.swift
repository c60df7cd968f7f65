public import Registry

extension SQLConnection {
    /// - Returns: false if the entry has been checked before.
    public func insertSecondCheck(_ check: SecondCheck) throws -> Bool {
        try run(
            """
            INSERT INTO event_check (event, checked, at, checked_by, way)
            VALUES (\(check.event), \(check.day), \(check.at), \(check.by), \(check.way.rawValue))
            ON CONFLICT (event) DO NOTHING
            """
        ) == 1
    }

    /// The checks of a filing's entries, those corrected since too.
    public func secondChecks(filing: String) throws -> [SecondCheck] {
        try rows(
            """
            SELECT c.event, c.checked, c.at, c.checked_by, c.way
            FROM event_check c JOIN event e ON e.code = c.event
            WHERE e.filing = \(filing) ORDER BY length(c.event), c.event
            """
        ).map { row in
            SecondCheck(
                event: try row.text(0),
                day: try row.value(1),
                at: try row.text(2),
                by: try row.text(3),
                way: try row.choice(4)
            )
        }
    }

    /// Filings of a commune with an open obligation of one of these steps and an event that nobody has checked, those
    /// whose date comes first on top.
    public func filingsToCheck(commune: String, steps: [String], limit: Int) throws -> [String] {
        var seen: Set<String> = []
        return try rows(
            """
            SELECT o.filing FROM obligation o JOIN filing f ON f.code = o.filing
            WHERE o.state = 'open' AND o.plan IS NOT NULL AND f.commune = \(commune) AND o.step IN \(list: steps)
                AND EXISTS (
                    SELECT e.code FROM event e
                    WHERE e.filing = o.filing AND e.is_void = 0
                        AND NOT EXISTS (SELECT c.code FROM event c WHERE c.corrects = e.code)
                        AND NOT EXISTS (SELECT k.event FROM event_check k WHERE k.event = e.code)
                )
            ORDER BY o.plan, length(o.code), o.code LIMIT \(limit)
            """
        ).map { try $0.text(0) }.filter { seen.insert($0).inserted }
    }
}
