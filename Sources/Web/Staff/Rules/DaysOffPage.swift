import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// The days off of one year, each with how sure it is and where it comes from; what is not decided stands on top.
struct DaysOffPage {
    let year: HolidayYear
    /// Years that can be looked at beside it.
    let others: [Int]
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let ways = others.map { other -> HTML in
            "<li><a href=\"\(scene.address(scene.daysOff, [("nam", "\(other)")]))\">\(wording.otherYear(other))</a></li>\n"
        }
        let known = year.year
        let standing = wording.standing(ofYear: known.year, isComplete: known.isComplete, source: known.source)
        let look: HTML = known.isComplete ? .empty : " class=\"unsure\""
        let open = year.rows.filter { $0.status != .decided }
        let decided = year.rows.filter { $0.status == .decided }
        return """
            <nav class="screen" aria-label="\(wording.daysOffLink)"><ul class="menu">
            \(ways)<li><a href="\(scene.address(StaffSection.rules.path))">\(wording.backToRules)</a></li></ul></nav>
            <p\(look)>\(standing)</p>
            <ul class="cards">
            \((open + decided).map(item))</ul>

            """
    }

    private func item(_ row: SpecialDay) -> HTML {
        let look: HTML = row.status == .decided ? .empty : " class=\"unsure\""
        return """
            <li><b>\(wording.dayWithWeekday(row.day))</b>: \(row.name.text(in: scene.language))<br>
            \(wording.name(of: row.kind)); <span\(look)>\(wording.name(of: row.status))</span><br>
            \(row.source) (\(wording.name(of: row.layer)))</li>

            """
    }
}
