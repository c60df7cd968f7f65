public import LegalCalendar

/// Which filings are somebody's to answer for: the closest scope that anybody answers for decides, from one filing over
/// its producers and their villages to the commune.
public struct AnsweringScope: Sendable {
    /// Of one kind of scope: those for which anybody answers, and those for which the ones that are asked for do.
    public struct Level: Sendable {
        public var all: [String] = []
        public var mine: [String] = []

        public init() {}
    }

    public let day: Day
    public var filings = Level()
    public var producers = Level()
    public var villages = Level()
    /// Whether what no closer scope has is theirs.
    public var isRest = false

    public init(day: Day) {
        self.day = day
    }

    var condition: SQLQuery {
        let rest: SQLQuery = isRest ? "1 = 1" : "1 = 0"
        let byVillage = narrowed(villages, rest) { names in
            """
            f.code IN (SELECT w.filing FROM \(owners) w JOIN producer z ON z.code = w.producer
                WHERE z.village IN \(list: names))
            """
        }
        let byProducer = narrowed(producers, byVillage) { codes in
            "f.code IN (SELECT w.filing FROM \(owners) w WHERE w.producer IN \(list: codes))"
        }
        return narrowed(filings, byProducer) { codes in "f.code IN \(list: codes)" }
    }

    /// Those of mine, or those of nobody on this level to whom what comes after it applies.
    private func narrowed(_ level: Level, _ next: SQLQuery, _ isIn: ([String]) -> SQLQuery) -> SQLQuery {
        guard !level.all.isEmpty else { return next }
        let mine: SQLQuery = level.mine.isEmpty ? "1 = 0" : isIn(level.mine)
        return "(\(mine) OR (NOT (\(isIn(level.all))) AND \(next)))"
    }

    /// Filing and producer, where the producer's officer answers for the filing: who owns the right or applies, else who
    /// manages or represents, else who makes the products; the certified product's producer; whose the paper is.
    private var owners: SQLQuery {
        let inForce: SQLQuery =
            "(h.valid_from IS NULL OR h.valid_from <= \(day)) AND (h.valid_until IS NULL OR h.valid_until >= \(day))"
        func held(_ roles: [String], unless closer: [String]) -> SQLQuery {
            """
            SELECT g.code AS filing, h.producer FROM filing g JOIN holding h ON h.protected_right = g.protected_right
            WHERE h.role IN \(list: roles) AND \(inForce) AND g.protected_right NOT IN
                (SELECT h.protected_right FROM holding h WHERE h.role IN \(list: closer) AND \(inForce))
            """
        }
        let (first, second, third) = (["owner", "applicant"], ["managing_body"], ["representative"])
        return """
            (\(held(first, unless: [])) UNION \(held(second, unless: first)) UNION \(held(third, unless: first + second))
            UNION SELECT g.code, p.producer FROM filing g
                JOIN right_product rp ON rp.protected_right = g.protected_right JOIN product p ON p.code = rp.product
                WHERE g.protected_right NOT IN (SELECT h.protected_right FROM holding h
                    WHERE h.role IN \(list: first + second + third) AND \(inForce))
            UNION SELECT g.code, p.producer FROM filing g
                JOIN certificate c ON c.code = g.certificate JOIN product p ON p.code = c.product
            UNION SELECT x.filing, COALESCE(e.successor, x.producer) FROM filing_paper x
                LEFT JOIN producer_end e ON e.producer = x.producer WHERE x.producer IS NOT NULL)
            """
    }
}
