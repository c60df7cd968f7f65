public import LegalCalendar
public import Procedures
public import Registry
import Store
public import Wording

/// One filing in a list: what it is, where it stands, and what comes next.
public struct FilingSummary: Sendable {
    public let view: FilingView
    /// The sign, or the certificate's product, so that a person knows which filing it is.
    public let subjectName: String
    /// The most urgent open obligation of the producer or the commune.
    public let next: ObligationView?
}

/// One obligation in the list of what is due.
public struct DueItem: Sendable {
    public let filing: Filing
    public let subjectName: String
    public let obligation: ObligationView
    public let names: NameBook
    public let daysLeft: Int?
}

/// Use case: the filings of a commune, and what is due among them.
public struct Filings: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The filings themselves; the papers whose terms are followed are ``papers()``.
    public func list() async throws -> [FilingSummary] {
        try await all().filter { $0.view.word != .paper }
    }

    /// The papers that die on a day, with what their end asks.
    public func papers() async throws -> [FilingSummary] {
        try await all().filter { $0.view.word == .paper }
    }

    private func all() async throws -> [FilingSummary] {
        let today = context.clock.today()
        let library = context.library
        let code = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(code)
            let shelf = RuleShelf(library)
            let duties = try SharedDuties(connection, shelf)
            return try connection.filings(commune: commune.code).map { filing in
                try connection.summary(of: filing, shelf, duties, today: today)
            }
        }
    }

    /// Obligations of producers and the commune whose planning date comes within so many days, late ones first; a duty
    /// that several filings have stands once, where it is carried on.
    public func due(within days: Int) async throws -> [DueItem] {
        try await owed(within: days).filter { $0.obligation.carriedOn == nil }
    }

    /// The same with those that are carried on in another filing.
    public func owed(within days: Int) async throws -> [DueItem] {
        let today = context.clock.today()
        let horizon = today.adding(days: days)
        let (library, code) = (context.library, context.commune)
        let items = try await context.database.read { connection in
            let commune = try connection.chosenCommune(code)
            let shelf = RuleShelf(library)
            // Most filings of an old record owe nothing now: only those that do are counted anew.
            let owing = try connection.openObligations(commune: commune.code, plannedBy: horizon)
                .filter { $0.actor.isReminded && ($0.dates.needsPrintedTerm || $0.dates.plan != nil) }.map(\.filing)
            let filings = try Set(owing).sorted().map(connection.requiredFiling)
            let duties = try SharedDuties(connection, shelf, of: filings)
            return try filings.flatMap { filing -> [DueItem] in
                let rules = try shelf.rules(filing.procedure, connection)
                let view = try connection.view(of: filing, rules: rules, duties: duties, today: today)
                let subjectName = try connection.subjectName(of: filing)
                return view.obligations.filter { $0.isDue(by: horizon) && !$0.isForgone(on: today) }.map { obligation in
                    DueItem(
                        filing: filing,
                        subjectName: subjectName,
                        obligation: obligation,
                        names: view.names,
                        daysLeft: obligation.dates.plan.map { $0.ordinal - today.ordinal }
                    )
                }
            }
        }
        return items.sorted {
            ($0.daysLeft ?? .min, $0.obligation.record.code) < ($1.daysLeft ?? .min, $1.obligation.record.code)
        }
    }
}

extension ObligationView {
    /// Whether it belongs on a list of what must be done: by its planning date, or because its term is still missing.
    func isDue(by horizon: Day) -> Bool {
        guard state == .open, record.actor.isReminded else { return false }
        if dates.needsPrintedTerm { return true }
        return dates.plan.map { $0 <= horizon } ?? false
    }

    /// Whether the last lawful day, or the planning day where there is none, has passed.
    public func isLate(on today: Day) -> Bool {
        !step.isOptional && hasPassed(on: today)
    }

    /// A right whose last day has passed unused: there is nothing left to do, and nobody is late.
    func isForgone(on today: Day) -> Bool { step.isOptional && hasPassed(on: today) }

    private func hasPassed(on today: Day) -> Bool { (dates.statutory ?? dates.plan).map { $0 < today } ?? false }
}

extension FilingView {
    public var mostUrgent: ObligationView? {
        obligations.filter { $0.state == .open && $0.step.isOwed && $0.carriedOn == nil }
            .min { ($0.dates.plan?.ordinal ?? .max, $0.record.code) < ($1.dates.plan?.ordinal ?? .max, $1.record.code) }
    }
}

extension SQLConnection {
    func summary(of filing: Filing, _ shelf: RuleShelf, _ duties: SharedDuties, today: Day) throws -> FilingSummary {
        let rules = try shelf.rules(filing.procedure, self)
        let view = try view(of: filing, rules: rules, duties: duties, today: today)
        return FilingSummary(view: view, subjectName: try subjectName(of: filing), next: view.mostUrgent)
    }

    func subjectName(of filing: Filing) throws -> String {
        switch filing.subject {
        case .right(let code):
            return try right(code)?.sign ?? code
        case .certificate(let code):
            guard let certificate = try certificate(code), let product = try product(certificate.product) else {
                return code
            }
            return product.name
        case .paper(let paper):
            return paper.name
        case .commune(let year):
            return "\(try chosenCommune(year.commune).name), \(year.year)"
        }
    }
}

/// Use case: why one step of a filing has its dates.
public struct ExplainStep: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Returns: the step's obligations, the open ones first.
    public func explain(step: String, of code: String) async throws -> (view: FilingView, obligations: [ObligationView])
    {
        let view = try await ShowFiling(context).show(code)
        let found = view.obligations.filter { $0.record.key.step == step || $0.record.code == step }
        guard !found.isEmpty else {
            let known = Array(Set(view.obligations.map(\.record.key.step))).sorted()
            throw Problem.filing(.unknownStep(step, known: known))
        }
        return (view, found.filter { $0.state == .open } + found.filter { $0.state != .open })
    }
}

/// Use case: the fees of a procedure on a day, with their working.
public struct QuoteFees: Sendable {
    private let library: RuleLibrary

    public init(_ library: RuleLibrary) {
        self.library = library
    }

    public struct Quote: Sendable {
        public let procedure: Procedure
        public let on: Day
        public let statements: [FeeStatement]
        public let reductions: [FeeReduction]
        public let names: NameBook
    }

    /// Those that cost something, as far as the schedule of the day says.
    public func procedures(on day: Day) throws(Problem) -> [Procedure] {
        var found: [Procedure] = []
        for id in library.procedureIDs {
            let procedure = try library.filingRules(id).procedure
            let quote = try? quote(procedure: id, FeeQuantities(itemsByClass: [1]), on: day)
            if quote?.statements.contains(where: { !$0.lines.isEmpty }) == true { found.append(procedure) }
        }
        return found
    }

    public func quote(procedure id: String, _ quantities: FeeQuantities, on day: Day) throws(Problem) -> Quote {
        let rules = try library.filingRules(id)
        let schedule = try library.fees()
        let statements: [FeeStatement]
        do throws(FeeError) {
            statements = try rules.procedure.feeStatements(quantities, on: day, schedule: schedule)
        } catch {
            switch error {
            case .noFees(let procedure): throw .filing(.noFees(procedure: procedure))
            case .noRow(let fee, _, let day): throw .filing(.noFeeRow(fee: fee, on: day))
            }
        }
        return Quote(
            procedure: rules.procedure,
            on: day,
            statements: statements,
            reductions: schedule.reductions(on: day),
            names: rules.names
        )
    }
}
