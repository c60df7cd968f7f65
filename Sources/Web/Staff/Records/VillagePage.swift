import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// One village: its producers with their products, and who of the office answers for it.
struct VillagePage {
    private let shown: StaffVillage
    private let parts: RecordParts
    private var wording: any Wording { parts.wording }
    private var scene: StaffScene { parts.scene }

    init(_ shown: StaffVillage, _ scene: StaffScene) {
        self.shown = shown
        parts = RecordParts(scene: scene, today: shown.today)
    }

    /// Beyond so many the list tells the rest, page by page.
    private static let most = 100

    var html: HTML {
        let products = shown.producers.reduce(0) { $0 + $1.products.count }
        let counts = wording.villageCounts(producers: shown.producers.count, products: products)
        return "<p>\(counts)</p>\n\(ways)" + parts.part(.producers, producers, isKept: true)
            + parts.part(.people, parts.list(shown.officers.filter(parts.isInForce).map { parts.person($0) }))
            + parts.part(.history, parts.list(ended + shown.handOvers.map(parts.handOver)))
    }

    /// To the lists, narrowed to the village.
    private var ways: HTML {
        parts.list(
            [StaffSection.work, .filings, .products, .producers, .rights].map { section in
                parts.link(
                    scene.address(section.path, [(ListField.village.rawValue, shown.name)]),
                    wording.allInList(section)
                )
            }
        )
    }

    private var producers: HTML {
        parts.list(
            shown.producers.prefix(Self.most).map { row in
                let end = row.end.map { " (\(wording.ended($0)))" }
                let products = row.products.map { product -> HTML in "<li>\(parts.product(product))</li>\n" }
                let below: HTML = products.isEmpty ? .empty : "<ul>\n\(products)</ul>"
                return "\(parts.producer(row.producer.code, wording.name(of: row.producer)))\(end)\(below)"
            }
        )
    }

    private var ended: [HTML] { shown.officers.filter { !parts.isInForce($0) }.map { parts.person($0) } }
}
