public import LegalCalendar
public import Registry

/// Which messages a list shows.
public struct MessageScope: Sendable {
    public let commune: String
    public var people: [String]?
    public var state: ReminderMessage.State?
    public var night: Day?

    public init(commune: String) {
        self.commune = commune
    }
}

extension SQLConnection {
    /// Messages to people of a commune: first those about which somebody must be asked, then the newest.
    public func listedMessages(_ scope: MessageScope, _ window: ListWindow) throws -> ListPart {
        var conditions: [SQLQuery] = ["p.commune = \(scope.commune)"]
        if let people = scope.people { conditions.append("m.person IN \(list: people)") }
        if let state = scope.state { conditions.append("m.state = \(state.rawValue)") }
        if let night = scope.night { conditions.append("m.night = \(night)") }
        return try part(
            "m.code",
            from: "message m JOIN person p ON p.code = m.person WHERE \(conditions.joined(separator: " AND "))",
            by: """
                CASE WHEN m.state IN ('unknown', 'refused') AND \(notToldByHand) THEN 0 ELSE 1 END,
                length(m.code) DESC, m.code DESC
                """,
            window
        )
    }

    /// Messages in this state of which nobody has said that their receiver was told in person.
    public func messagesToAskAbout(in state: ReminderMessage.State) throws -> [ReminderMessage] {
        try rows(
            """
            SELECT m.code FROM message m WHERE m.state = \(state.rawValue) AND \(notToldByHand)
            ORDER BY length(m.code), m.code
            """
        ).compactMap { try message($0.text(0)) }
    }

    /// What was told of a message in person, the oldest first.
    public func deliveries(message: String) throws -> [HandDelivery] {
        try rows("SELECT DISTINCT obligation FROM delivery WHERE message = \(message) ORDER BY obligation")
            .flatMap { try deliveries(obligation: $0.text(0)) }
            .filter { $0.message == message }
    }
}

private let notToldByHand: SQLQuery = "NOT EXISTS (SELECT d.number FROM delivery d WHERE d.message = m.code)"
