/// Markup in which every interpolated text is escaped, so that a page is a plain function of its values.
///
/// A literal is markup as the programmer wrote it; what is interpolated into it is text, unless its type says that it
/// is markup. Attribute values must stand in quotes in the literal: `"<a title='\(name)'>"`.
public struct HTML: Sendable, Equatable, Hashable {
    /// The markup, ready to be sent as UTF-8.
    public let text: String

    /// Takes text as markup without a look at it. This is the only door for markup that is not a literal.
    public init(unescaped text: String) {
        self.text = text
    }

    /// Plain text, escaped for use between tags and inside quoted attributes.
    public init(escaping text: String) {
        var escaped = ""
        escaped.appendEscaped(text)
        self.text = escaped
    }

    public static let empty = HTML(unescaped: "")
}

extension HTML {
    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(unescaped: left.text + right.text)
    }

    public static func += (left: inout HTML, right: HTML) {
        left = left + right
    }
}

extension Sequence<HTML> {
    public func joined(separator: HTML = .empty) -> HTML {
        HTML(unescaped: map(\.text).joined(separator: separator.text))
    }
}
