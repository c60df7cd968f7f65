import LegalCalendar
import Procedures

/// Makes the dates again from a trace's lines and nothing else: neither calendar nor pack nor events.
///
/// What it knows beside the lines is what every reader of them knows: the months, the weekends, and how to count.
struct Rebuilder {
    let reasons: [Reason]

    private func first(_ rule: Reason.Rule) -> Reason? { reasons.first { $0.rule == rule } }
    private func all(_ rule: Reason.Rule) -> [Reason] { reasons.filter { $0.rule == rule } }
    private func has(_ rule: CountingRule) -> Bool { reasons.contains { $0.rule == .counting(rule) } }

    private var isExclusive: Bool { has(.exclusiveEnd) }

    /// The day counted from, by the lines about events.
    var counted: Day? {
        if let milestone = first(.milestone), let from = milestone.from, let term = milestone.term {
            return end(from: from, term)
        }
        return
            (first(.endOfStep) ?? first(.firstEndOfStep) ?? first(.countedEvent) ?? first(.receivedEvent)
            ?? first(.triggerEvent))?.date
    }

    var raw: Day? {
        let granted = all(.extensionGranted)
        guard first(.rawEnd) != nil else { return granted.last?.date ?? first(.printedDue)?.date }
        guard let counted, var day = lawfulEnd(from: counted) else { return nil }
        for line in granted { day = line.term.map { end(from: day, $0) } ?? day }
        for line in all(.prolonged) { day = line.term.map { end(from: day, $0) } ?? day }
        day = day.adding(days: excludedDays)
        return isExclusive ? day.adding(days: -1) : day
    }

    private func lawfulEnd(from counted: Day) -> Day? {
        if let printed = first(.printedTerm)?.term { return end(from: counted, printed) }
        if let yearly = first(.yearlyDay), let day = yearly.date {
            return yearly.term.map { end(from: day, $0) } ?? day
        }
        return first(.datedTerm)?.term.map { end(from: counted, $0) }
    }

    private var excludedDays: Int { all(.excludedTime).reduce(0) { $0 + ($1.term?.count ?? 0) } }

    var statutory: Day? {
        guard var day = raw, first(.rolled) != nil else { return raw }
        while !isOpenAsPlanned(day) { day = day.adding(days: 1) }
        return day
    }

    var safe: Day? {
        guard first(.safeDay) != nil, let end = first(.keptEnd)?.date ?? raw else { return nil }
        return sureDay(onOrBefore: end)
    }

    var internalDay: Day? {
        [Reason.Rule.delivery, .preparation].reduce(safe) { day, rule in
            guard let day, let length = first(rule)?.term else { return day }
            guard length.unit == .workingDay else { return sureDay(onOrBefore: end(from: day, length)) }
            return (0..<abs(length.count)).reduce(day) { day, _ in sureDay(onOrBefore: day.adding(days: -1)) }
        }
    }

    var plan: Day? {
        guard safe == nil, let line = first(.floor), let from = line.from, let term = line.term else { return safe }
        return sureDay(onOrBefore: end(from: from, term, isOpenForSure: isOpenAtLeast))
    }

    var opens: Day? { hanging(.windowOpens) }
    var late: Day? { hanging(.graceEnds) }

    private func hanging(_ rule: Reason.Rule) -> Day? {
        guard let line = first(rule), let from = line.from, let term = line.term else { return nil }
        return end(from: from, term)
    }

    /// Whether the end that plans keep is one that the lines allow: by the table or the notice, from either of a
    /// notice's two days, and with an extension counted in any of its three ways.
    var isKeptEndExplained: Bool {
        guard let kept = first(.keptEnd)?.date, first(.endOfStep) == nil, first(.firstEndOfStep) == nil
        else { return true }
        let terms = [first(.datedTerm)?.term, first(.printedTerm)?.term].compactMap(\.self)
        let bases = [first(.triggerEvent)?.date, counted].compactMap(\.self)
        var ends = Set(all(.printedDue).compactMap(\.date) + all(.extensionGranted).compactMap(\.date))
        for (base, term) in bases.flatMap({ base in terms.map { (base, $0) } }) {
            let single = end(from: base, term, isOpenForSure: isOpenAtLeast)
            ends.insert(single)
            guard !all(.extensionGranted).isEmpty, let double = Term(count: 2 * term.count, unit: term.unit) else {
                continue
            }
            ends.insert(end(from: single, term, isOpenForSure: isOpenAtLeast))
            ends.insert(end(from: base, double, isOpenForSure: isOpenAtLeast))
        }
        for line in all(.prolonged) {
            guard let term = line.term else { continue }
            ends = Set(ends.map { end(from: $0, term, isOpenForSure: isOpenAtLeast) })
        }
        let shift = excludedDays - (isExclusive ? 1 : 0)
        return ends.contains { $0.adding(days: shift) == kept } || ends.contains(kept)
    }
}

extension Rebuilder {
    private func rows(on day: Day) -> [(kind: SpecialDay.Kind, status: SpecialDay.Status)] {
        reasons.filter { $0.date == day }.compactMap { reason in
            if case .dayOff(let kind, let status) = reason.rule { (kind, status) } else { nil }
        }
    }

    private func isOpenAsPlanned(_ day: Day) -> Bool {
        let planned = rows(on: day).filter { $0.status != .proposed }
        if planned.contains(where: { $0.kind.isDayOff }) { return false }
        return !day.isWeekend || planned.contains { !$0.kind.isDayOff }
    }

    /// Open in the reading with the fewest days off, in which counts end earliest.
    private func isOpenAtLeast(_ day: Day) -> Bool {
        let rows = rows(on: day)
        if rows.contains(where: { $0.kind.isDayOff && $0.status == .decided }) { return false }
        return !day.isWeekend || rows.contains { !$0.kind.isDayOff }
    }

    private func sureDay(onOrBefore day: Day) -> Day {
        var day = day
        while day.isWeekend || rows(on: day).contains(where: { $0.kind.isDayOff }) { day = day.adding(days: -1) }
        return day
    }

    private func end(from day: Day, _ term: Term, isOpenForSure: ((Day) -> Bool)? = nil) -> Day {
        let isOpen = isOpenForSure ?? isOpenAsPlanned
        switch term.unit {
        case .day: return day.adding(days: term.count)
        case .week: return day.adding(days: 7 * term.count)
        case .month: return day.adding(months: term.count)
        case .year: return day.adding(months: 12 * term.count)
        case .workingDay:
            var (day, left) = (day, abs(term.count))
            while left > 0 {
                day = day.adding(days: term.count < 0 ? -1 : 1)
                if isOpen(day) { left -= 1 }
            }
            return day
        }
    }
}
