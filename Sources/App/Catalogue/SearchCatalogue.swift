public import Registry
import Store

/// Something that a search found, with what tells it apart.
public struct FoundRecord: Hashable, Sendable {
    public let kind: RecordKind
    public let code: String
    public let name: String
    /// Who it belongs to: a product's producer, a filing's subject.
    public let detail: String?
}

/// Use case: what bears a name, whatever way it is typed, or a number.
public struct SearchCatalogue: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter text: words or their beginnings, with or without marks, or the Office's number of a filing.
    public func search(_ text: String, limit: Int) async throws -> [FoundRecord] {
        guard (1...1000).contains(limit) else {
            throw Problem.general(.badValue(field: "limit", text: "\(limit)", example: "20"))
        }
        let words = NameFolding.words(text)
        guard !words.isEmpty else { throw Problem.general(.emptyText(field: "text")) }
        let number = NameFolding.normalised(text)
        let chosen = context.commune
        return try await context.database.read { connection in
            let communes = try connection.communes()
            let commune = try chosen.map { try connection.chosenCommune($0).code }
            var found = try connection.filings(withNumber: number, commune: commune).compactMap { code in
                try connection.found(.filing, code)
            }
            // An installation with several communes keeps one index; hits of the others are left out afterwards.
            let reach = commune == nil || communes.count == 1 ? limit : 100_000
            for hit in try connection.search(words, limit: reach) where found.count < limit {
                guard commune == nil || hit.commune == commune, let kind = RecordKind(rawValue: hit.kind),
                    let record = try connection.found(kind, hit.code), !found.contains(record)
                else { continue }
                found.append(record)
            }
            return Array(found.prefix(limit))
        }
    }
}

extension SQLConnection {
    fileprivate func found(_ kind: RecordKind, _ code: String) throws -> FoundRecord? {
        switch kind {
        case .producer:
            return try producer(code).map {
                FoundRecord(kind: kind, code: code, name: $0.name, detail: $0.place ?? $0.village)
            }
        case .product:
            guard let product = try product(code) else { return nil }
            let producer = try producer(product.producer)
            return FoundRecord(kind: kind, code: code, name: product.name, detail: producer?.name)
        case .right:
            return try right(code).map { FoundRecord(kind: kind, code: code, name: $0.sign, detail: nil) }
        case .filing:
            guard let filing = try filing(code) else { return nil }
            let detail: String? =
                switch filing.subject {
                case .right(let right): try self.right(right)?.sign
                case .certificate(let code):
                    try certificate(code).flatMap { try product($0.product)?.name }
                case .paper(let paper): paper.name
                case .commune(let year): String(year.year)
                }
            return FoundRecord(kind: kind, code: code, name: filing.procedure, detail: detail)
        default:
            // Only what people call by a name is found by it.
            return nil
        }
    }
}
