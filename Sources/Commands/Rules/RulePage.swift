import App
import LegalCalendar
import Procedures
import Wording

/// One procedure as a page of Markdown: what a lawyer reads instead of the file.
struct RulePage {
    private let pack: RulePack
    private let rules: FilingRules
    private let cases: [RuleCase]
    private let wording: any Wording

    init(_ pack: RulePack, _ rules: FilingRules, cases: [RuleCase], _ wording: any Wording) {
        self.pack = pack
        self.rules = rules
        self.cases = cases.filter { $0.procedure == pack.procedure.id }
        self.wording = wording
    }

    private var procedure: Procedure { pack.procedure }
    private var language: Language { wording.language }

    var text: String { (head + milestones + ownSteps + sharedSteps + papers).joined(separator: "\n") + "\n" }

    private var head: [String] {
        let subjects = procedure.subjects.map { wording.name(of: $0) }
        return [
            "# \(procedure.name.text(in: language))", "",
            wording.pageOrigin(file: "data/procedures/\(procedure.id).yaml"), "",
            wording.pageSubjects(subjects, checked: procedure.checked), "",
        ]
    }

    private var milestones: [String] {
        let own = procedure.milestones.filter { pack.inherited[.milestone($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        return ["## \(wording.pageMilestones)", ""]
            + own.flatMap { ["### \($0.name.text(in: language))", ""] + table($0.terms) }
    }

    private var ownSteps: [String] {
        let own = procedure.steps.filter { pack.inherited[.step($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        return ["## \(wording.pageSteps)", ""]
            + own.flatMap { step in
                RulePageStep(step, procedure, rules, wording, table: table).lines + examples(of: step)
            }
    }

    private var sharedSteps: [String] {
        let shared = procedure.steps.compactMap { step in pack.inherited[.step(step.id)].map { (step, $0) } }
        guard !shared.isEmpty else { return [] }
        let suffix = language == .vietnamese ? "" : ".\(language.rawValue)"
        return ["## \(wording.pageSharedSteps)", ""]
            + shared.map { step, path in
                let id = path.split(separator: "/").last.map { $0.dropLast(".yaml".count) } ?? ""
                return "- [\(step.name.text(in: language))](\(id)\(suffix).md)"
            } + [""]
    }

    private var papers: [String] {
        let own = procedure.checklist.filter { pack.inherited[.paper($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        return ["## \(wording.pagePapers)", ""]
            + own.map { paper in
                let laws = paper.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
                let forms = paper.forms.compactMap(\.value?.number).joined(separator: "; ")
                let form = forms.isEmpty ? "" : " (\(wording.pageForm): \(forms))"
                return "- \(paper.name.text(in: language))\(form). \(laws); \(wording.text(of: paper.confidence))."
            } + [""]
    }

    private func table(_ rows: [DatedValue<TermValue>]) -> [String] {
        let columns = wording.pageTermColumns
        let notes = rows.compactMap { $0.note?.text(in: language) }
        return ["| \(columns.joined(separator: " | ")) |", "|" + columns.map { _ in "---|" }.joined()]
            + rows.map { row in
                let laws = row.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
                let cells = [
                    value(row.value), condition(row.conditions), laws,
                    "\(wording.text(of: row.confidence)), \(wording.day(row.checked))",
                ]
                return "| \(cells.joined(separator: " | ")) |"
            } + [""] + notes.flatMap { ["> \($0)", ""] }
    }

    private func value(_ value: TermValue?) -> String {
        switch value {
        case .term(let term): wording.length(term)
        case .yearly(let rounds): wording.yearly(rounds)
        case nil: wording.noTermSet
        }
    }

    private func condition(_ conditions: [String: DateCondition]) -> String {
        let parts = conditions.sorted { $0.key < $1.key }.map { event, condition in
            let name = event == "trigger" ? wording.triggerWord : rules.names.name(event, in: language)
            return wording.when(name, condition)
        }
        return parts.isEmpty ? wording.always : parts.joined(separator: "; ")
    }

    private func examples(of step: Step) -> [String] {
        let lines = cases.flatMap { ruleCase in
            ruleCase.expectations.compactMap { expectation -> String? in
                guard case .step(step.id, _, _) = expectation.subject else { return nil }
                let events = ruleCase.events.map {
                    wording.pageEvent(rules.names.name($0.kind, in: language), on: $0.date)
                }
                let dates = RuleCase.DateKey.allCases.compactMap { key in
                    expectation.dates[key].map { wording.pageDate(key, $0) }
                }
                let results = dates + [expectation.state.map(wording.pageState)].compactMap(\.self)
                guard !results.isEmpty else { return nil }
                let given = events.joined(separator: "; ")
                return "- \(wording.pageExample(ruleCase)). \(given) → \(results.joined(separator: "; "))."
            }
        }
        return lines.isEmpty ? [] : ["**\(wording.pageExamples)**", ""] + lines + [""]
    }
}
