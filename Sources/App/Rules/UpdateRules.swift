import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Store
import Wording

/// Use case: the record takes over the rules that the program has brought, after a person has seen what would move.
///
/// Until then the record goes by the rules that gave its dates. A change must have been declared in
/// `data/rule-changes.yaml` as new law, correction or structure, and must be what it was declared to be.
public struct UpdateRules: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// The procedures whose rules differ from those in use in more than what people read; writes nothing.
    public func outlooks() async throws -> [RuleOutlook] {
        let library = context.library
        return try await context.database.read { try $0.ruleOutlooks(library) }
    }

    /// Takes over all of them, or none.
    /// - Returns: what was changed.
    /// - Throws: ``RuleProblem`` for the first change that is not what it was declared to be.
    public func update() async throws -> [RuleOutlook] {
        try await update { _ in true }
    }

    /// Takes over new law that moves nothing that is on record: what the night may do by itself.
    func updateWithoutMoving() async throws -> [RuleOutlook] {
        try await update { $0.obstacle == nil && $0.nature == .law && $0.movements.isEmpty }
    }

    private func update(where isWanted: @escaping @Sendable (RuleOutlook) -> Bool) async throws -> [RuleOutlook] {
        let (library, today, stamp) = (context.library, context.clock.today(), context.stamp)
        return try await context.database.write { connection in
            let wanted = try connection.ruleOutlooks(library).filter(isWanted)
            for outlook in wanted {
                if let obstacle = outlook.obstacle { throw Problem.rules(obstacle) }
                try connection.adopt(outlook, library: library, today: today, stamp)
            }
            return wanted
        }
    }
}

extension SQLConnection {
    func ruleOutlooks(_ library: RuleLibrary) throws -> [RuleOutlook] {
        let known = Set(library.procedureIDs)
        let changes = try library.value(library.files.ruleChanges())
        return try packsInUse().filter { known.contains($0.procedure) }.compactMap { procedure, hash in
            let rules = try library.filingRules(procedure)
            guard rules.procedure.hash != hash else { return nil }
            let outlook = try ruleOutlook(rules, since: hash, changes, library)
            return outlook.isTextOnly && outlook.obstacle == nil ? nil : outlook
        }
    }

    private func ruleOutlook(
        _ rules: FilingRules,
        since hash: String,
        _ changes: [RuleChange],
        _ library: RuleLibrary
    ) throws -> RuleOutlook {
        var (declarations, obstacle): ([RuleChange], RuleProblem?) = ([], nil)
        var files: [PackComparison.ChangedFile] = []
        if let old = try keptVersion(hash) {
            let comparison = PackComparison(old: old, new: library.version(of: rules))
            files = comparison.changedFiles
            do throws(RuleChangeFault) {
                declarations = try comparison.covered(by: changes)
            } catch {
                obstacle = RuleProblem(error)
            }
        } else {
            obstacle = .oldTextLost(procedure: rules.procedure.id)
        }
        return RuleOutlook(
            procedure: rules.procedure.id,
            name: rules.procedure.name,
            was: hash,
            becomes: rules.procedure.hash,
            files: files,
            declarations: declarations,
            obstacle: obstacle,
            movements: try RuleMovements(rules, fates: declarations.fates).all(self)
        )
    }

    fileprivate func adopt(
        _ outlook: RuleOutlook,
        library: RuleLibrary,
        today: Day,
        _ stamp: AuditStamp
    ) throws {
        let nature = outlook.nature.flatMap { PackUse.Nature(rawValue: $0.rawValue) } ?? .wording
        var rules = try library.filingRules(outlook.procedure)
        let fates = outlook.declarations.fates
        try use(rules, as: nature, today: today, stamp)
        try rename(by: fates, procedure: outlook.procedure)
        rules.successors = try stepSuccessors(procedure: outlook.procedure)
        for code in try filingCodes(procedure: outlook.procedure) {
            guard let filing = try filing(code) else { continue }
            let keeper = ObligationKeeper(
                filing: filing,
                book: rules,
                today: today,
                stamp: stamp,
                cause: "rules.\(nature.rawValue)"
            )
            _ = try keeper.recompute(self)
        }
        for movement in outlook.movements where movement.kind == .lateInHindsight {
            guard let obligation = movement.obligation, let day = movement.new?.statutory else { continue }
            try remark(on: obligation, pack: outlook.becomes, statutory: day, at: stamp.at)
        }
    }

    private func rename(by fates: [String: RuleChange.Fate], procedure: String) throws {
        for (step, fate) in fates.sorted(by: { $0.key < $1.key }) {
            guard case .became(let successor) = fate else { continue }
            try succeed(step, by: successor, procedure: procedure)
            for code in try filingCodes(procedure: procedure) {
                for record in try obligations(filing: code) where record.key.step == step {
                    try moveObligation(record.code, to: successor)
                }
            }
        }
    }
}
