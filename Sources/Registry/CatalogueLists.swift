public import LegalCalendar

/// A kind of producer, from `data/registry/producer-kinds.csv`.
public struct ProducerKind: Hashable, Sendable {
    public let id: String
    public let name: BilingualText

    public init(id: String, name: BilingualText) {
        self.id = id
        self.name = name
    }
}

/// One of the sets into which OCOP products are divided, each with its own rubric.
public struct OCOPSet: Hashable, Sendable {
    public let number: Int
    public let name: BilingualText

    public init(number: Int, name: BilingualText) {
        self.number = number
        self.name = name
    }
}

/// The ways in which lists say that they do not name a producer.
public struct PlaceholderNames: Hashable, Sendable {
    /// Folded: whole words that a placeholder has among its own, and whole texts that are one.
    private let words: [String]
    private let whole: Set<String>

    public init(words: [String], whole: [String]) {
        self.words = words.map(NameFolding.folded)
        self.whole = Set(whole.map(NameFolding.folded))
    }

    /// - Returns: whether the text names nobody; a blank does not either.
    public func include(_ name: String) -> Bool {
        let folded = NameFolding.folded(name)
        return folded.isEmpty || whole.contains(folded)
            || words.contains { " \(folded) ".contains(" \($0) ") }
    }
}

/// The lists that the catalogue's choices come from.
public struct CatalogueLists: Sendable {
    public let kinds: [ProducerKind]
    public let sets: [OCOPSet]
    public let placeholders: PlaceholderNames
    /// Stars that come with a certificate, under any scale that ever held.
    public let certifiedStars: [Int]

    /// How lists head their columns.
    public var headings = ListHeadings()

    public init(kinds: [ProducerKind], sets: [OCOPSet], placeholders: PlaceholderNames, certifiedStars: [Int]) {
        self.kinds = kinds
        self.sets = sets
        self.placeholders = placeholders
        self.certifiedStars = certifiedStars
    }

    public func kind(id: String) -> ProducerKind? { kinds.first { $0.id == id } }

    /// The kind with this id, or with this Vietnamese or English name as people write it.
    public func kind(called text: String) -> ProducerKind? {
        let name = NameFolding.identity(text)
        return kinds.first {
            [$0.id, $0.name.vi, $0.name.en].contains { NameFolding.identity($0) == name }
        }
    }

    public func set(number: Int) -> OCOPSet? { sets.first { $0.number == number } }
}
