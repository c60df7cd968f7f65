/// The office's working days, with every doubt that is left about them.
///
/// A day off or a worked Saturday may be decided, expected or only proposed. Dates are told in the planned reading
/// (decided and expected rows); the safe date holds in every reading.
public struct WorkCalendar: Sendable {
    public let law: CountingLaw
    private let specialDays: [Day: [SpecialDay]]
    private let years: [Int: CalendarYear]
    private let firstOrdinal: Int
    private let flags: [DayFlags]
    private let completeYears: [Bool]
    private let firstYear: Int

    /// - Parameters:
    ///   - specialDays: all rows, in any order; days outside their years count as beyond the calendar.
    ///   - years: which years are complete; a year that is not named is not.
    public init(law: CountingLaw, specialDays: [SpecialDay], years: [CalendarYear]) {
        self.law = law
        let rowsByDay = Dictionary(grouping: specialDays, by: \.day)
        self.specialDays = rowsByDay
        self.years = Dictionary(years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        let firstYear = specialDays.map(\.day.year).min() ?? 1
        let lastYear = specialDays.map(\.day.year).max() ?? 0
        self.firstYear = firstYear
        guard firstYear <= lastYear else {
            (firstOrdinal, flags, completeYears) = (0, [], [])
            return
        }
        let first = Day(validYear: firstYear, month: 1, day: 1)
        let last = Day(validYear: lastYear, month: 12, day: 31)
        firstOrdinal = first.ordinal
        flags = (first.ordinal...last.ordinal).map { ordinal in
            let day = Day(ordinal: ordinal)
            guard let rows = rowsByDay[day] else { return day.isWeekend ? .weekend : [] }
            return DayFlags(day, rows: rows)
        }
        let complete = Set(years.filter(\.isComplete).map(\.year))
        completeYears = (firstYear...lastYear).map(complete.contains)
    }

    /// The last day that the calendar knows anything of; beyond it there are weekends and nothing else.
    public var lastDay: Day { Day(ordinal: firstOrdinal + flags.count - 1) }
    public var firstDay: Day { Day(ordinal: firstOrdinal) }

    public func rows(on day: Day) -> [SpecialDay] { specialDays[day] ?? [] }

    /// Every row of one year, by day.
    public func rows(in year: Int) -> [SpecialDay] {
        specialDays.filter { $0.key.year == year }.sorted { $0.key < $1.key }.flatMap(\.value)
    }

    public func year(_ year: Int) -> CalendarYear? { years[year] }

    public func knows(_ day: Day) -> Bool {
        let index = day.ordinal - firstOrdinal
        return index >= 0 && index < flags.count
    }

    /// Whether nothing undecided is left in any year from one day's to another's.
    public func isComplete(from first: Day, through last: Day) -> Bool {
        let (from, through) = (first.year - firstYear, last.year - firstYear)
        guard from >= 0, through < completeYears.count else { return false }
        guard from != through else { return completeYears[from] }
        return from > through || completeYears[from...through].allSatisfy(\.self)
    }

    func flags(of day: Day) -> DayFlags {
        let index = day.ordinal - firstOrdinal
        guard index >= 0, index < flags.count else { return day.isWeekend ? .weekend : [] }
        return flags[index]
    }

    /// Whether the office is open on the day, in one reading of the calendar.
    public func isWorkingDay(_ day: Day, in reading: Reading) -> Bool {
        !flags(of: day).contains(reading.dayOff)
    }

    /// The first day on or after this one that is a working day in the reading.
    public func rolledForward(_ day: Day, in reading: Reading) -> Day {
        var candidate = day
        while !isWorkingDay(candidate, in: reading) { candidate = candidate.adding(days: 1) }
        return candidate
    }

    /// The last day on or before this one that is a working day in every reading.
    public func sureWorkingDay(onOrBefore day: Day) -> Day {
        var candidate = day
        while flags(of: candidate).contains(.unsure) { candidate = candidate.adding(days: -1) }
        return candidate
    }

    /// The first day on or after this one that is a working day in every reading.
    public func sureWorkingDay(onOrAfter day: Day) -> Day {
        var candidate = day
        while flags(of: candidate).contains(.unsure) { candidate = candidate.adding(days: 1) }
        return candidate
    }

    /// So many working days after the day (before it where negative), in one reading.
    func addingWorkingDays(_ count: Int, to day: Day, in reading: Reading) -> Day {
        let step = count < 0 ? -1 : 1
        var left = abs(count)
        var candidate = day
        while left > 0 {
            candidate = candidate.adding(days: step)
            if isWorkingDay(candidate, in: reading) { left -= 1 }
        }
        return candidate
    }

    /// So many sure working days before the day; working days that are in doubt are not counted on.
    public func stepping(back count: Int, sureDaysFrom day: Day) -> Day {
        var candidate = sureWorkingDay(onOrBefore: day)
        for _ in 0..<max(0, count) {
            candidate = sureWorkingDay(onOrBefore: candidate.adding(days: -1))
        }
        return candidate
    }
}

/// One way of deciding everything that is still undecided.
public enum Reading: Sendable, CaseIterable {
    /// No doubtful day off, every doubtful Saturday worked: forward counts end earliest.
    case fewestDaysOff
    /// Decided and expected rows: the reading in which dates are told.
    case planned
    /// Every doubtful day off, no doubtful Saturday worked: forward counts end latest.
    case mostDaysOff

    var dayOff: DayFlags {
        switch self {
        case .fewestDaysOff: .offInFewest
        case .planned: .offAsPlanned
        case .mostDaysOff: .offInMost
        }
    }
}

/// What is known of one day, folded into a byte so that counting is a look-up.
struct DayFlags: OptionSet {
    let rawValue: UInt8

    static let offInFewest = DayFlags(rawValue: 1)
    static let offAsPlanned = DayFlags(rawValue: 2)
    static let offInMost = DayFlags(rawValue: 4)
    /// Not a working day under at least one reading, or worked only as a make-up Saturday.
    static let unsure = DayFlags(rawValue: 8)
    /// Off only by a swap, which is not surely a public holiday in the sense of Civil Code 148.5.
    static let swapped = DayFlags(rawValue: 16)

    static let weekend: DayFlags = [.offInFewest, .offAsPlanned, .offInMost, .unsure]
}

extension DayFlags {
    init(_ day: Day, rows: [SpecialDay]) {
        let daysOff = rows.filter(\.kind.isDayOff)
        let workingDays = rows.filter { !$0.kind.isDayOff }
        let isWeekend = day.isWeekend
        var flags: DayFlags = []
        if daysOff.contains(where: { $0.status == .decided }) || isWeekend && workingDays.isEmpty {
            flags.insert(.offInFewest)
        }
        let isWorkedAsPlanned = workingDays.contains { $0.status != .proposed }
        if daysOff.contains(where: { $0.status != .proposed }) || isWeekend && !isWorkedAsPlanned {
            flags.insert(.offAsPlanned)
        }
        let isWorkedForSure = workingDays.contains { $0.status == .decided }
        if !daysOff.isEmpty || isWeekend && !isWorkedForSure { flags.insert(.offInMost) }
        if isWeekend || !daysOff.isEmpty { flags.insert(.unsure) }
        if !isWeekend, !daysOff.isEmpty, daysOff.allSatisfy({ $0.kind == .swappedDayOff }) { flags.insert(.swapped) }
        self = flags
    }
}
