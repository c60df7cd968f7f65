/// What the list page and the article pages have in common.
enum WeeklyPage {
    /// Larger than any page of the site by a factor of a hundred.
    static let sizeLimit = 16 * 1024 * 1024

    static func read(_ bytes: [UInt8], limit: Int) throws(PageFault) -> MarkupPage {
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop(while: MarkupTagScanner.isBlank)
        guard let first = content.first else { throw .empty }
        guard first == UInt8(ascii: "<") else {
            throw .notHTML(beginning: String(decoding: content.prefix(40), as: UTF8.self))
        }
        return MarkupPage(bytes: Array(content))
    }

    /// Why a page has nothing of what was looked for.
    static func fault(of page: MarkupPage, otherwise: PageFault) -> PageFault {
        let text = MarkupText.folded(page.text)
        if text.contains("bao tri") || text.contains("maintenance") { return .maintenance }
        let hasMenu = page.links.contains { MarkupText.folded($0.text) == "danh sach don chuyen cong bo hang tuan" }
        return hasMenu ? .menuOnly : otherwise
    }
}
