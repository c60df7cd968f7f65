public import Registry
import Store

/// One producer in a list, with what hangs on it.
public struct ListedProducer: Sendable {
    public let producer: Producer
    public let kind: ProducerKind?
    public let products: [Product]
    /// Codes of the rights in which it has a role.
    public let rights: [String]
    /// Nil while it is one of its own.
    public let end: ProducerEnd?
}

/// Use case: the producers of the commune, narrowed and page by page.
public struct ListProducers: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedProducer> {
        let (chosen, lists) = (context.commune, try context.library.catalogueLists())
        return try await context.database.read { connection in
            var names = try ListNames(connection, commune: connection.chosenCommune(chosen).code)
            let scope = try names.scope(question, listing: .producer)
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            return try pages.codes { try connection.listedProducers(scope, $0) }.map { code in
                try connection.producer(code).map { try connection.listed($0, lists) }
            }
        }
    }
}

extension SQLConnection {
    func listed(_ producer: Producer, _ lists: CatalogueLists) throws -> ListedProducer {
        ListedProducer(
            producer: producer,
            kind: producer.kind.flatMap { lists.kind(id: $0) },
            products: try products(commune: producer.commune, producer: producer.code),
            rights: try rights(ofProducer: producer.code),
            end: try producerEnd(producer.code)
        )
    }
}
