import LegalCalendar
import Procedures
import Registry
import Store

/// Use case: the page of one producer.
public struct ShowProducerWork: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ visit: LinkVisit) async throws -> ProducerWork {
        let (today, library, producer) = (context.clock.today(), context.library, visit.producer)
        let names = try library.readinessNames()
        return try await context.database.read { connection in
            let shelf = RuleShelf(library)
            let filings = try connection.filings(of: producer.code, on: today)
            let duties = try SharedDuties(connection, shelf, of: filings)
            let summaries = try filings.map { try connection.summary(of: $0, shelf, duties, today: today) }
            let assessor = try ReadinessAssessor(
                library,
                commune: producer.commune,
                producer: producer.code,
                today: today,
                connection
            )
            let products = assessor.products(ReadinessQuestion(), of: producer.code)
            let planner = try RoadPlanner(library, summaries: summaries, today: today, connection)
            let seen = try connection.seen(by: visit.reader, in: summaries, shelf, today: today)
            return ProducerWork(
                producer: producer,
                today: today,
                next: try connection.nextWork(summaries, products, shelf, today: today),
                filings: summaries.filter { $0.view.word != .paper },
                papers: summaries.filter { $0.view.word == .paper },
                roads: try products.map { ProductRoad(readiness: $0, stops: try planner.stops(of: $0)) },
                names: names,
                toAcknowledge: seen.open,
                acknowledged: seen.done,
                sent: try connection.submissions(producer: producer.code).map { try connection.view($0) }
            )
        }
    }
}

extension ObligationView {
    /// Whether it is the producer's to do now. What had passed when it was entered waits until somebody pursues it.
    var isTheProducers: Bool {
        state == .open && step.isOwed && record.actor.isProducer && (!record.isHistoric || isPursued)
            && carriedOn == nil
    }
}

extension SQLConnection {
    /// The earliest of what is owed and of what a product still needs; an application without any day comes last.
    fileprivate func nextWork(
        _ summaries: [FilingSummary],
        _ products: [ProductReadiness],
        _ shelf: RuleShelf,
        today: Day
    ) throws -> NextWork? {
        var candidates: [NextWork] = []
        for summary in summaries {
            let rules = try shelf.rules(summary.view.filing.procedure, self)
            for obligation in summary.view.obligations where obligation.isTheProducers {
                let fee = rules.fee(of: obligation.step.id, summary.view.filing, try shelf.fees(), on: today)
                candidates.append(.obligation(obligation, summary, fee: fee))
            }
        }
        for product in products {
            let dates = product.evaluation?.open.compactMap(\.fileBy).sorted { $0.plan.safe < $1.plan.safe }
            if let first = dates?.first {
                candidates.append(.fileMark(product.product, first, fee: try markFee(shelf, today: today)))
            }
        }
        // Of what has no date, a term that is still to be read off a notice is the most urgent.
        let byDate = candidates.sorted { ($0.date?.ordinal ?? .min) < ($1.date?.ordinal ?? .min) }
        if let first = byDate.first { return first }
        guard let prepared = summaries.first(where: { $0.view.state == .prepared && $0.view.word != .paper }) else {
            return nil
        }
        let rules = try shelf.rules(prepared.view.filing.procedure, self)
        let fee = rules.fee(of: FilingRules.filingStage, prepared.view.filing, try shelf.fees(), on: today)
        return .prepare(prepared, fee: fee)
    }

    /// What filing a mark costs at least; nil where no price is in force.
    private func markFee(_ shelf: RuleShelf, today: Day) throws -> StepFee? {
        guard let procedure = SubjectKind.trademark.applicationProcedure else { return nil }
        return try shelf.rules(procedure, self)
            .fee(of: FilingRules.filingStage, answers: [:], try shelf.fees(), on: today)
    }

    /// What the reader can say "seen" of, and what was said.
    func seen(
        by reader: String?,
        in summaries: [FilingSummary],
        _ shelf: RuleShelf,
        today: Day
    ) throws -> (open: Set<String>, done: Set<String>) {
        guard let reader else { return ([], []) }
        let said = try acknowledgedStages(by: reader)
        var (open, done): (Set<String>, Set<String>) = ([], [])
        for summary in summaries {
            let procedure = try shelf.rules(summary.view.filing.procedure, self).procedure
            for obligation in summary.view.obligations where obligation.isTheProducers {
                let code = obligation.record.code
                let stages = Set(stagesToAcknowledge(obligation.record, procedure, on: today))
                guard !stages.isEmpty else { continue }
                if stages.isSubset(of: said[code] ?? []) { done.insert(code) } else { open.insert(code) }
            }
        }
        return (open, done)
    }
}
