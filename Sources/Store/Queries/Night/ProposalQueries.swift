import LegalCalendar
public import Registry

extension SQLConnection {
    /// - Returns: false where the same thing has been proposed before, whatever became of it.
    public func insertProposal(_ proposal: Proposal) throws -> Bool {
        try run(
            """
            INSERT INTO proposal (code, filing, source, kind, dated, application_number, listed_filing_date,
                our_filing_date, address, snapshot_hash, proposed, state)
            VALUES (\(proposal.code), \(proposal.filing), \(proposal.source), \(proposal.kind), \(proposal.date),
                \(proposal.applicationNumber), \(proposal.listedFilingDate), \(proposal.ourFilingDate),
                \(proposal.address), \(proposal.snapshotHash), \(proposal.proposed), \(proposal.state.rawValue))
            ON CONFLICT (filing, kind, dated, application_number) DO NOTHING
            """
        ) == 1
    }

    public func hasProposal(like proposal: Proposal) throws -> Bool {
        try first(
            """
            SELECT code FROM proposal WHERE filing = \(proposal.filing) AND kind = \(proposal.kind)
                AND dated = \(proposal.date) AND application_number = \(proposal.applicationNumber)
            """
        ) != nil
    }

    public func proposal(_ code: String) throws -> Proposal? {
        try first("\(proposalColumns) WHERE code = \(code)").map(Proposal.init(row:))
    }

    public func openProposals() throws -> [Proposal] {
        try rows("\(proposalColumns) WHERE state = 'open' ORDER BY length(code), code").map(Proposal.init(row:))
    }

    public func allProposals() throws -> [Proposal] {
        try rows("\(proposalColumns) ORDER BY length(code), code").map(Proposal.init(row:))
    }

    /// - Returns: false where somebody has decided it before.
    public func decideProposal(
        _ code: String,
        state: Proposal.State,
        by person: String,
        at instant: String,
        reason: String?,
        event: String?
    ) throws -> Bool {
        try run(
            """
            UPDATE proposal SET state = \(state.rawValue), decided_by = \(person), decided = \(instant),
                reason = \(reason), event = \(event)
            WHERE code = \(code) AND state = 'open'
            """
        ) == 1
    }
}

private let proposalColumns: SQLQuery =
    """
    SELECT code, filing, source, kind, dated, application_number, listed_filing_date, our_filing_date, address,
        snapshot_hash, proposed, state, decided_by, decided, reason, event
    FROM proposal
    """

extension Proposal {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            filing: try row.text(1),
            source: try row.text(2),
            kind: try row.text(3),
            date: try row.value(4),
            applicationNumber: try row.text(5),
            listedFilingDate: try row.optionalValue(6),
            ourFilingDate: try row.optionalValue(7),
            address: try row.text(8),
            snapshotHash: try row.text(9),
            proposed: try row.text(10),
            state: try row.choice(11),
            decidedBy: try row.optionalText(12),
            decided: try row.optionalText(13),
            reason: try row.optionalText(14),
            event: try row.optionalText(15)
        )
    }
}
