public import LegalCalendar
import Procedures
public import Registry
import Store
import Wording

/// What a source says, beside what the record says.
public struct ProposalView: Sendable {
    public let proposal: Proposal
    public let filing: FilingView
    public let subjectName: String
    /// The latest event of this kind that is on record.
    public let ours: EventEntry?
    /// The day of the copy in which it stood.
    public let copied: Day?
}

/// Use case: the proposals of a commune, both values side by side.
public struct ShowProposals: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(all: Bool = false) async throws -> [ProposalView] {
        let (library, today, chosen) = (context.library, context.clock.today(), context.commune)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let shelf = RuleShelf(library)
            let proposals = try all ? connection.allProposals() : connection.openProposals()
            return try proposals.compactMap { proposal -> ProposalView? in
                let filing = try connection.requiredFiling(proposal.filing)
                guard filing.commune == commune else { return nil }
                let rules = try shelf.rules(filing.procedure, connection)
                let view = try connection.view(of: filing, rules: rules, duties: .none, today: today)
                let snapshot = try connection.snapshot(source: proposal.source, address: proposal.address)
                let copy = snapshot.flatMap { $0.hash == proposal.snapshotHash ? $0.fetched : nil }
                return ProposalView(
                    proposal: proposal,
                    filing: view,
                    subjectName: try connection.subjectName(of: filing),
                    ours: view.standingEvents.last { $0.kind == proposal.kind },
                    copied: Instant.officeDay(of: copy ?? proposal.proposed)
                )
            }
        }
    }
}
