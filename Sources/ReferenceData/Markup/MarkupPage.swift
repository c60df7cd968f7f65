/// What the readers of feeds need of a page: its titles, links and tables.
struct MarkupPage {
    struct Title {
        let text: String
        /// Titles that are links belong to other articles.
        let isLink: Bool
    }

    struct Link {
        let target: String
        let text: String
    }

    struct Table {
        /// The texts of the cells; a cell over several columns is followed by empty ones.
        var rows: [[String]] = []
        var isClosed = false
    }

    fileprivate(set) var titles: [Title] = []
    fileprivate(set) var links: [Link] = []
    fileprivate(set) var tables: [Table] = []
    /// All text, blanks as in the page.
    fileprivate(set) var text = ""
    /// Whether the page's own end was seen: one that was cut off has none.
    fileprivate(set) var isClosed = false

    init(bytes: [UInt8]) {
        self = MarkupPageBuilder.page(of: bytes)
    }

    fileprivate init() {}
}

/// Follows the tokens of a page; elements close each other as in browsers, so that no missing end tag joins cells.
private struct MarkupPageBuilder {
    private var page = MarkupPage()
    private var openTables: [MarkupTableBuilder] = []
    private var title: (text: String, isLink: Bool)?
    private var link: (target: String, text: String)?

    static func page(of bytes: [UInt8]) -> MarkupPage {
        var builder = MarkupPageBuilder()
        var scanner = MarkupScanner(bytes: bytes)
        while let token = scanner.next() {
            builder.take(token)
        }
        builder.finish()
        return builder.page
    }

    private mutating func take(_ token: MarkupToken) {
        switch token {
        case .text(let text): append(text)
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        }
    }

    private mutating func append(_ text: String) {
        page.text += text
        title?.text += text
        link?.text += text
        if !openTables.isEmpty { openTables[openTables.count - 1].append(text) }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if Self.breaksText(name) { append(" ") }
        switch name {
        case "title", "h1", "h2", "h3", "h4", "h5", "h6":
            closeTitle()
            title = ("", link != nil)
        case "a":
            closeLink()
            link = (attributes["href"] ?? "", "")
            title?.isLink = true
        case "li": closeLink()
        case "table":
            closeTitle()
            closeLink()
            openTables.append(MarkupTableBuilder())
        case "tr": openTables.last.map { _ in openTables[openTables.count - 1].startRow() }
        case "td", "th":
            let span = Int(attributes["colspan"] ?? "") ?? 1
            openTables.last.map { _ in openTables[openTables.count - 1].startCell(span: span) }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        if Self.breaksText(name) { append(" ") }
        switch name {
        case "title", "h1", "h2", "h3", "h4", "h5", "h6": closeTitle()
        case "a", "li": closeLink()
        case "td", "th": openTables.last.map { _ in openTables[openTables.count - 1].endCell() }
        case "tr": openTables.last.map { _ in openTables[openTables.count - 1].endRow() }
        case "table": closeTable(isClosed: true)
        case "body", "html": page.isClosed = true
        default: break
        }
    }

    private mutating func finish() {
        closeTitle()
        closeLink()
        while !openTables.isEmpty { closeTable(isClosed: false) }
    }

    private mutating func closeTable(isClosed: Bool) {
        guard var table = openTables.popLast() else { return }
        table.endRow()
        page.tables.append(MarkupPage.Table(rows: table.rows, isClosed: isClosed))
    }

    private mutating func closeTitle() {
        if let title { page.titles.append(.init(text: MarkupText.collapsed(title.text), isLink: title.isLink)) }
        title = nil
    }

    private mutating func closeLink() {
        if let link { page.links.append(.init(target: link.target, text: MarkupText.collapsed(link.text))) }
        link = nil
    }

    /// - Returns: whether the tag parts words, as all but those inside a line do.
    private static func breaksText(_ name: String) -> Bool {
        switch name {
        case "a", "abbr", "b", "big", "em", "font", "i", "ins", "label", "mark", "o:p", "s", "small", "span", "strong",
            "sub", "sup", "u", "wbr":
            false
        default: true
        }
    }
}
