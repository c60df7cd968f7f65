import LegalCalendar
import Procedures
import Registry
import Store
import Wording

/// What the record knows of each village: its producers, their products, marks and certificates. Which villages are
/// recognised craft villages, and what they earn, the record does not know: those cells stay blank.
struct VillageTable {
    private struct Village {
        var producers: Set<String> = []
        var products: Set<String> = []
        var signs: Set<String> = []
        var certified = 0
    }

    private var villages: [String: Village] = [:]

    init(commune: String, today: Day, _ library: RuleLibrary, _ connection: any SQLConnection) throws {
        let term = try CertificateTerm(library)
        let producers = try connection.producers(commune: commune)
        let products = try connection.products(commune: commune)
        let rights = try connection.rights(commune: commune)
        let valid = Set(
            try connection.certificates(commune: commune).filter { certificate in
                certificate.state == .valid && term.expiry(issued: certificate.issued).map { $0 >= today } ?? true
            }.map(\.product)
        )
        for producer in producers {
            let own = products.filter { $0.producer == producer.code }
            let codes = Set(own.map(\.code))
            let marks = rights.filter { right in
                !codes.isDisjoint(with: right.products)
                    || right.holdings.contains { $0.producer == producer.code && $0.period.includes(today) }
            }
            var village = villages[producer.village ?? ""] ?? Village()
            village.producers.insert(producer.code)
            village.products.formUnion(own.map(\.name))
            village.signs.formUnion(marks.map(\.sign))
            village.certified += codes.intersection(valid).count
            villages[producer.village ?? ""] = village
        }
    }

    var isEmpty: Bool { villages.isEmpty }

    /// Village, producers, products, marks, certificates; then a blank for each column that the record cannot fill.
    func cells(blanks: Int, _ wording: any Wording) -> [[String]] {
        villages.sorted { NameFolding.folded($0.key) < NameFolding.folded($1.key) }.map { name, village in
            [
                name.isEmpty ? wording.villageUnknown : name, "\(village.producers.count)",
                Self.list(village.products), Self.list(village.signs), "\(village.certified)",
            ] + Array(repeating: "……", count: blanks)
        }
    }

    private static func list(_ names: Set<String>) -> String {
        names.isEmpty ? "–" : names.sorted { NameFolding.folded($0) < NameFolding.folded($1) }.joined(separator: "; ")
    }
}
