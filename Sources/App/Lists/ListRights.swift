public import Registry
import Store

/// One right in a list: whose it is, what it covers, and where its filings stand.
public struct ListedRight: Sendable {
    public let right: ProtectedRight
    /// Names of its holders and products, by code.
    public let names: [String: String]
    public let filings: [ListedFiling]
}

/// Use case: the rights of the commune, narrowed and page by page.
public struct ListRights: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedRight> {
        let (chosen, library, today) = (context.commune, context.library, context.clock.today())
        return try await context.database.read { connection in
            var names = try ListNames(connection, commune: connection.chosenCommune(chosen).code)
            let scope = try names.scope(question, listing: .right)
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            let rows = FilingRows(connection, RuleShelf(library), nil, today: today)
            return try pages.codes { try connection.listedRights(scope, $0) }.map { code in
                guard let right = try connection.right(code) else { return nil }
                var names: [String: String] = [:]
                for holder in Set(right.holdings.map(\.producer)) {
                    names[holder] = try connection.producer(holder)?.name
                }
                for product in right.products { names[product] = try connection.product(product)?.name }
                return ListedRight(
                    right: right,
                    names: names,
                    filings: try connection.filings(right: code).map(rows.row)
                )
            }
        }
    }
}
