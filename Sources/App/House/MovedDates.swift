public import LegalCalendar
import Procedures
public import Registry
import Store

/// An open obligation whose dates are others under other rules.
public struct MovedObligation: Sendable {
    public let filing: String
    public let subjectName: String
    public let obligation: String
    public let step: BilingualText
    public let before: ObligationDates
    public let after: ObligationDates
}

extension SQLConnection {
    /// What would have other dates than those on record if the library's rules held, looked for in every filing.
    func movedObligations(under library: RuleLibrary) throws -> [MovedObligation] {
        let shelf = RuleShelf(library)
        return try communes().flatMap { try filings(commune: $0.code) }.flatMap { filing -> [MovedObligation] in
            let records = try obligations(filing: filing.code).filter { !$0.state.isFinished }
            guard !records.isEmpty else { return [] }
            let rules = try shelf.rules(filing.procedure, self)
            let course = rules.procedure.course(
                of: try effectiveEvents(of: filing, under: rules),
                answers: filing.answers,
                definitions: rules.definitions,
                calendar: rules.calendar
            )
            let dates = Dictionary(
                course.obligations.map { ($0.key, ObligationDates($0.deadline)) },
                uniquingKeysWith: { first, _ in first }
            )
            return try records.compactMap { record in
                guard let after = dates[record.key], after != record.dates,
                    let step = rules.procedure.step(record.key.step)
                else { return nil }
                return MovedObligation(
                    filing: filing.code,
                    subjectName: try subjectName(of: filing),
                    obligation: record.code,
                    step: step.name,
                    before: record.dates,
                    after: after
                )
            }
        }
    }
}
