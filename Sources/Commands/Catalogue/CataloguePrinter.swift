import Registry
import Wording

/// Prints records of the catalogue for people: lists as tables, one record as labelled lines.
struct CataloguePrinter {
    private let wording: any Wording

    init(_ wording: any Wording) {
        self.wording = wording
    }

    func table(_ headings: [CatalogueHeading], _ rows: [[String]], emptyOf kind: RecordKind) {
        guard !rows.isEmpty else {
            Output.line(wording.none(of: kind))
            return
        }
        Output.table(headings.map(wording.heading), rows)
    }

    /// What is missing or blank is left out.
    func lines(_ lines: [(CatalogueHeading, String?)]) {
        for (heading, text) in lines {
            guard let text, !text.isEmpty else { continue }
            Output.line("\(wording.heading(heading)): \(text)")
        }
    }
}
