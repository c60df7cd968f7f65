public import LegalCalendar
public import Procedures
import Registry
import Store
import Wording

/// One filing on its producer's page: papers, dates, fees, grounds.
public struct ProducerFiling: Sendable {
    public let view: FilingView
    public let subjectName: String
    public let checklist: ChecklistView
    /// For one class of goods, at the full price of today.
    public let fees: [FeeStatement]
    public let reductions: [FeeReduction]
    /// Every provision on which its papers and open dates rest, each once.
    public let grounds: [Citation]
    public let toAcknowledge: Set<String>
    public let acknowledged: Set<String>
}

/// Use case: one filing, for who came by its producer's link.
public struct ShowProducerFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another producer's filing, as for one that is not there.
    public func show(_ code: String, _ visit: LinkVisit) async throws -> ProducerFiling {
        let work = try await ShowProducerWork(context).show(visit)
        guard let summary = (work.filings + work.papers).first(where: { $0.view.filing.code == code }) else {
            throw Problem.general(.notFound(.filing, code: code))
        }
        let checklist = try await Checklists(context).show(code)
        let (today, library) = (context.clock.today(), context.library)
        let (fees, reductions) = try await context.database.read { connection in
            let rules = try connection.rulesInUse(summary.view.filing.procedure, library)
            let schedule = try library.fees()
            let fees = rules.feeStatements(summary.view.filing, schedule, on: today).filter { !$0.lines.isEmpty }
            return (fees, fees.isEmpty ? [] : schedule.reductions(on: today))
        }
        return ProducerFiling(
            view: summary.view,
            subjectName: summary.subjectName,
            checklist: checklist,
            fees: fees,
            reductions: reductions,
            grounds: Self.grounds(checklist, summary.view),
            toAcknowledge: work.toAcknowledge,
            acknowledged: work.acknowledged
        )
    }

    private static func grounds(_ checklist: ChecklistView, _ view: FilingView) -> [Citation] {
        let papers = checklist.papers.filter { checklist.currentStages.contains($0.item.stage) }
        let open = view.obligations.filter { !$0.state.isFinished }
        let all = papers.flatMap(\.item.citations) + open.flatMap { $0.reasons.flatMap(\.citations) }
        var seen: Set<Citation> = []
        return all.filter { seen.insert($0).inserted }
    }
}
