import App
import HTMLText
import Wording

/// A list with its filter: how many there are, the rows of one page, and the ways to the others.
struct ListPage {
    let form: ListForm
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    func html<Row>(_ answer: ListAnswer<Row>, _ row: (Row) -> HTML) -> HTML {
        let words = form.words
        let narrowed: HTML = words.isEmpty ? .empty : "<p class=\"hidden\">\(wording.narrowed(to: words))</p>\n"
        let short: HTML = answer.isCutShort ? "<p class=\"unsure\">\(wording.nameTooShort)</p>\n" : .empty
        let rows: HTML = answer.rows.isEmpty ? .empty : "<ul class=\"cards\">\n\(answer.rows.map(row))</ul>\n"
        return """
            \(form.html)\(narrowed)<p role="status">\(wording.found(form.section, answer.total))</p>
            \(short)\(rows)\(pager(answer.page, answer.pages))\(file(answer.total))
            """
    }

    private func pager(_ page: Int, _ pages: Int) -> HTML {
        guard pages > 1 else { return .empty }
        let back: HTML = page > 1 ? link(page - 1, wording.previousPage, "prev") : .empty
        let on: HTML = page < pages ? link(page + 1, wording.nextPage, "next") : .empty
        return """
            <nav aria-label="\(wording.pagesLabel)"><ul class="menu">
            \(back)<li>\(wording.pageOf(page, pages))</li>
            \(on)</ul></nav>

            """
    }

    private func link(_ page: Int, _ label: String, _ relation: HTML) -> HTML {
        let items = form.filter.items + (page > 1 ? [("page", "\(page)")] : [])
        let address = scene.address(form.section.path, items)
        return "<li><a rel=\"\(relation)\" href=\"\(address)\">\(label)</a></li>\n"
    }

    private func file(_ total: Int) -> HTML {
        guard total > 0 else { return .empty }
        let address = scene.address("\(form.section.path).csv", form.filter.items)
        return """
            <p class="screen"><a href="\(address)" download>\(wording.listAsFile)</a></p>
            <p class="screen hint">\(wording.printHint)</p>

            """
    }
}
