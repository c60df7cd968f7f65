import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Store

extension SQLConnection {
    /// The rules by which this record gives the dates of a procedure: those that it last took over, whatever the program
    /// has brought since. Only what people read may have changed without being taken over.
    ///
    /// - Throws: as ``RuleLibrary/filingRules(_:)`` does.
    func rulesInUse(_ procedure: String, _ library: RuleLibrary) throws -> FilingRules {
        var rules = try library.filingRules(procedure)
        if let used = try packInUse(procedure), used != rules.procedure.hash,
            let old = try keptVersion(used),
            !PackComparison(old: old, new: library.version(of: rules)).isTextOnly,
            let kept = try library.filingRules(old)
        {
            rules = kept
            rules.isSuperseded = true
        }
        rules.successors = try stepSuccessors(procedure: procedure)
        return rules
    }

    /// A pack as it was when it gave a date; nil where its texts were not kept whole.
    func keptVersion(_ hash: String) throws -> PackVersion? {
        guard let body = try ruleText(hash: hash), RuleLibrary.hash(of: body) == hash else { return nil }
        return PackVersion(joined: body, hash: RuleLibrary.hash(of:))
    }

    /// A filing's events as they stand, answering the steps by their present names.
    func effectiveEvents(of filing: Filing, under rules: FilingRules) throws -> [FilingEvent] {
        try events(filing: filing.code).effective(under: rules)
    }
}

extension [EventEntry] {
    func effective(under rules: FilingRules) -> [FilingEvent] {
        guard !rules.successors.isEmpty else { return effective }
        return effective.map { event in
            guard let target = event.target, let successor = rules.successors[target.step] else { return event }
            return event.answering(EventTarget(step: successor, trigger: target.trigger))
        }
    }
}

extension RuleLibrary {
    func version(of rules: FilingRules) -> PackVersion {
        PackVersion(joined: rules.text, hash: Self.hash(of:)) ?? PackVersion(files: [])
    }
}

extension SQLConnection {
    /// From now on the record goes by these rules; their text is kept, and the act is in the audit trail.
    func use(_ rules: FilingRules, as nature: PackUse.Nature, today: Day, _ stamp: AuditStamp) throws {
        let procedure = rules.procedure
        let before = try packInUse(procedure.id)
        try keepRuleText(hash: procedure.hash, procedure: procedure.id, body: rules.text, on: today)
        try usePack(
            PackUse(
                procedure: procedure.id,
                pack: procedure.hash,
                nature: nature,
                adopted: stamp.at,
                adoptedBy: stamp.person
            )
        )
        try audit(
            AuditedAct(
                "rules.use",
                .rulePack,
                procedure.id,
                before: before,
                after: "\(procedure.hash); \(nature.rawValue)"
            ),
            stamp
        )
    }
}
