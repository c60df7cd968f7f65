import Registry
import Store

/// One village in a list. The record knows villages only as its producers' places.
public struct ListedVillage: Sendable, Hashable {
    /// Empty for the producers of which nobody has said where they are.
    public let name: String
    public let producers: Int
    public let products: Int
}

/// Use case: the villages of the commune, with the numbers of what is there.
public struct ListVillages: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedVillage> {
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let counts = try connection.villageCounts(commune: commune)
            let wanted = try ListNames(connection, commune: commune).villages(question.text).map(Set.init)
            let shown = counts.filter { wanted?.contains($0.name) ?? true }
                .sorted { NameFolding.folded($0.name) < NameFolding.folded($1.name) }
            let byName = Dictionary(shown.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let pages = ListPages(question: question, reach: reach, isCutShort: false)
            return pages.codes(of: shown.map(\.name)).map { name in
                byName[name].map { ListedVillage(name: $0.name, producers: $0.producers, products: $0.products) }
            }
        }
    }
}
