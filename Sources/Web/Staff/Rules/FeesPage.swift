import App
import HTMLText
import LegalCalendar
import Procedures
import Wording

/// The official schedule of fees: what holds today, what does not, and reductions; unverified rows first in each.
struct FeesPage {
    let schedule: FeeSchedule
    let names: NameBook
    /// Of which somebody may want to know what they cost.
    let procedures: [Procedure]
    let quote: QuoteFees.Quote?
    let today: Day
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }

    var html: HTML {
        let now = schedule.rows.filter { $0.isInForce(on: today) }
        let others = schedule.rows.filter { !$0.isInForce(on: today) }
        let head: HTML = "\(form.summary)<p>\(wording.feesIntroduction)</p>\n"
        return head + working + section("now", wording.feesNowHeading, now)
            + reductions + section("others", wording.feesOtherHeading, others)
    }

    /// What one filing costs, with its working.
    private var working: HTML {
        let choices = procedures.map { ($0.id, $0.name.text(in: scene.language)) }
        let ask = form.ask(
            StaffSection.fees.path,
            form.choice("procedure", wording.procedureField, choices, empty: wording.chooseOne, isNeeded: true)
                + form.text("items", wording.feeItemsField, hint: wording.feeItemsHint)
                + form.submit(wording.feeWorkButton)
        )
        return PageScene.section("working", wording.feeWorkHeading, ask + result)
    }

    private var result: HTML {
        guard let quote else { return .empty }
        let stages = quote.statements.filter { !$0.lines.isEmpty }.map { statement -> HTML in
            let lines = statement.lines.map { line -> HTML in
                let working = "\(line.quantity) × \(wording.money(line.row.amount)) = \(wording.money(line.sum))"
                let law = wording.citation(line.row.citation, names: quote.names)
                return """
                    <li>\(line.row.name.text(in: scene.language)): \(working) (\(law))<br>
                    \(sureness(line.row.confidence, line.row.checked))</li>

                    """
            }
            return """
                <h3>\(statement.stage.name.text(in: scene.language)): \(wording.money(statement.total))</h3>
                <ul>
                \(lines)</ul>

                """
        }
        return "<div role=\"status\">\(stages)<p>\(wording.fullPrice)</p></div>\n"
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
