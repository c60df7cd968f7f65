import Formats
import HTMLText
import LegalCalendar
import Registry
public import Wording

/// The book of letters of a year, to print or to hand on.
public struct LetterBook {
    private let letters: [LetterView]
    private let commune: String
    private let year: Int?
    private let wording: any Wording

    /// - Parameter letters: the latest first; the book runs the other way.
    public init(_ letters: [LetterView], commune: String, year: Int?, _ wording: any Wording) {
        self.letters = letters.reversed()
        self.commune = commune
        self.year = year
        self.wording = wording
    }

    /// Codes and dates as machines read them.
    public var csv: [UInt8] {
        let headings = [
            "code", "kind", "title", "number", "dated", "received", "due", "term", "filings", "waiting", "scan",
        ]
        var writer = CSVWriter(headings: headings)
        for view in letters {
            let letter = view.letter
            writer.append([
                letter.code, letter.kind ?? "", letter.title, letter.number ?? "", letter.dated.description,
                letter.received?.description ?? "", letter.printedDue?.description ?? "",
                letter.printedTerm?.description ?? "", view.filings.joined(separator: " "),
                view.isWaiting ? "yes" : "no", letter.document ?? letter.scan ?? "",
            ])
        }
        return writer.bytes
    }

    public var page: String {
        let head = wording.letterBookColumns.map { column -> HTML in "<th>\(column)</th>" }
        let rows = letters.map { view -> HTML in
            let cells = row(view).map { cell -> HTML in "<td>\(cell)</td>" }
            return "<tr>\(cells)</tr>\n"
        }
        let body: HTML = """
            <table>
            <thead><tr>\(head)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
        let title = wording.letterBookTitle(commune: commune, year: year)
        return PrintedPage(title: title, language: wording.language).html(body).text
    }

    public func row(_ view: LetterView) -> [String] {
        let filings = view.filings.isEmpty ? view.about : view.filings
        return [
            view.letter.code, view.letter.title, view.letter.number ?? "–", wording.day(view.letter.dated),
            view.letter.received.map(wording.day) ?? "–", filings.isEmpty ? "–" : filings.joined(separator: ", "),
            wording.letterState(view.state),
        ]
    }
}
