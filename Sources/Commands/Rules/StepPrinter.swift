import App
import Formats
import LegalCalendar
import Procedures
import Wording

/// What the law says of one step, value by value.
struct StepPrinter {
    private let rules: FilingRules
    private let step: Step
    private let wording: any Wording

    init(_ rules: FilingRules, _ step: Step, _ wording: any Wording) {
        self.rules = rules
        self.step = step
        self.wording = wording
    }

    func printAll() {
        let language = wording.language
        Output.line("\(rules.procedure.id) – \(step.name.text(in: language)) [\(wording.name(of: step.actor))]")
        if step.isOptional { Output.line("  \(wording.optionalStep)") }
        printCountedDays()
        for value in step.terms {
            Output.line("  \(wording.text(of: value.value)) – \(condition(of: value))")
            let laws = value.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
            Output.line("      \(laws); \(wording.text(of: value.confidence)); \(wording.checked(on: value.checked))")
            if let note = value.note { Output.line("      \(note.text(in: language))") }
        }
        for text in [step.ifMissed, step.remedy].compactMap(\.self) { Output.line("  \(text.text(in: language))") }
    }

    /// The day counted from; said with its laws and days only where it is not the same for all time.
    private func printCountedDays() {
        for row in step.countsFrom {
            let name = wording.name(of: row.value ?? .trigger, names: rules.names)
            guard step.countsFrom.count > 1 else { return Output.line("  \(name)") }
            Output.line("  \(name) – \(condition(of: row)); \(wording.text(of: row.confidence))")
        }
    }

    var json: JSONValue {
        [
            "procedure": .string(rules.procedure.id),
            "code": .string(step.id),
            "name": .string(step.name.text(in: wording.language)),
            "actor": .string(step.actor.rawValue),
            "rolls": .string(step.endRule.rolling.rawValue),
            "boundary": .string(step.endRule.boundary.rawValue),
            "needs": .string(step.needs.description),
            "floor": JSONValue(step.floor?.description),
            "closed_by": .array(step.closing.events.map { .string($0) }),
            "overtaken_by": .array(step.overtakenBy.map { .string($0) }),
            "reopened_by": .array(step.reopenedBy.map { .string($0) }),
            "terms": .array(step.terms.map(json)),
        ]
    }

    private func json(_ value: DatedValue<TermValue>) -> JSONValue {
        [
            "value": machineText(of: value.value),
            "when": .object(
                value.conditions.sorted { $0.key < $1.key }.reduce(into: JSONObject()) { object, item in
                    object[item.key] = [
                        "from": JSONValue(item.value.from), "before": JSONValue(item.value.before),
                        "absent_on": JSONValue(item.value.absentOn),
                    ]
                }
            ),
            "citations": .array(value.citations.map { JSONValue($0) }),
            "confidence": .string(value.confidence.rawValue),
            "checked": JSONValue(value.checked),
            "note": JSONValue(value.note?.text(in: wording.language)),
        ]
    }

    private func machineText(of value: TermValue?) -> JSONValue {
        switch value {
        case .term(let term): .string(term.description)
        case .yearly(let rounds): .array(rounds.map { .string("\($0.ends.month)-\($0.ends.day)") })
        case nil: .null
        }
    }

    private func condition<Value>(of value: DatedValue<Value>) -> String {
        let parts = value.conditions.sorted { $0.key < $1.key }.map { event, condition in
            wording.when(
                event == "trigger" ? wording.triggerWord : rules.names.name(event, in: wording.language),
                condition
            )
        }
        return parts.isEmpty ? wording.always : parts.joined(separator: "; ")
    }
}
