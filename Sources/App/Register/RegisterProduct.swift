import LegalCalendar
public import Procedures
import Registry
import Store

/// What one form says of a product: who makes it, what it is, and what it has already.
public struct ProductRegistration: Sendable {
    public enum Maker: Sendable {
        /// By code.
        case known(String)
        case new(ProducerInput)
    }

    /// A sign that is to be protected.
    public struct Sign: Sendable {
        public var kind: SubjectKind
        public var text: String

        public init(kind: SubjectKind, text: String) {
            self.kind = kind
            self.text = text
        }
    }

    public var maker: Maker
    public var name: String
    public var ocopSet: Int?
    /// A code given before this record began.
    public var ocopCode: String?
    /// Its product is the one registered, whatever stands in it.
    public var certificate: CertificateInput?
    public var sign: Sign?

    public init(maker: Maker, name: String) {
        self.maker = maker
        self.name = name
    }
}

/// What a registration made, by code.
public struct RegisteredProduct: Sendable {
    public let producer: String
    public let product: String
    public let certificate: String?
    public let right: String?
    /// Those that were opened: the certificate's, then the right's.
    public let filings: [String]
}

/// Use case: a product is entered with everything that one sheet of paper says of it, all of it or nothing, and what
/// has to be followed from then on is opened.
public struct RegisterProduct: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: as the use cases for each of its parts do; a new producer's name is the field `producer-name`.
    public func register(_ input: ProductRegistration) async throws -> RegisteredProduct {
        let lists = try context.library.catalogueLists()
        let draft = try Draft(input, lists, Certificates(context))
        let (chosen, library) = (context.commune, context.library)
        let (today, stamp) = (context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            let commune = try connection.chosenCommune(chosen).code
            let producer: Producer
            switch draft.maker {
            case .known(let code):
                producer = try connection.activeProducer(code)
                guard producer.commune == commune else { throw Problem.general(.notFound(.producer, code: code)) }
            case .new(let maker): producer = try connection.add(maker, commune: commune, on: today, stamp)
            }
            let product = try connection.add(draft.product, of: producer, on: today, stamp)
            let certificate = try draft.certificate.map { try connection.add($0, to: product, stamp) }
            let right = try draft.sign.map { sign in
                try connection.addRight(sign.kind, sign.text, owner: producer, products: [product.code], stamp)
            }
            let filings = try [
                certificate.map { (ProcedureID.certificate, FilingSubject.certificate($0.code)) },
                right.flatMap { right in
                    right.kind.applicationProcedure.map { ($0, FilingSubject.right(right.code)) }
                },
            ].compactMap(\.self).map { procedure, subject in
                try OpenFiling.open(procedure: procedure, subject, [:], library, on: today, stamp, connection)
            }
            return RegisteredProduct(
                producer: producer.code,
                product: product.code,
                certificate: certificate?.code,
                right: right?.code,
                filings: filings
            )
        }
    }

    /// Every part, checked on its own.
    private struct Draft: Sendable {
        enum Maker {
            case known(String)
            case new(ProducerDraft)
        }

        let maker: Maker
        let product: ProductDraft
        let certificate: Certificate?
        let sign: ProductRegistration.Sign?

        init(_ input: ProductRegistration, _ lists: CatalogueLists, _ certificates: Certificates) throws {
            switch input.maker {
            case .known(let code): maker = .known(code)
            case .new(let said): maker = .new(try ProducerDraft(said, lists, nameField: "producer-name"))
            }
            var said = ProductInput(producer: "", name: input.name)
            (said.ocopSet, said.ocopCode) = (input.ocopSet, input.ocopCode)
            product = try ProductDraft(said, lists)
            certificate = try input.certificate.map { try certificates.draft($0) }
            sign = try input.sign.map { sign in
                try Rights.check(sign.kind)
                let text = try CatalogueInput.name(sign.text, field: "sign")
                return ProductRegistration.Sign(kind: sign.kind, text: text)
            }
        }
    }
}
