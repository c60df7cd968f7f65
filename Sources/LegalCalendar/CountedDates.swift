/// What happens where a count ends on a rest day, and whether its last day is part of it.
public struct EndRule: Hashable, Sendable {
    public enum Rolling: String, Hashable, Sendable, CaseIterable {
        /// To the end of the next working day (Civil Code 148.5).
        case forward
        /// Not at all: an expiry, a window counted backward, "before 30 April".
        case none
    }

    public enum Boundary: String, Hashable, Sendable, CaseIterable {
        case inclusive
        /// "Before" the day: the day before it is the last.
        case exclusive
    }

    public let rolling: Rolling
    public let boundary: Boundary
    /// Whether the law itself says that the end does not roll, as of an expiry.
    public let isSurelyUnrolled: Bool
    /// Whether the law surely rolls the end, as it does a term to act within.
    public let isSurelyRolled: Bool

    public init(
        rolling: Rolling,
        boundary: Boundary = .inclusive,
        isSurelyUnrolled: Bool = false,
        isSurelyRolled: Bool = true
    ) {
        self.rolling = rolling
        self.boundary = boundary
        self.isSurelyUnrolled = isSurelyUnrolled
        self.isSurelyRolled = isSurelyRolled
    }
}

/// Why a date is not firm, as far as the calendar itself can tell.
public struct CalendarDoubts: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Undecided days off or worked Saturdays give another day.
    public static let readingsDiffer = CalendarDoubts(rawValue: 1)
    /// A year's list of days off can still change.
    public static let yearIncomplete = CalendarDoubts(rawValue: 2)
    /// The date lies beyond the years for which days off are known or expected.
    public static let beyondCalendar = CalendarDoubts(rawValue: 4)
    /// A way of counting that the law does not surely command was needed.
    public static let countingRule = CalendarDoubts(rawValue: 8)
}

/// The dates that the calendar gives for one end: the raw day, the lawful last day and the safe one.
public struct CountedDates: Hashable, Sendable {
    /// The corresponding day, before rest days are looked at.
    public let raw: Day
    /// The last lawful day.
    public let statutory: Day
    /// The last day that is a working day in every reading and not after the end in any; nil beyond the calendar.
    public let safe: Day?
    public let rules: CountingRuleSet
    public let statutoryDoubts: CalendarDoubts
    public let safeDoubts: CalendarDoubts

    public var isFirm: Bool { statutoryDoubts.isEmpty && safeDoubts.isEmpty }
}

extension WorkCalendar {
    /// One term from one day: the whole computation of `daulang deadline`, single or batch.
    public func dates(from day: Day, term: Term, endRule: EndRule) -> CountedDates {
        dates(at: end(from: day, term: term), endRule: endRule)
    }

    /// Looks at rest days at a raw end and gives its dates with every doubt about them.
    public func dates(at rawEnd: RawEnd, endRule: EndRule) -> CountedDates {
        var end = rawEnd
        var rules = rawEnd.rules
        if endRule.boundary == .exclusive {
            end = end.moved(days: -1)
            rules.insert(.exclusiveEnd)
        }
        let rolled = rolled(end, endRule, &rules)
        let safe = sureWorkingDay(onOrBefore: end.earliest)
        let isBeyond = !knows(safe) || !knows(rolled.latest) || !knows(end.countedFrom ?? end.earliest)
        return CountedDates(
            raw: end.day,
            statutory: rolled.day,
            safe: isBeyond ? nil : safe,
            rules: rules,
            statutoryDoubts: statutoryDoubts(rolled, rules, isBeyond: isBeyond),
            safeDoubts: safeDoubts(safe, end, rules, isBeyond: isBeyond)
        )
    }

    private func rolled(_ end: RawEnd, _ endRule: EndRule, _ rules: inout CountingRuleSet) -> RawEnd {
        guard endRule.rolling == .forward else {
            if !endRule.isSurelyUnrolled, flags(of: end.day).contains(.unsure) { rules.insert(.noRoll) }
            return end
        }
        let day = rolledForward(end.day, in: .planned)
        if day != end.day {
            rules.insert(.rollForward)
            if crossesSwappedDay(from: end.day, to: day) { rules.insert(.rollOverSwappedDay) }
        }
        return RawEnd(
            day: day,
            earliest: endRule.isSurelyRolled ? rolledForward(end.earliest, in: .fewestDaysOff) : end.earliest,
            latest: rolledForward(end.latest, in: .mostDaysOff),
            rules: rules,
            countedFrom: end.countedFrom ?? min(end.day, end.earliest)
        )
    }

    private func crossesSwappedDay(from first: Day, to last: Day) -> Bool {
        var day = first
        while day < last {
            if flags(of: day).contains(.swapped) { return true }
            day = day.adding(days: 1)
        }
        return false
    }

    private func statutoryDoubts(
        _ rolled: RawEnd,
        _ rules: CountingRuleSet,
        isBeyond: Bool
    ) -> CalendarDoubts {
        var doubts: CalendarDoubts = []
        if rolled.earliest != rolled.latest { doubts.insert(.readingsDiffer) }
        if !rules.isDisjoint(with: law.doubtful) { doubts.insert(.countingRule) }
        // An end that neither rolls nor counts working days does not ask the calendar of days off at all.
        guard let first = rolled.countedFrom else { return doubts }
        if isBeyond { doubts.insert(.beyondCalendar) }
        let (start, end) = (min(first, rolled.earliest), max(first, rolled.latest))
        if !isComplete(from: start, through: end) { doubts.insert(.yearIncomplete) }
        return doubts
    }

    private func safeDoubts(_ safe: Day, _ end: RawEnd, _ rules: CountingRuleSet, isBeyond: Bool) -> CalendarDoubts {
        var doubts: CalendarDoubts = []
        if isBeyond { doubts.insert(.beyondCalendar) }
        if !rules.isDisjoint(with: law.doubtfulForSafeDate) { doubts.insert(.countingRule) }
        let last = max(end.earliest, end.countedFrom ?? end.earliest)
        if !isComplete(from: min(safe, end.countedFrom ?? safe), through: last) { doubts.insert(.yearIncomplete) }
        return doubts
    }
}
