public import LegalCalendar
import Registry

/// One day of a month: whether the office is open, and what is due.
public struct CalendarDay: Sendable {
    public let day: Day
    /// The days off and worked Saturdays that the calendar has for it, and those that are only expected or proposed.
    public let special: [SpecialDay]
    /// Whether the office is open as far as the calendar tells today.
    public let isOpen: Bool
    public let work: [ListedWork]
}

/// A month as people look at it.
public struct CalendarMonth: Sendable {
    public let year: Int
    /// 1–12.
    public let month: Int
    public let days: [CalendarDay]
    public let today: Day
    /// Whether nothing undecided is left in its year.
    public let isComplete: Bool
    /// The months before and after it; nil where the calendar ends.
    public let before: (year: Int, month: Int)?
    public let after: (year: Int, month: Int)?
}

/// Use case: what is due in a month of the commune, day by day, with the days off.
public struct MonthCalendar: Sendable {
    private let context: AppContext
    private let office: String?

    /// - Parameter office: the person with whom work stands that nobody else has.
    public init(_ context: AppContext, office: String?) {
        self.context = context
        self.office = office
    }

    /// - Parameter month: its first day; the month of today where it is nil, or where the calendar knows nothing of it.
    public func show(_ month: Day?) async throws -> CalendarMonth {
        let (today, calendar) = (context.clock.today(), try context.library.calendar())
        let wanted = month.flatMap { calendar.knows($0) ? $0 : nil } ?? today
        let first = Day(ordinal: wanted.ordinal - wanted.parts.day + 1)
        let next = first.adding(months: 1)
        let last = next.adding(days: -1)
        let work = try await ListWork(context, office: office).list(from: first, until: last)
        let byDay = Dictionary(grouping: work, by: { $0.obligation.record.dates.plan })
        let previous = first.adding(days: -1)
        return CalendarMonth(
            year: first.year,
            month: first.parts.month,
            days: (first.ordinal...last.ordinal).map { ordinal in
                let day = Day(ordinal: ordinal)
                return CalendarDay(
                    day: day,
                    special: calendar.rows(on: day),
                    isOpen: calendar.isWorkingDay(day, in: .planned),
                    work: byDay[day] ?? []
                )
            },
            today: today,
            isComplete: calendar.isComplete(from: first, through: last),
            before: calendar.knows(previous) ? (previous.year, previous.parts.month) : nil,
            after: calendar.knows(next) ? (next.year, next.parts.month) : nil
        )
    }
}
