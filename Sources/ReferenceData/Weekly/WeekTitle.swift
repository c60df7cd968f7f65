/// Which list an article holds: a week of a year, and which part where a week is split.
public struct WeekPart: Sendable, Equatable, Hashable {
    public let week: Int
    public let year: Int
    /// Nil where the week is one article.
    public let part: ListPart?

    public init(week: Int, year: Int, part: ListPart?) {
        self.week = week
        self.year = year
        self.part = part
    }
}

/// The k-th of n articles of one week.
public struct ListPart: Sendable, Equatable, Hashable {
    public let number: Int
    public let count: Int

    /// - Returns: nil unless 1 ≤ number ≤ count ≤ 99.
    public init?(number: Int, count: Int) {
        guard (1...99).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }
}

/// The first and the last day that a title prints.
public struct ListPeriod: Sendable, Equatable, Hashable {
    public let from: ListDate
    public let to: ListDate

    /// - Returns: nil if the end is before the beginning.
    public init?(from: ListDate, to: ListDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }
}

/// Why a title that speaks of a week's list cannot be used.
public enum TitleFault: Error, Sendable, Equatable {
    case noWeek
    case noYear
    case badPeriod
    case badPart
}

/// The title of an article, or the slug made from it.
struct WeekTitle: Equatable {
    let week: Int
    let year: Int
    let period: ListPeriod?
    let part: ListPart?

    var weekPart: WeekPart {
        WeekPart(week: week, year: year, part: part)
    }

    /// Reads "… chuyển công bố tuần 46 năm 2026 (từ 09/11/2026 đến 13/11/2026) - Phần 1/2" in any case, and the slug
    /// "…-chuyen-cong-bo-tuan-46-nam-2026-tu-09-11-2026-en-13-11-2026-phan-1-2", which has lost its "đ".
    /// - Returns: nil if the text is no such title at all.
    static func read(_ text: String) throws(TitleFault) -> WeekTitle? {
        var words = WordReader(words: MarkupText.words(text))
        guard words.skip(past: ["chuyen", "cong", "bo", "tuan"]) else { return nil }
        guard let week = words.number(), (1...53).contains(week) else { throw .noWeek }
        words.skip(["nam"])
        guard let year = words.number(), (2000...2199).contains(year) else { throw .noYear }
        let period = try period(&words)
        return WeekTitle(week: week, year: year, period: period, part: try part(&words))
    }

    private static func period(_ words: inout WordReader) throws(TitleFault) -> ListPeriod? {
        guard words.skip(past: ["tu"], before: "phan") else { return nil }
        words.skip(["ngay"])
        let from = date(&words)
        guard words.skip(["den"]) || words.skip(["en"]) else { throw .badPeriod }
        words.skip(["ngay"])
        guard let from, let to = date(&words), let period = ListPeriod(from: from, to: to) else { throw .badPeriod }
        return period
    }

    private static func date(_ words: inout WordReader) -> ListDate? {
        guard let day = words.number(), let month = words.number(), let year = words.number() else { return nil }
        return ListDate(year: year, month: month, day: day)
    }

    private static func part(_ words: inout WordReader) throws(TitleFault) -> ListPart? {
        guard words.skip(past: ["phan"]) else { return nil }
        guard let number = words.number(), let count = words.number(), let part = ListPart(number: number, count: count)
        else { throw .badPart }
        return part
    }
}

/// Steps through the words of a title.
private struct WordReader {
    private var words: ArraySlice<Substring>

    init(words: [Substring]) {
        self.words = words[...]
    }

    mutating func number() -> Int? {
        guard let word = words.first, word.utf8.count <= 4, let number = Digits.value(word) else { return nil }
        words.removeFirst()
        return number
    }

    /// - Returns: whether the words came next.
    @discardableResult
    mutating func skip(_ wanted: [Substring]) -> Bool {
        guard words.starts(with: wanted) else { return false }
        words.removeFirst(wanted.count)
        return true
    }

    /// - Returns: whether the words come somewhere, before the limiting one if there is one.
    mutating func skip(past wanted: [Substring], before limit: Substring? = nil) -> Bool {
        var rest = words
        while let first = rest.first, first != limit {
            if rest.starts(with: wanted) {
                words = rest.dropFirst(wanted.count)
                return true
            }
            rest.removeFirst()
        }
        return false
    }
}
