/// A civil date without time or zone: the unit in which every legal term is counted.
///
/// It is made once, at the edge, from an instant and the office's zone; nothing below asks what day it is.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01, which is zero.
    public let ordinal: Int

    public init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// The date with these parts, or nil where the Gregorian calendar of the years 1 to 9999 has none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        ordinal = Day.ordinal(year: year, month: month, day: day)
    }

    /// The date whose parts are known to be right, such as the corresponding day of another month.
    init(validYear year: Int, month: Int, day: Int) {
        ordinal = Day.ordinal(year: year, month: month, day: day)
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool {
        left.ordinal < right.ordinal
    }
}

extension Day {
    public func adding(days count: Int) -> Day {
        Day(ordinal: ordinal + count)
    }

    /// The corresponding day of another month, or that month's last day where it has no such day (Civil Code 148.3).
    public func adding(months count: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + count
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(validYear: newYear, month: newMonth, day: min(day, last))
    }

    /// Monday is 1 and Sunday is 7, as in ISO 8601.
    public var weekday: Int {
        let shifted = (ordinal + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    public var isWeekend: Bool { weekday > 5 }

    public var year: Int { parts.year }
}

extension Day {
    /// Year, month and day by the days-to-civil method: eras of 400 years that begin on 1 March.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// The date as `yyyy-mm-dd`, the only form that is stored, sorted or sent to a machine.
    public var description: String {
        String(unsafeUninitializedCapacity: 12) { buffer in write(into: buffer) }
    }

    public init?(_ text: String) {
        var text = text
        let day = text.withUTF8 { Day(bytes: $0) }
        guard let day else { return nil }
        self = day
    }
}
