/// One article page: the applications of a week, or of one part of it.
public struct WeeklyArticle: Sendable, Equatable {
    public let title: String
    public let weekPart: WeekPart
    public let period: ListPeriod?
    /// In the order of the page, each number once.
    public let rows: [PublicationRow]

    /// Reads the page whole, or says why not: a page of which one row is unsure gives none.
    ///
    /// - Parameters:
    ///   - today: a row may be dated at most seven days later.
    ///   - expected: what the list page said of the article.
    public init(
        bytes: [UInt8],
        today: ListDate,
        expected: WeekPart? = nil,
        sizeLimit: Int? = nil
    ) throws(PageFault) {
        let page = try WeeklyPage.read(bytes, limit: sizeLimit ?? WeeklyPage.sizeLimit)
        let titles = page.titles.filter { !$0.isLink }.map(\.text)
        var reader = WeeklyTableReader(today: today)
        for table in page.tables {
            try reader.read(table)
        }
        guard reader.rowCount > 0 else {
            let hasTitle = titles.contains { (try? WeekTitle.read($0)) != nil }
            throw hasTitle ? .noRows : WeeklyPage.fault(of: page, otherwise: .noRows)
        }
        guard reader.faults.isEmpty else { throw .badRows(reader.faults) }
        let (title, read) = try Self.title(among: titles)
        if let expected, expected != read.weekPart { throw .wrongWeek(expected: expected, found: read.weekPart) }
        let unread = NumberSearch.numbers(in: bytes, page.text, besides: reader.rows.map(\.number.text))
        guard unread.isEmpty else { throw .unreadNumbers(unread) }
        guard reader.allTablesEnd || page.isClosed else { throw .cutShort }
        self.title = title
        weekPart = read.weekPart
        period = read.period
        rows = reader.rows
    }

    /// The fullest of the titles that speak of a week; all of them must speak of the same.
    private static func title(among titles: [String]) throws(PageFault) -> (String, WeekTitle) {
        var best: (text: String, title: WeekTitle)?
        for text in titles {
            let title: WeekTitle?
            do throws(TitleFault) {
                title = try WeekTitle.read(text)
            } catch {
                throw .badTitle(text, error)
            }
            guard let title else { continue }
            guard let known = best else {
                best = (text, title)
                continue
            }
            guard known.title.agrees(with: title) else { throw .contradictoryTitles([known.text, text]) }
            best = (known.title.part == nil && title.part != nil ? text : known.text, known.title.joined(with: title))
        }
        guard let best else { throw .noTitle }
        return (best.text, best.title)
    }
}

extension WeekTitle {
    /// - Returns: whether nothing that both print differs.
    fileprivate func agrees(with other: WeekTitle) -> Bool {
        week == other.week && year == other.year
            && (part == nil || other.part == nil || part == other.part)
            && (period == nil || other.period == nil || period == other.period)
    }

    fileprivate func joined(with other: WeekTitle) -> WeekTitle {
        WeekTitle(week: week, year: year, period: period ?? other.period, part: part ?? other.part)
    }
}
