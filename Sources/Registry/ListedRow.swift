public import LegalCalendar

/// The columns of the product list that offices exchange, in the order in which they stand.
public enum ProductListColumn: String, Hashable, Sendable, CaseIterable {
    case name, producer
    case producerKind = "producer_kind"
    case place = "place_then"
    case stars, decision
    case decisionDate = "decision_date"
    case ocopSet = "ocop_set"
    case knownProtection = "known_ip"
    case source = "source_title"
}

/// One row of a product list, cell by cell as it was written: statements of the list, not facts of the record.
public struct ListedRow: Hashable, Sendable {
    /// A column that is not there is blank.
    private var cells: [ProductListColumn: String]
    /// The row's place among all rows that were ever imported, so that an export keeps the order.
    public let position: Int

    public init(cells: [ProductListColumn: String], position: Int) {
        self.cells = cells.filter { !$0.value.isEmpty }
        self.position = position
    }

    public subscript(column: ProductListColumn) -> String {
        get { cells[column] ?? "" }
        set { cells[column] = newValue.isEmpty ? nil : newValue }
    }

    public var stars: Int? { ListedRow.stars(trimmed(.stars)) }
    public var decisionDate: Day? { ListedRow.day(trimmed(.decisionDate)) }
    public var ocopSet: Int? { ListedRow.set(trimmed(.ocopSet)) }
    /// The decision's date where the list gives less than a day.
    public var decisionPeriod: ListedPeriod? { ListedPeriod(trimmed(.decisionDate)) }

    /// The cell without blanks that mean nothing.
    public func trimmed(_ column: ProductListColumn) -> String {
        NameFolding.normalised(self[column])
    }

    /// Reads `4`, `4 sao`, `Hạng 4 sao`, `OCOP 4*` and a row of four stars.
    public static func stars(_ text: String) -> Int? {
        let drawn = text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isVariationSelector }
        if !drawn.isEmpty, drawn.allSatisfy({ ["*", "\u{2605}", "\u{2B50}"].contains($0) }) { return drawn.count }
        return number(in: text, beside: ["sao", "hang", "dat", "ocop", "star", "stars"])
    }

    /// Reads `4`, `Bộ 4`, `Bộ sản phẩm số 4`.
    public static func set(_ text: String) -> Int? {
        number(in: text, beside: ["bo", "so", "san", "pham", "set", "ocop"])
    }

    /// The one number of a text whose other words are known.
    private static func number(in text: String, beside words: Set<String>) -> Int? {
        if let number = Int(text) { return number }
        // A comma or a point would make one number look like two.
        guard !text.contains(where: { $0 == "," || $0 == "." || $0 == "-" }) else { return nil }
        let rest = NameFolding.words(text).filter { !words.contains($0) }
        return rest.count == 1 ? Int(rest[0]) : nil
    }

    /// Reads `yyyy-mm-dd`, and `dd/mm/yyyy` as it is written by hand.
    public static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isNumeral = { (part: Substring) in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy(isNumeral),
            (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

/// What tells one row of a product list from another: producer, place and product, each as ``NameFolding`` takes it.
public struct ListIdentity: Hashable, Sendable {
    public let producer: String
    public let place: String
    public let name: String

    /// - Parameters:
    ///   - producer: empty where the list does not say who it is.
    ///   - fold: how much two spellings may differ and still be the same.
    public init(producer: String, place: String, name: String, by fold: (String) -> String) {
        self.producer = fold(producer)
        self.place = fold(place)
        self.name = fold(name)
    }
}
