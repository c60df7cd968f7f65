import LegalCalendar
import Procedures
import Yams

/// What a value rests on, as it stands beside every value of a pack.
struct Grounds {
    let citations: [Citation]
    let confidence: Confidence

    static let keys = ["basis", "confidence"]
}

extension NodeReader {
    mutating func day(_ node: Node?) -> Day? {
        guard let node, let text = text(node) else { return nil }
        guard let day = Day(text) else {
            report(.badDay(text), at: node)
            return nil
        }
        return day
    }

    /// A day, or `null` where it is not known or still open.
    mutating func dayOrNull(_ node: Node?) -> Day? {
        node?.isNull == true ? nil : day(node)
    }

    mutating func term(_ node: Node?) -> Term? {
        guard let node, let text = text(node) else { return nil }
        guard let term = Term(text) else {
            report(.badTerm(text), at: node)
            return nil
        }
        return term
    }

    /// A length that cannot be backward.
    mutating func length(_ node: Node?) -> Term? {
        guard let node, let term = term(node) else { return nil }
        guard !term.isBackward else {
            report(.badTerm(term.description), at: node)
            return nil
        }
        return term
    }

    mutating func bilingual(_ node: Node?) -> BilingualText? {
        guard let fields = fields(node, required: ["vi", "en"]) else { return nil }
        let (vi, en) = (text(fields["vi"]), text(fields["en"]))
        guard let vi, let en else { return nil }
        return BilingualText(vi: vi, en: en)
    }

    mutating func grounds(_ fields: Fields, needsArticle: Bool = true) -> Grounds? {
        let confidence = choice(fields["confidence"], Confidence.self)
        let citations = filledList(fields["basis"]) { reader, node in
            reader.citation(node, needsArticle: needsArticle && confidence == .confirmed)
        }
        guard let confidence, !citations.isEmpty else { return nil }
        return Grounds(citations: citations, confidence: confidence)
    }

    mutating func citation(_ node: Node, needsArticle: Bool) -> Citation? {
        guard let fields = fields(node, required: ["law"], optional: ["article", "clause", "point"]) else { return nil }
        let law = text(fields["law"])
        let article = text(fields["article"])
        let (clause, point) = (text(fields["clause"]), text(fields["point"]))
        guard let law else { return nil }
        refer(to: .law, law, line: fields.line)
        if article == nil, needsArticle { report(.confirmedWithoutArticle(law: law), at: node) }
        return Citation(law: law, article: article, clause: clause, point: point)
    }
}

extension NodeReader {
    /// A list of dated values, read row by row; `none` stands where the law sets no value.
    mutating func datedValues<Value: Hashable & Sendable>(
        _ node: Node?,
        checked: Day?,
        further keys: [String] = [],
        value read: (inout NodeReader, Node, Fields) -> Value?
    ) -> [DatedValue<Value>] {
        filledList(node) { reader, node in
            reader.datedValue(node, checked: checked, further: keys, value: read)
        }
    }

    private mutating func datedValue<Value: Hashable & Sendable>(
        _ node: Node,
        checked inherited: Day?,
        further keys: [String],
        value read: (inout NodeReader, Node, Fields) -> Value?
    ) -> DatedValue<Value>? {
        let optional = ["when", "checked", "note"] + keys
        guard let fields = fields(node, required: ["value"] + Grounds.keys, optional: optional) else { return nil }
        let isNone = fields["value"]?.scalar?.string == "none"
        let value = isNone ? nil : fields["value"].flatMap { read(&self, $0, fields) }
        let conditions = conditions(fields["when"])
        let grounds = grounds(fields)
        let note = bilingual(fields["note"])
        let checked = day(fields["checked"]) ?? inherited
        if checked == nil, fields["checked"] == nil { report(.missingKey("checked"), at: node) }
        guard isNone || value != nil, let grounds, let checked else { return nil }
        return DatedValue(
            value: value,
            conditions: conditions,
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            note: note,
            line: fields.line
        )
    }

    /// The box of event dates in which a value applies.
    mutating func conditions(_ node: Node?) -> [String: DateCondition] {
        var result: [String: DateCondition] = [:]
        if let node, node.mapping?.isEmpty == true { report(.empty, at: node) }
        for (key, value) in entries(node) {
            let name = key.scalar?.string == "trigger" ? text(key) : reference(.event, key)
            guard let event = name, let condition = condition(value) else { continue }
            result[event] = condition
        }
        return result
    }

    mutating func condition(_ node: Node) -> DateCondition? {
        guard let fields = fields(node, required: [], optional: ["from", "before", "absent_on"]) else { return nil }
        let (from, before, absentOn) = (day(fields["from"]), day(fields["before"]), day(fields["absent_on"]))
        if node.mapping?.isEmpty == true { report(.empty, at: node) }
        if absentOn != nil, from != nil { report(.clash("absent_on", "from"), at: node) }
        if absentOn != nil, before != nil { report(.clash("absent_on", "before"), at: node) }
        if let from, let before, from >= before { report(.emptyBox, at: node) }
        return DateCondition(from: from, before: before, absentOn: absentOn)
    }

    /// A length of time, or the days of the year of which the first one counts.
    mutating func termValue(_ node: Node) -> TermValue? {
        guard node.mapping != nil else { return term(node).map(TermValue.term) }
        guard let fields = fields(node, required: ["yearly"]) else { return nil }
        let rounds = filledList(fields["yearly"]) { $0.yearRound($1) }
        return rounds.isEmpty ? nil : .yearly(rounds)
    }

    /// A day of the year, or the day on which a batch closes with that on which its time ends.
    private mutating func yearRound(_ node: Node) -> TermValue.YearRound? {
        guard node.mapping != nil else {
            return yearDay(node).map { TermValue.YearRound(closes: $0, ends: $0) }
        }
        guard let fields = fields(node, required: ["closes", "ends"]) else { return nil }
        let (closes, ends) = (fields["closes"].flatMap { yearDay($0) }, fields["ends"].flatMap { yearDay($0) })
        guard let closes, let ends else { return nil }
        return TermValue.YearRound(closes: closes, ends: ends)
    }

    private mutating func yearDay(_ node: Node) -> TermValue.YearDay? {
        guard let text = text(node) else { return nil }
        // The day is read as one of a common year, so that 29 February, which not every year has, is refused.
        let parts = Day("2001-\(text)")?.parts
        guard let parts, let day = TermValue.YearDay(month: parts.month, day: parts.day) else {
            report(.badDay(text), at: node)
            return nil
        }
        return day
    }
}
