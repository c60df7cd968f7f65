public import LegalCalendar

/// By when something must be filed so that it is ready on a day, if it takes so long.
public struct PlanningDate: Hashable, Sendable {
    /// The day that the lengths give by themselves.
    public let day: Day
    /// The last day on or before it that is a working day under every reading.
    public let safe: Day
}

extension WorkCalendar {
    /// Counts the lengths back from the day, in whichever order of them ends earliest: experience is never stretched.
    public func planningDate(readyOn day: Day, after lengths: [Term]) -> PlanningDate {
        let orders = [lengths, lengths.reversed()]
        let days = orders.map { order in order.reduce(day) { end(from: $0, term: $1.reversed).day } }
        return planningDate(on: days.min() ?? day)
    }

    public func planningDate(on day: Day) -> PlanningDate {
        PlanningDate(day: day, safe: sureWorkingDay(onOrBefore: day))
    }
}

extension [Int] {
    /// The least value that so many hundredths of the values do not exceed (nearest rank); nil where there are none.
    public func percentile(_ percent: Int) -> Int? {
        guard !isEmpty else { return nil }
        let rank = (count * Swift.max(0, Swift.min(100, percent)) + 99) / 100
        return sorted()[Swift.max(rank, 1) - 1]
    }
}

extension [FilingEvent] {
    /// Where a filing with these events stands, without its obligations.
    public func state(_ definitions: [String: EventDefinition]) -> FilingState {
        FilingState(after: sorted(by: FilingEvent.precedes), definitions: definitions)
    }
}
