import LegalCalendar
public import Registry
import Store

/// What a recomputation of all filings changed.
public struct RecomputeReport: Sendable {
    /// The commune's years that began since the last time.
    public internal(set) var opened: [OpenedReport] = []
    public internal(set) var filings = 0
    /// Codes of the filings in which something changed.
    public internal(set) var changed: [String] = []
    /// Procedures whose new law was taken over, since it moved nothing on record.
    public internal(set) var adopted: [String] = []
    /// Procedures whose rules a person must look at before they are taken over.
    public internal(set) var waiting: [String] = []
    /// Filings that could not be computed, and why.
    public internal(set) var problems: [(filing: String, problem: Problem)] = []
}

/// Use case: every filing's obligations are brought in line with its events under the rules as they are now.
public struct RecomputeObligations: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// Each filing in a transaction of its own: a pack that cannot be read holds up its own filings only.
    public func recompute() async throws -> RecomputeReport {
        let (today, stamp, shelf) = (context.clock.today(), context.stamp, RuleShelf(context.library))
        var report = RecomputeReport()
        (report.opened, report.problems) = try await ReportYears(context).openDue()
        let filings = try await context.database.read { connection in
            try connection.communes().flatMap { try connection.filings(commune: $0.code) }
        }
        let rules = UpdateRules(context)
        report.adopted = try await rules.updateWithoutMoving().map(\.procedure)
        report.waiting = try await rules.outlooks().map(\.procedure)
        for filing in filings {
            do {
                let changes = try await context.database.write { connection in
                    let keeper = ObligationKeeper(
                        filing: filing,
                        book: try shelf.rules(filing.procedure, connection),
                        today: today,
                        stamp: stamp,
                        cause: "recompute"
                    )
                    return try keeper.recompute(connection)
                }
                report.filings += 1
                if !changes.isEmpty { report.changed.append(filing.code) }
            } catch {
                // One filing that cannot be read or computed holds up itself alone, whatever is wrong with it.
                guard let problem = Problem(holdingUp: error) else { throw error }
                report.problems.append((filing.code, problem))
            }
        }
        return report
    }
}
