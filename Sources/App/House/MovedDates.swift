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
    /// What would move if the second library's rules held instead of the first's, looked for in every filing.
    func movedObligations(from old: RuleLibrary, to new: RuleLibrary, today: Day) throws -> [MovedObligation] {
        let (before, after) = (RuleShelf(old), RuleShelf(new))
        var moved: [MovedObligation] = []
        for filing in try communes().flatMap({ try filings(commune: $0.code) }) {
            let first = try view(of: filing, rules: before.rules(filing.procedure, self), duties: .none, today: today)
            let second = try view(of: filing, rules: after.rules(filing.procedure, self), duties: .none, today: today)
            let dates = Dictionary(
                second.obligations.map { ($0.record.code, $0.dates) },
                uniquingKeysWith: { first, _ in first }
            )
            for obligation in first.obligations where !obligation.record.state.isFinished {
                guard let other = dates[obligation.record.code], other != obligation.dates else { continue }
                moved.append(
                    MovedObligation(
                        filing: filing.code,
                        subjectName: try subjectName(of: filing),
                        obligation: obligation.record.code,
                        step: obligation.name,
                        before: obligation.dates,
                        after: other
                    )
                )
            }
        }
        return moved
    }
}
