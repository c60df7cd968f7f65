import LegalCalendar
public import Notify
public import Registry
import Store
import Wording

/// What one run of sending did.
public struct SendReport: Sendable {
    public internal(set) var sent: [String] = []
    public internal(set) var refused: [String] = []
    /// They may have arrived: a person must ask before they go out again.
    public internal(set) var unknown: [String] = []
    /// Surely not delivered; they are tried again later.
    public internal(set) var postponed: [String] = []
    /// Everything they were about had ended.
    public internal(set) var needless: [String] = []
    /// Held back in the person's quiet hours.
    public internal(set) var quiet: [String] = []
    /// Messages that could not be written, and why; they are tried again later.
    public internal(set) var faults: [String] = []
    /// What the mail server or the folder said when it did not work at all.
    public internal(set) var obstacle: String?

    public init() {}

    public var isUnreachable: Bool { obstacle != nil }
}

/// Use case: sends what is planned, each message at most once, however many workers do it at a time.
public struct SendMessages: Sendable {
    private let context: AppContext
    private let settings: NightSettings
    private let channels: [ReminderChannel: any NoticeChannel]
    private let shelf: RuleShelf

    public init(_ context: AppContext, _ settings: NightSettings, channels: [ReminderChannel: any NoticeChannel]) {
        self.context = context
        self.settings = settings
        self.channels = channels
        shelf = RuleShelf(context.library)
    }

    public func send() async throws -> SendReport {
        var report = SendReport()
        try await settleExpired(&report)
        let now = context.clock.timestamp
        let (messages, people) = try await context.database.read { connection in
            (try connection.sendableMessages(at: now), try connection.recipientBook().people)
        }
        var closed: Set<ReminderChannel> = []
        for message in messages where !closed.contains(message.channel) {
            if message.channel == .email, people[message.person]?.isQuiet(hour: hour) == true {
                report.quiet.append(message.code)
                continue
            }
            guard let channel = channels[message.channel] else { continue }
            if try await attempt(message, through: channel, &report) == .channelClosed {
                closed.insert(message.channel)
            }
        }
        return report
    }

    private var hour: Int { ((context.clock.now() + Clock.officeOffset) % 86_400) / 3600 }

    // MARK: one message

    private enum Step { case next, channelClosed }

    private func attempt(
        _ message: ReminderMessage,
        through channel: any NoticeChannel,
        _ report: inout SendReport
    ) async throws -> Step {
        let lease = lease(of: message.code)
        guard try await context.database.write({ try $0.claim(lease) }) else { return .next }
        let written: (content: MessageContent, notice: Notice)?
        do {
            written = try await write(message)
        } catch {
            // One message that cannot be written must not hold up the others.
            try await putBack(lease, message, "\(error)")
            report.faults.append("\(message.code): \(error)")
            return .next
        }
        guard let written else {
            try await finish(lease, as: .needless, attempt: nil)
            report.needless.append(message.code)
            return .next
        }
        let delivery = await channel.deliver(written.notice) { try await begin(lease, written.content) }
        return try await settle(delivery, of: message, lease, &report)
    }

    /// The message as the record stands now; nil where nothing of it is left to say.
    private func write(_ message: ReminderMessage) async throws -> (content: MessageContent, notice: Notice)? {
        let (shelf, settings, today) = (shelf, settings, context.clock.today())
        let found = try await context.database.read { connection -> (MessageContent, OfficeContact)? in
            let content = try connection.content(of: message, shelf: shelf, settings: settings, today: today)
            return try content.map { ($0, try connection.office(of: $0.person.commune, settings)) }
        }
        guard let (content, office) = found else { return nil }
        let wording = (Language(rawValue: content.person.language) ?? .vietnamese).wording
        let sheets = try await weekSheets(for: content).map { WeekPage($0, wording) }.filter { !$0.isEmpty }
        guard !content.items.isEmpty || !sheets.isEmpty else { return nil }
        let text = MessageText(
            content: content,
            sheets: sheets,
            settings: settings.speaking(for: office),
            wording: wording
        )
        return (content, try text.notice(at: context.clock.now()))
    }

