import App
import HTMLText
import Registry
import Wording

/// What the program's rules would change in the record: every date that would move, before the button that moves it.
struct RuleChangePage {
    /// How many differences of the files are shown: a lawyer reads the file itself.
    private static let shownDifferences = 20

    /// One procedure, with the commune's own share of what moves.
    struct Item {
        let outlook: RuleOutlook
        let movements: CommuneShare<RuleMovement>
    }

    let items: [Item]
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    /// What was looked at: what is taken over must be the same.
    static func mark(of outlooks: [RuleOutlook]) -> String {
        outlooks.map { "\($0.procedure) \($0.was) \($0.becomes)" }.joined(separator: "; ")
    }

    var page: HTMLPage {
        let back: HTML =
            "<nav class=\"screen\"><a href=\"\(scene.address(StaffSection.rules.path))\">\(wording.backToRules)</a></nav>\n"
        guard !items.isEmpty else {
            return HTMLPage(wording.ruleChangesHeading, back + "<p>\(wording.rulesUnchanged)</p>\n")
        }
        let introduction: HTML = "<p class=\"panel\"><strong>\(wording.ruleChangesIntroduction)</strong></p>\n"
        return HTMLPage(wording.ruleChangesHeading, back + introduction + items.map(section).joined() + act)
    }

    private func section(_ item: Item) -> HTML {
        let outlook = item.outlook
        let nature = outlook.nature.map { " – \(wording.name(of: $0))" } ?? ""
        let reasons = outlook.reasonLines(wording).map { line -> HTML in "<p>\(line)</p>\n" }
        let obstacle = outlook.obstacle.map { obstacle -> HTML in
            "<p class=\"unsure\">\(wording.text(of: obstacle).message) \(wording.askOperator)</p>\n"
        }
        let lines = outlook.differenceLines(wording)
        let rest = lines.count - Self.shownDifferences
        let shown = lines.prefix(Self.shownDifferences) + (rest > 0 ? [wording.moreDifferences(rest)] : [])
        return PageScene.section(
            outlook.procedure,
            outlook.name.text(in: scene.language) + nature,
            """
            \(reasons)\(obstacle ?? .empty)\(movements(item.movements))\
            \(PageScene.fold(wording.differencesHeading, Array(shown)))
            """
        )
    }

    private func movements(_ share: CommuneShare<RuleMovement>) -> HTML {
        guard !share.own.isEmpty else {
            return "<p>\(wording.nothingMoves)</p>\n\(scene.elsewhere(share.elsewhere))"
        }
        let items = share.own.map { movement -> HTML in
            let dates = movement.dateLines(wording).map { line -> HTML in "<li>\(line)</li>\n" }
            let list: HTML = dates.isEmpty ? .empty : "<ul>\n\(dates)</ul>"
            return "<li><a href=\"\(scene.filing(movement.filing))\">\(movement.heading(wording))</a>\(list)</li>\n"
        }
        return """
            <h3>\(wording.movementsHeading)</h3>
            <ul class="cards">
            \(items)</ul>
            \(scene.elsewhere(share.elsewhere))
            """
    }

    /// Only where all of it can be taken over, and by whom it may be.
    private var act: HTML {
        guard scene.signedIn.may(.keepRules), items.allSatisfy({ $0.outlook.obstacle == nil }) else { return .empty }
        let part = FormPart(scene)
        let mark = Self.mark(of: items.map(\.outlook))
        return part.button(wording.takeRulesOver, to: StaffSection.ruleChanges.path, [("shown", mark)])
    }
}
