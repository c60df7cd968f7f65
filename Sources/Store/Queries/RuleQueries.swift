public import LegalCalendar
public import Registry

extension SQLConnection {
    /// The hash of the pack by which a procedure's dates are given in this record; nil before its first date.
    public func packInUse(_ procedure: String) throws -> String? {
        try first(
            "SELECT pack FROM rules_in_use WHERE procedure = \(procedure) ORDER BY number DESC LIMIT 1"
        ).map { try $0.text(0) }
    }

    /// The procedures that have given a date, with the hash of the pack in use, by procedure.
    public func packsInUse() throws -> [(procedure: String, hash: String)] {
        try rows(
            """
            SELECT r.procedure, r.pack FROM rules_in_use r
            WHERE r.number = (SELECT MAX(o.number) FROM rules_in_use o WHERE o.procedure = r.procedure)
            ORDER BY r.procedure
            """
        ).map { (try $0.text(0), try $0.text(1)) }
    }

    /// The pack's text must have been kept before.
    public func usePack(_ use: PackUse) throws {
        try run(
            """
            INSERT INTO rules_in_use (procedure, number, pack, nature, adopted, adopted_by)
            SELECT \(use.procedure), COALESCE(MAX(number), 0) + 1, \(use.pack), \(use.nature.rawValue),
                \(use.adopted), \(use.adoptedBy)
            FROM rules_in_use WHERE procedure = \(use.procedure)
            """
        )
    }

    /// The texts of a pack's files as they were joined; nil for a hash that gave no date here.
    public func ruleText(hash: String) throws -> String? {
        try first("SELECT body FROM rule_text WHERE hash = \(hash)").map { try $0.text(0) }
    }

    /// The filings of one procedure in every commune, by code.
    public func filingCodes(procedure: String) throws -> [String] {
        try rows("SELECT code FROM filing WHERE procedure = \(procedure) ORDER BY length(code), code")
            .map { try $0.text(0) }
    }

    public func stepSuccessors(procedure: String) throws -> [String: String] {
        let pairs = try rows(
            "SELECT step, successor FROM step_successor WHERE procedure = \(procedure) ORDER BY step"
        ).map { (try $0.text(0), try $0.text(1)) }
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }

    /// From now on the step's obligations, and the events that answered it, belong to another step.
    public func succeed(_ step: String, by successor: String, procedure: String) throws {
        try run(
            "UPDATE step_successor SET successor = \(successor) WHERE procedure = \(procedure) AND successor = \(step)"
        )
        try run(
            """
            INSERT INTO step_successor (procedure, step, successor) VALUES (\(procedure), \(step), \(successor))
            ON CONFLICT (procedure, step) DO UPDATE SET successor = excluded.successor
            """
        )
    }

    /// Gives an obligation the identity that it has under the rules' present structure.
    public func moveObligation(_ code: String, to step: String) throws {
        try run("UPDATE obligation SET step = \(step) WHERE code = \(code)")
    }

    /// - Parameter statutory: the last lawful day under the corrected rules, by which the work was late.
    public func remark(on obligation: String, pack: String, statutory: Day, at recorded: String) throws {
        try run(
            """
            INSERT INTO obligation_remark (obligation, pack, statutory, recorded)
            VALUES (\(obligation), \(pack), \(statutory), \(recorded))
            ON CONFLICT (obligation, pack) DO NOTHING
            """
        )
    }

    /// Of each obligation of a filing the last lawful day under the latest correction that makes it late.
    public func remarks(filing: String) throws -> [String: Day] {
        let pairs = try rows(
            """
            SELECT m.obligation, m.statutory FROM obligation_remark m
            JOIN obligation o ON o.code = m.obligation
            WHERE o.filing = \(filing) ORDER BY m.obligation, m.recorded
            """
        ).map { (try $0.text(0), try $0.value(1) as Day) }
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }
}
