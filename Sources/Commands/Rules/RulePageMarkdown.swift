import App
import Procedures
import Wording

/// A procedure's page as Markdown.
struct RulePageMarkdown {
    let page: RulePage
    let wording: any Wording

    var text: String {
        let head = [
            "# \(page.title)", "", wording.pageOrigin(file: "data/procedures/\(page.procedure.id).yaml"), "",
        ]
        return (head + page.blocks.flatMap(lines)).joined(separator: "\n") + "\n"
    }

    private func lines(_ block: RuleBlock) -> [String] {
        switch block {
        case .heading(let text, let level, _): ["\(String(repeating: "#", count: level)) \(text)", ""]
        case .paragraph(let text): [text, ""]
        case .bullets(let items): items.map { "- \($0)" } + [""]
        case .links(let links): links.map { "- [\($0.name)](\($0.procedure)\(suffix).md)" } + [""]
        case .table(let columns, let rows):
            [row(columns), "|" + columns.map { _ in "---|" }.joined()] + rows.map(row) + [""]
        case .note(let text): ["> \(text)", ""]
        case .lead(let text): ["**\(text)**", ""]
        }
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    private var suffix: String { wording.language == .vietnamese ? "" : ".\(wording.language.rawValue)" }
}
