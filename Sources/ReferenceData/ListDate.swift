/// A real day as a feed prints it, to be turned into the calendar's own day by whoever takes the data over.
public struct ListDate: Sendable, Equatable, Hashable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// - Returns: nil if there is no such day; years run from 1900 to 2199, beyond which a feed is mistaken.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// `dd/mm/yyyy`, with or without leading zeros, and nothing else.
    public init?(dayMonthYear text: String) {
        let fields = text.split(separator: "/", omittingEmptySubsequences: false)
        guard fields.count == 3, (1...2).contains(fields[0].utf8.count), (1...2).contains(fields[1].utf8.count),
            fields[2].utf8.count == 4
        else { return nil }
        let numbers = fields.compactMap { Digits.value($0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// How many days this one is after the other.
    func days(since other: ListDate) -> Int {
        ordinal - other.ordinal
    }

    /// Counts years from March, so that a leap day is the last of its year.
    private var ordinal: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day
        return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear
    }
}

extension ListDate: Comparable {
    public static func < (left: ListDate, right: ListDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension ListDate: CustomStringConvertible {
    /// `yyyy-mm-dd`
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

/// Numbers of ASCII digits only: no sign, no other script.
enum Digits {
    static func areAll(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    static func value(_ text: Substring) -> Int? {
        areAll(text) ? Int(text) : nil
    }
}
