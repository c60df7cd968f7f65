import LegalCalendar
public import Registry
import Store

/// What a recomputation of all filings changed.
public struct RecomputeReport: Sendable {
    public internal(set) var filings = 0
    /// Codes of the filings in which something changed.
    public internal(set) var changed: [String] = []
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
        let filings = try await context.database.read { connection in
            try connection.communes().flatMap { try connection.filings(commune: $0.code) }
        }
        var report = RecomputeReport()
        for filing in filings {
            do {
                let keeper = ObligationKeeper(
                    filing: filing,
                    book: try shelf.rules(filing.procedure),
                    today: today,
                    recorded: stamp.at,
                    cause: "recompute"
                )
                let changes = try await context.database.write { try keeper.recompute($0) }
                report.filings += 1
                if !changes.isEmpty { report.changed.append(filing.code) }
            } catch let problem as Problem {
                report.problems.append((filing.code, problem))
            }
        }
        return report
    }
}
