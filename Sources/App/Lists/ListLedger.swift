public import Registry
import Store

/// A code that the commune gave, with the product that got it.
public struct LedgerLine: Sendable {
    public let entry: OCOPNumber
    public let code: OCOPCode?
    public let product: Product
    public let producer: Producer
}

/// Use case: the commune's ledger of OCOP codes, narrowed and page by page, in the order of their numbers.
public struct ListLedger: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<LedgerLine> {
        let chosen = context.commune
        let lines = Dictionary(
            try await OCOPCodes(context).ledger().map { (String($0.entry.number), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return try await context.database.read { connection in
            var names = try ListNames(connection, commune: connection.chosenCommune(chosen).code)
            let scope = try names.scope(question, listing: .product)
            let isNarrowed = scope.codes != nil || scope.producers != nil || scope.villages != nil
            let found = isNarrowed ? Set(try connection.listedProducts(scope, .all).codes) : nil
            let numbers = lines.values.filter { found?.contains($0.product.code) ?? true }.map(\.entry.number).sorted()
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            return try pages.codes(of: numbers.map(String.init)).map { number in
                guard let line = lines[number], let producer = try connection.producer(line.product.producer) else {
                    return nil
                }
                return LedgerLine(entry: line.entry, code: line.code, product: line.product, producer: producer)
            }
        }
    }
}
