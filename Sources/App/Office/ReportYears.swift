public import LegalCalendar
public import Procedures
public import Registry
import Store

/// A year of the commune's own work that was opened.
public struct OpenedReport: Hashable, Sendable {
    public let filing: String
    public let procedure: String
    public let year: Int
}

/// Use case: the year of a commune's reports is opened, by a person the first time and by the night from then on.
///
/// Which reports a commune owes follows from its own plan, so the program does not begin one by itself; what was begun
/// goes on every year without anybody thinking of it.
public struct ReportYears: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// What a commune may owe by the year.
    public func procedures() throws(Problem) -> [Procedure] {
        var found: [Procedure] = []
        for id in context.library.procedureIDs {
            let procedure = try context.library.filingRules(id).procedure
            if procedure.year != nil { found.append(procedure) }
        }
        return found
    }

    /// - Parameter due: the last day that the commune's own plan gives, held against the plan.
    /// - Throws: ``FilingProblem/yearOpened(code:year:)`` where it is open already.
    @discardableResult
    public func open(procedure: String, year: Int, due: Day? = nil) async throws -> String {
        let (chosen, opener) = (context.commune, ReportYearOpener(context))
        return try await context.database.write { connection in
            let period = CommuneYear(commune: try connection.chosenCommune(chosen).code, year: year)
            return try opener.open(procedure, period, due: due, connection)
        }
    }

    /// Opens what the years since the last one ask for. Doing it twice opens nothing twice.
    ///
    /// - Returns: what was opened, and the filings of last year whose rules could not be read.
    func openDue() async throws -> (opened: [OpenedReport], problems: [(filing: String, problem: Problem)]) {
        let year = context.clock.today().year
        let begun = try await context.database.read { try $0.openedYears() }
        var opened: [OpenedReport] = []
        var problems: [(filing: String, problem: Problem)] = []
        for last in begun where last.year < year {
            do {
                opened += try await open(since: last, through: year)
            } catch let problem as Problem {
                problems.append((last.filing, problem))
            }
        }
        return (opened, problems)
    }

    private func open(since last: OpenedYear, through year: Int) async throws -> [OpenedReport] {
        let opener = ReportYearOpener(context)
        return try await context.database.write { connection in
            try (last.year + 1...year).compactMap { year in
                let period = CommuneYear(commune: last.commune, year: year)
                // Another night may have been faster.
                guard try connection.filing(of: period, procedure: last.procedure) == nil else { return nil }
                let code = try opener.open(last.procedure, period, due: nil, connection)
                return OpenedReport(filing: code, procedure: last.procedure, year: year)
            }
        }
    }
}

/// Writes a year's filing with the event that begins it.
struct ReportYearOpener {
    private let shelf: RuleShelf
    private let today: Day
    private let stamp: AuditStamp

    init(_ context: AppContext) {
        shelf = RuleShelf(context.library)
        today = context.clock.today()
        stamp = context.stamp
    }

    func open(
        _ procedure: String,
        _ period: CommuneYear,
        due: Day?,
        _ connection: any SQLConnection
    ) throws -> String {
        let rules = try shelf.rules(procedure, connection)
        guard let work = rules.procedure.year else {
            throw Problem.filing(.wrongSubject(procedure: procedure, allowed: rules.procedure.subjects))
        }
        guard work.first <= period.year, period.year <= today.year,
            let begins = Day(year: period.year, month: 1, day: 1)
        else { throw Problem.filing(.yearOutside(period.year, first: work.first, last: today.year)) }
        if let known = try connection.filing(of: period, procedure: procedure) {
            throw Problem.filing(.yearOpened(code: known.code, year: period.year))
        }
        let filing = Filing(
            code: try connection.nextCode(of: .report),
            commune: period.commune,
            procedure: procedure,
            subject: .commune(period),
            opened: today,
            answers: [:]
        )
        try connection.insertFiling(filing)
        let after = "\(procedure) \(period.commune) \(period.year)"
        try connection.audit(AuditedAct("filing.open", .report, filing.code, after: after), stamp)
        var input = EventInput(kind: work.opensWith, date: begins)
        input.printedDue = due
        input.isPrintedConfirmed = due != nil
        try EventCheck(rules: rules, today: today).check(input)
        _ = try connection.record(input, filing: filing, rules: rules, today: today, stamp: stamp)
        return filing.code
    }
}
