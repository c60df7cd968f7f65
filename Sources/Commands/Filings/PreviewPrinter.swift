import App
import Registry
import Wording

/// What an event would change, for a person at a terminal.
struct PreviewPrinter {
    let wording: any Wording

    func answer(_ preview: EventPreview, _ options: GlobalOptions) {
        guard !options.json else { return Output.json(preview.json(wording)) }
        Output.line(wording.previewHeading)
        printChanges(preview)
    }

    func answer(_ preview: LetterPreview, _ options: GlobalOptions) {
        guard !options.json else { return Output.json(preview.json(wording)) }
        Output.line(wording.previewHeading)
        Output.line(wording.letterLine(preview.letter.letter))
        if !preview.settled.isEmpty { Output.line(wording.wouldSettle(preview.settled)) }
        for event in preview.events { printChanges(event) }
    }

    private func printChanges(_ preview: EventPreview) {
        Output.line()
        Output.line("\(preview.after.filing.code)  \(preview.subjectName)")
        if let state = preview.stateLine(wording) { Output.line(state) }
        if preview.changes.isEmpty { Output.line(wording.nothingWouldChange) }
        for change in preview.changes {
            Output.line("  \(wording.name(of: change.change)): \(change.after.name.text(in: wording.language))")
            for line in change.dateLines(wording) { Output.line("      \(line)") }
            let reasons = change.reasonLines(preview.after.names, wording)
            if !reasons.isEmpty { Output.line("      \(wording.howComputed):") }
            for (place, line) in reasons.enumerated() { Output.line("        \(place + 1). \(line)") }
        }
    }
}
