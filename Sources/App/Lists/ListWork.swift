public import LegalCalendar
public import Procedures
public import Registry
import Store

/// One thing that is owed, in a list: by when, for which filing, and who sees to it.
public struct ListedWork: Sendable {
    public let obligation: ListedObligation
    public let filing: Filing
    public let procedureName: BilingualText
    public let subjectName: String
    /// The unit of the commune that must act.
    public let unit: OfficeUnit?
    /// Names of those who answer for it: the unit's people, or the filing's officers.
    public let people: [String]
}

/// Use case: what is owed by producers and the commune, narrowed and page by page, the most urgent first. A duty that
/// several filings have stands once, where it is carried on.
public struct ListWork: Listing {
    /// How far a list looks where nobody says.
    public static let usualDays = 30
    /// Some twenty years: what is farther off has no date.
    public static let mostDays = 7_400

    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedWork> {
        let today = context.clock.today()
        return try await list(question, reach, from: nil, until: question.lastDay(from: today))
    }

    /// What falls into a span of days, both included.
    public func list(from: Day, until: Day) async throws -> [ListedWork] {
        try await list(ListQuestion(), .everything, from: from, until: until).rows
    }

    private func list(
        _ question: ListQuestion,
        _ reach: ListReach,
        from: Day?,
        until: Day
    ) async throws -> ListAnswer<ListedWork> {
        let (chosen, library, today, office) = (context.commune, context.library, context.clock.today(), self.office)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let shelf = RuleShelf(library)
            let finder = RecipientFinder(book: try connection.recipientBook(), today: today, office: office)
            var names = try ListNames(connection, commune: commune)
            var filings = FilingScope(try names.scope(question, listing: nil))
            let used = try connection.proceduresInUse(commune: commune)
            let procedures = try used.map { ($0, try shelf.rules($0, connection).procedure.name) }
            filings.named = try names.filings(
                question.text,
                Dictionary(procedures, uniquingKeysWith: { first, _ in first })
            )
            var work = WorkScope(filings, until: until, actors: Actor.allCases.filter(\.isReminded))
            work.from = from
            finder.narrow(&work, to: question, in: commune)
            let shown = try connection.owedWork(work, shelf)
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            let rows = WorkRows(connection, shelf, finder, commune: commune, today: today)
            return try pages.codes(of: shown.map(\.code)).map(rows.row)
        }
    }
}

extension SQLConnection {
    /// What of the open obligations somebody must do, the most urgent first, each duty once.
    func owedWork(_ work: WorkScope, _ shelf: RuleShelf) throws -> [WorkEntry] {
        let found = try listedWork(work)
        let duties = try SharedDuties(self, shelf, rights: Set(found.compactMap(\.right)))
        return try found.filter { row in
            guard duties.carried[row.code] == nil else { return false }
            let rules = try shelf.rules(row.procedure, self)
            // A right that need not be used is nobody's task.
            return rules.procedure.step(rules.successors[row.step] ?? row.step)?.isOptional == false
        }
    }
}

extension RecipientFinder {
    fileprivate func narrow(_ work: inout WorkScope, to question: ListQuestion, in commune: String) {
        let taken = OfficeUnit.allCases.filter { !heads(of: $0, in: commune).isEmpty }
        var people: Set<String> = []
        if let officer = question.officer {
            people = [officer]
            work.own = headed(by: people, in: commune).map(\.actor)
            work.foreign = taken.map(\.actor)
        }
        if let unit = question.unit {
            let ofUnit = Set(heads(of: unit, in: commune).map(\.person))
            people = people.isEmpty ? ofUnit : people.intersection(ofUnit)
            // Of somebody who answers for two units the first one's work is meant, as on the week's sheet.
            people = people.filter { units(of: $0, in: commune).first == unit }
            work.own = (work.own ?? [unit.actor]).filter { $0 == unit.actor }
            work.foreign = OfficeUnit.allCases.map(\.actor)
        }
        if work.own != nil { work.filings.answering = scope(of: people, in: commune) }
    }
}

/// Makes the rows of work.
struct WorkRows {
    private let connection: any SQLConnection
    private let shelf: RuleShelf
    private let finder: RecipientFinder
    private let commune: String
    private let today: Day
    private let filings: FilingRows

    init(
        _ connection: any SQLConnection,
        _ shelf: RuleShelf,
        _ finder: RecipientFinder,
        commune: String,
        today: Day
    ) {
        self.connection = connection
        self.shelf = shelf
        self.finder = finder
        self.commune = commune
        self.today = today
        filings = FilingRows(connection, shelf, finder, today: today)
    }

    func row(_ code: String) throws -> ListedWork? {
        guard let record = try connection.obligation(code), let filing = try connection.filing(record.filing) else {
            return nil
        }
        let rules = try shelf.rules(filing.procedure, connection)
        guard let obligation = try filings.obligation(record, rules) else { return nil }
        let unit = OfficeUnit(record.actor)
        let heads = unit.map { finder.heads(of: $0, in: commune).map(\.person) } ?? []
        let people =
            heads.isEmpty
            ? finder.answering(for: try connection.recipientSubject(of: filing, on: today)) : heads
        return ListedWork(
            obligation: obligation,
            filing: filing,
            procedureName: rules.procedure.name,
            subjectName: try connection.subjectName(of: filing),
            unit: unit,
            people: people.map(finder.name)
        )
    }
}
