import App
import HTMLText
import Wording

/// One procedure: its steps, terms, papers and articles, as the page of the same rules in the folder of procedures has.
struct ProcedurePage {
    let page: RulePage
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let back: HTML =
            "<nav class=\"screen\"><a href=\"\(scene.address(StaffSection.rules.path))\">\(wording.backToRules)</a></nav>\n"
        return back + page.blocks.map(block).joined()
    }

    private func block(_ block: RuleBlock) -> HTML {
        switch block {
        case .heading(let text, let level, let id):
            let mark = id.map { id -> HTML in " id=\"\(id)\"" } ?? .empty
            return level == 2 ? "<h2\(mark)>\(text)</h2>\n" : "<h3\(mark)>\(text)</h3>\n"
        case .paragraph(let text): return "<p>\(text)</p>\n"
        case .bullets(let items): return list(items.map(HTML.init(escaping:)))
        case .links(let links):
            return list(links.map { "<a href=\"\(scene.procedure($0.procedure))\">\($0.name)</a>" })
        case .table(let columns, let rows): return rows.map { row($0, columns) }.joined()
        case .note(let text): return "<p class=\"hint\">\(text)</p>\n"
        case .lead(let text): return "<p><strong>\(text)</strong></p>\n"
        }
    }

    private func list(_ items: [HTML]) -> HTML {
        "<ul>\n\(items.map { item -> HTML in "<li>\(item)</li>\n" })</ul>\n"
    }

    /// A row as names and values: four columns of law do not fit on a phone.
    private func row(_ cells: [String], _ columns: [String]) -> HTML {
        let items = zip(columns, cells).map { column, cell -> HTML in "<dt>\(column)</dt><dd>\(cell)</dd>\n" }
        return "<dl class=\"row\">\n\(items)</dl>\n"
    }
}
