import App
import HTMLText
import Registry
import Wording

/// Who looks at a page, in which language, and where its links and forms lead.
struct PageScene: Sendable {
    let visit: LinkVisit
    let language: Language
    /// The service's own address, without a slash at its end.
    let service: String
    let office: OfficeContact

    var wording: any Wording { language.wording }

    private func address(_ rest: String) -> String {
        PageAddress(path: LinkPath.page + visit.token + rest, language: language).text
    }

    var home: String { address("") }

    func filing(_ code: String) -> String { address("/don/\(code)") }

    /// The page on which a letter is sent; where what is sent goes.
    var letter: String { address("/thu") }
    var sending: String { address("/gui") }
    var reusing: String { address("/dung-lai") }

    /// The fields of a form that no other page can send.
    func hidden(_ fields: [(String, String)]) -> HTML {
        ([("form", visit.formToken)] + fields).map { name, value -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
        }.joined()
    }

    /// A button that does something, in a form that no other page can send.
    func button(_ label: String, to rest: String, _ fields: [(String, String)], describedBy: String? = nil) -> HTML {
        let description: HTML = describedBy.map { " aria-describedby=\"\($0)\"" } ?? .empty
        return """
            <form method="post" action="\(address(rest))">\(hidden(fields))<button\(description)>\(label)</button></form>

            """
    }

    /// Whom to call, as a number that a phone dials.
    var call: HTML {
        let sentence = wording.callOffice(office.phone, office: office.name)
        guard let phone = office.phone else { return HTML(escaping: sentence) }
        return "<a href=\"tel:\(phone.filter { $0.isNumber || $0 == "+" })\">\(sentence)</a>"
    }

    static func section(_ id: String, _ heading: String, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(heading)</h2>\n\(content)</section>\n"
    }

    /// Text behind a line to be tapped.
    static func fold(_ summary: String, _ lines: [String], ordered: Bool = false) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items = lines.map { line -> HTML in "<li>\(line)</li>\n" }
        let list: HTML = ordered ? "<ol>\n\(items)</ol>" : "<ul>\n\(items)</ul>"
        return "<details><summary>\(summary)</summary>\n\(list)\n</details>\n"
    }
}
