public import LegalCalendar
public import Procedures

/// Which filings a list shows, beside its scope.
public struct FilingScope: Sendable {
    public var scope: ListScope
    /// What the text of the filter names: signs, certified products, procedures, or filings themselves.
    public var named: Named?
    public var answering: AnsweringScope?

    public struct Named: Sendable {
        public var rights: [String] = []
        public var products: [String] = []
        public var procedures: [String] = []
        public var filings: [String] = []

        public init() {}
    }

    public init(_ scope: ListScope) {
        self.scope = scope
    }

    /// Of `filing f`; the papers whose terms are followed are left out.
    var conditions: [SQLQuery] {
        [
            "f.commune = \(scope.commune)",
            "NOT EXISTS (SELECT x.filing FROM filing_paper x WHERE x.filing = f.code)",
        ] + narrowing
    }

    var narrowing: [SQLQuery] {
        var conditions: [SQLQuery] = []
        if let codes = scope.codes { conditions.append("f.code IN \(list: codes)") }
        if let producers = scope.producerSet { conditions.append(Self.concerns(producers)) }
        if let products = scope.products { conditions.append(Self.concerns(products: products)) }
        if let kinds = scope.kinds { conditions.append(Self.isAbout(kinds)) }
        if let named { conditions.append(named.condition) }
        if let answering { conditions.append(answering.condition) }
        return conditions
    }

    /// Somebody of the set has a role in the right, makes the certified product, or bears the paper.
    private static func concerns(_ producers: SQLQuery) -> SQLQuery {
        """
        (f.protected_right IN (SELECT h.protected_right FROM holding h WHERE h.producer IN \(producers))
            OR f.certificate IN (SELECT c.code FROM certificate c JOIN product p ON p.code = c.product
                WHERE p.producer IN \(producers))
            OR f.code IN (SELECT x.filing FROM filing_paper x WHERE x.producer IN \(producers)))
        """
    }

    private static func concerns(products: [String]) -> SQLQuery {
        """
        (f.protected_right IN (SELECT rp.protected_right FROM right_product rp WHERE rp.product IN \(list: products))
            OR f.certificate IN (SELECT c.code FROM certificate c WHERE c.product IN \(list: products)))
        """
    }

    private static func isAbout(_ kinds: [SubjectKind]) -> SQLQuery {
        let certificates: SQLQuery = kinds.contains(.certificate) ? "f.certificate IS NOT NULL" : "1 = 0"
        let years: SQLQuery =
            kinds.contains(.commune) ? "f.code IN (SELECT y.filing FROM filing_year y)" : "1 = 0"
        return """
            (f.protected_right IN (SELECT r.code FROM protected_right r WHERE r.kind IN \(list: kinds.map(\.rawValue)))
                OR \(certificates) OR \(years)
                OR f.code IN (SELECT x.filing FROM filing_paper x WHERE x.kind IN \(list: kinds.map(\.rawValue))))
            """
    }
}

extension FilingScope.Named {
    fileprivate var condition: SQLQuery {
        """
        (f.code IN \(list: filings) OR f.procedure IN \(list: procedures) OR f.protected_right IN \(list: rights)
            OR f.certificate IN (SELECT c.code FROM certificate c WHERE c.product IN \(list: products))
            OR f.code IN (SELECT x.filing FROM filing_paper x JOIN authorisation a ON a.code = x.paper
                WHERE x.kind = 'authorisation' AND a.protected_right IN \(list: rights)))
        """
    }
}

extension SQLConnection {
    /// The filings whose next date comes first on top; those without a date last.
    ///
    /// - Parameters:
    ///   - acting: the actors whose dates count.
    ///   - optional: the steps that nobody must do.
    public func listedFilings(
        _ filings: FilingScope,
        acting: [Actor],
        without optional: [String],
        _ window: ListWindow
    ) throws -> ListPart {
        let conditions = filings.conditions.joined(separator: " AND ")
        let next: SQLQuery =
            """
            (SELECT o.filing, MIN(o.plan) AS plan FROM obligation o
            WHERE o.state = 'open' AND o.plan IS NOT NULL AND o.actor IN \(list: acting.map(\.rawValue))
                AND o.step NOT IN \(list: optional)
            GROUP BY o.filing)
            """
        let total = try first("SELECT COUNT(*) FROM filing f WHERE \(conditions)").map { try $0.integer(0) } ?? 0
        let codes = try rows(
            """
            SELECT f.code FROM filing f LEFT JOIN \(next) n ON n.filing = f.code WHERE \(conditions)
            ORDER BY COALESCE(n.plan, '9999-12-31'), length(f.code), f.code
            LIMIT \(window.limit) OFFSET \(window.offset)
            """
        ).map { try $0.text(0) }
        return ListPart(codes: codes, total: total)
    }

    /// The codes and kinds of what happened in the filings of a list, filing by filing, as far as it stands.
    public func standingEvents(
        _ filings: FilingScope,
        _ body: (_ filing: String, _ procedure: String, _ kind: String?, _ date: Day?, _ root: String?) throws -> Void
    ) throws {
        try forEach(
            """
            SELECT f.code, f.procedure, e.kind, e.dated, e.root FROM filing f
            LEFT JOIN event e ON e.filing = f.code AND e.is_void = 0
                AND NOT EXISTS (SELECT c.code FROM event c WHERE c.corrects = e.code)
            WHERE \(filings.conditions.joined(separator: " AND ")) ORDER BY f.code, e.code
            """
        ) { row in
            try body(
                row.text(0),
                row.text(1),
                row.optionalText(2),
                row.optionalValue(3),
                row.optionalText(4)
            )
        }
    }
}
