import App
import HTMLText
import Wording

/// What other days off would move: the commune's own work with both dates, of the others' only how much.
struct MovedPart {
    let share: CommuneShare<MovedObligation>
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let items = share.own.map { moved -> HTML in
            let name = wording.weekItem(
                step: moved.step.text(in: scene.language),
                subject: moved.subjectName,
                code: moved.obligation
            )
            let dates = moved.changes(wording).map { line -> HTML in "<li>\(line)</li>\n" }
            return """
                <li><a href="\(scene.filing(moved.filing))#\(moved.obligation)">\(name)</a>
                <ul>
                \(dates)</ul></li>

                """
        }
        let list: HTML = items.isEmpty ? .empty : "<ul class=\"cards\">\n\(items)</ul>\n"
        return "<p>\(wording.moving(share.own.count))</p>\n\(list)\(scene.elsewhere(share.elsewhere))"
    }
}

extension StaffScene {
    /// That an act reaches further than this commune.
    func elsewhere(_ count: Int) -> HTML {
        count == 0 ? .empty : "<p class=\"unsure\">\(wording.movingElsewhere(count))</p>\n"
    }
}
