import LegalCalendar

/// Holds one list of dated values against every combination of event dates that can make a difference.
///
/// Each event's time is cut at every day that some value of the list names. The step's own trigger and `filed` always
/// have a date; any other event may be missing, and that is a case of its own which the list must cover as well.
struct PackCheckCells {
    struct Row {
        let conditions: [String: DateCondition]
        let line: Int
    }

    struct Mismatch {
        let line: Int
        let kind: PackFinding.Kind
    }

    private let list: PackFinding.List
    private let rows: [Row]
    private let known: Set<String>

    init<Value>(_ list: PackFinding.List, _ values: [DatedValue<Value>], known: Set<String>) {
        self.list = list
        rows = values.map { Row(conditions: $0.conditions, line: $0.line) }
        self.known = known.union(["filed"])
    }

    func mismatches() -> [Mismatch] {
        guard !rows.isEmpty else { return [] }
        var result: [Mismatch] = []
        var seenOverlaps: Set<[Int]> = []
        for cell in cells {
            let dates = EventDates(cell.compactMapValues(\.self))
            let applying = rows.indices.filter { rows[$0].applies(to: dates) }
            guard let first = applying.first else {
                result.append(Mismatch(line: rows.first?.line ?? 0, kind: .gap(list: list, example: example(cell))))
                continue
            }
            guard applying.count > 1, seenOverlaps.insert(applying).inserted else { continue }
            for other in applying.dropFirst() {
                let kind = PackFinding.Kind.overlap(
                    list: list,
                    otherLine: rows[first].line,
                    example: example(cell)
                )
                result.append(Mismatch(line: rows[other].line, kind: kind))
            }
        }
        return result
    }

    /// One example for every cell; a nil date stands for an event that is not recorded.
    private var cells: [[String: Day?]] {
        let events = Set(rows.flatMap(\.conditions.keys)).sorted()
        return events.reduce([[:]]) { cells, event in
            cells.flatMap { cell in
                examples(of: event).map { day in
                    var longer = cell
                    longer.updateValue(day, forKey: event)
                    return longer
                }
            }
        }
    }

    private func examples(of event: String) -> [Day?] {
        let boundaries = Set(rows.flatMap { $0.conditions[event]?.boundaries ?? [] }).sorted()
        guard let first = boundaries.first else { return known.contains(event) ? [] : [nil] }
        let days: [Day?] = [first.adding(days: -1)] + boundaries.map(Optional.some)
        return known.contains(event) ? days : days + [nil]
    }

    private func example(_ cell: [String: Day?]) -> [PackFinding.ExampleDay] {
        cell.sorted { $0.key < $1.key }.map { PackFinding.ExampleDay(event: $0.key, day: $0.value) }
    }
}

extension PackCheckCells.Row {
    fileprivate func applies(to dates: EventDates) -> Bool {
        conditions.allSatisfy { event, condition in condition.holds(for: dates[event]) }
    }
}
