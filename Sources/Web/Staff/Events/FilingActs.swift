import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// What happened to a filing, and the ways to record more: on its page.
struct FilingActs {
    let filing: StaffFiling
    let scene: StaffScene

    private var view: FilingView { filing.view }

    private var wording: any Wording { scene.wording }
    private var mayWrite: Bool { scene.signedIn.account.role.mayWrite }

    /// The act of filing stands by itself: ready papers file nothing.
    func panel(_ filedLine: String) -> HTML {
        guard view.word != .paper else { return .empty }
        let isFiled = view.filed != nil
        let look: HTML = isFiled ? .empty : " todo"
        let way: HTML = isFiled || !mayWrite ? .empty : record
        return """
            <div class="panel" id="act">
            <h3>\(wording.filingAct(view.word))</h3>
            <p class="status\(look)">\(isFiled ? filedLine : wording.notFiledYet)</p>
            \(way)</div>

            """
    }

    private var record: HTML {
        "<p><a class=\"button screen\" href=\"\(scene.address(EventRoutes.path(view.filing.code)))\">"
            + "\(wording.recordEvent)</a></p>\n"
    }

    var events: HTML {
        let standing = view.standingEvents
        let list: HTML = standing.isEmpty ? .empty : "<ul class=\"cards\">\n\(standing.map(line))</ul>\n"
        let way: HTML = mayWrite && view.word != .paper ? record : .empty
        guard !standing.isEmpty || mayWrite else { return .empty }
        return PageScene.section("events", wording.filingEvents, list + way)
    }

    private func line(_ event: EventEntry) -> HTML {
        let name = wording.eventLine(view.names.name(event.kind, in: scene.language), number: event.number)
        let details = EventLines(event: event, wording: wording).all.map { line -> HTML in "<br>\(line)" }
        let path = EventRoutes.path(view.filing.code, correcting: event.code)
        let label = "\(wording.changeEvent) \(event.code)"
        let correct: HTML =
            mayWrite && view.word != .paper
            ? "<br><a class=\"screen\" href=\"\(scene.address(path))\" aria-label=\"\(label)\">\(wording.changeEvent)</a>"
            : .empty
        return """
            <li id="\(event.code)">\(wording.day(event.date)): \(name) <span class="code">\(event.code)</span>\
            \(details)\(correct)\(check(event))</li>

            """
    }

    /// Whether a second person has held it against its paper, and the button for whoever does so now.
    private func check(_ event: EventEntry) -> HTML {
        if let check = view.checks.first(where: { $0.event == event.code }) {
            let by = filing.checkers[check.by] ?? check.by
            return "<br>\(wording.checked(by: by, on: wording.day(check.day), check.way))"
        }
        guard view.uncheckedEvents.contains(where: { $0.code == event.code }) else { return .empty }
        return "<p class=\"unsure\">\(wording.unchecked.capitalisedFirst)</p>\n"
            + CheckRoutes.button(event, scene)
    }
}
