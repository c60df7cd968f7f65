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
            + parts.part(.signs, signs)
            + parts.part(
                .authorisations,
                parts.list(shown.authorisations.map { parts.authorisation($0, isOfRight: true) })
            )
            + parts.part(.filings, parts.filings(shown.filings), isKept: true) + parts.part(.makers, makers)
            + parts.part(.people, parts.list(shown.contacts.map { parts.person($0) }), isKept: true)
    }

    private var about: HTML {
        let product = shown.product
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
    }

    /// What somebody saw on the label and found out of signs of origin, with what it rests on.
    private var signs: HTML {
        let (look, used, protected) = (shown.signs.look, shown.signs.used, shown.signs.protected)
        let photo = look.flatMap { RecordKind.document.isCode($0.photo) ? scene.document($0.photo) : nil }
        let seen = photo.map { address -> HTML in " \(parts.link(address, wording.labelPhotoLink))" }
        let marks = (look?.marks ?? []).compactMap { mark in
            mark.right.map { code -> HTML in " \(parts.link(scene.right(code), code))" }
        }
        let right = protected?.right.map { code -> HTML in " \(parts.link(scene.right(code), code))" }
        return parts.list([
            "\(wording.labelLine(look))\(seen ?? .empty)\(marks.joined())",
            HTML(escaping: wording.originLine(.used, used)),
            "\(wording.originLine(.protected, protected))\(right ?? .empty)",
        ]) + RecordActs(scene: scene).signs(shown.product.code)
    }

    private var road: HTML {
        guard let road = shown.road else { return .empty }
        let stars = scene.address(StaffSection.stars.path, [("product", shown.product.code)])
        return RoadPart(road: road, names: shown.names, today: shown.today, wording: wording).html
            + "<p class=\"screen\">\(parts.link(stars, wording.starsInFull))</p>\n"
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
