import LegalCalendar
import Registry
import Store

/// The products of a commune as rows of a list: what an export writes, and what an import is held against.
struct RecordedList {
    struct Item {
        let product: Product
        let producer: Producer
        let certificates: [Certificate]
        /// Each cell as it was imported, unless the record has come to say something else.
        let row: ListedRow
    }

    /// In the order of the lists they came from, the others behind.
    let items: [Item]
    let producers: [Producer]
    /// Of producers that became part of another: which one stands for them now, by code.
    let heirs: [String: String]
    /// The names that lists of before use, each with the producer that stands for it now.
    let formerNames: [FormerName]
    private let lists: CatalogueLists

    struct FormerName {
        let name: String
        let place: String
        let code: String
    }

    init(commune: String, lists: CatalogueLists, _ connection: any SQLConnection) throws {
        self.lists = lists
        producers = try connection.producers(commune: commune)
        let producersByCode = Dictionary(producers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let ends = try connection.producerEnds(commune: commune)
        var heirs: [String: String] = [:]
        for code in ends.keys {
            var heir = code
            var seen: Set<String> = []
            while seen.insert(heir).inserted, let next = ends[heir]?.successor { heir = next }
            if heir != code { heirs[code] = heir }
        }
        self.heirs = heirs
        let earlier = try connection.earlierNames(commune: commune)
        formerNames = producers.filter { !$0.isUnidentified }.flatMap { producer in
            let gone = heirs[producer.code].map { _ in [producer.name] } ?? []
            return ((earlier[producer.code] ?? []).map(\.name) + gone).map { name in
                FormerName(name: name, place: producer.identityPlace, code: heirs[producer.code] ?? producer.code)
            }
        }
        let certificates = Dictionary(grouping: try connection.certificates(commune: commune), by: \.product)
        let products = try connection.products(commune: commune)
        let kinds = Self.listedKinds(products, lists)
        items = products.compactMap { product in
            guard let producer = producersByCode[product.producer] else { return nil }
            let certificates = certificates[product.code] ?? []
            let cells = RecordedCells(
                product: product,
                producer: producer,
                certificates: certificates,
                kindsListed: kinds[producer.code] ?? [],
                lists: lists
            )
            return Item(product: product, producer: producer, certificates: certificates, row: cells.row)
        }.sorted { $0.row.position < $1.row.position }
    }

    /// The kinds that the listed rows of each producer give.
    private static func listedKinds(_ products: [Product], _ lists: CatalogueLists) -> [String: Set<String>] {
        var kinds: [String: Set<String>] = [:]
        for product in products {
            guard let cell = product.listed?[.producerKind], !cell.isEmpty else { continue }
            kinds[product.producer, default: []].insert(lists.meaning(of: cell, in: .producerKind))
        }
        return kinds
    }
}

/// One product as a row of a list.
private struct RecordedCells {
    let product: Product
    let producer: Producer
    let certificates: [Certificate]
    let kindsListed: Set<String>
    let lists: CatalogueLists

    var row: ListedRow {
        var cells: [ProductListColumn: String] = [:]
        for column in ProductListColumn.allCases {
            let listed = product.listed?[column] ?? ""
            guard let recorded = recorded(column, listed: listed) else {
                cells[column] = listed
                continue
            }
            let isSame = lists.meaning(of: listed, in: column) == lists.meaning(of: recorded, in: column)
            cells[column] = isSame ? listed : recorded
        }
        return ListedRow(cells: cells, position: product.listed?.position ?? Int.max)
    }

    /// What the record says; nil where it says nothing of its own, so that the list's cell stands.
    private func recorded(_ column: ProductListColumn, listed: String) -> String? {
        switch column {
        case .name: product.name
        case .producer: producer.isUnidentified ? nil : producer.name
        case .producerKind: kind(listed: listed)
        case .place: product.listed == nil ? producer.place ?? producer.village ?? "" : nil
        case .stars: ownCertificate.map { "\($0.stars)" }
        case .decision: ownCertificate.flatMap(\.decision)
        case .decisionDate: ownCertificate.flatMap(\.decisionDate)?.description
        case .ocopSet: product.ocopSet.map { "\($0)" } ?? ""
        case .knownProtection, .source: nil
        }
    }

    /// A blank cell stays blank where the kind is known from another row of the same list.
    private func kind(listed: String) -> String? {
        guard !producer.isUnidentified, let kind = producer.kind else { return nil }
        return listed.isEmpty && kindsListed.contains(kind) ? nil : kind
    }

    /// The newest certificate that was entered from its paper: it knows better than any list.
    private var ownCertificate: Certificate? { certificates.last { $0.dateBasis == .certificate } }
}
