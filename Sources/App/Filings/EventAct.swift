import LegalCalendar
import Registry
import Store

/// By which rules, on which day and by whom events are recorded.
struct EventScene: Sendable {
    let library: RuleLibrary
    let today: Day
    let stamp: AuditStamp

    init(_ context: AppContext) {
        (library, today, stamp) = (context.library, context.clock.today(), context.stamp)
    }
}

/// The recording or correcting of one event: to be done, or to be looked at before. Both go the same way.
struct EventAct: Sendable {
    let scene: EventScene
    let filing: @Sendable (any SQLConnection) throws -> Filing
    let act: @Sendable (any SQLConnection, Filing, FilingRules) throws -> EventOutcome

    func run(_ connection: any SQLConnection) throws -> EventOutcome {
        let filing = try filing(connection)
        return try act(connection, filing, connection.rulesInUse(filing.procedure, scene.library))
    }

    /// Only inside ``AppContext/preview(_:)``.
    func preview(_ connection: any SQLConnection) throws -> EventPreview {
        let filing = try filing(connection)
        let rules = try connection.rulesInUse(filing.procedure, scene.library)
        return try EventPreview(of: filing, rules, scene, connection) { try act(connection, filing, rules) }
    }
}
