public import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertDelivery(_ delivery: HandDelivery) throws {
        let last = try first("SELECT MAX(number) FROM delivery")?.optionalInteger(0) ?? 0
        try run(
            """
            INSERT INTO delivery (number, message, obligation, person, way, safe_date, told_on, result, recorded,
                recorded_by)
            VALUES (\(last + 1), \(delivery.message), \(delivery.obligation), \(delivery.person),
                \(delivery.way.rawValue), \(delivery.safeDate), \(delivery.toldOn), \(delivery.result),
                \(delivery.recorded), \(delivery.recordedBy))
            """
        )
    }

    /// The oldest first.
    public func deliveries(obligation: String) throws -> [HandDelivery] {
        try rows(
            """
            SELECT message, obligation, person, way, safe_date, told_on, result, recorded, recorded_by FROM delivery
            WHERE obligation = \(obligation) ORDER BY number
            """
        ).map { row in
            HandDelivery(
                message: try row.optionalText(0),
                obligation: try row.text(1),
                person: try row.text(2),
                way: try row.choice(3),
                safeDate: try row.optionalValue(4),
                toldOn: try row.value(5),
                result: try row.optionalText(6),
                recorded: try row.text(7),
                recordedBy: try row.text(8)
            )
        }
    }

    /// What somebody was told of in person on or after a day.
    public func deliveredObligations(since day: Day) throws -> Set<String> {
        Set(
            try rows("SELECT DISTINCT obligation FROM delivery WHERE told_on >= \(day) ORDER BY obligation")
                .map { try $0.text(0) }
        )
    }

    /// Printed messages that are still about something open and of which no delivery is recorded, the oldest first.
    public func printedAndNotDelivered() throws -> [ReminderMessage] {
        let codes = try rows(
            """
            SELECT DISTINCT m.code, length(m.code) FROM message m
            JOIN reminder r ON r.message = m.code
            JOIN obligation o ON o.code = r.obligation
            WHERE m.channel = 'print' AND m.state = 'sent' AND o.state = 'open'
                AND NOT EXISTS (SELECT d.number FROM delivery d WHERE d.message = m.code)
            ORDER BY length(m.code), m.code
            """
        ).map { try $0.text(0) }
        return try codes.compactMap { try message($0) }
    }
}
