import LegalCalendar
public import Registry
import Store

/// What is said of a product when it is entered.
public struct ProductInput: Sendable {
    /// The producer's code.
    public var producer: String
    public var name: String
    public var ocopSet: Int?
    /// A code given before this record began.
    public var ocopCode: String?

    public init(producer: String, name: String) {
        self.producer = producer
        self.name = name
    }
}

/// What is to change of a product; what is nil stays.
public struct ProductCorrection: Sendable {
    public var producer: String?
    public var name: String?
    public var ocopSet: Int?
    public var ocopCode: String?

    public init() {}
}

/// A product with its producer and certificates.
public struct ProductView: Sendable {
    public let product: Product
    public let producer: Producer
    public let set: OCOPSet?
    public let certificates: [Certificate]
}

/// Use case: the products of a commune.
public struct Products: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``CatalogueProblem/productExists(code:name:)`` where this producer has a product of the same name.
    public func add(_ input: ProductInput) async throws -> ProductView {
        let draft = try ProductDraft(input, context.library.catalogueLists())
        let (stamp, today) = (context.stamp, context.clock.today())
        let code = try await context.database.write { connection in
            try connection.add(draft, of: connection.activeProducer(input.producer), on: today, stamp).code
        }
        return try await show(code)
    }

    public func correct(_ code: String, with correction: ProductCorrection) async throws -> ProductView {
        let name = try CatalogueInput.optionalName(correction.name, field: "name")
        let set = try context.library.catalogueLists().chosenSet(correction.ocopSet)
        let ocopCode = try OCOPCode.said(correction.ocopCode)
        let (stamp, today) = (context.stamp, context.clock.today())
        guard name != nil || set != nil || ocopCode != nil || correction.producer != nil else {
            throw Problem.catalogue(.nothingToCorrect)
        }
        try await context.database.write { connection in
            let old = try connection.knownProduct(code)
            let producer = correction.producer ?? old.producer
            let isSame = producer == old.producer
            let maker = try isSame ? connection.knownProducer(producer) : connection.activeProducer(producer)
            guard maker.commune == old.commune else {
                throw Problem.general(.notFound(.producer, code: producer))
            }
            let new = Product(
                code: code,
                commune: old.commune,
                producer: producer,
                name: name ?? old.name,
                ocopSet: set?.number ?? old.ocopSet,
                ocopCode: ocopCode ?? old.ocopCode,
                listed: old.listed
            )
            guard new != old else { return }
            try connection.refuseTwin(named: new.name, producer: producer, except: code)
            if let ocopCode, ocopCode != old.ocopCode {
                try connection.refuseTaken(ocopCode, commune: old.commune, by: code)
                try connection.enter(ocopCode, of: new, on: today)
            }
            try connection.updateProduct(new)
            try connection.index(new)
            try connection.audit(
                AuditedAct("product.correct", .product, code, before: old.summary, after: new.summary),
                stamp
            )
        }
        return try await show(code)
    }

    public func show(_ code: String) async throws -> ProductView {
        let lists = try context.library.catalogueLists()
        return try await context.database.read { connection in
            let product = try connection.knownProduct(code)
            guard let producer = try connection.producer(product.producer) else {
                throw Problem.general(.notFound(.producer, code: product.producer))
            }
            return ProductView(
                product: product,
                producer: producer,
                set: product.ocopSet.flatMap { lists.set(number: $0) },
                certificates: try connection.certificates(product: code)
            )
        }
    }

    /// - Parameters:
    ///   - producer: only the products of the producer of this code, where it is given.
    ///   - village: only the products of the producers of this village, where it is given.
    public func list(producer: String? = nil, village: String? = nil) async throws -> [ProductView] {
        let lists = try context.library.catalogueLists()
        let village = village.map(NameFolding.normalised)
        let chosen = context.commune
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            if let producer, try connection.producer(producer) == nil {
                throw Problem.general(.notFound(.producer, code: producer))
            }
            let producers = try connection.producers(commune: commune, village: village)
            let byCode = Dictionary(producers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            let certificates = Dictionary(grouping: try connection.certificates(commune: commune), by: \.product)
            return try connection.products(commune: commune, producer: producer).compactMap { product in
                guard let producer = byCode[product.producer] else { return nil }
                return ProductView(
                    product: product,
                    producer: producer,
                    set: product.ocopSet.flatMap { lists.set(number: $0) },
                    certificates: certificates[product.code] ?? []
                )
            }
        }
    }

}

/// A product as it was said, checked on its own.
struct ProductDraft {
    fileprivate let name: String
    fileprivate let ocopSet: Int?
    fileprivate let ocopCode: OCOPCode?

    init(_ input: ProductInput, _ lists: CatalogueLists) throws(Problem) {
        name = try CatalogueInput.name(input.name, field: "name")
        ocopSet = try lists.chosenSet(input.ocopSet)?.number
        ocopCode = try OCOPCode.said(input.ocopCode)
    }
}

extension OCOPCode {
    fileprivate static func said(_ text: String?) throws(Problem) -> OCOPCode? {
        guard let text else { return nil }
        guard let code = OCOPCode(text) else {
            throw .general(.badValue(field: "ocop-code", text: text, example: "24-07654-3-2026"))
        }
        return code
    }
}

extension CatalogueLists {
    func chosenSet(_ number: Int?) throws(Problem) -> OCOPSet? {
        guard let number else { return nil }
        guard let set = set(number: number) else { throw .catalogue(.unknownSet(number)) }
        return set
    }
}

extension Product {
    /// What the audit trail keeps of it.
    var summary: String {
        [producer, name, ocopSet.map { "\($0)" }, ocopCode?.description].compactMap(\.self).joined(separator: " | ")
    }
}

extension SQLConnection {
    func add(_ draft: ProductDraft, of producer: Producer, on today: Day, _ stamp: AuditStamp) throws -> Product {
        try refuseTwin(named: draft.name, producer: producer.code, except: nil)
        let product = Product(
            code: try nextCode(of: .product),
            commune: producer.commune,
            producer: producer.code,
            name: draft.name,
            ocopSet: draft.ocopSet,
            ocopCode: draft.ocopCode
        )
        if let code = draft.ocopCode { try refuseTaken(code, commune: producer.commune, by: product.code) }
        try insertProduct(product)
        if let code = draft.ocopCode { try enter(code, of: product, on: today) }
        try index(product)
        try audit(AuditedAct("product.add", .product, product.code, after: product.summary), stamp)
        return product
    }

    func knownProduct(_ code: String) throws -> Product {
        guard let product = try product(code) else { throw Problem.general(.notFound(.product, code: code)) }
        return product
    }

    fileprivate func refuseTwin(named name: String, producer: String, except code: String?) throws {
        guard let twin = try product(producer: producer, named: name), twin.code != code else { return }
        throw Problem.catalogue(.productExists(code: twin.code, name: twin.name))
    }
}
