import Procedures
public import Registry
import Store
public import Wording

/// What recording or correcting an event would change, shown before anything is. The codes of what is new are those that
/// it gets if nobody records anything meanwhile.
public struct EventPreview: Sendable {
    public let subjectName: String
    /// The filing as it stands, and as it would.
    public let before: FilingView
    public let after: FilingView
    public let outcome: EventOutcome
    /// Each obligation that is new, moved, finished or reopened, once.
    public let changes: [ObligationPreview]

    /// The event as it would be recorded.
    public var event: EventEntry? { after.events.first { $0.code == outcome.event } }
}

/// One obligation before and after an event.
public struct ObligationPreview: Sendable {
    public let change: ObligationChange
    /// Nil for one that is new.
    public let before: ObligationView?
    public let after: ObligationView

    /// Whether its dates differ, whatever else became of it.
    public var isMoved: Bool { before.map { $0.dates != after.dates } ?? false }
}

/// What entering a letter would change, in each of its filings.
public struct LetterPreview: Sendable {
    public let letter: LetterView
    /// One for each filing; none where nothing follows from such a letter.
    public let events: [EventPreview]
    /// Filings for which it would be said that nothing follows.
    public let settled: [String]
}

extension EventPreview {
    /// - Parameter act: records or corrects the event.
    init(
        of filing: Filing,
        _ rules: FilingRules,
        _ scene: EventScene,
        _ connection: any SQLConnection,
        act: () throws -> EventOutcome
    ) throws {
        func view() throws -> FilingView {
            let duties = try SharedDuties(connection, RuleShelf(scene.library), of: [filing])
            return try connection.view(of: filing, rules: rules, duties: duties, today: scene.today)
        }
        before = try view()
        outcome = try act()
        after = try view()
        subjectName = try connection.subjectName(of: filing)
        changes = Self.changes(outcome, before, after)
    }

    /// What is new first; what is finished or open again is not told as moved as well.
    private static func changes(
        _ outcome: EventOutcome,
        _ before: FilingView,
        _ after: FilingView
    )
        -> [ObligationPreview]
    {
        let old = Dictionary(before.obligations.map { ($0.record.code, $0) }, uniquingKeysWith: { first, _ in first })
        let settled = Set(outcome.finished + outcome.reopened)
        let groups: [(ObligationChange, [String])] = [
            (.added, outcome.added), (.moved, outcome.moved.filter { !settled.contains($0) }),
            (.reopened, outcome.reopened), (.finished, outcome.finished),
        ]
        return groups.flatMap { change, codes in
            after.obligations.filter { codes.contains($0.record.code) }.map {
                ObligationPreview(change: change, before: old[$0.record.code], after: $0)
            }
        }
    }
}
