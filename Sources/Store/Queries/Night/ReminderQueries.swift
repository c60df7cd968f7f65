public import LegalCalendar
import Procedures
public import Registry

/// A reminder that was planned before, as the next plan must know it.
public struct PlannedReminder: Hashable, Sendable {
    public let reminder: Reminder
    public let message: String
    public let messageState: ReminderMessage.State
    public let planned: String
}

/// The date that somebody was told last of an obligation.
public struct ToldDate: Hashable, Sendable {
    public let obligation: String
    public let person: String
    public let date: Day?
}

extension SQLConnection {
    /// Open obligations that somebody in the commune or at a producer answers for; historic ones only once pursued.
    public func remindedObligations() throws -> [ObligationRecord] {
        try rows(
            """
            \(obligationColumns)
            WHERE state = 'open' AND actor IN \(list: Actor.allCases.filter(\.isReminded).map(\.rawValue))
                AND (is_historic = 0 OR code IN (SELECT obligation FROM pursuit))
            ORDER BY COALESCE(plan, '9999-12-31'), length(code), code
            """
        ).map(ObligationRecord.init(row:))
    }

    /// The instant since which the dates of each obligation are known, or since which it is pursued, if that is later.
    public func knownSince() throws -> [String: String] {
        var result: [String: String] = [:]
        try forEach(
            """
            SELECT r.obligation, MAX(r.recorded), MAX(COALESCE(p.at, ''))
            FROM obligation_revision r
            JOIN obligation o ON o.code = r.obligation AND o.revision = r.revision
            LEFT JOIN pursuit p ON p.obligation = r.obligation
            WHERE o.state = 'open'
            GROUP BY r.obligation ORDER BY r.obligation
            """
        ) { row in
            result[try row.text(0)] = max(try row.text(1), try row.text(2))
        }
        return result
    }

    /// Every reminder of obligations that are still open.
    public func plannedReminders() throws -> [PlannedReminder] {
        try rows(
            """
            \(reminderColumns)
            JOIN obligation o ON o.code = r.obligation
            WHERE o.state = 'open' ORDER BY r.obligation, r.occasion, r.person, r.channel
            """
        ).map(PlannedReminder.init(row:))
    }

    public func reminders(message: String) throws -> [PlannedReminder] {
        try rows("\(reminderColumns) WHERE r.message = \(message) ORDER BY r.due_on, r.obligation, r.occasion")
            .map(PlannedReminder.init(row:))
    }

    /// The newest first, for people.
    public func reminders(limit: Int) throws -> [PlannedReminder] {
        try rows(
            "\(reminderColumns) ORDER BY r.planned DESC, r.message DESC, r.obligation, r.occasion LIMIT \(limit)"
        ).map(PlannedReminder.init(row:))
    }

    public func insertReminder(_ reminder: Reminder, message: String, planned: String) throws {
        try run(
            """
            INSERT INTO reminder (obligation, occasion, person, channel, safe_date, due_on, is_late, message, planned)
            VALUES (\(reminder.obligation), \(reminder.occasion.key), \(reminder.person),
                \(reminder.channel.rawValue), \(reminder.safeDate), \(reminder.dueOn), \(reminder.isLate),
                \(message), \(planned))
            """
        )
    }

    /// Of each obligation and person the date told last: by a message that may have arrived, or in person. A printed
    /// sheet has told nobody anything until it is delivered.
    public func toldDates() throws -> [ToldDate] {
        var last: [String: ToldDate] = [:]
        try forEach(
            """
            SELECT t.obligation, m.person, t.safe_date, t.at, t.message, t.attempt FROM told_date t
            JOIN message m ON m.code = t.message
            JOIN obligation o ON o.code = t.obligation
            WHERE o.state = 'open' AND m.state IN ('sending', 'sent', 'unknown') AND m.channel <> 'print'
            UNION ALL
            SELECT d.obligation, d.person, d.safe_date, d.recorded, '', d.number FROM delivery d
            JOIN obligation o ON o.code = d.obligation
            WHERE o.state = 'open'
            ORDER BY 4, 5, 6
            """
        ) { row in
            let told = ToldDate(
                obligation: try row.text(0),
                person: try row.text(1),
                date: try row.optionalValue(2)
            )
            last["\(told.obligation) \(told.person)"] = told
        }
        return last.values.sorted { ($0.obligation, $0.person) < ($1.obligation, $1.person) }
    }

    public func insertToldDate(message: String, attempt: Int, obligation: String, date: Day?, at: String) throws {
        try run(
            """
            INSERT INTO told_date (message, attempt, obligation, safe_date, at)
            VALUES (\(message), \(attempt), \(obligation), \(date), \(at))
            """
        )
    }

    // MARK: what people say about reminders

    public func acknowledgedStages() throws -> Set<[String]> {
        Set(
            try rows("SELECT obligation, person, stage FROM acknowledgement ORDER BY obligation, person, stage")
                .map { [try $0.text(0), try $0.text(1), try $0.text(2)] }
        )
    }

    /// The stages that one person has seen, by obligation.
    public func acknowledgedStages(by person: String) throws -> [String: Set<String>] {
        var stages: [String: Set<String>] = [:]
        for row in try rows(
            "SELECT obligation, stage FROM acknowledgement WHERE person = \(person) ORDER BY obligation, stage"
        ) { stages[try row.text(0), default: []].insert(try row.text(1)) }
        return stages
    }

    public func insertAcknowledgement(obligation: String, person: String, stage: String, at: String) throws {
        try run(
            """
            INSERT INTO acknowledgement (obligation, person, stage, at)
            VALUES (\(obligation), \(person), \(stage), \(at))
            ON CONFLICT (obligation, person, stage) DO NOTHING
            """
        )
    }

    public func isPursued(_ obligation: String) throws -> Bool {
        try first("SELECT obligation FROM pursuit WHERE obligation = \(obligation)") != nil
    }

    public func insertPursuit(obligation: String, person: String, at: String) throws {
        try run("INSERT INTO pursuit (obligation, person, at) VALUES (\(obligation), \(person), \(at))")
    }
}

private let reminderColumns: SQLQuery =
    """
    SELECT r.obligation, r.occasion, r.person, r.channel, r.safe_date, r.due_on, r.is_late, r.message, m.state, r.planned
    FROM reminder r JOIN message m ON m.code = r.message
    """

extension PlannedReminder {
    fileprivate init(row: SQLRow) throws {
        let key = try row.text(1)
        guard let occasion = Occasion(key: key) else {
            throw StoreError.unexpectedValue(column: "occasion", found: key)
        }
        reminder = Reminder(
            obligation: try row.text(0),
            occasion: occasion,
            person: try row.text(2),
            channel: try row.choice(3),
            safeDate: try row.optionalValue(4),
            dueOn: try row.value(5),
            isLate: try row.flag(6)
        )
        message = try row.text(7)
        messageState = try row.choice(8)
        planned = try row.text(9)
    }
}