    /// The week as it stands now, of the person's own commune.
    private func weekSheets(for content: MessageContent) async throws -> [WeekSheet] {
        guard let share = content.sheet else { return [] }
        let week = MakeWeekSheet(context.about(commune: content.person.commune), settings)
        switch share {
        case .whole: return [try await week.make()]
        case .units(let units):
            var sheets: [WeekSheet] = []
            for unit in units { sheets.append(try await week.make(unit: unit)) }
            return sheets
        }
    }

    private func lease(of message: String) -> MessageLease {
        MessageLease(
            message: message,
            token: context.salt(),
            until: context.clock.monotonic() + settings.leaseSeconds
        )
    }

    /// Runs before the first byte of the text leaves: from here on the message may have arrived.
    private func begin(_ lease: MessageLease, _ content: MessageContent) async throws {
        let renewed = MessageLease(
            message: lease.message,
            token: lease.token,
            until: context.clock.monotonic() + settings.leaseSeconds
        )
        let now = context.clock.timestamp
        try await context.database.write { connection in
            guard try connection.beginSending(renewed) else { throw LeaseLost(message: lease.message) }
            let attempt = try connection.message(lease.message)?.attempts ?? 0
            for item in content.items {
                try connection.insertToldDate(
                    message: lease.message,
                    attempt: attempt,
                    obligation: item.obligation.record.code,
                    date: item.date,
                    at: now
                )
            }
        }
    }

    private func settle(
        _ delivery: Delivery,
        of message: ReminderMessage,
        _ lease: MessageLease,
        _ report: inout SendReport
    ) async throws -> Step {
        switch delivery.outcome {
        case .accepted:
            try await finish(lease, as: .sent, attempt: (.accepted, delivery.answer))
            report.sent.append(message.code)
        case .refused:
            try await finish(lease, as: .refused, attempt: (.refused, delivery.answer))
            report.refused.append(message.code)
        case .unknown:
            try await finish(lease, as: .unknown, attempt: (.unknown, delivery.answer))
            report.unknown.append(message.code)
        case .notSent(let obstacle):
            try await putBack(lease, message, delivery.answer)
            report.postponed.append(message.code)
            guard obstacle == .channel else { return .next }
            report.obstacle = delivery.answer
            return .channelClosed
        }
        return .next
    }

    private func finish(
        _ lease: MessageLease,
        as state: ReminderMessage.State,
        attempt: (outcome: MessageAttempt.Outcome, answer: String)?
    ) async throws {
        let now = context.clock.timestamp
        try await context.database.write { connection in
            _ = try connection.finish(lease, as: state)
            guard let attempt else { return }
            try connection.insertAttempt(
                message: lease.message,
                at: now,
                outcome: attempt.outcome,
                answer: attempt.answer
            )
        }
    }

    /// Five minutes, then longer each time, up to six hours; it never gives up.
    private func putBack(_ lease: MessageLease, _ message: ReminderMessage, _ answer: String) async throws {
        let now = context.clock.now()
        try await context.database.write { connection in
            let failures = try connection.attempts(message: message.code).count { $0.outcome == .notSent }
            let wait = min(300 << min(failures, 10), 21_600)
            // Who lost the lease has nothing to put back, and nothing to say about another's attempt.
            guard try connection.putBack(lease, notBefore: Instant.text(now + wait)) else { return }
            try connection.insertAttempt(
                message: message.code,
                at: Instant.text(now),
                outcome: .notSent,
                answer: answer
            )
        }
    }

    // MARK: what others left behind

    /// A claim whose worker is gone is free again; a message that was on its way is unknown, and never sent by itself.
    private func settleExpired(_ report: inout SendReport) async throws {
        let (now, at, longest) = (context.clock.monotonic(), context.clock.timestamp, settings.leaseSeconds)
        let doubtful = try await context.database.write { connection -> [String] in
            for code in try connection.expiredMessages(in: .claimed, now: now, longest: longest) {
                _ = try connection.freeExpiredClaim(code, now: now, longest: longest)
            }
            return try connection.expiredMessages(in: .sending, now: now, longest: longest).filter { code in
                guard try connection.doubtExpiredSending(code, now: now, longest: longest) else { return false }
                try connection.insertAttempt(message: code, at: at, outcome: .leaseExpired, answer: "")
                return true
            }
        }
        report.unknown += doubtful
    }
}

/// Another worker has the message now; nothing may be sent.
struct LeaseLost: Error, CustomStringConvertible {
    let message: String

    var description: String { "\(message): the lease is lost" }
}
