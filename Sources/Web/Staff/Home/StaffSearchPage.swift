import App
import HTMLText
import Registry
import Wording

/// What a search found.
struct StaffSearchPage {
    let text: String
    let found: [FoundRecord]
    let scene: StaffScene

    var html: HTML {
        guard !found.isEmpty else { return "<p aria-live=\"polite\">“\(text)”: \(scene.wording.nothingFound)</p>\n" }
        let rows = found.map { record -> HTML in
            let name: HTML =
                scene.address(of: record.kind, record.code).map { address -> HTML in
                    "<a href=\"\(address)\">\(record.name)</a>"
                } ?? HTML(escaping: record.name)
            let detail = record.detail.map { ", \($0)" }
            return "<li>\(name) (\(record.code), \(scene.wording.name(of: record.kind))\(detail))</li>\n"
        }
        return "<ul class=\"cards\">\n\(rows)</ul>\n"
    }
}
