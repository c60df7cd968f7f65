public import LegalCalendar
public import Registry
import Store

/// One product in a list: whose it is, its stars, and the signs that protect its name.
public struct ListedProduct: Sendable {
    public let product: Product
    public let producer: Producer
    /// The latest that is followed, or else the latest of all.
    public let certificate: Certificate?
    /// Its last day; nil where no rule says it.
    public let expires: Day?
    public let rights: [ProtectedRight]
}

/// Use case: the products of the commune, narrowed and page by page.
public struct ListProducts: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedProduct> {
        let (chosen, term) = (context.commune, try CertificateTerm(context.library))
        return try await context.database.read { connection in
            var names = try ListNames(connection, commune: connection.chosenCommune(chosen).code)
            let scope = try names.scope(question, listing: .product)
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            return try pages.codes { try connection.listedProducts(scope, $0) }.map { code in
                try connection.listed(product: code, term)
            }
        }
    }
}

extension SQLConnection {
    func listed(product code: String, _ term: CertificateTerm) throws -> ListedProduct? {
        guard let product = try product(code), let producer = try producer(product.producer) else { return nil }
        let certificates = try certificates(product: code)
        let certificate = certificates.last { $0.state == .valid } ?? certificates.last
        return ListedProduct(
            product: product,
            producer: producer,
            certificate: certificate,
            expires: certificate.flatMap { term.expiry(issued: $0.issued) },
            rights: try rights(ofProduct: code).compactMap { try right($0) }
        )
    }
}
