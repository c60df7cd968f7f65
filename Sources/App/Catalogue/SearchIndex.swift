import Registry
import Store

/// What the search knows of each record. It is written with the record itself, in the same transaction.
extension SQLConnection {
    func index(_ producer: Producer) throws {
        // It is found by every name that it ever had.
        let earlier = try earlierNames(of: producer.code).map(\.name)
        let texts = [producer.name, producer.village, producer.place] + earlier
        try index(.producer, producer.code, producer.commune, texts)
    }

    func index(_ product: Product) throws {
        try index(.product, product.code, product.commune, [product.name, product.ocopCode?.description])
    }

    func index(_ right: ProtectedRight) throws {
        try index(.right, right.code, right.commune, [right.sign])
    }

    private func index(_ kind: RecordKind, _ code: String, _ commune: String, _ texts: [String?]) throws {
        let text = NameFolding.folded((texts.compactMap(\.self) + [code]).joined(separator: " "))
        try replaceSearchEntry(kind: kind.rawValue, code: code, commune: commune, text: text)
    }
}
