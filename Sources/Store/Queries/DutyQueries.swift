public import LegalCalendar
public import Registry

/// An obligation of a right about which there is more than one filing, with what tells whether it is another's twin.
public struct DutyRow: Hashable, Sendable {
    public let obligation: String
    public let filing: String
    public let procedure: String
    public let right: String
    public let step: String
    public let raw: Day?
    public let state: ObligationRecord.State
    /// It passed before it was entered and nobody has pursued it: it reminds nobody.
    public let isMuted: Bool
    /// The event that made it, as it stands after all corrections.
    public let trigger: Trigger?
    /// Of an authorisation whose term is followed by itself: number and kind of the paper.
    public let paper: String?

    public struct Trigger: Hashable, Sendable {
        public let kind: String
        public let date: Day
        public let number: String?
    }
}

extension SQLConnection {
    /// What is or was owed for rights that several filings, or a filing and a followed authorisation, are about.
    /// - Parameter rights: at least those of these; all where it is nil.
    public func dutyRows(rights: Set<String>? = nil) throws -> [DutyRow] {
        if let rights, rights.isEmpty { return [] }
        let named = rights.flatMap { $0.count > Self.mostNamed ? nil : $0.sorted() }
        return try rows(
            """
            WITH d AS (\(Self.rightsFilings(named)))
            SELECT o.code, o.filing, d.procedure, d.protected_right, o.step, o.raw, o.state, o.is_historic, u.obligation,
                e.kind, e.dated, e.number, d.document
            FROM d
            JOIN obligation o ON o.filing = d.filing
            LEFT JOIN pursuit u ON u.obligation = o.code
            LEFT JOIN event e ON e.filing = o.filing AND e.root = o.trigger_event
                AND NOT EXISTS (SELECT c.code FROM event c WHERE c.corrects = e.code)
            WHERE o.state <> 'overtaken' AND d.protected_right IN (
                SELECT m.protected_right FROM d m GROUP BY m.protected_right HAVING COUNT(*) > 1
            )
            ORDER BY length(o.code), o.code
            """
        ).map(DutyRow.init(row:))
    }
}

extension SQLConnection {
    /// A statement takes so many values and no more; to read all is then as quick.
    private static var mostNamed: Int { 5_000 }

    /// The filings about rights, and those that follow the papers by which a right may be used. Of some rights they are
    /// found by their indexes: pages ask for those that they show.
    private static func rightsFilings(_ rights: [String]?) -> SQLQuery {
        let (ofRight, ofPaper): (SQLQuery, SQLQuery) =
            if let rights {
                ("f.protected_right IN \(list: rights)", "a.protected_right IN \(list: rights)")
            } else {
                ("f.protected_right IS NOT NULL", "1 = 1")
            }
        return """
            SELECT f.code AS filing, f.procedure, f.protected_right, CAST(NULL AS TEXT) AS document
            FROM filing f WHERE \(ofRight)
            UNION ALL
            SELECT f.code, f.procedure, a.protected_right, a.document
            FROM authorisation a JOIN filing_paper p ON p.paper = a.code AND p.kind = 'authorisation'
                JOIN filing f ON f.code = p.filing
            WHERE \(ofPaper)
            """
    }
}

extension DutyRow {
    fileprivate init(row: SQLRow) throws {
        obligation = try row.text(0)
        filing = try row.text(1)
        procedure = try row.text(2)
        right = try row.text(3)
        step = try row.text(4)
        raw = try row.optionalValue(5)
        state = try row.choice(6)
        isMuted = try row.flag(7) && row.optionalText(8) == nil
        let kind = try row.optionalText(9)
        let date: Day? = try row.optionalValue(10)
        let number = try row.optionalText(11)
        trigger = kind.flatMap { kind in date.map { Trigger(kind: kind, date: $0, number: number) } }
        paper = try row.optionalText(12)
    }
}
