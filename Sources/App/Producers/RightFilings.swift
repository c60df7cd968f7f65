import LegalCalendar
import Procedures
import Registry
import Store

/// The filings about one right that were not given up, by where they stand with the Office.
struct RightFilings {
    struct Item {
        let filing: Filing
        let rules: FilingRules
        let events: [EventEntry]
        let state: FilingState
    }

    let standing: [Item]

    init(_ right: ProtectedRight, _ shelf: RuleShelf, _ connection: any SQLConnection) throws {
        standing = try connection.filings(right: right.code).compactMap { filing in
            let rules = try shelf.rules(filing.procedure, connection)
            let entries = try connection.events(filing: filing.code)
            let state = rules.procedure.state(
                after: entries.effective(under: rules),
                definitions: rules.definitions
            )
            guard [.prepared, .filed, .granted].contains(state) else { return nil }
            return Item(filing: filing, rules: rules, events: entries.standing, state: state)
        }
    }

    var granted: [Item] { standing.filter { $0.state == .granted } }
    var pending: [Item] { standing.filter { $0.state == .filed } }
    var prepared: [Item] { standing.filter { $0.state == .prepared } }

    /// Whether a change of that day was recorded with the Office, or is followed in a filing.
    func standing(
        of events: [String],
        since: Day,
        done: [String] = [EventID.ownerChanged],
        in item: Item? = nil
    ) -> ProducerTask.Standing {
        let items = item.map { [$0] } ?? standing
        let all = items.flatMap { item in item.events.map { (filing: item.filing.code, event: $0) } }
        if let done = all.first(where: { done.contains($0.event.kind) && $0.event.date >= since }) {
            return .done(filing: done.filing, on: done.event.date)
        }
        if let begun = all.first(where: { events.contains($0.event.kind) && $0.event.date >= since }) {
            return .followed(filing: begun.filing)
        }
        return .open
    }
}
