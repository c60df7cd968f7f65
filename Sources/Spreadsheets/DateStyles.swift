import Formats

/// Which cells show a number as a date: spreadsheets keep a date as the number of days since 1900 or 1904.
struct DateStyles {
    private enum Shown {
        case day, month
    }

    private let countsFrom1904: Bool
    private var codes: [String: String] = [:]
    private var formats: [Shown?] = []

    init(countsFrom1904: Bool = false) {
        self.countsFrom1904 = countsFrom1904
    }

    mutating func define(_ id: String, _ code: String) {
        codes[id] = code
    }

    mutating func addCellFormat(_ id: String) {
        formats.append(codes[id].map(Self.shown) ?? Self.builtIn[id])
    }

    /// The cell's value, as its style shows it.
    func cell(_ value: Double, style: Int?) -> SpreadsheetCell {
        guard let style, formats.indices.contains(style), let shown = formats[style], let date = date(value) else {
            return .number(value)
        }
        switch shown {
        case .day: return .date(year: date.year, month: date.month, day: date.day)
        case .month: return .month(year: date.year, month: date.month)
        }
    }

    /// Day 60 of 1900 is a day that never was: the calendar of the first spreadsheets had a 29 February in that year.
    private func date(_ value: Double) -> CivilDate? {
        guard value >= 1, value < 2_958_466 else { return nil }
        let days = Int(value)
        if countsFrom1904 { return CivilDate(daysSince1970: days - 24_107) }
        guard days != 60 else { return nil }
        return CivilDate(daysSince1970: days < 60 ? days - 25_568 : days - 25_569)
    }

    /// The numbers of ECMA-376, 18.8.30; those of East Asia stand for dates too. 17 is `mmm-yy`.
    private static let builtIn: [String: Shown] = {
        var table: [String: Shown] = [:]
        for id in [14, 15, 16, 22] + Array(27...36) + Array(50...58) { table["\(id)"] = .day }
        table["17"] = .month
        return table
    }()

    /// A format with a day shows one; one with a month and a year only does not; anything else is a time or a number.
    private static func shown(_ code: String) -> Shown? {
        var letters = Set<Character>()
        var (isQuoted, isBracketed, isEscaped) = (false, false, false)
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if isBracketed {
                isBracketed = character != "]"
            } else {
                switch character {
                case "\\", "_", "*": isEscaped = true
                case "\"": isQuoted = true
                case "[": isBracketed = true
                default: letters.insert(character)
                }
            }
        }
        if letters.contains("d") { return .day }
        return letters.contains("m") && letters.contains("y") ? .month : nil
    }
}
