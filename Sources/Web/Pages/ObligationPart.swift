import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One thing to do: its date with what makes it unsure, the other dates folded away, and how the date came about.
struct ObligationPart {
    let obligation: ObligationView
    let names: NameBook
    let today: Day
    let wording: any Wording

    private var date: Day? { obligation.dates.plan ?? obligation.dates.safe }

    /// The date and what is unsure of it.
    var head: HTML {
        guard let date else {
            let text = obligation.dates.needsPrintedTerm ? wording.enterPrintedTerm : wording.noDateYet
            return "<p class=\"date\">\(text)</p>\n"
        }
        let headline = wording.headline(date: date, isFloor: obligation.dates.safe == nil)
        let days = date.ordinal - today.ordinal
        let left = days < 0 ? wording.pastBy(days: -days) : wording.due(daysLeft: days)
        return "<p class=\"date\">\(headline)</p>\n<p>\(left)</p>\n\(marks(isFirm: obligation.dates.isSafeFirm))"
    }

    /// What is unsure of a date, and why; that nobody has checked it.
    func marks(isFirm: Bool) -> HTML { doubts(isFirm: isFirm) + unchecked }

    private var unchecked: HTML {
        obligation.unchecked.isEmpty ? .empty : "<p class=\"unsure\">\(wording.unchecked.capitalisedFirst)</p>\n"
    }

    private func doubts(isFirm: Bool) -> HTML {
        guard !isFirm, !obligation.state.isFinished else { return .empty }
        let reasons = obligation.doubts(wording)
        let items = reasons.map { reason -> HTML in "<li>\(reason)</li>\n" }
        let list: HTML = reasons.isEmpty ? .empty : "<ul>\n\(items)</ul>\n"
        return "<p class=\"unsure\">\(wording.provisionalLine)</p>\n\(list)"
    }

    /// What unfolds under the date.
    var folds: HTML {
        let language = wording.language
        let step = obligation.step
        var lines = obligation.dateLines(wording)
        if let note = step.note { lines.append(note.text(in: language)) }
        if let missed = step.ifMissed { lines.append(wording.ifMissed(missed.text(in: language))) }
        if let remedy = step.remedy { lines.append(wording.onceMissed(remedy.text(in: language))) }
        let trace = obligation.reasons.map { wording.sentence($0, names: names) }
        return PageScene.fold(wording.howComputed, trace, ordered: true) + PageScene.fold(wording.otherDates, lines)
    }
}

/// The button that says "seen", or that it has been said.
struct SeenPart {
    let code: String
    let canBeSaid: Bool
    let isSaid: Bool
    let filing: String?
    let scene: PageScene

    var html: HTML {
        let wording = scene.wording
        if isSaid { return "<p class=\"done-note\">\(wording.acknowledgedNote)</p>\n" }
        guard canBeSaid else { return .empty }
        let hint = "\(code)-hint"
        let fields = [("obligation", code)] + (filing.map { [("filing", $0)] } ?? [])
        let button = scene.button(wording.acknowledgeButton, to: "/da-xem", fields, describedBy: hint)
        return "<p class=\"hint screen\" id=\"\(hint)\">\(wording.acknowledgeHint)</p>\n\(button)"
    }
}
