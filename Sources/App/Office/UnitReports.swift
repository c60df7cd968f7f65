import LegalCalendar
import Procedures
import Registry
import Store
import Wording

/// Which units of the commune have handed in their report of a year, as the year's filing has it.
struct UnitReports {
    /// Nil where the year was not opened, so that the record does not know.
    let filing: String?
    let rows: [(unit: OfficeUnit, obligation: ObligationView)]

    /// - Parameter procedure: whose steps the units' reports are.
    init(
        _ procedure: String,
        _ year: CommuneYear,
        _ shelf: RuleShelf,
        today: Day,
        _ connection: any SQLConnection
    ) throws {
        guard let filing = try connection.filing(of: year, procedure: procedure) else {
            (self.filing, rows) = (nil, [])
            return
        }
        let rules = try shelf.rules(filing.procedure, connection)
        let view = try connection.view(of: filing, rules: rules, duties: .none, today: today)
        self.filing = filing.code
        // The unit that compiles the report hands in none of its own.
        rows = view.obligations.compactMap { obligation in
            guard let unit = OfficeUnit(obligation.record.actor), unit != .culture else { return nil }
            return (unit, obligation)
        }
    }

    /// Unit and standing, for a table.
    func cells(today: Day, _ wording: any Wording) -> [[String]] {
        rows.map { unit, obligation in
            let standing: String
            if obligation.state == .done, let day = obligation.record.settledOn {
                standing = wording.unitReported(on: day, number: obligation.settling?.number)
            } else {
                let last = obligation.dates.statutory ?? obligation.dates.plan
                standing = wording.unitNotReported(until: last, isPast: last.map { $0 < today } ?? false)
            }
            return [wording.name(of: unit.actor), standing]
        }
    }
}
