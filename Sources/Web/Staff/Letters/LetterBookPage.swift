import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// The book: what waits on top, then the letters of a year.
struct LetterBookPage {
    let waiting: [LetterView]
    let letters: [LetterView]
    let year: Int
    let thisYear: Int
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let add: HTML =
            scene.signedIn.account.role.mayWrite
            ? """
            <p><a class="button screen" href="\(scene.address(NewLetterRoutes.path))">\(wording.newLetter)</a></p>

            """ : .empty
        let open: HTML =
            waiting.isEmpty ? .empty : PageScene.section("waiting", wording.waitingLetters, list(waiting))
        let years = [year - 1, year + 1].filter { $0 <= thisYear }.map { other -> HTML in
            let address = scene.address(LetterRoutes.path, ["nam": "\(other)"])
            return "<li><a href=\"\(address)\">\(wording.lettersOf(year: other))</a></li>\n"
        }
        let all = letters.isEmpty ? "<p>\(wording.noLetters)</p>\n" : list(letters)
        let query = ["nam": "\(year)"]
        let files: HTML =
            letters.isEmpty
            ? .empty
            : """
            <p class="screen"><a href="\(scene.address("\(LetterRoutes.path).csv", query))" download>\(wording.listAsFile)</a></p>
            <p class="screen"><a href="\(scene.address("\(LetterRoutes.path)/in", query))">\(wording.letterBookToPrint)</a></p>

            """
        return add + open + PageScene.section("year", wording.lettersOf(year: year), all + files)
            + "<nav class=\"screen\"><ul class=\"menu\">\n\(years)</ul></nav>\n"
    }

    private func list(_ letters: [LetterView]) -> HTML {
        let items = letters.map { view -> HTML in
            let letter = view.letter
            let address = scene.address("\(LetterRoutes.path)/\(letter.code)")
            let name = wording.eventLine(letter.title, number: letter.number)
            let filings = view.filings.isEmpty ? view.about : view.filings
            let about = filings.isEmpty ? "" : " \(filings.joined(separator: ", "))."
            return """
                <li><a href="\(address)">\(name)</a> <span class="code">\(letter.code)</span><br>
                \(wording.day(letter.dated)).\(about) \(wording.letterState(view.state))</li>

                """
        }
        return "<ul class=\"cards\">\n\(items)</ul>\n"
    }
}
