import LegalCalendar
import ProcedureFiles
public import Procedures
public import Registry
public import Wording

/// One procedure as a page: what a lawyer reads instead of the file.
public struct RulePage: Sendable {
    private let pack: RulePack
    private let rules: FilingRules
    private let cases: [RuleCase]
    private let wording: any Wording

    /// - Throws: ``FilingProblem/unknownProcedure(_:known:)``.
    public init(_ library: RuleLibrary, procedure id: String, _ wording: any Wording) throws(Problem) {
        let rules = try library.filingRules(id)
        guard let pack = library.files.pack(id).value else {
            throw .filing(.unknownProcedure(id, known: library.procedureIDs))
        }
        self.init(pack, rules, cases: library.files.cases(of: id).value, wording)
    }

    private init(_ pack: RulePack, _ rules: FilingRules, cases: [RuleCase], _ wording: any Wording) {
        self.pack = pack
        self.rules = rules
        self.cases = cases.filter { $0.procedure == pack.procedure.id }
        self.wording = wording
    }

    public var procedure: Procedure { pack.procedure }
    private var language: Language { wording.language }
    public var title: String { procedure.name.text(in: language) }

    /// What stands below the title.
    public var blocks: [RuleBlock] { [head] + milestones + ownSteps + sharedSteps + papers }

    private var head: RuleBlock {
        .paragraph(wording.pageSubjects(procedure.subjects.map { wording.name(of: $0) }, checked: procedure.checked))
    }

    private var milestones: [RuleBlock] {
        let own = procedure.milestones.filter { pack.inherited[.milestone($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        return [.heading(wording.pageMilestones, level: 2, id: nil)]
            + own.flatMap { [.heading($0.name.text(in: language), level: 3, id: $0.id)] + table($0.terms) }
    }

    private var ownSteps: [RuleBlock] {
        let own = procedure.steps.filter { pack.inherited[.step($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        return [.heading(wording.pageSteps, level: 2, id: nil)]
            + own.flatMap { step in
                RulePageStep(step, procedure, rules, wording, table: table).blocks + examples(of: step)
            }
    }

    private var sharedSteps: [RuleBlock] {
        let shared = procedure.steps.compactMap { step in pack.inherited[.step(step.id)].map { (step, $0) } }
        guard !shared.isEmpty else { return [] }
        let links = shared.map { step, path in
            let id = path.split(separator: "/").last.map { String($0.dropLast(".yaml".count)) } ?? ""
            return RuleBlock.Link(name: step.name.text(in: language), procedure: id)
        }
        return [.heading(wording.pageSharedSteps, level: 2, id: nil), .links(links)]
    }

    private var papers: [RuleBlock] {
        let own = procedure.checklist.filter { pack.inherited[.paper($0.id)] == nil }
        guard !own.isEmpty else { return [] }
        let lines = own.map { paper in
            let laws = paper.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
            let forms = paper.forms.compactMap(\.value?.number).joined(separator: "; ")
            let form = forms.isEmpty ? "" : " (\(wording.pageForm): \(forms))"
            return "\(paper.name.text(in: language))\(form). \(laws); \(wording.text(of: paper.confidence))."
        }
        return [.heading(wording.pagePapers, level: 2, id: nil), .bullets(lines)]
    }

    private func table(_ rows: [DatedValue<TermValue>]) -> [RuleBlock] {
        let cells = rows.map { row in
            let laws = row.citations.map { wording.citation($0, names: rules.names) }.joined(separator: "; ")
            return [
                value(row.value), condition(row.conditions), laws,
                "\(wording.text(of: row.confidence)), \(wording.day(row.checked))",
            ]
        }
        return [.table(columns: wording.pageTermColumns, rows: cells)]
            + rows.compactMap { $0.note?.text(in: language) }.map(RuleBlock.note)
    }

    private func value(_ value: TermValue?) -> String { wording.text(of: value) }

    private func condition(_ conditions: [String: DateCondition]) -> String {
        let parts = conditions.sorted { $0.key < $1.key }.map { event, condition in
            let name = event == "trigger" ? wording.triggerWord : rules.names.name(event, in: language)
            return wording.when(name, condition)
        }
        return parts.isEmpty ? wording.always : parts.joined(separator: "; ")
    }

    private func examples(of step: Step) -> [RuleBlock] {
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
                return "\(wording.pageExample(ruleCase)). \(given) → \(results.joined(separator: "; "))."
            }
        }
        return lines.isEmpty ? [] : [.lead(wording.pageExamples), .bullets(lines)]
    }
}
