import Procedures
public import Registry
import Store

/// What a form on a product's signs offers to choose from, and what stands on record.
public struct SignChoices: Sendable {
    public let signs: ProductSignsView
    /// Those that cover the product, those of its producer, and the collective signs of the commune.
    public let rights: [ProtectedRight]
    /// Of those, the signs that tell where goods come from.
    public var collective: [ProtectedRight] { rights.filter(\.kind.isCollective) }
    /// Documents that could be the photo: of the producer or of nobody; the newest first.
    public let photos: [Document]
}

/// Use case: the choices of the forms on a product's signs.
public struct ChooseSigns: Sendable {
    private static let most = 50

    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func choices(of code: String) async throws -> SignChoices {
        let signs = try await ProductSigns(context).show(code)
        let product = signs.product
        return try await context.database.read { connection in
            let near = Set(
                try connection.rights(ofProduct: code) + connection.rights(ofProducer: product.producer)
            )
            let rights = try connection.rights(commune: product.commune).filter { right in
                near.contains(right.code) || right.kind.isCollective
            }
            let photos = try connection.documents(commune: product.commune).filter { document in
                document.content.format.isOfCamera && (document.producer ?? product.producer) == product.producer
            }
            return SignChoices(signs: signs, rights: rights, photos: Array(photos.reversed().prefix(Self.most)))
        }
    }
}

extension SubjectKind {
    fileprivate var isCollective: Bool {
        switch self {
        case .collectiveMark, .certificationMark, .geographicalIndication: true
        case .trademark, .certificate, .authorisation, .representation, .document, .commune: false
        }
    }
}

extension DocumentFormat {
    /// What a phone or a scanner makes.
    fileprivate var isOfCamera: Bool {
        switch self {
        case .pdf, .jpeg, .png, .heic, .tiff: true
        case .docx, .xlsx, .odt, .text: false
        }
    }
}
