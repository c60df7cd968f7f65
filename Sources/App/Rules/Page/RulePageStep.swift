import LegalCalendar
import Procedures
import Wording

/// One step of a procedure's page.
struct RulePageStep {
    private let step: Step
    private let procedure: Procedure
    private let rules: FilingRules
    private let wording: any Wording
    private let table: ([DatedValue<TermValue>]) -> [RuleBlock]

    init(
        _ step: Step,
        _ procedure: Procedure,
        _ rules: FilingRules,
        _ wording: any Wording,
        table: @escaping ([DatedValue<TermValue>]) -> [RuleBlock]
    ) {
        self.step = step
        self.procedure = procedure
        self.rules = rules
        self.wording = wording
        self.table = table
    }

    private var language: Language { wording.language }

    var blocks: [RuleBlock] {
        let texts = [
            step.note?.text(in: language), step.ifMissed.map { wording.pageMissed($0.text(in: language)) },
            step.remedy.map { wording.pageRemedy($0.text(in: language)) },
        ]
        return [
            .heading(step.name.text(in: language), level: 3, id: step.id),
            .bullets(start + counted + office + end + around),
        ]
            + table(step.terms)
            + step.prolongations.flatMap { [.paragraph(wording.pageProlonged($0.events.map(name)))] + table($0.terms) }
            + texts.compactMap(\.self).map(RuleBlock.paragraph)
    }

    private func name(_ id: String) -> String { rules.names.name(id, in: language) }

    private var start: [String] {
        var lines = [wording.pageActor(wording.name(of: step.actor))]
        if step.isOptional { lines.append(wording.optionalStep) }
        if let condition = step.condition,
            let question = procedure.questions.first(where: { $0.id == condition.question })
        {
            lines.append(wording.pageCondition(question.ask.text(in: language), expected: condition.expected))
        }
        switch step.trigger {
        case .event(let kinds, let each): lines.append(wording.pageTrigger(kinds.map(name), each: each))
        case .endOf(let other): lines.append(wording.pageFollows([name(other)], beforeExtension: false))
        case .firstEndOf(let others): lines.append(wording.pageFollows(others.map(name), beforeExtension: true))
        }
        return lines
    }

    private var counted: [String] {
        guard step.trigger.steps.isEmpty else { return [] }
        return step.countsFrom.map { row in
            let sure = wording.text(of: row.confidence)
            let when = row.conditions.sorted { $0.key < $1.key }.map { event, condition in
                wording.when(event == "trigger" ? wording.triggerWord : name(event), condition)
            }
            let day = wording.name(of: row.value ?? .trigger, names: rules.names)
            return wording.pageCounted(([day] + when + [sure]).joined(separator: "; "))
        }
    }

    private var office: [String] {
        step.stoppedBy.map { stop in
            let laws = stop.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
            let sentence = wording.pageStop(from: name(stop.from), until: name(stop.until))
            return "\(sentence) (\(laws); \(wording.text(of: stop.confidence)))"
        }
    }

    private var end: [String] {
        guard step.acceptsPrintedDue || step.terms.contains(where: { $0.value != nil }) else { return [] }
        var lines = [wording.pageEnd(step.endRule)]
        if let opens = step.opens { lines.append(wording.pageOpens(opens.term)) }
        if let late = step.late { lines.append(wording.pageLate(late.term)) }
        if step.extensionRule != nil { lines.append(wording.pageExtension) }
        if let floor = step.floor { lines.append(wording.pageFloor(floor)) }
        if step.needs.count != 0 { lines.append(wording.pageNeeds(step.needs)) }
        return lines
    }

    private var around: [String] {
        var lines: [String] = []
        if !step.closing.events.isEmpty {
            lines.append(wording.pageCloses(step.closing.events.map(name), all: step.closing.needsAll))
        }
        if !step.reopenedBy.isEmpty { lines.append(wording.pageReopens(step.reopenedBy.map(name))) }
        if !step.overtakenBy.isEmpty { lines.append(wording.pageOvertakes(step.overtakenBy.map(name))) }
        return lines
    }
}
