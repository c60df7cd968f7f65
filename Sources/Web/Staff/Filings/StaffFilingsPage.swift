import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// Which filings a list shows. It stands in the address, so that it can be kept and sent on.
struct FilingFilter {
    let text: String
    let state: FilingState?

    init(_ query: Parameters) {
        text = String((query["q"].map(String.init) ?? "").prefix(200))
        state = query["state"].flatMap { FilingState(rawValue: String($0)) }
    }

    func shows(_ summary: FilingSummary) -> Bool {
        if let state, summary.view.state != state { return false }
        let words = NameFolding.words(text)
        guard !words.isEmpty else { return true }
        let told = [summary.subjectName, summary.view.filing.code, summary.view.filed?.number ?? ""]
        let folded = NameFolding.words(told.joined(separator: " "))
        return words.allSatisfy { word in folded.contains { $0.hasPrefix(word) } }
            || summary.view.filed?.number == NameFolding.normalised(text)
    }
}

/// The commune's filings, those whose next date comes first on top.
struct StaffFilingsPage {
    let all: [FilingSummary]
    let filter: FilingFilter
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let shown = all.filter(filter.shows).sorted { left, right in
            (left.next?.dates.plan?.ordinal ?? .max) < (right.next?.dates.plan?.ordinal ?? .max)
        }
        return "\(form)<p aria-live=\"polite\">\(wording.filingsFound(shown.count))</p>\n"
            + "<ul class=\"cards\">\n\(shown.map(row))</ul>\n"
    }

    private var form: HTML {
        let states = FilingState.allCases.map { state -> HTML in
            let chosen: HTML = state == filter.state ? " selected" : .empty
            let name = wording.name(of: state, word: .application)
            return "<option value=\"\(state.rawValue)\"\(chosen)>\(name)</option>\n"
        }
        return """
            <form class="screen" action="\(StaffDoor.home)/don">\(scene.keptLanguage)
            <p><label for="text">\(wording.filterText)</label><br>
            <input id="text" name="q" value="\(filter.text)" maxlength="200"></p>
            <p><label for="state">\(wording.filterState)</label><br>
            <select id="state" name="state"><option value="">\(wording.anyState)</option>
            \(states)</select></p>
            <p><button>\(wording.filterButton)</button></p></form>

            """
    }

    private func row(_ summary: FilingSummary) -> HTML {
        let view = summary.view
        let next = summary.next.map { obligation -> HTML in
            let date = obligation.dates.plan ?? obligation.dates.safe
            let left = date.map { $0.ordinal - view.today.ordinal }
            let day = obligation.weekDate(wording, daysLeft: left)
            return "<br>\(obligation.name.text(in: scene.language)): \(day)"
        }
        return """
            <li><a href="\(scene.filing(view.filing.code))">\(summary.subjectName)</a>
            (\(view.filing.code), \(view.procedureName.text(in: scene.language)))<br>
            \(wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number))\(next ?? .empty)</li>

            """
    }
}
