import Formats
import LegalCalendar
import Procedures
import Registry
import Store

/// The list of a decision as it was read: which product got which stars, with how many points.
struct CertificateListFile: Sendable {
    struct Entry: Sendable {
        /// As a spreadsheet shows it.
        let number: Int
        let row: ListedRow
        /// As it is written; empty where the list gives none.
        let score: String
    }

    let sheet: String?
    let entries: [Entry]
    let headings: ProductListHeadings
    /// The heading of the column of points.
    let scoreHeading: String?

    init(bytes: [UInt8], lists: CatalogueLists, sheet: String?) throws(Problem) {
        let table = try ListTable(bytes: bytes, headings: lists.headings, sheet: sheet, converting: nil)
        headings = try ProductListHeadings(table.headings, row: table.headingRow, lists.headings)
        let scoreColumn = table.headings.firstIndex { lists.headings.target(of: $0) == .score }
        scoreHeading = scoreColumn.map { table.headings[$0] }
        self.sheet = table.sheet
        var entries: [Entry] = []
        for row in table.rows where row.fields.contains(where: { !NameFolding.normalised($0).isEmpty }) {
            entries.append(
                Entry(
                    number: row.number,
                    row: headings.row(of: row.fields, position: entries.count + 1),
                    score: scoreColumn.map { NameFolding.normalised(row.fields[$0]) } ?? ""
                )
            )
        }
        guard !entries.isEmpty else { throw .list(.emptyFile) }
        self.entries = entries
    }
}

/// Finds the product of each row, and what is wrong in its cells.
struct CertificateListCheck: Sendable {
    let file: CertificateListFile
    /// Which points give which star on the certificates' day.
    let scale: StarScale?
    /// What all certificates of the list have in common.
    let draft: Certificate

    /// - Throws: ``CatalogueProblem/listRefused(_:)`` with every fault of the list.
    func lines(_ connection: any SQLConnection, commune: String, today: Day) throws -> [CertificateImport.Line] {
        let finder = try ListedProductFinder(connection, commune: commune)
        var taken: [String: Int] = [:]
        var lines: [CertificateImport.Line] = []
        var problems: [ListProblem] = []
        for entry in file.entries {
            var faults = cellFaults(entry)
            let found = finder.products(like: entry.row)
            if entry.row.trimmed(.name).isEmpty {
                faults.append(problem(entry, .name, .emptyName))
            } else if found.count != 1 {
                let kind: ListProblem.Kind = found.isEmpty ? .unknownProduct : .severalProducts(found.map(\.code))
                faults.append(problem(entry, .name, kind))
            }
            if faults.isEmpty, let product = found.first, let stars = entry.row.stars {
                if let other = taken[product.code] {
                    faults.append(problem(entry, .name, .sameAsRow(other)))
                } else if let twin = try connection.certificates(product: product.code)
                    .first(where: { $0.issued == draft.issued })
                {
                    faults.append(problem(entry, .name, .certificateThere(twin.code)))
                } else {
                    lines.append(
                        CertificateImport.Line(
                            row: entry.number,
                            certificate: draft.of(product.code, stars: stars, score: Score(entry.score)),
                            productName: product.name,
                            producerName: finder.producerName(of: product)
                        )
                    )
                }
                taken[product.code] = taken[product.code] ?? entry.number
            }
            problems += faults
        }
        guard problems.isEmpty else { throw Problem.catalogue(.listRefused(problems)) }
        return lines
    }

    private func cellFaults(_ entry: CertificateListFile.Entry) -> [ListProblem] {
        var faults: [ListProblem] = []
        let text = entry.row.trimmed(.stars)
        let allowed = scale?.certifiedStars ?? []
        let stars = entry.row.stars.flatMap { allowed.contains($0) ? $0 : nil }
        if stars == nil { faults.append(problem(entry, .stars, .badStars(text, allowed: allowed))) }
        guard !entry.score.isEmpty else { return faults }
        guard let score = Score(entry.score) else {
            return faults + [scoreProblem(entry, .badScore(entry.score))]
        }
        // A scale that nobody has read in its text cannot refuse what a decision says.
        if let stars, let scale, scale.grounds.confidence == .confirmed,
            scale.star(ofHundredths: score.hundredths) != stars
        {
            let right = scale.star(ofHundredths: score.hundredths) ?? 0
            faults.append(scoreProblem(entry, .scoreNotOfStars(entry.score, stars: stars, right: right)))
        }
        return faults
    }

    private func problem(
        _ entry: CertificateListFile.Entry,
        _ column: ProductListColumn,
        _ kind: ListProblem.Kind
    ) -> ListProblem {
        ListProblem(row: entry.number, column: file.headings.heading(of: column), kind: kind, sheet: file.sheet)
    }

    private func scoreProblem(_ entry: CertificateListFile.Entry, _ kind: ListProblem.Kind) -> ListProblem {
        ListProblem(row: entry.number, column: file.scoreHeading, kind: kind, sheet: file.sheet)
    }
}

/// Finds the products of the record by what a list says of them.
struct ListedProductFinder {
    private let products: [String: [Product]]
    private let producers: [String: Producer]
    /// Every name that a producer has or had, or that one had that became part of it.
    private let names: [String: Set<String>]

    init(_ connection: any SQLConnection, commune: String) throws {
        products = Dictionary(grouping: try connection.products(commune: commune)) {
            NameFolding.identity($0.name)
        }
        let all = try connection.producers(commune: commune)
        producers = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let earlier = try connection.earlierNames(commune: commune)
        let ends = try connection.producerEnds(commune: commune)
        var names: [String: Set<String>] = [:]
        for producer in all {
            let own = Set([producer.name] + (earlier[producer.code] ?? []).map(\.name)).map(NameFolding.identity)
            var code: String? = producer.code
            var seen: Set<String> = []
            while let heir = code, seen.insert(heir).inserted {
                names[heir, default: []].formUnion(own)
                code = ends[heir]?.successor
            }
        }
        self.names = names
    }

    /// By name, and by producer and place where the list gives them.
    func products(like row: ListedRow) -> [Product] {
        let (producer, place) = (NameFolding.identity(row[.producer]), NameFolding.identity(row[.place]))
        let found = (products[NameFolding.identity(row[.name])] ?? []).filter { product in
            producer.isEmpty || names[product.producer]?.contains(producer) == true
        }
        guard found.count > 1, !place.isEmpty else { return found }
        return found.filter { product in
            let listed = NameFolding.identity(product.listed?[.place] ?? "")
            return producers[product.producer]?.identityPlace == place || listed == place
        }
    }

    func producerName(of product: Product) -> String { producers[product.producer]?.name ?? product.producer }
}

extension StarScale {
    /// The star that so many hundredths of a point give.
    fileprivate func star(ofHundredths hundredths: Int) -> Int? {
        levels.first { hundredths >= $0.pointsFrom * 100 }?.star
    }
}

extension Certificate {
    fileprivate func of(_ product: String, stars: Int, score: Score?) -> Certificate {
        var copy = self
        copy.product = product
        copy.stars = stars
        copy.score = score
        return copy
    }
}
