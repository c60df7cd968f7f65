import Procedures
import Registry
import Store

/// Use case: one producer of the commune for which somebody works, with all that hangs on it.
public struct ShowStaffProducer: Sendable {
    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's producer, as for one that is not there.
    public func show(_ code: String) async throws -> StaffProducer {
        try await context.requireOwn(.producer, code)
        let (library, today, office) = (context.library, context.clock.today(), self.office)
        let (names, term) = (try library.readinessNames(), try CertificateTerm(library))
        let view = try await Producers(context).show(code)
        let lists = try library.catalogueLists()
        let kinds = view.earlierNames.compactMap(\.kind).compactMap { lists.kind(id: $0) }.map { ($0.id, $0.name) }
        let tasks = try await FollowProducer(context).tasks(of: code)
        let commune = view.producer.commune
        return try await context.database.read { connection in
            let reader = try RecordReader(connection, library, commune: commune, office: office, today: today)
            let filings = try connection.filings(of: code, on: today)
            let listed = try reader.listed(filings)
            let people = try connection.answering(commune: commune) { $0.scope == .producer(code) }
            let representations = try connection.representations(commune: commune).filter { $0.producer == code }
            let makings = try connection.makings(commune: commune).filter { $0.producer == code }
            return StaffProducer(
                view: view,
                earlierKinds: Dictionary(kinds, uniquingKeysWith: { first, _ in first }),
                products: try view.products.compactMap { try connection.listed(product: $0, term) },
                roads: try reader.roads(of: code),
                names: names,
                makings: try makings.map { try connection.view($0) },
                rights: try connection.rights(ofProducer: code).compactMap { try connection.right($0) },
                authorisations: try connection.authorisations(user: code).map(connection.staffView),
                representations: try representations.map { try connection.view($0) },
                filings: listed.filter { $0.word != .paper },
                papers: listed.filter { $0.word == .paper },
                owed: try reader.owed(in: filings),
                documents: try connection.documents(commune: commune, producer: code),
                people: people,
                handOvers: try connection.handOvers(commune: commune, of: people),
                tasks: tasks,
                today: today
            )
        }
    }
}
