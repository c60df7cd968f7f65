import Registry

/// Which row of a file is which product of the record.
///
/// The identity is folded, so that a misspelt name is seen as a change and not taken for another product; but a name
/// that is spelt alike goes first, so that `Mứt dứa` and `Mứt dừa` of one producer stay two.
struct ImportMatches {
    private var items: [Int: RecordedList.Item] = [:]
    private var byPlaceAndName: [ListIdentity: [(isOpen: Bool, code: String)]] = [:]
    private let lists: CatalogueLists

    init(_ file: ProductListFile, _ recorded: RecordedList, _ lists: CatalogueLists) {
        self.lists = lists
        var claimed: Set<String> = []
        func claim(_ table: [ListIdentity: [RecordedList.Item]], by fold: (String) -> String) {
            for (index, entry) in file.entries.enumerated() where items[index] == nil {
                let candidates = table[lists.identity(of: entry.row, by: fold)] ?? []
                guard let item = candidates.first(where: { !claimed.contains($0.product.code) }) else { continue }
                claimed.insert(item.product.code)
                items[index] = item
            }
        }
        let listed: (RecordedList.Item) -> ListedRow? = { $0.product.listed }
        claim(Self.table(recorded, lists, NameFolding.identity) { $0.row }, by: NameFolding.identity)
        claim(Self.table(recorded, lists, NameFolding.identity, listed), by: NameFolding.identity)
        claim(Self.table(recorded, lists, NameFolding.folded) { $0.row }, by: NameFolding.folded)
        claim(Self.table(recorded, lists, NameFolding.folded, listed), by: NameFolding.folded)
        for item in recorded.items {
            let isOpen = lists.placeholders.include(item.row[.producer])
            byPlaceAndName[Self.withoutProducer(item.row), default: []].append((isOpen, item.product.code))
        }
    }

    func item(ofEntry index: Int) -> RecordedList.Item? { items[index] }

    /// A product of the same name and place, where the row or the record leaves open who makes it.
    func likeness(of row: ListedRow) -> String? {
        let isOpen = lists.placeholders.include(row[.producer])
        return byPlaceAndName[Self.withoutProducer(row)]?.first { $0.isOpen || isOpen }?.code
    }

    private static func withoutProducer(_ row: ListedRow) -> ListIdentity {
        ListIdentity(producer: "", place: row[.place], name: row[.name], by: NameFolding.folded)
    }

    private static func table(
        _ recorded: RecordedList,
        _ lists: CatalogueLists,
        _ fold: (String) -> String,
        _ row: (RecordedList.Item) -> ListedRow?
    ) -> [ListIdentity: [RecordedList.Item]] {
        var table: [ListIdentity: [RecordedList.Item]] = [:]
        for item in recorded.items {
            guard let row = row(item) else { continue }
            table[lists.identity(of: row, by: fold), default: []].append(item)
        }
        return table
    }
}
