import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    mutating func question(_ node: Node) -> Question? {
        guard let fields = fields(node, required: ["id", "ask"]) else { return nil }
        let (id, ask) = (identifier(fields["id"]), bilingual(fields["ask"]))
        guard let id, let ask else { return nil }
        return Question(id: id, ask: ask)
    }

    mutating func impliedEvent(_ node: Node) -> ImpliedEvent? {
        let required = ["event", "of", "checked"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["when"]) else { return nil }
        let (kind, follows) = (reference(.event, fields["event"]), reference(.event, fields["of"]))
        let boxes = self.conditions(fields["when"])
        let checked = day(fields["checked"])
        guard let kind, let follows, let grounds = grounds(fields), let checked else { return nil }
        return ImpliedEvent(
            kind: kind,
            follows: follows,
            conditions: boxes,
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            line: fields.line
        )
    }

    mutating func milestone(_ node: Node) -> Milestone? {
        let required = ["id", "name", "after", "counts_from", "term", "checked"]
        guard let fields = fields(node, required: required, optional: ["repeats"]) else { return nil }
        let (id, name) = (identifier(fields["id"]), bilingual(fields["name"]))
        let after = reference(.event, fields["after"])
        let countsFrom = reference(.event, fields["counts_from"])
        let checked = day(fields["checked"])
        let terms = datedValues(fields["term"], checked: checked) { reader, node, _ in
            reader.term(node).map(TermValue.term)
        }
        let repeats = length(fields["repeats"])
        guard let id, let name, let after, let countsFrom, !terms.isEmpty else { return nil }
        return Milestone(
            id: id,
            name: name,
            after: after,
            countsFrom: countsFrom,
            terms: terms,
            repeats: repeats,
            line: fields.line
        )
    }

    mutating func condition(_ node: Node?) -> Condition? {
        guard let node else { return nil }
        guard node.mapping != nil else {
            return reference(.question, node).map { Condition(question: $0, expected: true) }
        }
        guard let fields = fields(node, required: ["not"]) else { return nil }
        return reference(.question, fields["not"]).map { Condition(question: $0, expected: false) }
    }

    mutating func checklistItem(_ node: Node) -> ChecklistItem? {
        let required = ["id", "name", "stage", "kind", "checked"] + Grounds.keys
        let optional = ["condition", "form", "copies", "hint"]
        guard let fields = fields(node, required: required, optional: optional) else { return nil }
        let (id, name) = (identifier(fields["id"]), bilingual(fields["name"]))
        let (stage, condition) = (stage(fields["stage"]), condition(fields["condition"]))
        let checked = day(fields["checked"])
        let forms = datedValues(fields["form"], checked: checked, further: ["source"]) { $0.form($1, $2) }
        let kind = choice(fields["kind"], ChecklistItem.Kind.self)
        let copies = datedValues(fields["copies"], checked: checked) { reader, node, _ in reader.number(node) }
        let (grounds, hint) = (grounds(fields), bilingual(fields["hint"]))
        guard let id, let name, let stage, let kind, let grounds, let checked else { return nil }
        return ChecklistItem(
            id: id,
            name: name,
            stage: stage,
            condition: condition,
            forms: forms,
            kind: kind,
            copies: copies,
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            hint: hint,
            line: fields.line
        )
    }

    private mutating func stage(_ node: Node?) -> String? {
        guard let node, let stage = identifier(node) else { return nil }
        if stage != "filing" { refer(to: .step, stage, line: node.line) }
        return stage
    }

    private mutating func form(_ node: Node, _ fields: Fields) -> FormReference? {
        let (number, source) = (text(node), text(fields["source"]))
        if fields["source"] == nil { report(.missingKey("source"), at: node) }
        guard let number, let source else { return nil }
        return FormReference(number: number, source: source)
    }

    mutating func feeStage(_ node: Node) -> FeeStage? {
        guard let fields = fields(node, required: ["stage", "name", "lines"]) else { return nil }
        let (id, name) = (identifier(fields["stage"]), bilingual(fields["name"]))
        let lines = filledList(fields["lines"]) { $0.feeLine($1) }
        guard let id, let name, !lines.isEmpty else { return nil }
        return FeeStage(id: id, name: name, lines: lines, line: fields.line)
    }

    private mutating func feeLine(_ node: Node) -> FeeLine? {
        guard let fields = fields(node, required: ["fee", "per"], optional: ["condition"]) else { return nil }
        let (fee, per) = (reference(.fee, fields["fee"]), choice(fields["per"], FeeLine.Unit.self))
        let condition = condition(fields["condition"])
        guard let fee, let per else { return nil }
        return FeeLine(fee: fee, per: per, condition: condition, line: fields.line)
    }

    /// The way to the office; it is practice, not law.
    mutating func delivery(_ node: Node?) -> Delivery? {
        guard let fields = fields(node, required: ["online_if", "online", "post", "basis"]) else { return nil }
        require("practice", fields["basis"])
        let condition = condition(fields["online_if"])
        let (online, post) = (length(fields["online"]), length(fields["post"]))
        guard let condition, let online, let post else { return nil }
        return Delivery(online: condition, onlineTerm: online, post: post, line: fields.line)
    }

    mutating func cadence(_ node: Node?) -> Cadence? {
        guard let fields = fields(node, required: ["offsets", "basis"], optional: ["overdue_every"]) else { return nil }
        require("practice", fields["basis"])
        let offsets = filledList(fields["offsets"]) { $0.days($1) }
        let overdueEvery = days(fields["overdue_every"])
        return Cadence(offsets: offsets, overdueEvery: overdueEvery, line: fields.line)
    }

    /// A cadence is counted in plain days.
    private mutating func days(_ node: Node?) -> Int? {
        guard let node, let term = term(node) else { return nil }
        switch term.unit {
        case .day: return term.count
        case .week: return term.count * 7
        case .month, .year, .workingDay:
            report(.badTerm(term.description), at: node)
            return nil
        }
    }
}
