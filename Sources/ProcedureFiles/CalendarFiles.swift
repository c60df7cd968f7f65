import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/calendar/counting.yaml`: what the law says of each way of counting.
    mutating func countingLaw(_ root: Node) -> CountingLaw? {
        guard let fields = fields(root, required: ["rules"]) else { return nil }
        var entries: [CountingRule: CountingLaw.Entry] = [:]
        var general: [CountingLaw.GeneralRule: CountingLaw.Entry] = [:]
        for (id, entry, line) in filledList(fields["rules"], { $0.countingEntry($1) }) {
            if let rule = CountingRule(rawValue: id) {
                if entries.updateValue(entry, forKey: rule) != nil { report(.duplicateKey(id), line: line) }
            } else if let rule = CountingLaw.GeneralRule(rawValue: id) {
                if general.updateValue(entry, forKey: rule) != nil { report(.duplicateKey(id), line: line) }
            } else {
                let allowed = CountingRule.allCases.map(\.rawValue) + CountingLaw.GeneralRule.allCases.map(\.rawValue)
                report(.badChoice(id, allowed: allowed), line: line)
            }
        }
        for rule in CountingRule.allCases where entries[rule] == nil {
            report(.missingCountingRule(rule.rawValue), line: fields.line)
        }
        return CountingLaw(entries, general: general)
    }

    private mutating func countingEntry(_ node: Node) -> (String, CountingLaw.Entry, Int)? {
        let required = ["id", "text", "checked"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["note"]) else { return nil }
        let (id, text, checked) = (identifier(fields["id"]), bilingual(fields["text"]), day(fields["checked"]))
        let (grounds, note) = (grounds(fields), bilingual(fields["note"]))
        guard let id, let text, let checked, let grounds else { return nil }
        let entry = CountingLaw.Entry(
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            text: text,
            note: note
        )
        return (id, entry, fields.line)
    }
}

extension TableReader {
    /// `data/calendar/holidays.csv`.
    mutating func specialDays(_ text: String) -> [SpecialDay] {
        let columns = ["date", "kind", "name_vi", "name_en", "status", "source", "confidence"]
        let optional = ["law", "article", "clause", "point", "checked", "note"]
        let rows = rows(of: text, columns: columns, optional: optional)
        return rows.compactMap { specialDay($0) }
    }

    private mutating func specialDay(_ row: Row) -> SpecialDay? {
        let date = day("date", of: row)
        let kind = choice("kind", of: row, SpecialDay.Kind.self)
        let status = choice("status", of: row, SpecialDay.Status.self)
        let (vi, en) = (self.text("name_vi", of: row), self.text("name_en", of: row))
        let source = self.text("source", of: row)
        let confidence = choice("confidence", of: row, Confidence.self)
        if let date, let kind { check(kind, on: date, row) }
        guard let date, let kind, let status, let vi, let en, let source, let confidence else { return nil }
        return SpecialDay(
            day: date,
            kind: kind,
            status: status,
            name: BilingualText(vi: vi, en: en),
            source: source,
            citation: citation(of: row),
            confidence: confidence,
            layer: layer
        )
    }

    /// Only a rest day can become a working day, and a day given off must have been a working day.
    private mutating func check(_ kind: SpecialDay.Kind, on day: Day, _ row: Row) {
        switch kind {
        case .holiday: break
        case .swappedWorkingDay where !day.isWeekend: report(.badDay(day.description), line: row.number)
        case .swappedDayOff where day.isWeekend, .compensatoryDayOff where day.isWeekend:
            report(.badDay(day.description), line: row.number)
        case .swappedWorkingDay, .swappedDayOff, .compensatoryDayOff: break
        }
    }

    func citation(of row: Row) -> Citation? {
        row["law"].map { Citation(law: $0, article: row["article"], clause: row["clause"], point: row["point"]) }
    }

    /// `data/calendar/years.csv`.
    mutating func calendarYears(_ text: String) -> [CalendarYear] {
        let optional = ["checked", "checked_by", "note"]
        let rows = rows(of: text, columns: ["year", "complete", "source"], optional: optional)
        var seen: Set<Int> = []
        return rows.compactMap { row in
            let (year, source) = (number("year", of: row), self.text("source", of: row))
            let complete = choice("complete", of: row, TableAnswer.self)
            guard let year, let complete, let source else { return nil }
            if !seen.insert(year).inserted { report(.duplicateKey("\(year)"), line: row.number) }
            return CalendarYear(year: year, isComplete: complete == .yes, source: source, layer: layer)
        }
    }
}

/// How a table says whether something is so.
enum TableAnswer: String, CaseIterable {
    case yes = "true"
    case no = "false"
}
