import LegalCalendar
import Procedures
import Registry
import Store

/// Finds the records that the words of a filter name, in one commune.
struct ListNames {
    let connection: any SQLConnection
    let commune: String
    private let reach: Int
    /// More records bear a name than one statement can be told.
    private(set) var isCutShort = false

    init(_ connection: any SQLConnection, commune: String) throws {
        self.connection = connection
        self.commune = commune
        // An installation with several communes keeps one index; hits of the others are left out afterwards.
        reach = try connection.communes().count == 1 ? ListScope.mostCodes + 1 : 100_000
    }

    /// The scope that the question's names give; `kind` is what is listed.
    mutating func scope(_ question: ListQuestion, listing kind: RecordKind?) throws -> ListScope {
        var scope = ListScope(commune: commune)
        if let kind { scope.codes = try codes(of: kind, question.text) }
        scope.producers = try codes(of: .producer, question.producer)
        scope.products = try codes(of: .product, question.product)
        scope.villages = try villages(question.village)
        scope.kinds = question.kind.map { [$0] }
        return scope
    }

    /// Nil where nothing was asked; nobody where signs were typed that make no word.
    mutating func codes(of kind: RecordKind, _ text: String?) throws -> [String]? {
        guard let text, !text.isEmpty else { return nil }
        if kind.isCode(text.uppercased()) { return [text.uppercased()] }
        return try hits(text).filter { $0.kind == kind.rawValue }.map(\.code)
    }

    /// What a filing's list may be searched for: signs, certified products, procedures, the Office's number, the code.
    mutating func filings(_ text: String?, _ procedures: [String: BilingualText]) throws -> FilingScope.Named? {
        guard let text, !text.isEmpty else { return nil }
        var named = FilingScope.Named()
        for hit in try hits(text) {
            switch RecordKind(rawValue: hit.kind) {
            case .right: named.rights.append(hit.code)
            case .product: named.products.append(hit.code)
            default: break
            }
        }
        let words = NameFolding.words(text)
        named.procedures = procedures.filter { Self.holds($0.value.vi + " " + $0.value.en, words) }.map(\.key).sorted()
        let number = NameFolding.normalised(text)
        named.filings = Array(
            try connection.filings(withNumber: number, commune: commune).prefix(ListScope.mostCodes)
        )
        if !named.filings.contains(text.uppercased()) { named.filings.append(text.uppercased()) }
        return named
    }

    func villages(_ text: String?) throws -> [String]? {
        guard let text, !text.isEmpty else { return nil }
        let words = NameFolding.words(text)
        let known = try connection.villageCounts(commune: commune).map(\.name)
        // Two villages may fold alike: the very name means that one alone.
        let exact = known.filter { NameFolding.identity($0) == NameFolding.identity(text) }
        return exact.isEmpty ? known.filter { Self.holds($0, words) } : exact
    }

    /// Whether every word begins a word of the text; no word is held by nothing.
    static func holds(_ text: String, _ words: [String]) -> Bool {
        guard !words.isEmpty else { return false }
        let own = NameFolding.words(text)
        return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }

    private mutating func hits(_ text: String) throws -> [SearchHit] {
        let words = NameFolding.words(text)
        guard !words.isEmpty else { return [] }
        let found = try connection.search(words, limit: reach).filter { $0.commune == commune }
        guard found.count > ListScope.mostCodes else { return found }
        isCutShort = true
        return Array(found.prefix(ListScope.mostCodes))
    }
}
