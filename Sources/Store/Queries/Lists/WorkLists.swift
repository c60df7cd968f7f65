public import LegalCalendar
public import Procedures

/// Which open obligations a list of work shows.
public struct WorkScope: Sendable {
    public var filings: FilingScope
    /// The last planning day that is wanted; what still waits for its term stands with what has passed.
    public var until: Day
    public var from: Day?
    public var actors: [Actor]
    /// Where a person or a unit is asked for: the actors whose work is theirs whatever the filing.
    public var own: [Actor]?
    /// The actors whose work is somebody else's, or their own by `own`.
    public var foreign: [Actor] = []

    public init(_ filings: FilingScope, until: Day, actors: [Actor]) {
        self.filings = filings
        self.until = until
        self.actors = actors
    }
}

/// An open obligation of a list, with what decides whether it is shown.
public struct WorkEntry: Hashable, Sendable {
    public let code: String
    public let filing: String
    public let procedure: String
    public let step: String
    /// What its filing is about, where that is a right or the permission to use one.
    public let right: String?
}

extension SQLConnection {
    /// Open obligations, the most urgent first; those of papers whose terms are followed too.
    public func listedWork(_ work: WorkScope) throws -> [WorkEntry] {
        var filings = work.filings
        let answering = filings.answering
        filings.answering = nil
        var conditions: [SQLQuery] = [
            "o.state = 'open'", "f.commune = \(filings.scope.commune)",
            "o.actor IN \(list: work.actors.map(\.rawValue))",
        ]
        conditions += filings.narrowing
        if let from = work.from {
            conditions.append("o.plan >= \(from) AND o.plan <= \(work.until)")
        } else {
            conditions.append("(o.plan <= \(work.until) OR o.needs_printed_term = 1)")
        }
        if let own = work.own {
            let ofFiling: SQLQuery = answering.map { $0.condition } ?? "1 = 0"
            conditions.append(
                """
                (o.actor IN \(list: own.map(\.rawValue))
                    OR (o.actor NOT IN \(list: work.foreign.map(\.rawValue)) AND \(ofFiling)))
                """
            )
        }
        return try rows(
            """
            SELECT o.code, f.code, f.procedure, o.step, COALESCE(f.protected_right, a.protected_right)
            FROM obligation o JOIN filing f ON f.code = o.filing
            LEFT JOIN filing_paper p ON p.filing = f.code AND p.kind = 'authorisation'
            LEFT JOIN authorisation a ON a.code = p.paper
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY CASE WHEN o.needs_printed_term = 1 THEN '' ELSE COALESCE(o.plan, '') END, length(o.code), o.code
            """
        ).map { row in
            WorkEntry(
                code: try row.text(0),
                filing: try row.text(1),
                procedure: try row.text(2),
                step: try row.text(3),
                right: try row.optionalText(4)
            )
        }
    }
}
