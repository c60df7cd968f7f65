import LegalCalendar
import Procedures

/// Turns drafts into packs: takes over what they include and looks up the names they use.
struct PackResolver {
    let drafts: [String: PackDraft]
    let names: DefinedNames
    let hash: @Sendable (String) -> String

    /// Names that are defined outside the packs.
    struct DefinedNames {
        var laws: Set<String> = []
        var events: Set<String> = []
        var fees: FeeSchedule = FeeSchedule(rows: [], reductions: [])
    }

    func pack(_ id: String) -> FileContents<RulePack?> {
        var order = InclusionOrder(drafts: drafts)
        order.visit(id, includedBy: [])
        var problems = order.problems
        // A part that could not be read would be missed by every other that names it.
        let isWhole = order.included.allSatisfy(\.problems.isEmpty) && problems.isEmpty
        // From the innermost outward, as each may replace what it includes.
        var whole: PackParts?
        for draft in order.included {
            let parts = PackParts(draft, over: whole)
            problems += draft.problems + draft.duplicates + undefined(draft, parts, isWhole: isWhole)
            whole = parts
        }
        let pack = problems.isEmpty ? drafts[id].flatMap { rulePack($0, whole, order.included.reversed()) } : nil
        return FileContents(value: pack, problems: Array(Set(problems)).sorted())
    }

    private func rulePack(_ draft: PackDraft, _ parts: PackParts?, _ chain: [PackDraft]) -> RulePack? {
        guard let head = draft.head, let parts, let cadence = parts.cadence else { return nil }
        let text = chain.map(\.text).joined(separator: PackVersion.separator)
        // Whoever asks what an application costs means its own stages first, then those of what it goes on to.
        let own = Set(draft.fees.map(\.id))
        let fees = parts.fees.filter { own.contains($0.id) } + parts.fees.filter { !own.contains($0.id) }
        let procedure = Procedure(
            id: draft.id,
            includes: chain.map(\.id).filter { $0 != draft.id },
            name: head.name,
            office: head.office,
            word: head.word,
            subjects: head.subjects,
            feeObject: head.feeObject,
            questions: parts.questions,
            implied: parts.implied,
            milestones: parts.milestones,
            steps: parts.steps,
            checklist: parts.checklist,
            fees: fees,
            cadence: cadence,
            delivery: parts.delivery,
            year: head.year,
            checked: head.checked,
            hash: hash(text)
        )
        let inherited = parts.paths.filter { $0.value != draft.path }
        return RulePack(procedure: procedure, path: draft.path, inherited: inherited, text: text)
    }

    private func undefined(_ draft: PackDraft, _ parts: PackParts, isWhole: Bool) -> [PackProblem] {
        let feesOfObject = Set(names.fees.rows.filter { $0.object == draft.head?.feeObject }.map(\.fee))
        return draft.references.filter { reference in
            switch reference.kind {
            case .law: !names.laws.contains(reference.name)
            case .event: !names.events.contains(reference.name)
            case .question: isWhole && !parts.questions.contains { $0.id == reference.name }
            case .milestone: isWhole && !parts.milestones.contains { $0.id == reference.name }
            case .step: isWhole && !parts.steps.contains { $0.id == reference.name }
            case .fee: !feesOfObject.contains(reference.name)
            case .paper, .feeStage, .pack, .office, .source: false
            }
        }.map { PackProblem(path: draft.path, line: $0.line, kind: .undefined($0.kind, $0.name)) }
    }
}

/// The packs that one takes over, each once and before those that take it over.
private struct InclusionOrder {
    let drafts: [String: PackDraft]
    private(set) var included: [PackDraft] = []
    private(set) var problems: [PackProblem] = []

    init(drafts: [String: PackDraft]) {
        self.drafts = drafts
    }

    mutating func visit(_ id: String, includedBy chain: [PackDraft]) {
        guard let draft = drafts[id] else {
            problems.append(missing(id, includedBy: chain.last))
            return
        }
        guard !chain.contains(where: { $0.id == id }) else {
            let cycle = chain.map(\.id) + [id]
            problems.append(PackProblem(path: draft.path, line: draft.includesLine, kind: .includeCycle(cycle)))
            return
        }
        guard !included.contains(where: { $0.id == id }) else { return }
        for other in draft.includes { visit(other, includedBy: chain + [draft]) }
        included.append(draft)
    }

    private func missing(_ id: String, includedBy draft: PackDraft?) -> PackProblem {
        guard let draft else { return PackProblem(path: "procedures/\(id).yaml", line: 0, kind: .missingFile) }
        return PackProblem(path: draft.path, line: draft.includesLine, kind: .undefined(.pack, id))
    }
}

/// The parts of a pack with those it includes: the same id replaces in place, a new one follows at the end.
struct PackParts {
    private(set) var questions: [Question] = []
    private(set) var implied: [ImpliedEvent] = []
    private(set) var milestones: [Milestone] = []
    private(set) var steps: [Step] = []
    private(set) var checklist: [ChecklistItem] = []
    private(set) var fees: [FeeStage] = []
    private(set) var cadence: Cadence?
    private(set) var delivery: Delivery?
    private(set) var paths: [RulePack.Part: String] = [:]

    init(_ draft: PackDraft, over included: PackParts?) {
        if let included { self = included }
        questions.replace(draft.questions, by: \.id)
        implied.replace(draft.implied, by: \.kind)
        milestones.replace(draft.milestones, by: \.id)
        steps.replace(draft.steps, by: \.id)
        checklist.replace(draft.checklist, by: \.id)
        fees.replace(draft.fees, by: \.id)
        cadence = draft.cadence ?? cadence
        delivery = draft.delivery ?? delivery
        let own: [RulePack.Part] =
            draft.milestones.map { .milestone($0.id) } + draft.steps.map { .step($0.id) }
            + draft.checklist.map { .paper($0.id) } + draft.fees.map { .feeStage($0.id) }
            + (draft.cadence == nil ? [] : [.cadence]) + (draft.delivery == nil ? [] : [.delivery])
        for part in own { paths[part] = draft.path }
    }
}

extension Array {
    fileprivate mutating func replace(_ items: [Element], by id: (Element) -> String) {
        for item in items {
            if let index = firstIndex(where: { id($0) == id(item) }) {
                self[index] = item
            } else {
                append(item)
            }
        }
    }
}
