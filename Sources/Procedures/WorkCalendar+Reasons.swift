public import LegalCalendar

extension WorkCalendar {
    /// One term from one day as reasons, for a question that belongs to no filing.
    public func reasons(from day: Day, term: Term, endRule: EndRule) -> [Reason] {
        let dates = dates(from: day, term: term, endRule: endRule)
        let end = end(from: day, term: term)
        var reasons = [
            Reason(.event, .triggerEvent, date: day),
            Reason(.term, .datedTerm, from: day, term: term),
        ]
        reasons += rawReasons(of: dates, from: day)
        if let safe = dates.safe {
            let last = end.earliest.adding(days: endRule.boundary == .exclusive ? -1 : 0)
            if last != dates.raw { reasons.append(Reason(.count, .keptEnd, date: last)) }
            reasons += unsureDays(from: safe, through: last)
            reasons.append(Reason(.roll, .safeDay, date: safe, from: last))
        }
        let doubts = Doubt.all(dates.statutoryDoubts.union(dates.safeDoubts))
        return reasons + Doubt.allCases.filter(doubts.contains).map { Reason(.doubt, .doubt($0)) }
    }

    /// From the day counted from to the raw end, and over rest days to the lawful last day.
    func rawReasons(of dates: CountedDates, from day: Day?) -> [Reason] {
        var reasons = dates.rules.rules.filter { !$0.isAboutTheEnd }.map { reason(for: $0) }
        if dates.rules.rules.contains(.workingDays), let day {
            reasons += specialDays(between: day, and: dates.raw)
        }
        reasons.append(Reason(.count, .rawEnd, date: dates.raw, from: day))
        reasons += daysOff(from: dates.raw, to: dates.statutory)
        reasons += dates.rules.rules.filter(\.isAboutTheEnd).map { reason(for: $0) }
        if dates.statutory != dates.raw {
            reasons.append(Reason(.roll, .rolled, date: dates.statutory, from: dates.raw))
        }
        return reasons
    }

    /// What `data/calendar/counting.yaml` says of a way of counting.
    func reason(for rule: CountingRule) -> Reason {
        let entry = law.entry(of: rule)
        let kind: Reason.Kind = rule == .rollForward || rule == .rollOverSwappedDay || rule == .noRoll ? .roll : .count
        return Reason(
            kind,
            .counting(rule),
            citations: entry?.citations ?? [],
            confidence: entry?.confidence,
            note: entry?.text
        )
    }

    /// The rest days that moved an end forward, the end itself included.
    func daysOff(from first: Day, to last: Day) -> [Reason] {
        guard first < last else { return [] }
        return (first.ordinal..<last.ordinal).flatMap { restDayReasons(Day(ordinal: $0)) }
    }

    /// The days that are not surely working days, after a safe day and up to an end.
    func unsureDays(from safe: Day, through end: Day) -> [Reason] {
        guard safe < end else { return [] }
        return (safe.ordinal + 1...end.ordinal).flatMap { restDayReasons(Day(ordinal: $0)) }
    }

    /// The days that make a count of working days differ from one of weekdays, both ends included.
    func specialDays(between first: Day, and last: Day) -> [Reason] {
        (min(first, last).ordinal...max(first, last).ordinal).flatMap { namedDays(Day(ordinal: $0)) }
    }

    private func restDayReasons(_ day: Day) -> [Reason] {
        let named = namedDays(day)
        guard named.isEmpty, day.isWeekend else { return named }
        return [Reason(.holiday, .weekend, date: day)]
    }

    private func namedDays(_ day: Day) -> [Reason] {
        rows(on: day).map { row in
            Reason(
                .holiday,
                .dayOff(row.kind, row.status),
                date: day,
                subject: row.source,
                citations: row.citation.map { [$0] } ?? [],
                confidence: row.status == .decided ? row.confidence : min(row.confidence, .likely),
                note: row.name,
                layer: row.layer
            )
        }
    }
}

extension CountingRule {
    /// Told after the raw end rather than before it.
    fileprivate var isAboutTheEnd: Bool {
        switch self {
        case .rollForward, .rollOverSwappedDay, .noRoll: true
        case .excludeFirstDay, .monthEnd, .monthWithoutDay, .yearEnd, .leapDay, .workingDays, .backward, .exclusiveEnd:
            false
        }
    }
}
