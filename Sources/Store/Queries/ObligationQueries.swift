public import LegalCalendar
public import Procedures
public import Registry

/// One set of dates of an obligation, with the pack that gave it and what moved it.
public struct ObligationRevision: Hashable, Sendable {
    public let obligation: String
    public let revision: Int
    public let actor: Actor
    public let dates: ObligationDates
    public let pack: String
    /// What caused it: the code of an event, a correction, or a recomputation.
    public let cause: String
    public let recorded: String

    public init(
        obligation: String,
        revision: Int,
        actor: Actor,
        dates: ObligationDates,
        pack: String,
        cause: String,
        recorded: String
    ) {
        self.obligation = obligation
        self.revision = revision
        self.actor = actor
        self.dates = dates
        self.pack = pack
        self.cause = cause
        self.recorded = recorded
    }
}

extension SQLConnection {
    /// Writes an obligation anew, or for the first time; its identity never changes.
    public func saveObligation(_ record: ObligationRecord) throws {
        let dates = record.dates
        try run(
            """
            INSERT INTO obligation (code, filing, step, trigger_event, occurrence, actor, revision, opens, opens_safe, raw,
                safe, internal, statutory, late, plan, is_statutory_firm, is_safe_firm, needs_printed_term, state,
                settled_by, settled_on, is_historic)
            VALUES (\(record.code), \(record.filing), \(record.key.step), \(record.key.trigger),
                \(record.key.occurrence), \(record.actor.rawValue), \(record.revision), \(dates.opens),
                \(dates.opensSafe), \(dates.raw), \(dates.safe), \(dates.internalDay), \(dates.statutory),
                \(dates.late), \(dates.plan), \(dates.isStatutoryFirm), \(dates.isSafeFirm),
                \(dates.needsPrintedTerm), \(record.state.rawValue), \(record.settledBy), \(record.settledOn),
                \(record.isHistoric))
            ON CONFLICT (code) DO UPDATE SET actor = excluded.actor, revision = excluded.revision,
                opens = excluded.opens, opens_safe = excluded.opens_safe, raw = excluded.raw, safe = excluded.safe,
                internal = excluded.internal, statutory = excluded.statutory, late = excluded.late,
                plan = excluded.plan, is_statutory_firm = excluded.is_statutory_firm,
                is_safe_firm = excluded.is_safe_firm, needs_printed_term = excluded.needs_printed_term,
                state = excluded.state, settled_by = excluded.settled_by, settled_on = excluded.settled_on,
                is_historic = excluded.is_historic
            """
        )
    }

    public func obligations(filing: String) throws -> [ObligationRecord] {
        try rows("\(obligationColumns) WHERE filing = \(filing) ORDER BY length(code), code").map(
            ObligationRecord.init(row:)
        )
    }

    public func obligation(_ code: String) throws -> ObligationRecord? {
        try rows("\(obligationColumns) WHERE code = \(code)").first.map(ObligationRecord.init(row:))
    }

    /// Open obligations of a commune that plans keep for the day or an earlier one, the most urgent first.
    public func openObligations(commune: String, plannedBy day: Day) throws -> [ObligationRecord] {
        try rows(
            """
            \(obligationColumns)
            WHERE state = 'open' AND (plan IS NULL OR plan <= \(day))
                AND filing IN (SELECT code FROM filing WHERE commune = \(commune))
            ORDER BY COALESCE(plan, statutory, '9999-12-31'), length(code), code
            """
        ).map(ObligationRecord.init(row:))
    }

    public func insertRevision(_ revision: ObligationRevision) throws {
        let dates = revision.dates
        try run(
            """
            INSERT INTO obligation_revision (obligation, revision, actor, raw, safe, internal, statutory, late, plan, pack,
                cause, recorded)
            VALUES (\(revision.obligation), \(revision.revision), \(revision.actor.rawValue), \(dates.raw),
                \(dates.safe), \(dates.internalDay), \(dates.statutory), \(dates.late), \(dates.plan),
                \(revision.pack), \(revision.cause), \(revision.recorded))
            """
        )
    }

    /// Keeps the text of a pack that gave a date, once.
    public func keepRuleText(hash: String, procedure: String, body: String, on day: Day) throws {
        try run(
            """
            INSERT INTO rule_text (hash, procedure, body, first_used)
            VALUES (\(hash), \(procedure), \(body), \(day))
            ON CONFLICT (hash) DO NOTHING
            """
        )
    }
}

let obligationColumns: SQLQuery =
    """
    SELECT code, filing, step, trigger_event, occurrence, actor, revision, opens, opens_safe, raw, safe, internal,
        statutory, late, plan, is_statutory_firm, is_safe_firm, needs_printed_term, state, settled_by, settled_on,
        is_historic
    FROM obligation
    """

extension ObligationRecord {
    init(row: SQLRow) throws {
        let dates = ObligationDates(
            opens: try row.optionalValue(7),
            opensSafe: try row.optionalValue(8),
            raw: try row.optionalValue(9),
            safe: try row.optionalValue(10),
            internalDay: try row.optionalValue(11),
            statutory: try row.optionalValue(12),
            late: try row.optionalValue(13),
            plan: try row.optionalValue(14),
            isStatutoryFirm: try row.integer(15) == 1,
            isSafeFirm: try row.integer(16) == 1,
            needsPrintedTerm: try row.integer(17) == 1
        )
        self.init(
            code: try row.text(0),
            filing: try row.text(1),
            key: ObligationKey(step: try row.text(2), trigger: try row.text(3), occurrence: try row.integer(4)),
            actor: try row.choice(5),
            revision: try row.integer(6),
            dates: dates,
            state: try row.choice(18),
            settledBy: try row.optionalText(19),
            settledOn: try row.optionalValue(20),
            isHistoric: try row.integer(21) == 1
        )
    }
}

extension SQLConnection {
    /// How many obligations still have a date to keep: an upgrade must not lose one.
    public func openDeadlineCount() throws -> Int {
        try first("SELECT COUNT(*) FROM obligation WHERE state IN ('open', 'waiting')").map { try $0.integer(0) } ?? 0
    }
}

extension SQLConnection {
    /// When the present revision of each of a filing's obligations was recorded.
    public func revisionInstants(filing: String) throws -> [String: String] {
        let pairs = try rows(
            """
            SELECT o.code, r.recorded FROM obligation o
            JOIN obligation_revision r ON r.obligation = o.code AND r.revision = o.revision
            WHERE o.filing = \(filing) ORDER BY o.code
            """
        ).map { (try $0.text(0), try $0.text(1)) }
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }
}
