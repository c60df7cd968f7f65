import Foundation

/// A form as a page shows it: where it goes, and what a person who fills it in would send.
struct FoundForm: Sendable {
    struct Field: Sendable {
        let name: String
        /// What stands in it, or would reasonably be put there.
        let value: String
        /// Whether it takes any text.
        let isText: Bool
    }

    /// Without the query.
    let action: String
    let isPost: Bool
    let fields: [Field]
    /// The names of fields in which a file is chosen.
    let files: [String]

    static func all(in page: String) -> [FoundForm] {
        page.matches(of: #/(?s)<form([^>]*)>(.*?)</form>/#).compactMap { match in
            guard let action = attribute("action", of: match.output.1) else { return nil }
            let inside = match.output.2
            let plain = action.replacing("&amp;", with: "&")
            return FoundForm(
                action: String(plain.prefix { $0 != "?" && $0 != "#" }),
                isPost: match.output.1.contains("method=\"post\""),
                fields: inputs(in: inside) + choices(in: inside) + areas(in: inside),
                files: inside.matches(of: #/<input([^>]*)>/#).map(\.output.1)
                    .filter { attribute("type", of: $0) == "file" }.compactMap { attribute("name", of: $0) }
            )
        }
    }

    private static func inputs(in form: Substring) -> [Field] {
        var radios: Set<String> = []
        return form.matches(of: #/<input([^>]*)>/#).compactMap { match in
            let tag = match.output.1
            guard let name = attribute("name", of: tag) else { return nil }
            let (kind, value) = (attribute("type", of: tag) ?? "text", unescaped(attribute("value", of: tag) ?? ""))
            switch kind {
            case "radio": return radios.insert(name).inserted ? Field(name: name, value: value, isText: false) : nil
            case "hidden", "checkbox": return Field(name: name, value: value, isText: false)
            case "file": return nil
            default: return Field(name: name, value: value.isEmpty ? likely(name) : value, isText: true)
            }
        }
    }

    private static func choices(in form: Substring) -> [Field] {
        form.matches(of: #/(?s)<select([^>]*)>(.*?)</select>/#).compactMap { match in
            guard let name = attribute("name", of: match.output.1) else { return nil }
            let values = match.output.2.matches(of: #/<option value="([^"]*)"/#).map { String($0.output.1) }
            return Field(name: name, value: unescaped(values.first { !$0.isEmpty } ?? ""), isText: false)
        }
    }

    private static func areas(in form: Substring) -> [Field] {
        form.matches(of: #/<textarea([^>]*)>/#).compactMap { match in
            attribute("name", of: match.output.1).map { Field(name: $0, value: "Mẫu", isText: true) }
        }
    }

    private static func likely(_ name: String) -> String {
        let days = [
            "date", "day", "on", "from", "until", "issued", "expires", "received", "dated", "filed", "granted", "due",
        ]
        if days.contains(where: { name == $0 || name.hasSuffix("-\($0)") || name.hasSuffix("_\($0)") }) {
            return "02/11/2026"
        }
        return ["stars", "set", "count", "score", "number"].contains(name) ? "3" : "Mẫu"
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
