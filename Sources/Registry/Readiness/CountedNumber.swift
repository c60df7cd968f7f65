public import Procedures

/// A number of a report, and the records that were counted for it.
public struct CountedNumber: Hashable, Sendable {
    public enum Thing: Hashable, Sendable {
        case producers, products, productsWithCertificate
        case applications(SubjectKind)
        case titles(SubjectKind)
        case producersHelped
        case certificatesIssued(stars: Int)

        /// Stable, in ASCII, for machines.
        public var id: String {
            switch self {
            case .producers: "producers"
            case .products: "products"
            case .productsWithCertificate: "products_with_certificate"
            case .applications(let kind): "applications.\(kind.rawValue)"
            case .titles(let kind): "titles.\(kind.rawValue)"
            case .producersHelped: "producers_helped"
            case .certificatesIssued(let stars): "certificates_issued.\(stars)"
            }
        }
    }

    public let thing: Thing
    /// Codes of the records.
    public let records: [String]

    public init(_ thing: Thing, records: [String]) {
        self.thing = thing
        self.records = records
    }

    public var value: Int { records.count }
}
