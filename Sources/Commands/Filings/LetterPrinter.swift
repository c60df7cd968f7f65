import App
import Registry
import Wording

/// A letter as text or JSON.
struct LetterPrinter {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func answer(_ view: LetterView, _ sentences: [String], _ options: GlobalOptions) {
        let letter = view.letter
        let rest: [String?] = [
            view.about.isEmpty ? nil : wording.letterAbout(view.about),
            view.filings.isEmpty ? nil : wording.letterEnteredInto(view.filings),
            (letter.document ?? letter.scan).map { wording.letterScan($0) },
            wording.letterState(view.state),
        ]
        let next = view.isWaiting ? [wording.enterLetter(letter.code)] : []
        Output.answer(
            view.json(options.lang),
            sentences + [wording.letterLine(letter)] + rest.compactMap { $0.map { "  " + $0 } } + next,
            options
        )
    }
}
