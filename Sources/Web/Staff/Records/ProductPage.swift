import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One product: what it is, its stars and the road to the next evaluation, its signs, and what is owed.
struct ProductPage {
    private let shown: StaffProduct
    private let parts: RecordParts
    private var wording: any Wording { parts.wording }
    private var scene: StaffScene { parts.scene }

    init(_ shown: StaffProduct, _ scene: StaffScene) {
        self.shown = shown
        parts = RecordParts(scene: scene, today: shown.today)
    }

    var html: HTML {
        "<p class=\"code\">\(shown.product.code)</p>\n" + RecordActs(scene: scene).product(shown.product.code)
            + parts.part(.about, about)
            + parts.part(.owed, parts.owed(shown.owed), isKept: true) + parts.part(.road, road)
            + parts.part(.certificates, certificates, isKept: true)
            + parts.part(.rights, parts.list(shown.rights.map(parts.right)), isKept: true)
            + parts.part(
                .authorisations,
                parts.list(shown.authorisations.map { parts.authorisation($0, isOfRight: true) })
            )
            + parts.part(.filings, parts.filings(shown.filings), isKept: true) + parts.part(.makers, makers)
            + parts.part(.people, parts.list(shown.contacts.map { parts.person($0) }), isKept: true)
    }

    private var about: HTML {
        let product = shown.product
        let signs = shown.signs
        let set = shown.set.map { "\($0.number). \($0.name.text(in: scene.language))" }
        return parts.facts([
            (
                wording.heading(CatalogueHeading.producer),
                parts.producer(shown.producer.code, wording.name(of: shown.producer))
            ),
            (wording.heading(CatalogueHeading.village), parts.village(shown.producer.village)),
            (wording.heading(CatalogueHeading.set), parts.text(set)),
            (wording.heading(CatalogueHeading.ocopCode), parts.text(product.ocopCode?.description)),
            (wording.heading(CatalogueHeading.protection), parts.text(product.listed?[.knownProtection].nonEmpty)),
            (wording.heading(CatalogueHeading.source), parts.text(product.listed?[.source].nonEmpty)),
        ])
            + parts.list(
                [wording.labelLine(signs.look)].map(HTML.init(escaping:))
                    + [(OriginStatement.Kind.used, signs.used), (.protected, signs.protected)].compactMap {
                        kind,
                        statement in
                        statement.map { HTML(escaping: wording.originLine(kind, $0)) }
                    }
            )
    }

    private var road: HTML {
        guard let road = shown.road else { return .empty }
        return RoadPart(road: road, names: shown.names, wording: wording).html
    }

    private var certificates: HTML {
        parts.list(
            shown.certificates.reversed().map { view in
                """
                \(wording.certificateLine(view.certificate, expires: view.expires)) [\(view.certificate.code)]\
                \(RecordActs(scene: scene).certificate(view.certificate.code))
                """
            }
        )
    }

    private var makers: HTML {
        parts.list(
            shown.makings.map { view in
                let period = wording.period(from: view.making.from, until: view.making.until).map { ", \($0)" }
                return "\(parts.producer(view.making.producer, view.producerName))\(period)"
            }
        )
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
