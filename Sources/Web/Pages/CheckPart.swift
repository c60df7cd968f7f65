import App
import HTMLText
import Registry
import Wording

/// Whether somebody beside the officer has held an event against its letter, and the button with which its producer says
/// that it is right.
struct CheckPart {
    let event: EventEntry
    let view: FilingView
    let scene: PageScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        if let check = view.checks.first(where: { $0.event == event.code }) {
            // Who it was in the office is no matter of the producer's.
            return check.way == .producer
                ? "<br>\(wording.checked(by: "", on: wording.day(check.day), check.way))" : .empty
        }
        guard view.uncheckedEvents.contains(where: { $0.code == event.code }) else { return .empty }
        let lines = [
            event.received.map { wording.received(on: wording.day($0)) },
            event.printedTerm.map { wording.printed(term: wording.length($0)) },
            event.printedDue.map { wording.printed(due: wording.day($0)) },
        ].compactMap(\.self).map { line -> HTML in "<br>\(line)" }
        let hint = "\(event.code)-hint"
        let fields = [("event", event.code), ("filing", view.filing.code)]
        return """
            \(lines)
            <p class="unsure">\(wording.unchecked.capitalisedFirst)</p>
            <p class="hint screen" id="\(hint)">\(wording.producerCheckHint)</p>
            \(scene.button(wording.producerCheckButton, to: "/dung-nhu-thu", fields, describedBy: hint))
            """
    }
}
