public import LegalCalendar
public import Procedures
public import Registry
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
    /// What was sent for it, the oldest first.
    public let sent: [SubmissionView]
    /// Papers that the producer gave before and that could serve here, by the item that they are.
    public let reusable: [String: [Document]]
}

/// Use case: one filing, for who came by its producer's link.
public struct ShowProducerFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another producer's filing, as for one that is not there.
    public func show(_ code: String, _ visit: LinkVisit) async throws -> ProducerFiling {
        let (today, library, producer) = (context.clock.today(), context.library, visit.producer.code)
        return try await context.database.read { connection in
            guard let filing = try connection.filings(of: producer, on: today).first(where: { $0.code == code }) else {
                throw Problem.general(.notFound(.filing, code: code))
            }
            let shelf = RuleShelf(library)
            let rules = try shelf.rules(filing.procedure, connection)
            let duties = try SharedDuties(connection, shelf, of: [filing])
            let summary = try connection.summary(of: filing, shelf, duties, today: today)
            let checklist = try connection.checklist(of: summary.view, rules: rules)
            let seen = try connection.seen(by: visit.reader, in: [summary], shelf, today: today)
            let schedule = try shelf.fees()
            let fees = rules.feeStatements(filing.answers, schedule, on: today).filter { !$0.lines.isEmpty }
            let sent = try connection.submissions(producer: producer).filter { $0.filing == code }
            // What waits for this dossier already is not offered again.
            let waiting = Set(sent.filter { $0.outcome == nil }.map(\.document))
            let reusable = try connection.reusablePapers(of: visit.producer, on: today)
                .filter { !waiting.contains($0.code) }
            return ProducerFiling(
                view: summary.view,
                subjectName: summary.subjectName,
                checklist: checklist,
                fees: fees,
                reductions: fees.isEmpty ? [] : schedule.reductions(on: today),
                grounds: Self.grounds(checklist, summary.view),
                toAcknowledge: seen.open,
                acknowledged: seen.done,
                sent: try sent.map { try connection.view($0) },
                reusable: Dictionary(grouping: reusable, by: { $0.kind ?? "" })
            )
        }
    }

    private static func grounds(_ checklist: ChecklistView, _ view: FilingView) -> [Citation] {
        let papers = checklist.papers.filter { checklist.currentStages.contains($0.item.stage) }
        let open = view.obligations.filter { !$0.state.isFinished }
        let all = papers.flatMap(\.item.citations) + open.flatMap { $0.reasons.flatMap(\.citations) }
        var seen: Set<Citation> = []
        return all.filter { seen.insert($0).inserted }
    }
}

extension Submission {
    /// The dossier for which it was sent; nil for a letter.
    fileprivate var filing: String? {
        if case .paper(let filing, _) = purpose { filing } else { nil }
    }
}
