import App
import HTMLText
import LegalCalendar
import Procedures
import Wording

/// The official schedule of fees: what holds today, what does not, and reductions; unverified rows first in each.
struct FeesPage {
    let schedule: FeeSchedule
    let names: NameBook
    let today: Day
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let now = schedule.rows.filter { $0.isInForce(on: today) }
        let others = schedule.rows.filter { !$0.isInForce(on: today) }
        return "<p>\(wording.feesIntroduction)</p>\n" + section("now", wording.feesNowHeading, now)
            + reductions + section("others", wording.feesOtherHeading, others)
    }

    private func section(_ id: String, _ heading: String, _ rows: [FeeRow]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        var objects: [String] = []
        for row in rows where !objects.contains(row.object) { objects.append(row.object) }
        let parts = objects.map { object -> HTML in
            """
            <h3>\(wording.feeObject(object))</h3>
            <ul class="cards">
            \(rows.filter { $0.object == object }.map(item))</ul>

            """
        }
        return PageScene.section(id, heading, parts.joined())
    }

    private func item(_ row: FeeRow) -> HTML {
        """
        <li><b>\(row.name.text(in: scene.language)): \(wording.money(row.amount))</b><br>
        \(wording.validity(from: row.from, before: row.before)); \(wording.citation(row.citation, names: names))<br>
        \(sureness(row.confidence, row.checked))</li>

        """
    }

    private func sureness(_ confidence: Confidence, _ checked: Day) -> HTML {
        let look: HTML = confidence == .unverified ? " class=\"unsure\"" : .empty
        return "<span\(look)>\(wording.text(of: confidence)), \(wording.checkedOn(checked))</span>"
    }

    private var reductions: HTML {
        guard !schedule.reductions.isEmpty else { return .empty }
        let items = schedule.reductions.map { reduction -> HTML in
            """
            <li>\(reduction.sentence.text(in: scene.language))<br>
            \(wording.validity(from: reduction.from, before: reduction.before)); \
            \(wording.citation(reduction.citation, names: names))<br>
            \(sureness(reduction.confidence, reduction.checked))</li>

            """
        }
        return PageScene.section("reductions", wording.reductionsHeading, "<ul class=\"cards\">\n\(items)</ul>\n")
    }
}
