import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// A file of `data/cases/`.
    mutating func cases(_ root: Node) -> [RuleCase] {
        guard let fields = fields(root, required: ["procedure", "cases"], optional: ["answers"]) else { return [] }
        guard let procedure = reference(.pack, fields["procedure"]) else { return [] }
        let answers = answers(fields["answers"])
        return filledList(fields["cases"]) { $0.ruleCase($1, of: procedure, answers) }
    }

    /// Facts by question; those of a file hold for each of its cases, unless the case says otherwise.
    private mutating func answers(_ node: Node?) -> [String: Bool] {
        entries(node).reduce(into: [:]) { answers, entry in
            guard let question = reference(.question, entry.key), let answer = yesOrNo(entry.value) else { return }
            answers[question] = answer
        }
    }

    private mutating func ruleCase(_ node: Node, of procedure: String, _ common: [String: Bool]) -> RuleCase? {
        let required = ["name", "why", "events"]
        guard let fields = fields(node, required: required, optional: ["answers", "expect", "absent"]) else {
            return nil
        }
        let (name, why) = (text(fields["name"]), text(fields["why"]))
        let answers = answers(fields["answers"])
        var codes = 0
        let events = filledList(fields["events"]) { reader, node in
            codes += 1
            return reader.filingEvent(node, code: "E\(codes)")
        }
        let expectations = list(fields["expect"]) { $0.expectation($1) }
        let absent = list(fields["absent"]) { $0.reference(.step, $1) }
        if fields["expect"] == nil, fields["absent"] == nil { report(.missingKey("expect"), at: node) }
        guard let name, let why else { return nil }
        return RuleCase(
            procedure: procedure,
            name: name,
            why: why,
            events: events,
            answers: common.merging(answers) { $1 },
            expectations: expectations,
            absent: absent,
            path: path,
            line: fields.line
        )
    }

    /// An event with a date, or with the first and last day of time that does not count.
    private mutating func filingEvent(_ node: Node, code: String) -> FilingEvent? {
        let optional = ["date", "from", "to", "received", "term", "due", "confirmed", "for", "code"]
        guard let fields = fields(node, required: ["event"], optional: optional) else { return nil }
        let kind = reference(.event, fields["event"])
        if fields["date"] == nil, fields["from"] == nil { report(.missingKey("date"), at: node) }
        if fields["date"] != nil, fields["from"] != nil { report(.clash("date", "from"), at: node) }
        if fields["term"] != nil, fields["due"] != nil { report(.clash("term", "due"), at: node) }
        let (date, until) = (day(fields["date"]) ?? day(fields["from"]), day(fields["to"]))
        if let date, let until, until < date { report(.emptyBox, at: node) }
        let (received, due, term) = (day(fields["received"]), day(fields["due"]), term(fields["term"]))
        let isConfirmed = yesOrNo(fields["confirmed"]) ?? false
        let (target, ownCode) = (eventTarget(fields["for"]), text(fields["code"]))
        guard let kind, let date else { return nil }
        return FilingEvent(
            code: ownCode ?? code,
            kind: kind,
            date: date,
            received: received,
            printedDue: due,
            printedTerm: term,
            isPrintedConfirmed: isConfirmed,
            until: until,
            target: target
        )
    }

    /// A step, or a step with the code of the event that made it owed.
    private mutating func eventTarget(_ node: Node?) -> EventTarget? {
        guard let node else { return nil }
        guard node.mapping != nil else { return reference(.step, node).map { EventTarget(step: $0) } }
        guard let fields = fields(node, required: ["step", "trigger"]) else { return nil }
        let (step, trigger) = (reference(.step, fields["step"]), text(fields["trigger"]))
        guard let step, let trigger else { return nil }
        return EventTarget(step: step, trigger: trigger)
    }

    private mutating func expectation(_ node: Node) -> RuleCase.Expectation? {
        let keys = RuleCase.DateKey.allCases.map(\.rawValue)
        let optional = keys + ["step", "milestone", "trigger", "occurrence", "status", "state", "doubts", "basis"]
        guard let fields = fields(node, required: [], optional: optional) else { return nil }
        let subject = subject(fields)
        var dates: [RuleCase.DateKey: Day?] = [:]
        for key in RuleCase.DateKey.allCases {
            guard let node = fields[key.rawValue] else { continue }
            dates[key] = node.isNull ? .some(nil) : day(node)
        }
        let status = self.fields(fields["status"], required: [], optional: ["statutory", "safe"])
        let isStatutoryFirm = isFirm(status?["statutory"])
        let isSafeFirm = isFirm(status?["safe"])
        let state = choice(fields["state"], RuleCase.State.self)
        let doubts = fields["doubts"].map { node in Set(list(node) { $0.choice($1, Doubt.self) }) }
        let basis = text(fields["basis"])
        guard let subject else { return nil }
        return RuleCase.Expectation(
            subject: subject,
            dates: dates,
            isStatutoryFirm: isStatutoryFirm,
            isSafeFirm: isSafeFirm,
            state: state,
            doubts: doubts,
            basis: basis,
            line: fields.line
        )
    }

    private mutating func subject(_ fields: Fields) -> RuleCase.Subject? {
        if let node = fields["milestone"] {
            if fields["step"] != nil { report(.clash("milestone", "step"), at: node) }
            return reference(.milestone, node).map { .milestone($0) }
        }
        if fields["step"] == nil { report(.missingKey("step"), line: fields.line) }
        let step = reference(.step, fields["step"])
        let (trigger, occurrence) = (day(fields["trigger"]), number(fields["occurrence"]))
        return step.map { .step($0, trigger: trigger, occurrence: occurrence) }
    }

    private mutating func isFirm(_ node: Node?) -> Bool? {
        choice(node, FirmnessWord.self).map { $0 == .firm }
    }
}

private enum FirmnessWord: String, CaseIterable {
    case firm, provisional
}
