import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/calendar/counting.yaml`: what the law says of each way of counting.
    mutating func countingLaw(_ root: Node) -> CountingLaw? {
        guard let fields = fields(root, required: ["rules"]) else { return nil }
        var entries: [CountingRule: CountingLaw.Entry] = [:]
        for (rule, entry, line) in filledList(fields["rules"], { $0.countingEntry($1) }) {
            if entries[rule] != nil { report(.duplicateKey(rule.rawValue), line: line) }
            entries[rule] = entry
        }
        for rule in CountingRule.allCases where entries[rule] == nil {
            report(.missingCountingRule(rule.rawValue), line: fields.line)
        }
        return CountingLaw(entries)
    }

    private mutating func countingEntry(_ node: Node) -> (CountingRule, CountingLaw.Entry, Int)? {
        guard let fields = fields(node, required: ["id", "text", "checked"] + Grounds.keys) else { return nil }
        let rule = choice(fields["id"], CountingRule.self)
        let (text, checked, grounds) = (bilingual(fields["text"]), day(fields["checked"]), grounds(fields))
        guard let rule, let text, let checked, let grounds else { return nil }
        let entry = CountingLaw.Entry(
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            text: text
        )
        return (rule, entry, fields.line)
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
            confidence: confidence
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
        let rows = rows(of: text, columns: ["year", "complete", "source"], optional: ["checked", "checked_by", "note"])
        var seen: Set<Int> = []
        return rows.compactMap { row in
            let (year, source) = (number("year", of: row), self.text("source", of: row))
            let complete = choice("complete", of: row, YesOrNo.self)
            guard let year, let complete, let source else { return nil }
            if !seen.insert(year).inserted { report(.duplicateKey("\(year)"), line: row.number) }
            return CalendarYear(year: year, isComplete: complete == .yes, source: source)
        }
    }
}

/// How a table says whether something is so.
enum YesOrNo: String, CaseIterable {
    case yes, no
}
