import LegalCalendar
import Procedures

/// A list of dated values as a pack's file writes it, so that two versions of any such list can be held together
/// whatever it is a list of.
struct DatedRows {
    private struct Row {
        let conditions: [String: DateCondition]
        /// Everything but the box and what only people read.
        let meaning: String
        let line: Int
    }

    private let rows: [Row]

    /// Nil where it is no list of dated values.
    init?(_ tree: PackTree) {
        guard case .list(let items, _) = tree, !items.isEmpty else { return nil }
        var rows: [Row] = []
        for item in items {
            guard case .mapping(let pairs, let line) = item, item["value"] != nil else { return nil }
            let told = pairs.filter { $0.key != "when" && !PackDifference.textKeys.contains($0.key) }
            let meaning = told.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
            rows.append(
                Row(
                    conditions: Self.conditions(item["when"]),
                    meaning: meaning.joined(separator: "; "),
                    line: line
                )
            )
        }
        self.rows = rows
    }

    private static func conditions(_ tree: PackTree?) -> [String: DateCondition] {
        guard case .mapping(let pairs, _)? = tree else { return [:] }
        let boxes = pairs.map { event, box in
            func day(_ key: String) -> Day? {
                if case .scalar(let text, _)? = box[key] { return Day(text) }
                return nil
            }
            return (event, DateCondition(from: day("from"), before: day("before"), absentOn: day("absent_on")))
        }
        return Dictionary(boxes, uniquingKeysWith: { first, _ in first })
    }

    /// The first row of the newer list that changes a case of before the day; nil where none does.
    ///
    /// A case is a combination of event dates, one on each side of every boundary of both lists. It is of the new law
    /// when one of its events is dated on the day or later, or has not come by then.
    func change(by newer: DatedRows, before day: Day) -> (old: String?, new: String?, line: Int)? {
        let events = Set((rows + newer.rows).flatMap(\.conditions.keys)).sorted()
        let cells = events.reduce([[:]]) { (cells: [[String: Day?]], event) in
            cells.flatMap { cell in
                examples(of: event, newer).map { example in
                    var longer = cell
                    longer.updateValue(example, forKey: event)
                    return longer
                }
            }
        }
        for cell in cells where !newer.isOfNewLaw(cell, from: day) {
            let dates = EventDates(cell.compactMapValues(\.self))
            // A case that the newer list leaves out cannot occur: `rules check` finds every gap.
            guard let after = newer.row(for: dates) else { continue }
            let before = row(for: dates)
            guard before?.meaning != after.meaning else { continue }
            return (before?.meaning, after.meaning, after.line)
        }
        return nil
    }

    private func row(for dates: EventDates) -> Row? {
        rows.first { $0.conditions.allSatisfy { event, condition in condition.holds(for: dates[event]) } }
    }

    private func examples(of event: String, _ newer: DatedRows) -> [Day?] {
        let boundaries = Set((rows + newer.rows).flatMap { $0.conditions[event]?.boundaries ?? [] }).sorted()
        guard let first = boundaries.first else { return [nil] }
        return [nil, first.adding(days: -1)] + boundaries.map(Optional.some)
    }

    private func isOfNewLaw(_ cell: [String: Day?], from day: Day) -> Bool {
        cell.contains { event, example in
            if let example { return example >= day }
            return rows.contains { $0.conditions[event]?.absentOn == day }
        }
    }
}
