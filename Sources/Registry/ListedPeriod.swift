public import LegalCalendar

/// A date of a list that is less than a day: `tháng 5/2024`, `năm 2024`. No term is ever counted from it.
public enum ListedPeriod: Hashable, Sendable {
    case month(year: Int, month: Int)
    case year(Int)

    /// Reads `tháng 5/2024`, `T5/2024`, `5/2024`, `05-2024`, `2024-05`, `năm 2024`, `2024`.
    public init?(_ text: String) {
        var words = NameFolding.words(text).filter { !["thang", "nam"].contains($0) }
        if let first = words.first, first.hasPrefix("t"), words.count == 2 { words[0].removeFirst() }
        let isNumeral = { (word: String) in word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard words.allSatisfy(isNumeral), !words.isEmpty, words.count <= 2 else { return nil }
        if words.count == 2, words[0].utf8.count == 4 { words.reverse() }
        guard let last = words.last, last.utf8.count == 4, let year = Int(last), year >= 1900 else { return nil }
        guard words.count == 2 else {
            self = .year(year)
            return
        }
        guard words[0].utf8.count <= 2, let month = Int(words[0]), (1...12).contains(month) else { return nil }
        self = .month(year: year, month: month)
    }

    public var firstDay: Day? {
        switch self {
        case .month(let year, let month): Day(year: year, month: month, day: 1)
        case .year(let year): Day(year: year, month: 1, day: 1)
        }
    }
}
