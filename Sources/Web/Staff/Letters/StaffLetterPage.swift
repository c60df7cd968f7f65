import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One letter: what is printed on it, what it did, and what is still to be done with it.
struct StaffLetterPage {
    let view: LetterView
    let choice: LetterFields.Choice
    let part: FormPart

    private var scene: StaffScene { part.scene }
    private var wording: any Wording { scene.wording }

    var html: HTML {
        let letter = view.letter
        let lines = [
            wording.eventLine(letter.title, number: letter.number),
            "\(wording.noticeDate): \(wording.day(letter.dated))",
            letter.received.map { wording.received(on: wording.day($0)) },
            letter.printedTerm.map { wording.printed(term: wording.length($0)) },
            letter.printedDue.map { wording.printed(due: wording.day($0)) },
            letter.scan.map { wording.letterScan($0) }, wording.letterState(view.state),
        ].compactMap(\.self).map { line -> HTML in "<li>\(line)</li>\n" }
        let scan = letter.document.flatMap { scene.signedIn.maySeeFiles ? $0 : nil }.map { code -> HTML in
            "<p><a href=\"\(scene.address(FileRoutes.path(code)))\">\(wording.seeScan)</a></p>\n"
        }
        return """
            <p class="code">\(letter.code)</p>
            <ul>
            \(lines)</ul>
            \(scan)\(filings)\(acts)
            """
    }

    private var filings: HTML {
        let codes = view.filings + view.about.filter { !view.filings.contains($0) }
        let links = codes.map { code -> HTML in "<li><a href=\"\(scene.filing(code))\">\(code)</a></li>\n" }
        return links.isEmpty ? .empty : PageScene.section("about", wording.letterFilings, "<ul>\n\(links)</ul>\n")
    }

    private var acts: HTML {
        guard view.isWaiting, scene.signedIn.account.role.mayWrite else { return .empty }
        let path = "\(LetterRoutes.path)/\(view.letter.code)"
        let prefilled =
            part.entered.text("filing") == nil && !view.about.isEmpty
            ? FormPart(scene, Entered([("filing", view.about.joined(separator: ", "))]), part.problem) : part
        let fields = LetterFields(part: prefilled, choice: choice)
        let enter = prefilled.form(
            "\(path)/ghi",
            LetterFields.filing(prefilled) + fields.event + prefilled.tick("confirmed", wording.printedConfirmed)
                + prefilled.submit(wording.previewButton)
        )
        let aside: HTML =
            view.filings.isEmpty
            ? PageScene.section(
                "aside",
                wording.setAsideHeading,
                FormPart(scene).form(
                    "\(path)/xep-rieng",
                    part.long("reason", wording.reasonLabel, isNeeded: true) + part.submit(wording.setAsideButton)
                )
            ) : .empty
        return PageScene.section("enter", wording.enterIntoFiling, enter) + aside
    }
}

extension PreviewPart {
    /// - Parameter fields: what goes along beside what was entered.
    func page(_ preview: LetterPreview, _ title: String, _ fields: [(String, String)] = []) -> HTMLPage {
        let wording = scene.wording
        let letter = preview.letter.letter
        let name = wording.eventLine(letter.title, number: letter.number)
        let book: HTML = "<p>\(wording.intoTheBook) \(name), \(wording.day(letter.dated)).</p>\n"
        let settled: HTML =
            preview.settled.isEmpty ? .empty : "<p>\(wording.wouldSettle(preview.settled))</p>\n"
        let waits: HTML =
            preview.events.isEmpty && preview.settled.isEmpty ? "<p>\(wording.waitsInTheBook)</p>\n" : .empty
        let events = preview.events.map { self.preview($0) }
        return HTMLPage(title, head + book + settled + waits + events.joined() + buttons(fields))
    }
}
