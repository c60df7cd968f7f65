import LegalCalendar
public import Procedures
public import Registry
import Store
public import Wording

/// The papers of a filing as they stand. That they are ready never means that the filing was filed.
public struct ChecklistView: Sendable {
    public let filing: Filing
    public let word: FilingWord
    public let filed: EventEntry?
    /// The papers of the filing itself, then those of the steps that are open now, in the pack's order.
    public let papers: [Paper]
    /// Which of them are at stake now: those for filing until it is filed, then those of the open steps.
    public let currentStages: Set<String>
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
    }

    /// Papers that count now: those at stake that are needed, or may be.
    public var needed: [Paper] {
        papers.filter { currentStages.contains($0.item.stage) && $0.state != .notNeeded }
    }

    public var ready: Int { needed.count { $0.state == .prepared } }
}

/// Use case: which papers a filing needs, and which are ready.
public struct Checklists: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ code: String) async throws -> ChecklistView {
        let today = context.clock.today()
        let library = context.library
        return try await context.database.read { connection in
            let filing = try connection.requiredFiling(code)
            return try connection.checklist(
                of: filing,
                rules: connection.rulesInUse(filing.procedure, library),
                today: today
            )
        }
    }

    /// Marks a paper as ready.
    public func prepare(_ item: String, of code: String, document: String?) async throws -> ChecklistView {
        try await mark(item, of: code, as: .prepared, reason: nil, document: document)
    }

    /// Marks a paper as not needed, with the reason and the person who says so.
    public func markNotNeeded(_ item: String, of code: String, reason: String) async throws -> ChecklistView {
        guard !reason.isEmpty else { throw Problem.filing(.reasonNeeded(act: item)) }
        return try await mark(item, of: code, as: .notNeeded, reason: reason, document: nil)
    }

    /// Takes a mark back: the paper is to be done again.
    public func reopen(_ item: String, of code: String) async throws -> ChecklistView {
        try await mark(item, of: code, as: nil, reason: nil, document: nil)
    }

    public func answer(_ question: String, of code: String, _ answer: Bool) async throws -> ChecklistView {
        let today = context.clock.today()
        let library = context.library
        let stamp = context.stamp
        return try await context.database.write { connection in
            let filing = try connection.requiredFiling(code)
            let rules = try connection.rulesInUse(filing.procedure, library)
            guard rules.procedure.questions.contains(where: { $0.id == question }) else {
                throw Problem.filing(.unknownQuestion(question, known: rules.procedure.questions.map(\.id)))
            }
            try connection.saveAnswer(filing: code, question: question, answer: answer)
            let before = filing.answers[question].map { "\(question)=\($0)" }
            try connection.audit(
                AuditedAct("checklist.answer", .filing, code, before: before, after: "\(question)=\(answer)"),
                stamp
            )
            return try connection.checklist(of: connection.requiredFiling(code), rules: rules, today: today)
        }
    }

    private func mark(
        _ item: String,
        of code: String,
        as state: ChecklistMark.State?,
        reason: String?,
        document: String?
    ) async throws -> ChecklistView {
        let today = context.clock.today()
        let library = context.library
        let stamp = context.stamp
        return try await context.database.write { connection in
            let filing = try connection.requiredFiling(code)
            let rules = try connection.rulesInUse(filing.procedure, library)
            guard rules.procedure.checklist.contains(where: { $0.id == item }) else {
                throw Problem.filing(.unknownItem(item, known: rules.procedure.checklist.map(\.id)))
            }
            let before = try connection.checklistMarks(filing: code).first { $0.item == item }
            if let state {
                try connection.saveChecklistMark(
                    ChecklistMark(
                        item: item,
                        state: state,
                        reason: reason,
                        document: document,
                        person: stamp.person,
                        markedOn: today
                    ),
                    filing: code
                )
            } else {
                try connection.removeChecklistMark(filing: code, item: item)
            }
            let act = AuditedAct(
                "checklist.mark",
                .filing,
                code,
                before: before.map { "\(item): \($0.state.rawValue)" },
                after: "\(item): \(state?.rawValue ?? "open") \(reason ?? "")"
            )
            try connection.audit(act, stamp)
            return try connection.checklist(of: filing, rules: rules, today: today)
        }
    }
}

extension SQLConnection {
    func requiredFiling(_ code: String) throws -> Filing {
        guard let filing = try filing(code) else { throw Problem.general(.notFound(.filing, code: code)) }
        return filing
    }

    fileprivate func checklist(of filing: Filing, rules: FilingRules, today: Day) throws -> ChecklistView {
        let view = try view(of: filing, rules: rules, duties: .none, today: today)
        let marks = try checklistMarks(filing: filing.code)
        var dates = EventDates(view.events.effective)
        // A filing that is still prepared would be filed under the law of today.
        if dates[EventID.filed] == nil { dates = dates.with(EventID.filed, on: today) }
        let openSteps = Set(view.obligations.filter { $0.state == .open }.map(\.record.key.step))
        let papers = rules.procedure.checklist.compactMap { item -> ChecklistView.Paper? in
            guard item.stage == ChecklistView.filingStage || openSteps.contains(item.stage) else { return nil }
            let applies = item.condition.map { $0.holds(given: filing.answers) } ?? true
            guard applies != false else { return nil }
            let mark = marks.first { $0.item == item.id }
            return ChecklistView.Paper(
                item: item,
                state: PaperState(mark: mark, isKnown: applies != nil),
                form: item.forms.applying(to: dates),
                copies: item.copies.applying(to: dates),
                mark: mark
            )
        }
        let stepStages = openSteps.intersection(papers.map(\.item.stage))
        let asked = Set(papers.filter { $0.state == .unknown }.compactMap { $0.item.condition?.question })
        return ChecklistView(
            filing: filing,
            word: rules.procedure.word,
            filed: view.filed,
            papers: papers,
            currentStages: view.filed == nil || stepStages.isEmpty ? [ChecklistView.filingStage] : stepStages,
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
