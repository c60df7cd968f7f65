import LegalCalendar

/// The rules of counting once more, written as a person would apply them: day by day, month by month, in one reading
/// of everything undecided. It shares nothing with the calendar under test but `Day` itself.
struct SlowCalendar {
    let rowsByDay: [Int: [SpecialDay]]

    init(_ rows: [SpecialDay]) {
        rowsByDay = Dictionary(grouping: rows, by: \.day.ordinal)
    }

    /// Which rows hold. A decided row holds in every reading.
    struct OneReading: Sendable {
        let holds: @Sendable (SpecialDay) -> Bool

        static let planned = OneReading { $0.status != .proposed }
        static let mostDaysOff = OneReading { $0.status == .decided || $0.kind != .swappedWorkingDay }
        static let fewestDaysOff = OneReading { $0.status == .decided || $0.kind == .swappedWorkingDay }

        /// Every undecided row by a draw of its own.
        static func drawn(_ seed: UInt64) -> OneReading {
            OneReading { row in
                let mixed = (UInt64(bitPattern: Int64(row.day.ordinal)) ^ seed) &* 0x9E37_79B9_7F4A_7C15
                return row.status == .decided || mixed >> 63 == 1
            }
        }
    }

    func isOpen(_ day: Day, _ reading: OneReading) -> Bool {
        let rows = (rowsByDay[day.ordinal] ?? []).filter(reading.holds)
        if rows.contains(where: { $0.kind != .swappedWorkingDay }) { return false }
        // 1970-01-05, day four, was a Monday.
        let weekday = (((day.ordinal - 4) % 7) + 7) % 7
        return weekday < 5 || rows.contains { $0.kind == .swappedWorkingDay }
    }

    func end(from start: Day, _ term: Term, _ reading: OneReading) -> Day {
        switch term.unit {
        case .day: return Day(ordinal: start.ordinal + term.count)
        case .week: return Day(ordinal: start.ordinal + 7 * term.count)
        case .month: return slowMonths(term.count, from: start)
        case .year: return slowMonths(12 * term.count, from: start)
        case .workingDay:
            var day = start
            var left = abs(term.count)
            while left > 0 {
                day = Day(ordinal: day.ordinal + (term.count < 0 ? -1 : 1))
                if isOpen(day, reading) { left -= 1 }
            }
            return day
        }
    }

    func rolled(_ day: Day, _ reading: OneReading) -> Day {
        var day = day
        while !isOpen(day, reading) { day = Day(ordinal: day.ordinal + 1) }
        return day
    }

    /// Turns the leaves of a calendar one month at a time and then looks for the day.
    private func slowMonths(_ count: Int, from start: Day) -> Day {
        var (year, month, wanted) = start.parts
        for _ in 0..<abs(count) {
            month += count < 0 ? -1 : 1
            if month == 0 { (year, month) = (year - 1, 12) }
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        while wanted > 28 {
            if let day = Day(year: year, month: month, day: wanted) { return day }
            wanted -= 1
        }
        return Day(year: year, month: month, day: wanted) ?? start
    }
}
