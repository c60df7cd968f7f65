import LegalCalendar
import ProcedureFiles
import ReferenceData
public import Registry
import Store

/// What a search through the lists for our own application numbers found.
public struct ProposeReport: Sendable {
    /// Codes of proposals that are new.
    public internal(set) var new: [String] = []
    /// How many wait for somebody to decide.
    public internal(set) var open = 0
    public internal(set) var accepted: [String] = []
    /// Why the stated policy could not accept a proposal.
    public internal(set) var notAccepted: [(code: String, problem: Problem)] = []
}

/// Use case: our application numbers are looked for in the lists that were read. Nothing is recorded by it, unless the
/// office has stated that it accepts these lists without a person.
public struct FindProposals: Sendable {
    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    public func find() async throws -> ProposeReport {
        let source = try context.library.source(FetchWeeklyList.sourceID)
        let at = context.clock.timestamp
        var report = ProposeReport()
        report.new = try await context.database.write { connection in
            try connection.filedNumbers().flatMap { filed in
                try connection.propose(filed, kind: source.gives, source: source.id, at: at)
            }
        }
        if settings.acceptance == .automatic { try await acceptAll(&report) }
        report.open = try await context.database.read { try $0.openProposals().count }
        return report
    }

    /// A date that the list gives ahead waits for its day; a filing date that is not ours waits for a person.
    private func acceptAll(_ report: inout ProposeReport) async throws {
        let today = context.clock.today()
        let open = try await context.database.read { try $0.openProposals() }
        for proposal in open where proposal.date <= today && !proposal.hasOtherFilingDate {
            do {
                _ = try await DecideProposal(context).accept(proposal.code)
                report.accepted.append(proposal.code)
            } catch let problem as Problem {
                report.notAccepted.append((proposal.code, problem))
            }
        }
    }
}

extension SQLConnection {
    fileprivate func propose(_ filed: FiledNumber, kind: String, source: String, at: String) throws -> [String] {
        guard let number = ApplicationNumber(anySpelling: filed.number) else { return [] }
        let standing = try events(filing: filed.filing).standing
        var codes: [String] = []
        for row in try weeklyRows(applicationNumber: number.text, source: source)
        where !standing.contains(where: { $0.kind == kind && $0.date == row.passed }) {
            let draft = { (code: String) in
                Proposal(
                    code: code,
                    filing: filed.filing,
                    source: source,
                    kind: kind,
                    date: row.passed,
                    applicationNumber: number.text,
                    listedFilingDate: row.filed,
                    ourFilingDate: filed.date,
                    address: row.address,
                    snapshotHash: row.hash,
                    proposed: at
                )
            }
            guard try !hasProposal(like: draft("")) else { continue }
            let proposal = draft(try nextCode(of: .proposal))
            if try insertProposal(proposal) { codes.append(proposal.code) }
        }
        return codes
    }
}

/// Use case: a person says yes or no to what a source suggests.
public struct DecideProposal: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(all: Bool) async throws -> [Proposal] {
        try await context.database.read { all ? try $0.allProposals() : try $0.openProposals() }
    }

    /// Records the event by the same way as one that a person enters, in one transaction with the decision.
    public func accept(_ code: String) async throws -> EventOutcome {
        let act = act(code)
        return try await context.database.write { try act.run($0) }
    }

    /// What would change, without changing it.
    public func preview(_ code: String) async throws -> EventPreview {
        let act = act(code)
        return try await context.preview { try act.preview($0) }
    }

    private func act(_ code: String) -> EventAct {
        let scene = EventScene(context)
        return EventAct(
            scene: scene,
            filing: { try $0.requiredFiling($0.openProposal(code).filing) }
        ) { connection, filing, rules in
            let proposal = try connection.openProposal(code)
            let input = EventInput(kind: proposal.kind, date: proposal.date)
            try EventCheck(rules: rules, today: scene.today).check(input)
            let outcome = try connection.record(
                input,
                filing: filing,
                rules: rules,
                today: scene.today,
                stamp: scene.stamp
            )
            try connection.decide(proposal, as: .accepted, scene.stamp, reason: nil, event: outcome.event)
            return outcome
        }
    }

    public func reject(_ code: String, reason: String) async throws {
        let stamp = context.stamp
        let reason = NameFolding.normalised(reason)
        guard !reason.isEmpty else { throw Problem.filing(.reasonNeeded(act: code)) }
        try await context.database.write { connection in
            let proposal = try connection.openProposal(code)
            try connection.decide(proposal, as: .rejected, stamp, reason: reason, event: nil)
        }
    }
}

extension SQLConnection {
    fileprivate func openProposal(_ code: String) throws -> Proposal {
        guard let proposal = try proposal(code) else { throw Problem.general(.notFound(.proposal, code: code)) }
        guard proposal.state == .open else { throw Problem.night(.proposalDecided(code: code)) }
        return proposal
    }

    fileprivate func decide(
        _ proposal: Proposal,
        as state: Proposal.State,
        _ stamp: AuditStamp,
        reason: String?,
        event: String?
    ) throws {
        let isFirst = try decideProposal(
            proposal.code,
            state: state,
            by: stamp.person,
            at: stamp.at,
            reason: reason,
            event: event
        )
        guard isFirst else { throw Problem.night(.proposalDecided(code: proposal.code)) }
        let summary = "\(proposal.kind) \(proposal.date) \(proposal.applicationNumber)"
        try audit(
            AuditedAct("proposal.\(state.rawValue)", .proposal, proposal.code, before: summary, after: event ?? reason),
            stamp
        )
    }
}
