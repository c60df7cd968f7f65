import Store

/// Turns a list's part into pages.
struct ListPages {
    let question: ListQuestion
    let reach: ListReach
    let isCutShort: Bool

    /// - Parameter part: gives the codes of a window, and how many there are altogether.
    func codes(_ part: (ListWindow) throws -> ListPart) rethrows -> ListAnswer<String> {
        guard reach == .page else {
            let found = try part(.all)
            return answer(found.codes, total: found.total, page: 1, pages: 1)
        }
        let size = ListReach.rowsOfPage
        let wanted = max(1, min(question.page, 1_000_000))
        var found = try part(ListWindow(offset: (wanted - 1) * size, limit: size))
        let pages = max(1, (found.total + size - 1) / size)
        let page = min(wanted, pages)
        if page != wanted { found = try part(ListWindow(offset: (page - 1) * size, limit: size)) }
        return answer(found.codes, total: found.total, page: page, pages: pages)
    }

    /// The same of codes that are known already.
    func codes(of all: [String]) -> ListAnswer<String> {
        codes { window in
            ListPart(codes: Array(all.dropFirst(window.offset).prefix(window.limit)), total: all.count)
        }
    }

    private func answer(_ codes: [String], total: Int, page: Int, pages: Int) -> ListAnswer<String> {
        ListAnswer(rows: codes, total: total, page: page, pages: pages, isCutShort: isCutShort)
    }
}
