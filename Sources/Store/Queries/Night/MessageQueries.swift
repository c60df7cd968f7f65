public import LegalCalendar
public import Registry

/// The right to work on one message until a moment of the monotonic clock.
///
/// Every later change of the message checks the token, so that who lost the right changes nothing.
public struct MessageLease: Hashable, Sendable {
    public let message: String
    public let token: String
    public let until: Int

    public init(message: String, token: String, until: Int) {
        self.message = message
        self.token = token
        self.until = until
    }
}

extension SQLConnection {
    public func insertMessage(_ message: ReminderMessage) throws {
        try run(
            """
            INSERT INTO message (code, person, channel, night, number, state, message_id, attempts, not_before)
            VALUES (\(message.code), \(message.person), \(message.channel.rawValue), \(message.night),
                \(message.number), \(message.state.rawValue), \(message.messageID), \(message.attempts),
                \(message.notBefore))
            """
        )
    }

    /// The message brings the week's sheet.
    public func insertMessageSheet(_ message: String) throws {
        try run("INSERT INTO message_sheet (message) VALUES (\(message))")
    }

    public func carriesSheet(_ message: String) throws -> Bool {
        try first("SELECT message FROM message_sheet WHERE message = \(message)") != nil
    }

    public func message(_ code: String) throws -> ReminderMessage? {
        try first("\(messageColumns) WHERE code = \(code)").map(ReminderMessage.init(row:))
    }

    /// The messages of one night to one person, in their order.
    public func messages(person: String, channel: ReminderChannel, night: Day) throws -> [ReminderMessage] {
        try rows(
            """
            \(messageColumns) WHERE person = \(person) AND channel = \(channel.rawValue) AND night = \(night)
            ORDER BY number
            """
        ).map(ReminderMessage.init(row:))
    }

    /// The newest first, for people.
    public func messages(limit: Int) throws -> [ReminderMessage] {
        try rows("\(messageColumns) ORDER BY length(code) DESC, code DESC LIMIT \(limit)")
            .map(ReminderMessage.init(row:))
    }

    public func messages(in states: [ReminderMessage.State]) throws -> [ReminderMessage] {
        try rows("\(messageColumns) WHERE state IN \(list: states.map(\.rawValue)) ORDER BY length(code), code")
            .map(ReminderMessage.init(row:))
    }

    /// Planned messages whose time has come, the oldest first.
    public func sendableMessages(at instant: String) throws -> [ReminderMessage] {
        try rows(
            "\(messageColumns) WHERE state = 'planned' AND not_before <= \(instant) ORDER BY length(code), code"
        ).map(ReminderMessage.init(row:))
    }

    public func messageCounts() throws -> [ReminderMessage.State: Int] {
        let pairs = try rows("SELECT state, COUNT(*) FROM message GROUP BY state ORDER BY state").map { row in
            (try row.choice(0, of: ReminderMessage.State.self), try row.integer(1))
        }
        return Dictionary(pairs, uniquingKeysWith: +)
    }
}

/// The ways between states. Each is one conditional update: who comes second changes nothing.
extension SQLConnection {
    /// - Returns: false where another worker was faster.
    public func claim(_ lease: MessageLease) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'claimed', token = \(lease.token), lease_until = \(lease.until)
            WHERE code = \(lease.message) AND state = 'planned'
            """
        ) == 1
    }

    /// - Returns: false where the claim has been lost, so that nothing may be sent.
    public func beginSending(_ lease: MessageLease) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'sending', attempts = attempts + 1, lease_until = \(lease.until)
            WHERE code = \(lease.message) AND token = \(lease.token) AND state = 'claimed'
            """
        ) == 1
    }

    /// The end of what may have arrived. It also finds a message whose lease ran out while the answer was on its way.
    public func finish(_ lease: MessageLease, as state: ReminderMessage.State) throws -> Bool {
        try run(
            """
            UPDATE message SET state = \(state.rawValue), lease_until = NULL
            WHERE code = \(lease.message) AND token = \(lease.token) AND state IN ('claimed', 'sending', 'unknown')
            """
        ) == 1
    }

    /// Surely not delivered: it is planned again, from whichever of its two states the attempt had reached.
    public func putBack(_ lease: MessageLease, notBefore: String) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'planned', token = NULL, lease_until = NULL, not_before = \(notBefore)
            WHERE code = \(lease.message) AND token = \(lease.token) AND state IN ('claimed', 'sending', 'unknown')
            """
        ) == 1
    }

    /// Messages in this state whose lease is over. A lease that ends later than any lease given now could was given
    /// before the machine was started anew: it is over, too.
    public func expiredMessages(in state: ReminderMessage.State, now: Int, longest: Int) throws -> [String] {
        try rows(
            """
            SELECT code FROM message
            WHERE state = \(state.rawValue) AND (lease_until < \(now) OR lease_until > \(now + longest))
            ORDER BY length(code), code
            """
        ).map { try $0.text(0) }
    }

    /// - Returns: whether the claim was over and the message is planned again.
    public func freeExpiredClaim(_ code: String, now: Int, longest: Int) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'planned', token = NULL, lease_until = NULL
            WHERE code = \(code) AND state = 'claimed' AND (lease_until < \(now) OR lease_until > \(now + longest))
            """
        ) == 1
    }

    /// The token stays: should the answer still come to the one who sent it, it is written down.
    public func doubtExpiredSending(_ code: String, now: Int, longest: Int) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'unknown', lease_until = NULL
            WHERE code = \(code) AND state = 'sending' AND (lease_until < \(now) OR lease_until > \(now + longest))
            """
        ) == 1
    }

    /// A person has decided that it goes out once more.
    public func planAgain(_ code: String, notBefore: String) throws -> Bool {
        try run(
            """
            UPDATE message SET state = 'planned', token = NULL, lease_until = NULL, not_before = \(notBefore)
            WHERE code = \(code) AND state IN ('unknown', 'refused')
            """
        ) == 1
    }

    // MARK: attempts

    public func insertAttempt(
        message: String,
        at instant: String,
        outcome: MessageAttempt.Outcome,
        answer: String
    ) throws {
        let last =
            try first("SELECT MAX(number) FROM message_attempt WHERE message = \(message)")?
            .optionalInteger(0) ?? 0
        try run(
            """
            INSERT INTO message_attempt (message, number, at, outcome, answer)
            VALUES (\(message), \(last + 1), \(instant), \(outcome.rawValue), \(answer))
            """
        )
    }

    public func attempts(message: String) throws -> [MessageAttempt] {
        try rows(
            """
            SELECT message, number, at, outcome, answer FROM message_attempt WHERE message = \(message) ORDER BY number
            """
        ).map { row in
            MessageAttempt(
                message: try row.text(0),
                number: try row.integer(1),
                at: try row.text(2),
                outcome: try row.choice(3),
                answer: try row.text(4)
            )
        }
    }
}

private let messageColumns: SQLQuery =
    "SELECT code, person, channel, night, number, state, message_id, attempts, not_before FROM message"

extension ReminderMessage {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            person: try row.text(1),
            channel: try row.choice(2),
            night: try row.value(3),
            number: try row.integer(4),
            state: try row.choice(5),
            messageID: try row.text(6),
            attempts: try row.integer(7),
            notBefore: try row.text(8)
        )
    }
}
