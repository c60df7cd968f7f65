/// Where a count ends before rest days are looked at, under every reading of what is in doubt.
public struct RawEnd: Hashable, Sendable {
    /// The day in the planned reading: the one that is told.
    public private(set) var day: Day
    /// The earliest and latest day that any reading gives.
    public private(set) var earliest: Day
    public private(set) var latest: Day
    public private(set) var rules: CountingRuleSet
    /// The other end of the span in which days off matter, where working days were counted.
    private(set) var countedFrom: Day?

    /// A day that is given, not counted.
    public init(day: Day) {
        (self.day, earliest, latest) = (day, day, day)
        rules = []
    }

    init(day: Day, earliest: Day, latest: Day, rules: CountingRuleSet, countedFrom: Day?) {
        (self.day, self.earliest, self.latest) = (day, earliest, latest)
        self.rules = rules
        self.countedFrom = countedFrom
    }

    /// The same end, so many days later: for time that is not counted.
    public func moved(days count: Int) -> RawEnd {
        RawEnd(
            day: day.adding(days: count),
            earliest: earliest.adding(days: count),
            latest: latest.adding(days: count),
            rules: rules,
            countedFrom: countedFrom
        )
    }

    /// The same end where another way of counting is possible too; the day told stays.
    public func alsoReadAs(_ other: RawEnd) -> RawEnd {
        RawEnd(
            day: day,
            earliest: min(earliest, other.earliest),
            latest: max(latest, other.latest),
            rules: rules.union(other.rules),
            countedFrom: [countedFrom, other.countedFrom].compactMap(\.self).min()
        )
    }
}

extension WorkCalendar {
    /// Counts a term from a day by Civil Code Arts. 147 and 148, before any rest day at its end is looked at.
    public func end(from day: Day, term: Term) -> RawEnd {
        var rules: CountingRuleSet = term.isBackward ? [.excludeFirstDay, .backward] : .excludeFirstDay
        switch term.unit {
        case .day:
            return fixed(day.adding(days: term.count), rules)
        case .week:
            return fixed(day.adding(days: term.count * 7), rules)
        case .month:
            let end = day.adding(months: term.count)
            rules.insert(.monthEnd)
            if end.parts.day != day.parts.day { rules.insert(.monthWithoutDay) }
            return fixed(end, rules)
        case .year:
            let end = day.adding(months: term.count * 12)
            rules.insert(.yearEnd)
            if end.parts.day != day.parts.day { rules.insert(.leapDay) }
            return fixed(end, rules)
        case .workingDay:
            rules.insert(.workingDays)
            let fewest = addingWorkingDays(term.count, to: day, in: .fewestDaysOff)
            let most = addingWorkingDays(term.count, to: day, in: .mostDaysOff)
            return RawEnd(
                day: addingWorkingDays(term.count, to: day, in: .planned),
                earliest: min(fewest, most),
                latest: max(fewest, most),
                rules: rules,
                countedFrom: day
            )
        }
    }

    /// Counts a further term from the end of another: an extension, or a step that follows a step.
    public func end(after first: RawEnd, term: Term) -> RawEnd {
        let next = end(from: first.day, term: term)
        let earliest = end(from: first.earliest, term: term)
        let latest = end(from: first.latest, term: term)
        return RawEnd(
            day: next.day,
            earliest: min(earliest.earliest, next.earliest),
            latest: max(latest.latest, next.latest),
            rules: first.rules.union(next.rules),
            countedFrom: first.countedFrom ?? next.countedFrom
        )
    }

    private func fixed(_ day: Day, _ rules: CountingRuleSet) -> RawEnd {
        RawEnd(day: day, earliest: day, latest: day, rules: rules, countedFrom: nil)
    }
}
