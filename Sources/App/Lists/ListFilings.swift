import Procedures
import Registry
import Store

/// Use case: the filings of the commune, narrowed and page by page, those whose next date comes first on top. The
/// papers whose terms are followed are no filings.
public struct ListFilings: Listing {
    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedFiling> {
        let (chosen, library, today, office) = (context.commune, context.library, context.clock.today(), self.office)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let shelf = RuleShelf(library)
            let finder = RecipientFinder(book: try connection.recipientBook(), today: today, office: office)
            var names = try ListNames(connection, commune: commune)
            var filings = FilingScope(try names.scope(question, listing: nil))
            let used = try connection.proceduresInUse(commune: commune)
            let rules = try used.map { try shelf.rules($0, connection) }
            let procedures = Dictionary(zip(used, rules.map(\.procedure.name)), uniquingKeysWith: { first, _ in first })
            filings.named = try names.filings(question.text, procedures)
            if let officer = question.officer { filings.answering = finder.scope(of: [officer], in: commune) }
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            let optional = Set(rules.flatMap { $0.procedure.steps.filter(\.isOptional).map(\.id) })
                .subtracting(rules.flatMap { $0.procedure.steps.filter { !$0.isOptional }.map(\.id) })
            let part = { (window: ListWindow) in
                try connection.listedFilings(
                    filings,
                    acting: Actor.allCases.filter(\.isReminded),
                    without: optional.sorted(),
                    window
                )
            }
            let codes: ListAnswer<String>
            var narrowed: [Set<String>] = []
            if let state = question.state { narrowed.append(try connection.filings(filings, in: state, shelf)) }
            if question.within != nil || question.isOverdue {
                let until = question.lastDay(from: today)
                let work = WorkScope(filings, until: until, actors: Actor.allCases.filter(\.isReminded))
                narrowed.append(Set(try connection.owedWork(work, shelf).map(\.filing)))
            }
            if narrowed.isEmpty {
                codes = try pages.codes(part)
            } else {
                let found = try part(.all).codes.filter { code in narrowed.allSatisfy { $0.contains(code) } }
                codes = pages.codes(of: found)
            }
            let rows = FilingRows(connection, shelf, finder, today: today)
            return try codes.map { code in try connection.filing(code).map(rows.row) }
        }
    }
}

extension SQLConnection {
    /// The filings of a list that stand in a state, which follows from their events alone.
    fileprivate func filings(_ scope: FilingScope, in state: FilingState, _ shelf: RuleShelf) throws -> Set<String> {
        var found: Set<String> = []
        var current: (filing: String, procedure: String, events: [FilingEvent])?
        func finish() throws {
            guard let filing = current else { return }
            let rules = try shelf.rules(filing.procedure, self)
            if rules.procedure.state(after: filing.events, definitions: rules.definitions) == state {
                found.insert(filing.filing)
            }
        }
        try standingEvents(scope) { filing, procedure, kind, date, root in
            if current?.filing != filing {
                try finish()
                current = (filing, procedure, [])
            }
            if let kind, let date, let root {
                current?.events.append(FilingEvent(code: root, kind: kind, date: date))
            }
        }
        try finish()
        return found
    }
}
