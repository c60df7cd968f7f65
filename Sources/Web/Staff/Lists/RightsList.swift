import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

struct RightsList: StaffList {
    let section = StaffSection.rights
    let fields: [ListField] = [.text, .producer, .product, .village, .kind]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListRights {
        ListRights(app)
    }

    func item(_ row: ListedRight, _ scene: StaffScene) -> HTML {
        let wording = scene.wording
        let holders = row.right.holdings.map { holding -> HTML in
            """
            <a href="\(scene.producer(holding.producer))">\(row.names[holding.producer] ?? holding.producer)</a> \
            (\(wording.name(of: holding.role)))
            """
        }
        let filings = row.filings.map { filing -> HTML in
            """
            <br><a href="\(scene.filing(filing.filing.code))">\(filing.procedureName.text(in: scene.language))</a> \
            (\(filing.filing.code)): \(wording.name(of: filing.state, word: filing.word))
            """
        }
        let none: HTML = row.filings.isEmpty ? "<br>\(wording.noFilingYet)" : .empty
        return """
            <li><a href="\(scene.right(row.right.code))">\(row.right.sign)</a> (\(row.right.code), \
            \(wording.name(of: row.right.kind)))<br>
            \(holders.joined(separator: "; "))\(filings)\(none)</li>

            """
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedRight>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.right.code }), (.sign, { $0.right.sign }), (.kind, { wording.name(of: $0.right.kind) }),
            (
                .holders,
                { row in
                    row.right.holdings.map {
                        "\(row.names[$0.producer] ?? $0.producer) (\(wording.name(of: $0.role)))"
                    }.joined(separator: "; ")
                }
            ),
            (.products, { row in row.right.products.map { row.names[$0] ?? $0 }.joined(separator: "; ") }),
            (
                .filings,
                { row in
                    row.filings.map { "\($0.filing.code): \(wording.name(of: $0.state, word: $0.word))" }
                        .joined(separator: "; ")
                }
            ),
        ]
    }
}
