import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// What would change, with the buttons that save it or lead back to the form: everything entered goes along.
struct PreviewPart {
    let scene: StaffScene
    let entered: Entered
    let path: String

    private var wording: any Wording { scene.wording }

    func page(_ preview: EventPreview, _ title: String) -> HTMLPage {
        HTMLPage(title, head + self.preview(preview) + buttons())
    }

    var head: HTML { "<p class=\"panel\"><strong>\(wording.previewHeading)</strong></p>\n" }

    /// - Parameter fields: what goes along beside what was entered.
    func buttons(_ fields: [(String, String)] = []) -> HTML {
        let part = FormPart(scene, entered)
        let names = Set(["save", "edit"] + fields.map(\.0))
        let kept = part.carried(except: names) + fields.map { part.hidden($0.0, $0.1) }.joined()
        return part.form(
            path,
            """
            \(kept)<p><button name="save" value="yes">\(wording.saveButton)</button></p>
            <p><button class="quiet" name="edit" value="yes">\(wording.backToForm)</button></p>

            """
        )
    }

    func preview(_ preview: EventPreview) -> HTML {
        let state = preview.stateLine(wording).map { line -> HTML in "<p>\(line)</p>\n" }
        let changes: HTML =
            preview.changes.isEmpty
            ? "<p>\(wording.nothingWouldChange)</p>\n"
            : "<h3>\(wording.changesHeading)</h3>\n"
                + "<ul class=\"cards\">\n\(preview.changes.map { change($0, preview.after.names) })</ul>\n"
        return """
            \(scene.filingHead(preview.after, preview.subjectName))\(event(preview))\(state)\(changes)
            """
    }

    private func event(_ preview: EventPreview) -> HTML {
        guard let event = preview.event else { return .empty }
        let name = preview.after.names.name(event.kind, in: scene.language)
        let lines = EventLines(event: event, wording: wording).all
        let items = lines.map { line -> HTML in "<li>\(line)</li>\n" }
        let title: HTML =
            event.isVoid
            ? "<s>\(wording.eventLine(name, number: event.number))</s>"
            : HTML(escaping: wording.eventLine(name, number: event.number))
        return "<h2>\(wording.day(event.date)): \(title)</h2>\n<ul>\n\(items)</ul>\n"
    }

    private func change(_ change: ObligationPreview, _ names: NameBook) -> HTML {
        let lines = change.dateLines(wording).map { line -> HTML in "<li>\(line)</li>\n" }
        let dates: HTML = lines.isEmpty ? .empty : "<ul>\n\(lines)</ul>\n"
        let reasons = PageScene.fold(wording.howComputed, change.reasonLines(names, wording), ordered: true)
        return """
            <li><h4>\(wording.name(of: change.change)): \(change.after.name.text(in: scene.language))</h4>
            \(dates)\(reasons)</li>

            """
    }
}

/// What stands in an event beside its name and day.
struct EventLines {
    let event: EventEntry
    let wording: any Wording

    var all: [String] {
        [
            event.received.map { wording.received(on: wording.day($0)) },
            event.printedTerm.map { wording.printed(term: wording.length($0)) },
            event.printedDue.map { wording.printed(due: wording.day($0)) },
            event.until.map { "\(wording.lastDay): \(wording.day($0))" },
            event.reason.map { "\(wording.reasonLabel): \($0)" },
            event.isVoid ? wording.didNotHappen : nil,
        ].compactMap(\.self)
    }
}
