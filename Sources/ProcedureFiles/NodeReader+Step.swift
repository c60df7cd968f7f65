import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    private static let stepKeys = ["id", "name", "actor", "after", "term", "checked", "rolls", "boundary"]
    private static let optionalStepKeys = [
        "condition", "counts_from", "delivered", "optional", "printed_due", "prolonged_by", "rolls_confidence",
        "closed_by", "closed_by_all", "overtaken_by", "reopened_by", "stopped_by",
        "extension", "opens", "late", "floor", "needs", "repeats", "note", "if_missed", "remedy", "cadence",
    ]

    mutating func step(_ node: Node) -> Step? {
        guard let fields = fields(node, required: Self.stepKeys, optional: Self.optionalStepKeys) else { return nil }
        let id = identifier(fields["id"])
        let name = bilingual(fields["name"])
        let actor = choice(fields["actor"], Actor.self)
        let trigger = trigger(fields["after"])
        let checked = day(fields["checked"])
        let countsFrom = countedDays(fields, trigger: trigger, checked: checked)
        let terms = datedValues(fields["term"], checked: checked) { reader, node, _ in reader.termValue(node) }
        let endRule = endRule(fields)
        let parts = stepParts(fields, actor: actor, checked: checked)
        guard let id, let name, let actor, let trigger, let endRule, !countsFrom.isEmpty, !terms.isEmpty else {
            return nil
        }
        return Step(
            id: id,
            name: name,
            actor: actor,
            trigger: trigger,
            countsFrom: countsFrom,
            terms: terms,
            acceptsPrintedDue: parts.acceptsPrintedDue,
            endRule: endRule,
            closing: parts.closing,
            overtakenBy: parts.overtakenBy,
            reopenedBy: parts.reopenedBy,
            stoppedBy: parts.stoppedBy,
            prolongations: parts.prolongations,
            condition: parts.condition,
            isOptional: parts.isOptional,
            isDelivered: parts.isDelivered,
            extensionRule: parts.extensionRule,
            opens: parts.opens,
            late: parts.late,
            floor: parts.floor,
            needs: parts.needs,
            repeats: parts.repeats,
            note: parts.note,
            ifMissed: parts.ifMissed,
            remedy: parts.remedy,
            cadence: parts.cadence,
            line: fields.line
        )
    }

    /// The parts of a step that it may leave out.
    private struct StepParts {
        var acceptsPrintedDue = false
        var closing = Closing(events: [], needsAll: false)
        var overtakenBy: [String] = []
        var reopenedBy: [String] = []
        var stoppedBy: [ClockStop] = []
        var prolongations: [Prolongation] = []
        var condition: Condition?
        var isOptional = false
        var isDelivered = false
        var extensionRule: ExtensionRule?
        var opens: RelativeDate?
        var late: RelativeDate?
        var floor: Term?
        var needs = Term.none
        var repeats: Term?
        var note: BilingualText?
        var ifMissed: BilingualText?
        var remedy: BilingualText?
        var cadence: Cadence?
    }

    private mutating func stepParts(_ fields: Fields, actor: Actor?, checked: Day?) -> StepParts {
        var parts = StepParts()
        parts.acceptsPrintedDue = yesOrNo(fields["printed_due"]) ?? false
        parts.closing = closing(fields)
        parts.overtakenBy = filledList(fields["overtaken_by"]) { $0.reference(.event, $1) }
        parts.reopenedBy = filledList(fields["reopened_by"]) { $0.reference(.event, $1) }
        parts.stoppedBy = filledList(fields["stopped_by"]) { $0.clockStop($1) }
        parts.prolongations = filledList(fields["prolonged_by"]) { $0.prolongation($1, checked: checked) }
        parts.condition = condition(fields["condition"])
        parts.isOptional = yesOrNo(fields["optional"]) ?? false
        parts.isDelivered = yesOrNo(fields["delivered"]) ?? actor?.isProducer ?? false
        parts.extensionRule = extensionRule(fields["extension"])
        parts.opens = relativeDate(fields["opens"], required: ["of"])
        parts.late = relativeDate(fields["late"], required: [], optional: ["fee"])
        parts.floor = length(fields["floor"])
        parts.needs = needs(fields, actor: actor)
        parts.repeats = length(fields["repeats"])
        parts.note = bilingual(fields["note"])
        parts.ifMissed = bilingual(fields["if_missed"])
        parts.remedy = bilingual(fields["remedy"])
        parts.cadence = cadence(fields["cadence"])
        return parts
    }

    private mutating func trigger(_ node: Node?) -> Trigger? {
        guard let fields = fields(node, required: [], optional: ["event", "each", "step", "at"]) else { return nil }
        if let step = fields["step"] {
            if fields["event"] != nil { report(.clash("step", "event"), line: fields.line) }
            if fields["each"] != nil { report(.clash("step", "each"), line: fields.line) }
            if fields["at"] == nil { report(.missingKey("at"), line: fields.line) }
            let at = choice(fields["at"], StepEnd.self)
            let steps = oneOrMore(step) { $0.reference(.step, $1) }
            guard let at, let first = steps.first else { return nil }
            if at == .end, steps.count > 1 { report(.expected(.text), at: step) }
            return at == .end ? .endOf(step: first) : .firstEndOf(steps: steps)
        }
        if fields["at"] != nil { report(.clash("event", "at"), line: fields.line) }
        for key in ["event", "each"] where fields[key] == nil { report(.missingKey(key), line: fields.line) }
        let events = fields["event"].map { oneOrMore($0) { $0.reference(.event, $1) } } ?? []
        guard !events.isEmpty, let each = yesOrNo(fields["each"]) else { return nil }
        return .event(events, each: each)
    }

    /// A single item, or a list of some.
    mutating func oneOrMore<Item>(_ node: Node, _ read: (inout NodeReader, Node) -> Item?) -> [Item] {
        node.sequence == nil ? [read(&self, node)].compactMap(\.self) : filledList(node, read)
    }

    /// A step that follows a step is counted from that one's end, so it names no day of its own.
    private mutating func countedDays(
        _ fields: Fields,
        trigger: Trigger?,
        checked: Day?
    ) -> [DatedValue<CountedDay>] {
        guard let node = fields["counts_from"] else {
            if case .event? = trigger { report(.missingKey("counts_from"), line: fields.line) }
            guard let checked else { return [] }
            return [DatedValue(value: .trigger, citations: [], confidence: .confirmed, checked: checked)]
        }
        let rows = oneOrMore(node) { $0.countedDay($1, checked: checked) }
        let isSound = trigger?.steps.isEmpty ?? true || rows.allSatisfy { $0.value == .trigger }
        if !isSound { report(.clash("counts_from", "step"), at: node) }
        return rows
    }

    private mutating func countedDay(_ node: Node, checked inherited: Day?) -> DatedValue<CountedDay>? {
        guard let fields = fields(node, required: ["day"] + Grounds.keys, optional: ["when", "checked", "note"]) else {
            return nil
        }
        let (source, conditions) = (countedDaySource(fields["day"]), conditions(fields["when"]))
        let (grounds, note) = (grounds(fields), bilingual(fields["note"]))
        let checked = day(fields["checked"]) ?? inherited
        guard let source, let grounds, let checked else { return nil }
        return DatedValue(
            value: source,
            conditions: conditions,
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            note: note,
            line: fields.line
        )
    }

    private mutating func prolongation(_ node: Node, checked: Day?) -> Prolongation? {
        guard let fields = fields(node, required: ["event", "term"]) else { return nil }
        let events = fields["event"].map { oneOrMore($0) { $0.reference(.event, $1) } } ?? []
        let terms = datedValues(fields["term"], checked: checked) { reader, node, _ in
            reader.length(node).map(TermValue.term)
        }
        guard !events.isEmpty, !terms.isEmpty else { return nil }
        return Prolongation(events: events, terms: terms, line: fields.line)
    }

    private mutating func countedDaySource(_ node: Node?) -> CountedDay? {
        guard let node, let text = text(node) else { return nil }
        switch text {
        case "trigger": return .trigger
        case "received": return .received
        default: break
        }
        guard let milestone = text.wholePart(after: "milestone:") else {
            refer(to: .event, text, line: node.line)
            return .event(text)
        }
        refer(to: .milestone, milestone, line: node.line)
        return .milestone(milestone)
    }

    private mutating func endRule(_ fields: Fields) -> EndRule? {
        let rolling = choice(fields["rolls"], EndRule.Rolling.self)
        let boundary = choice(fields["boundary"], EndRule.Boundary.self)
        let confidence = choice(fields["rolls_confidence"], Confidence.self)
        guard let rolling, let boundary else { return nil }
        return EndRule(
            rolling: rolling,
            boundary: boundary,
            isSurelyUnrolled: rolling == .none && confidence == .confirmed,
            isSurelyRolled: rolling == .forward && (confidence ?? .confirmed) == .confirmed
        )
    }

    private mutating func closing(_ fields: Fields) -> Closing {
        if let all = fields["closed_by_all"] {
            if fields["closed_by"] != nil { report(.clash("closed_by", "closed_by_all"), at: all) }
            return Closing(events: filledList(all) { $0.reference(.event, $1) }, needsAll: true)
        }
        return Closing(events: list(fields["closed_by"]) { $0.reference(.event, $1) }, needsAll: false)
    }

    private mutating func clockStop(_ node: Node) -> ClockStop? {
        guard let fields = fields(node, required: ["from", "until"] + Grounds.keys) else { return nil }
        let (from, until) = (reference(.event, fields["from"]), reference(.event, fields["until"]))
        guard let from, let until, let grounds = grounds(fields) else { return nil }
        return ClockStop(from: from, until: until, citations: grounds.citations, confidence: grounds.confidence)
    }

    private mutating func extensionRule(_ node: Node?) -> ExtensionRule? {
        let required = ["times", "length", "requested"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["fee", "planned"]) else { return nil }
        require("same", fields["length"])
        require("before_end", fields["requested"])
        let (times, fee, grounds) = (number(fields["times"]), reference(.fee, fields["fee"]), grounds(fields))
        guard let times, let grounds else { return nil }
        guard times > 0 else {
            report(.badNumber("\(times)"), line: fields.line)
            return nil
        }
        return ExtensionRule(
            times: times,
            isPlanned: yesOrNo(fields["planned"]) ?? true,
            fee: fee,
            citations: grounds.citations,
            confidence: grounds.confidence
        )
    }

    private mutating func relativeDate(
        _ node: Node?,
        required: [String],
        optional: [String] = []
    ) -> RelativeDate? {
        guard let fields = fields(node, required: ["value"] + Grounds.keys + required, optional: optional) else {
            return nil
        }
        let (term, grounds, fee) = (term(fields["value"]), grounds(fields), reference(.fee, fields["fee"]))
        let anchor = choice(fields["of"], RelativeDate.Anchor.self) ?? .end
        guard let term, let grounds else { return nil }
        return RelativeDate(
            term: term,
            anchor: anchor,
            fee: fee,
            citations: grounds.citations,
            confidence: grounds.confidence,
            line: fields.line
        )
    }

    /// Who must prepare something says how long that takes; an office is not asked.
    private mutating func needs(_ fields: Fields, actor: Actor?) -> Term {
        if fields["needs"] == nil, actor?.isProducer ?? false { report(.missingKey("needs"), line: fields.line) }
        return length(fields["needs"]) ?? Term.none
    }
}

/// Which end of a step another follows.
private enum StepEnd: String, CaseIterable {
    case end
    case firstEnd = "first_end"
}

extension String {
    /// What stands behind a prefix, if it stands there.
    fileprivate func wholePart(after prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
