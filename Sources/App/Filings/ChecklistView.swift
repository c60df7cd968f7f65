public import LegalCalendar
public import Procedures
public import Registry
import Store
public import Wording

/// The papers of a filing as they stand. That they are ready never means that the filing was filed.
public struct ChecklistView: Sendable {
    public let filing: Filing
    public let word: FilingWord
    public let filed: EventEntry?
    public let today: Day
    /// The papers of the filing itself, then those of the steps that are open now, in the pack's order.
    public let papers: [Paper]
    /// Which of them are at stake now: those for filing until it is filed, then those of the open steps.
    public let currentStages: Set<String>
    /// Everything that its procedure asks, on which papers and fees depend.
    public let questions: [Question]
    /// The questions nobody has answered and on which papers depend.
    public let openQuestions: [Question]

    /// The stage of the papers that the filing itself consists of.
    static let filingStage = "filing"

    public struct Paper: Sendable {
        public let item: ChecklistItem
        public let state: PaperState
        public let form: DatedValue<FormReference>?
        public let copies: DatedValue<Int>?
        public let mark: ChecklistMark?
        /// Who marked it, by name; the code of one who is not on record.
        public let markedBy: String?
        /// The files that serve as it.
        public let documents: [Document]
        /// None of the files that serve as it holds any more.
        public let isExpired: Bool

        /// Whether somebody has still to bring it. An expired one is not ready, whatever was marked.
        public var isAsked: Bool { state == .open || isExpired }
        /// The last day on which a file that serves as it held; nil where one of them holds for ever.
        public var lastDay: Day? { documents.compactMap(\.expires).max() }
    }

    /// Papers that count now: those at stake that are needed, or may be.
    public var needed: [Paper] {
        papers.filter { currentStages.contains($0.item.stage) && $0.state != .notNeeded }
    }

    /// An expired paper is not ready, whatever was marked.
    public var ready: Int { needed.count { $0.state == .prepared && !$0.isExpired } }
}

extension SQLConnection {
    func checklist(of filing: Filing, rules: FilingRules, today: Day) throws -> ChecklistView {
        try checklist(of: view(of: filing, rules: rules, duties: .none, today: today), rules: rules)
    }

    /// - Parameter rules: those by which the view was made.
    func checklist(of view: FilingView, rules: FilingRules) throws -> ChecklistView {
        let (filing, today) = (view.filing, view.today)
        let marks = try checklistMarks(filing: filing.code)
        let documents = try Dictionary(grouping: documentUses(filing: filing.code), by: \.item)
            .mapValues { try $0.compactMap { try document($0.document) } }
        var dates = EventDates(view.events.effective)
        // A filing that is still prepared would be filed under the law of today.
        if dates[EventID.filed] == nil { dates = dates.with(EventID.filed, on: today) }
        let openSteps = Set(view.obligations.filter { $0.state == .open }.map(\.record.key.step))
        let papers = try rules.procedure.checklist.compactMap { item -> ChecklistView.Paper? in
            guard item.stage == ChecklistView.filingStage || openSteps.contains(item.stage) else { return nil }
            let applies = item.condition.map { $0.holds(given: filing.answers) } ?? true
            guard applies != false else { return nil }
            let mark = marks.first { $0.item == item.id }
            return try ChecklistView.Paper(
                item: item,
                state: PaperState(mark: mark, isKnown: applies != nil),
                form: item.forms.applying(to: dates),
                copies: item.copies.applying(to: dates),
                mark: mark,
                markedBy: mark.map { try person($0.person)?.name ?? $0.person },
                documents: documents[item.id] ?? [],
                isExpired: documents[item.id].map { $0.allSatisfy { $0.isExpired(on: today) } } ?? false
            )
        }
        let stepStages = openSteps.intersection(papers.map(\.item.stage))
        let asked = Set(papers.filter { $0.state == .unknown }.compactMap { $0.item.condition?.question })
        return ChecklistView(
            filing: filing,
            word: rules.procedure.word,
            filed: view.filed,
            today: today,
            papers: papers,
            currentStages: view.filed == nil || stepStages.isEmpty ? [ChecklistView.filingStage] : stepStages,
            questions: rules.procedure.questions,
            openQuestions: rules.procedure.questions.filter { asked.contains($0.id) }
        )
    }
}

extension PaperState {
    fileprivate init(mark: ChecklistMark?, isKnown: Bool) {
        switch mark?.state {
        case .prepared: self = .prepared
        case .notNeeded: self = .notNeeded
        case nil: self = isKnown ? .open : .unknown
        }
    }
}
