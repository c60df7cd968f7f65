import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One producer: what is owed, its products and their roads, its rights and papers, its people, and its history.
struct ProducerPage {
    private let shown: StaffProducer
    private let parts: RecordParts
    private var wording: any Wording { parts.wording }
    private var scene: StaffScene { parts.scene }
    private var producer: Producer { shown.view.producer }

    init(_ shown: StaffProducer, _ scene: StaffScene) {
        self.shown = shown
        parts = RecordParts(scene: scene, today: shown.today)
    }

    var html: HTML {
        let ended = shown.view.end.map { end -> HTML in
            "<p class=\"unsure\">\(wording.ended(end))\(successor(end))</p>\n"
        }
        let acts = RecordActs(scene: scene)
        return "<p class=\"code\">\(producer.code)</p>\n" + (ended ?? .empty) + acts.producer(producer.code)
            + parts.part(.about, about)
            + parts.part(.owed, parts.owed(shown.owed), isKept: true) + parts.part(.products, products, isKept: true)
            + parts.part(.rights, parts.list(shown.rights.map(role)), isKept: true)
            + parts.part(
                .authorisations,
                parts.list(shown.authorisations.map { parts.authorisation($0, isOfRight: false) })
            )
            + parts.part(.filings, parts.filings(shown.filings), isKept: true)
            + parts.part(.papers, parts.filings(shown.papers))
            + parts.part(.representatives, parts.list(shown.representations.map(parts.representation)))
            + parts.part(.documents, documents) + parts.part(.tasks, tasks)
            + parts.part(.people, people, isKept: true)
            + parts.part(.history, history)
    }

    private var people: HTML {
        parts.list(shown.people.filter(parts.isInForce).map { parts.person($0) })
    }

    private var about: HTML {
        parts.facts([
            (wording.heading(CatalogueHeading.kind), parts.text(shown.view.kind?.name.text(in: scene.language))),
            (wording.heading(CatalogueHeading.village), parts.village(producer.village)),
            (wording.heading(CatalogueHeading.place), parts.text(producer.place)),
        ])
    }

    private func successor(_ end: ProducerEnd) -> HTML {
        guard let successor = end.successor else { return .empty }
        return " (\(parts.link(scene.producer(successor), successor)))"
    }

    private var products: HTML {
        let byProduct = shown.roads.map { ($0.readiness.product.code, $0) }
        let roads = Dictionary(byProduct, uniquingKeysWith: { first, _ in first })
        let own = shown.products.map { row -> HTML in
            let road = roads[row.product.code].map {
                RoadPart(road: $0, names: shown.names, today: shown.today, wording: wording).html
            }
            let rights = row.rights.map { right -> HTML in "<li>\(parts.right(right))</li>\n" }
            let signs: HTML = rights.isEmpty ? .empty : "<ul>\n\(rights)</ul>\n"
            let heading: HTML = "<p>\(parts.product(row.product))</p>\n"
            return road.map { heading + $0 + signs } ?? heading + signs
        }.joined()
        let made = shown.makings.map { view -> HTML in
            let period = wording.period(from: view.making.from, until: view.making.until).map { ", \($0)" }
            let name = parts.link(scene.product(view.making.product), view.productName)
            return "\(name) (\(view.making.product))\(period)"
        }
        let also: HTML =
            made.isEmpty ? .empty : "<h3>\(wording.heading(of: .makers))</h3>\n\(parts.list(made))"
        return own + also
    }

    private func role(_ right: ProtectedRight) -> HTML {
        let roles = right.holdings.filter { $0.producer == producer.code }.map { holding in
            let period = wording.period(from: holding.from, until: holding.until).map { " \($0)" } ?? ""
            return wording.name(of: holding.role) + period
        }
        return "\(parts.right(right)): \(roles.joined(separator: "; "))"
    }

    private var documents: HTML {
        parts.list(
            shown.documents.map { document in
                let isExpired = document.expires.map { $0 < shown.today } ?? false
                let end = document.expires.map {
                    isExpired ? "; \(wording.expired(on: $0))" : "; \(wording.until(wording.day($0)))"
                }
                let dated = document.dated.map { ", \(wording.day($0))" }
                return "\(parts.link(scene.document(document.code), document.title))\(dated)\(end) (\(document.code))"
            }
        )
    }

    private var tasks: HTML {
        guard !shown.tasks.tasks.isEmpty else { return .empty }
        return RecordActs(scene: scene).tasks(producer.code)
            + parts.list(
                shown.tasks.tasks.map { task in
                    let text = wording.task(task.kind, record: task.record, name: task.name, since: task.since)
                    let standing: HTML =
                        switch task.standing {
                        case .open: HTML(escaping: wording.taskOpen(price: task.fee.map { wording.money($0) }))
                        case .followed(let filing):
                            "<a href=\"\(scene.filing(filing))\">\(wording.followed(in: filing))</a>"
                        case .done(let filing, let day):
                            "<a href=\"\(scene.filing(filing))\">\(wording.recorded(in: filing, on: day))</a>"
                        }
                    return "\(text): \(standing)"
                }
            )
    }

    private var history: HTML {
        let names = shown.view.earlierNames.map { earlier in
            let kind = earlier.kind.flatMap { shown.earlierKinds[$0] }?.text(in: scene.language)
            return HTML(escaping: wording.earlierName(earlier, kind: kind))
        }
        let merged = shown.view.predecessors.map { code -> HTML in
            "\(wording.predecessorsHeading): \(parts.link(scene.producer(code), code))"
        }
        let people = shown.people.filter { !parts.isInForce($0) }.map { parts.person($0) }
        return parts.list(names + merged + people + shown.handOvers.map(parts.handOver))
    }
}
