import Registry
import Store

/// Use case: one product of the commune for which somebody works, with all that hangs on it.
public struct ShowStaffProduct: Sendable {
    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another commune's product, as for one that is not there.
    public func show(_ code: String) async throws -> StaffProduct {
        try await context.requireOwn(.product, code)
        let (library, today, office) = (context.library, context.clock.today(), self.office)
        let (names, lists, term) = (
            try library.readinessNames(), try library.catalogueLists(), try CertificateTerm(library)
        )
        let signs = try await ProductSigns(context).show(code)
        return try await context.database.read { connection in
            let product = try connection.knownProduct(code)
            let producer = try connection.knownProducer(product.producer)
            let reader = try RecordReader(
                connection,
                library,
                commune: product.commune,
                office: office,
                today: today
            )
            let rights = try connection.rights(ofProduct: code)
            let certificates = try connection.certificates(product: code)
            let filings =
                try rights.flatMap { try connection.filings(right: $0) }
                + certificates.flatMap { try connection.filings(certificate: $0.code) }
            let authorisations = try rights.flatMap { try connection.authorisations(right: $0) }
            return StaffProduct(
                product: product,
                set: product.ocopSet.flatMap { lists.set(number: $0) },
                producer: producer,
                certificates: certificates.map {
                    CertificateView(
                        certificate: $0,
                        product: product,
                        producer: producer,
                        expires: term.expiry(issued: $0.issued)
                    )
                },
                makings: try connection.makings(product: code).map { try connection.view($0) },
                signs: signs,
                rights: try rights.compactMap { try connection.right($0) },
                authorisations: try authorisations.filter { $0.products.contains(code) }.map(connection.staffView),
                filings: try reader.listed(filings),
                owed: try reader.owed(in: filings),
                road: try reader.roads(of: producer.code, product: code).first,
                names: names,
                contacts: try reader.contacts(of: [producer.code]),
                today: today
            )
        }
    }
}
