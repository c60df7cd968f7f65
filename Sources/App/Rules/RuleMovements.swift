import LegalCalendar
import ProcedureFiles
import Procedures
import Registry
import Store
import Wording

/// Finds every obligation of a procedure that other rules would give other dates.
struct RuleMovements {
    private let rules: FilingRules
    private let fates: [String: RuleChange.Fate]

    init(_ rules: FilingRules, fates: [String: RuleChange.Fate]) {
        self.rules = rules
        self.fates = fates
    }

    /// In the order of filings and obligations.
    func all(_ connection: any SQLConnection) throws -> [RuleMovement] {
        var book = rules
        book.successors = try connection.stepSuccessors(procedure: rules.procedure.id).mapValues(successor)
        for (step, fate) in fates {
            if case .became(let successor) = fate { book.successors[step] = successor }
        }
        return try connection.filingCodes(procedure: rules.procedure.id).flatMap { code -> [RuleMovement] in
            guard let filing = try connection.filing(code) else { return [] }
            return try movements(of: filing, under: book, connection)
        }
    }

    private func successor(of step: String) -> String {
        if case .became(let successor)? = fates[step] { return successor }
        return step
    }

    private func movements(
        of filing: Filing,
        under book: FilingRules,
        _ connection: any SQLConnection
    ) throws -> [RuleMovement] {
        let course = book.procedure.course(
            of: try connection.effectiveEvents(of: filing, under: book),
            answers: filing.answers,
            definitions: book.definitions,
            calendar: book.calendar
        )
        let name = try connection.subjectName(of: filing)
        let kept = try connection.obligations(filing: filing.code)
        let byKey = Dictionary(kept.map { (key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        let computed = course.obligations.compactMap { obligation -> RuleMovement? in
            let record = byKey[obligation.key]
            guard let kind = kind(of: record, obligation) else { return nil }
            return RuleMovement(
                kind: kind,
                filing: filing.code,
                subjectName: name,
                obligation: record?.code,
                step: obligation.key.step,
                stepName: obligation.step.name,
                old: record?.dates,
                new: ObligationDates(obligation.deadline)
            )
        }
        let keys = Set(course.obligations.map(\.key))
        let ended = kept.filter { !keys.contains(key(of: $0)) && !$0.state.isFinished }.map { record in
            RuleMovement(
                kind: .ended,
                filing: filing.code,
                subjectName: name,
                obligation: record.code,
                step: record.key.step,
                stepName: book.procedure.step(record.key.step)?.name
                    ?? BilingualText(vi: record.key.step, en: record.key.step),
                old: record.dates,
                new: nil
            )
        }
        return computed + ended
    }

    private func key(of record: ObligationRecord) -> ObligationKey {
        ObligationKey(
            step: successor(of: record.key.step),
            trigger: record.key.trigger,
            occurrence: record.key.occurrence
        )
    }

    /// Nil where nothing would change for anybody.
    private func kind(of record: ObligationRecord?, _ computed: ComputedObligation) -> RuleMovementKind? {
        guard let record else { return .added }
        let dates = ObligationDates(computed.deadline)
        if record.state == .done {
            guard let done = record.settledOn, let last = dates.statutory, done > last,
                record.dates.statutory.map({ done <= $0 }) ?? true, record.actor.isReminded
            else { return nil }
            return .lateInHindsight
        }
        guard !record.state.isFinished else { return nil }
        let isMoved = dates != record.dates || computed.step.actor != record.actor
        return isMoved || computed.state.kept != record.state ? .moved : nil
    }
}
