import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One right: whose it is, what it covers, who may use the sign, its filings, and what is owed.
struct RightPage {
    private let shown: StaffRight
    private let parts: RecordParts
    private var wording: any Wording { parts.wording }
    private var right: ProtectedRight { shown.view.right }

    init(_ shown: StaffRight, _ scene: StaffScene) {
        self.shown = shown
        parts = RecordParts(scene: scene, today: shown.today)
    }

    var html: HTML {
        let owner: HTML = right.kind == .geographicalIndication ? "<p>\(wording.stateOwned)</p>\n" : .empty
        return "<p class=\"code\">\(right.code)</p>\n" + RecordActs(scene: parts.scene).right(right)
            + parts.part(.owed, parts.owed(shown.owed), isKept: true)
            + parts.part(.holders, owner + parts.list(held(true)), isKept: true)
            + parts.part(.products, products, isKept: true)
            + parts.part(.users, users)
            + parts.part(.filings, parts.filings(shown.filings), isKept: true)
            + parts.part(.representatives, parts.list(shown.representations.map(parts.representation)))
            + parts.part(.people, parts.list(shown.contacts.map { parts.person($0) }), isKept: true)
            + parts.part(.history, parts.list(held(false)))
    }

    private var users: HTML {
        parts.list(shown.authorisations.map { parts.authorisation($0, isOfRight: true) })
            + RecordActs(scene: parts.scene).users(right)
    }

    /// The roles of today, or those that have ended or not begun.
    private func held(_ isToday: Bool) -> [HTML] {
        right.holdings.filter { $0.period.includes(shown.today) == isToday }.map { holding in
            let name = shown.view.names[holding.producer] ?? holding.producer
            let period = wording.period(from: holding.from, until: holding.until).map { ", \($0)" }
            return "\(parts.producer(holding.producer, name)): \(wording.name(of: holding.role))\(period)"
        }
    }

    private var products: HTML {
        parts.list(
            right.products.map { code in
                "\(parts.link(parts.scene.product(code), shown.view.names[code] ?? code)) (\(code))"
            }
        )
    }
}
