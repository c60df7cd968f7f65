import App
import HTMLText
import Wording

/// A list with its filter: how many there are, the rows of one page, and the ways to the others.
struct ListPage {
    let form: ListForm
    let scene: StaffScene
    /// Whether all rows stand on one page, for paper.
    let isWhole: Bool

    static let whole = "het"

    private var wording: any Wording { scene.wording }

    func html<Row>(_ answer: ListAnswer<Row>, _ row: (Row) -> HTML) -> HTML {
        let words = form.words
        let narrowed: HTML = words.isEmpty ? .empty : "<p class=\"hidden\">\(wording.narrowed(to: words))</p>\n"
        let short: HTML = answer.isCutShort ? "<p class=\"unsure\">\(wording.nameTooShort)</p>\n" : .empty
        let rows: HTML = answer.rows.isEmpty ? .empty : "<ul class=\"cards\">\n\(answer.rows.map(row))</ul>\n"
        return """
            \(form.html)\(narrowed)<p role="status">\(wording.found(form.section, answer.total))</p>
            \(short)\(rows)\(pager.html(answer.page, answer.pages))\(file(answer))
            """
    }

    private var pager: ListPager {
        ListPager(path: form.section.path, items: form.filter.items, scene: scene)
    }

    private func file<Row>(_ answer: ListAnswer<Row>) -> HTML {
        guard answer.total > 0 else { return .empty }
        let address = scene.address("\(form.section.path).csv", form.filter.items)
        let all = scene.address(form.section.path, form.filter.items + [(Self.whole, "yes")])
        let whole: HTML =
            answer.pages > 1
            ? "<p class=\"screen\"><a href=\"\(all)\">\(wording.wholeListToPrint(answer.total))</a></p>\n" : .empty
        return """
            <p class="screen"><a href="\(address)" download>\(wording.listAsFile)</a></p>
            \(whole)<p class="screen hint">\(wording.printHint)</p>

            """
    }
}
