import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// The days off of one year, each with how sure it is and where it comes from; what waits to be decided stands on top.
struct DaysOffPage {
    let year: HolidayYear
    /// Years that can be looked at beside it.
    let others: [Int]
    let scene: StaffScene

    private var wording: any Wording { scene.wording }
    private var mayKeep: Bool { scene.signedIn.may(.keepRules) }

    var html: HTML {
        let ways = others.map { other -> HTML in
            "<li><a href=\"\(scene.address(scene.daysOff, [("nam", "\(other)")]))\">\(wording.otherYear(other))</a></li>\n"
        }
        let known = year.year
        let standing = wording.standing(ofYear: known.year, isComplete: known.isComplete, source: known.source)
        let look: HTML = known.isComplete ? .empty : " class=\"unsure\""
        let (open, settled) = (year.rows.filter { $0.status != .decided }, year.rows.filter { $0.status == .decided })
        let waiting: HTML =
            open.isEmpty
            ? .empty : PageScene.section("waiting", wording.daysWaitingHeading, list(open.map(item)))
        let decided: HTML =
            settled.isEmpty
            ? .empty : PageScene.section("decided", wording.daysDecidedHeading, list(settled.map(item)))
        return """
            <nav class="screen" aria-label="\(wording.daysOffLink)"><ul class="menu">
            \(ways)<li><a href="\(scene.address(StaffSection.rules.path))">\(wording.backToRules)</a></li></ul></nav>
            <p\(look)>\(standing)</p>
            \(notice)\(waiting)\(decided)\(accepted)
            """
    }

    private func list(_ items: [HTML]) -> HTML { "<ul class=\"cards\">\n\(items)</ul>\n" }

    /// The way to what a notice says.
    private var notice: HTML {
        guard mayKeep else { return .empty }
        let address = scene.address(DaysOffRoutes.notice, [("nam", "\(year.year.year)")])
        return "<p><a class=\"button\" href=\"\(address)\">\(wording.noticeOfDaysOff)</a></p>\n"
    }

    private func item(_ row: SpecialDay) -> HTML {
        let look: HTML = row.status == .decided ? .empty : " class=\"unsure\""
        let unchecked: HTML =
            row.confidence == .confirmed
            ? .empty : "; <span class=\"unsure\">\(wording.text(of: row.confidence))</span>"
        return """
            <li><b>\(wording.dayWithWeekday(row.day))</b>: \(row.name.text(in: scene.language))<br>
            \(wording.name(of: row.kind)); <span\(look)>\(wording.name(of: row.status))</span>\(unchecked)<br>
            \(row.source) (\(wording.name(of: row.layer)))</li>

            """
    }

    /// What this office has said of the year; what was taken back stays to be read.
    private var accepted: HTML {
        guard !year.accepted.isEmpty else { return .empty }
        let items = year.accepted.map { row -> HTML in
            let place = row.source.map { "; \($0)" }
            let end: HTML
            if row.withdrawn != nil {
                end = "<br>\n\(wording.rowTakenBack(because: row.withdrawalReason ?? ""))"
            } else if mayKeep {
                let address = scene.address(DaysOffRoutes.withdrawal(row.code))
                end = "<br>\n<a href=\"\(address)\">\(wording.takeRowBack)</a>"
            } else {
                end = .empty
            }
            return """
                <li><b>\(row.text(wording))</b> <span class="code">\(row.code)</span><br>
                \(row.notice)\(place); \(wording.instant(row.accepted))\(end)</li>

                """
        }
        return PageScene.section("accepted", wording.acceptedHeading, list(items))
    }
}
