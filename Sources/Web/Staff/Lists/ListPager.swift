import HTMLText
import Wording

/// The ways from one page of a list to the one before and the one after it, with all that the list is narrowed to.
struct ListPager {
    let path: String
    let items: [(String, String)]
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    func html(_ page: Int, _ pages: Int) -> HTML {
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
        let address = scene.address(path, items + (page > 1 ? [("page", "\(page)")] : []))
        return "<li><a rel=\"\(relation)\" href=\"\(address)\">\(label)</a></li>\n"
    }
}
