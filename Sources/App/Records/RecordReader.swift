import LegalCalendar
import Procedures
import Registry
import Store

/// Reads what the pages of single records have in common, in one transaction.
struct RecordReader {
    let connection: any SQLConnection
    let shelf: RuleShelf
    let library: RuleLibrary
    let commune: String
    let today: Day
    private let rows: FilingRows
    private let work: WorkRows

    init(_ connection: any SQLConnection, _ library: RuleLibrary, commune: String, office: String?, today: Day) throws {
        let shelf = RuleShelf(library)
        let finder = RecipientFinder(book: try connection.recipientBook(), today: today, office: office)
        self.connection = connection
        self.shelf = shelf
        self.library = library
        self.commune = commune
        self.today = today
        rows = FilingRows(connection, shelf, finder, today: today)
        work = WorkRows(connection, shelf, finder, commune: commune, today: today)
    }

    func listed(_ filings: [Filing]) throws -> [ListedFiling] { try filings.map(rows.row) }

    /// What is owed in these filings, the most urgent first; a duty that another filing carries on stands there.
    func owed(in filings: [Filing]) throws -> [ListedWork] {
        let open = try filings.flatMap { filing -> [ObligationRecord] in
            let procedure = try shelf.rules(filing.procedure, connection).procedure
            let records = try connection.obligations(filing: filing.code).filter { record in
                record.state == .open && procedure.step(record.key.step)?.isOwed == true
            }
            guard !records.isEmpty else { return [] }
            let duties = try SharedDuties(connection, shelf, of: [filing])
            return records.filter { duties.carried[$0.code] == nil }
        }
        return try open.sorted {
            ($0.dates.plan?.ordinal ?? .min, $0.code.utf8.count, $0.code)
                < ($1.dates.plan?.ordinal ?? .min, $1.code.utf8.count, $1.code)
        }.compactMap { try work.row($0.code) }
    }

    /// The roads of a producer's products to their next evaluations, or of one of them alone.
    func roads(of producer: String, product: String? = nil) throws -> [ProductRoad] {
        let filings = try connection.filings(of: producer, on: today)
        let summaries = try filings.map { filing in
            FilingSummary(
                view: try connection.view(
                    of: filing,
                    rules: shelf.rules(filing.procedure, connection),
                    duties: .none,
                    today: today
                ),
                subjectName: try connection.subjectName(of: filing),
                next: nil
            )
        }
        let planner = try RoadPlanner(library, summaries: summaries, today: today, connection)
        return try ReadinessAssessor(library, commune: commune, producer: producer, today: today, connection)
            .products(ReadinessQuestion(product: product), of: producer)
            .filter { product == nil || $0.product.code == product }
            .map { ProductRoad(readiness: $0, stops: try planner.stops(of: $0)) }
    }

    /// The people to whom a producer's reminders go today.
    func contacts(of producers: Set<String>) throws -> [AnsweringPerson] {
        try connection.answering(commune: commune) { assignment in
            guard case .producer(let code) = assignment.scope, producers.contains(code) else { return false }
            return assignment.role == .contact && assignment.isInForce(on: today)
        }
    }
}

extension SQLConnection {
    func staffView(_ authorisation: Authorisation) throws -> StaffAuthorisation {
        StaffAuthorisation(
            authorisation: authorisation,
            sign: try right(authorisation.right)?.sign ?? authorisation.right,
            userName: try producer(authorisation.user)?.name ?? authorisation.user,
            validity: try filing(following: .authorisation, authorisation.code)?.code
        )
    }
}
