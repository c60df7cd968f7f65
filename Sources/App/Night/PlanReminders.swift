public import LegalCalendar
import Procedures
public import Registry
import Store
public import Wording

/// What a night's plan holds: who gets which message about what, and what nobody could be found for.
public struct ReminderPlan: Sendable {
    public struct Message: Sendable {
        /// Nil in a preview: nothing has been written.
        public let code: String?
        public let person: String
        public let personName: String
        public let channel: ReminderChannel
        /// Whether it brings the week's sheet.
        public let carriesSheet: Bool
        /// None where it brings the sheet only.
        public let items: [Item]
    }

    public struct Item: Sendable {
        public let reminder: Reminder
        public let filing: String
        public let step: BilingualTextValue
        public let role: Recipient.Role
        public let absent: String?
    }

    public let night: Day
    public let messages: [Message]
    /// Due today, but the person has had this night's message.
    public let waiting: [Item]
    /// Open obligations with something to say and nobody to say it to.
    public let withoutRecipient: [String]
}

/// A name in both languages, for answers.
public struct BilingualTextValue: Hashable, Sendable {
    public let vi: String
    public let en: String

    init(_ text: BilingualText) {
        vi = text.vi
        en = text.en
    }

    public func text(in language: Language) -> String { language == .vietnamese ? vi : en }
}

/// Use case: the reminders that are due, each put into exactly one message. Doing it twice plans nothing twice.
public struct PlanReminders: Sendable {
    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    public func plan() async throws -> ReminderPlan {
        let (stamp, installation) = (context.stamp, context.salt())
        return try await context.database.write { try plan($0, installation: installation, stamp) }
    }

    /// The same inside a transaction that does more.
    func plan(_ connection: any SQLConnection, installation: String, _ stamp: AuditStamp) throws -> ReminderPlan {
        let night = context.clock.today()
        let drafts = try PlanDraft(connection, context.library, settings, night: night).drafts()
        let writer = PlanWriter(
            night: night,
            at: stamp.at,
            idTail: "\(try connection.installationID(or: installation))@\(settings.mailDomain)"
        )
        return try writer.write(drafts, connection)
    }

    /// What would be planned on a day if no night ran until then. It writes nothing.
    ///
    /// - Throws: ``NightProblem/dayPast(date:today:)``.
    public func preview(on day: Day) async throws -> ReminderPlan {
        let (library, settings, today) = (context.library, settings, context.clock.today())
        guard day >= today else { throw Problem.night(.dayPast(date: day, today: today)) }
        return try await context.database.read { connection in
            let drafts = try PlanDraft(connection, library, settings, night: day).drafts()
            return try PlanWriter(night: day, at: "", idTail: "").preview(drafts, connection)
        }
    }
}

/// Everything that speaks tonight, before it is put into messages.
struct PlanDrafts {
    var items: [ReminderPlan.Item] = []
    var withoutRecipient: [String] = []
    var people: [String: Person] = [:]
    /// Who gets the week's sheet tonight.
    var sheetReaders: [Recipient] = []
}

/// Reads the record once and finds what is due and not yet planned.
private struct PlanDraft {
    private let connection: any SQLConnection
    private let shelf: RuleShelf
    private let night: Day
    private let finder: RecipientFinder
    private let leader: Recipient?
    private let planned: Set<[String]>
    /// Obligation and person of everything planned before.
    private let known: Set<[String]>
    private let told: [[String]: Day?]
    private let toldObligations: Set<String>
    private let acknowledged: Set<[String]>
    private let knownSince: [String: String]
    private let duties: SharedDuties
    /// Whether the staff is told tonight of all that speaks: on Monday, or in the first night of a week that had none.
    private let isDigestNight: Bool

    init(_ connection: any SQLConnection, _ library: RuleLibrary, _ settings: NightSettings, night: Day) throws {
        self.connection = connection
        shelf = RuleShelf(library)
        self.night = night
        finder = RecipientFinder(book: try connection.recipientBook(), today: night, office: settings.officePerson)
        leader = settings.escalationPerson.flatMap(finder.leader)
        let reminders = try connection.plannedReminders().map(\.reminder)
        planned = Set(reminders.map { [$0.obligation, $0.occasion.key, $0.person] })
        known = Set(reminders.map { [$0.obligation, $0.person] })
        let dates = try connection.toldDates()
        toldObligations = Set(dates.map(\.obligation))
        told = Dictionary(
            dates.map { ([$0.obligation, $0.person], $0.date) },
            uniquingKeysWith: { _, last in last }
        )
        acknowledged = try connection.acknowledgedStages()
        knownSince = try connection.knownSince()
        duties = try SharedDuties(connection, shelf)
        let monday = night.adding(days: 1 - night.weekday)
        isDigestNight = try night == monday || connection.lastNight(before: night).map { $0 < monday } ?? false
    }

    func drafts() throws -> PlanDrafts {
        var result = PlanDrafts(people: finder.book.people)
        if isDigestNight { result.sheetReaders = finder.sheetReaders() }
        for record in try connection.remindedObligations() where duties.carried[record.code] == nil {
            guard let filing = try connection.filing(record.filing) else { continue }
            let procedure = try shelf.rules(filing.procedure, connection).procedure
            // A right that may be left unused is shown, never urged.
            guard let step = procedure.step(record.key.step), !step.isOptional else { continue }
            let occasions = ReminderOccasions(
                record: record,
                cadence: procedure.cadence(of: step),
                today: night,
                knownSince: knownSince[record.code].flatMap(Instant.seconds).map(Day.office(at:)) ?? night
            )
            try add(occasions, filing, BilingualTextValue(step.name), to: &result)
        }
        return result
    }

    private func add(
        _ occasions: ReminderOccasions,
        _ filing: Filing,
        _ step: BilingualTextValue,
        to drafts: inout PlanDrafts
    ) throws {
        let record = occasions.record
        let due = occasions.due
        let same = duties.same(as: record.code)
        guard !due.isEmpty || same.contains(where: toldObligations.contains) else { return }
        let subject = try connection.recipientSubject(of: filing, on: night)
        let recipients = finder.recipients(of: record.actor, subject)
        if recipients.isEmpty { drafts.withoutRecipient.append(record.code) }
        for recipient in recipients + escalation(of: occasions, beside: recipients) {
            for item in reminders(of: occasions, due, to: recipient) {
                drafts.items.append(
                    ReminderPlan.Item(
                        reminder: item,
                        filing: filing.code,
                        step: step,
                        role: recipient.role,
                        absent: recipient.absent
                    )
                )
            }
        }
    }

    /// The head is told of what is past its date and nobody has seen, where the office has switched it on.
    private func escalation(of occasions: ReminderOccasions, beside recipients: [Recipient]) -> [Recipient] {
        guard let leader, !recipients.contains(where: { $0.person == leader.person }) else { return [] }
        let unseen = occasions.due.contains { item in
            guard case .overdue = item.occasion else { return false }
            let same = duties.same(as: occasions.record.code)
            return !acknowledged.contains { same.contains($0[0]) && $0[2] == item.occasion.stage }
        }
        return unseen ? [leader] : []
    }

    private func reminders(
        of occasions: ReminderOccasions,
        _ due: [ReminderOccasions.Due],
        to recipient: Recipient
    ) -> [Reminder] {
        let record = occasions.record
        var speaking = due
        // What was told of the same duty in another filing was told.
        let same = duties.same(as: record.code)
        if let told = same.lazy.compactMap({ told[[$0, recipient.person]] }).first, told != occasions.date {
            speaking.append(ReminderOccasions.Due(occasion: .moved(revision: record.revision), on: night))
        }
        let digest = StaffDigest(
            night: night,
            isDigestNight: isDigestNight,
            isStaff: recipient.role.isStaff,
            isNew: !same.contains { known.contains([$0, recipient.person]) },
            date: occasions.date
        )
        if recipient.role == .leader { speaking = speaking.filter { $0.occasion.isOverdue } }
        return speaking.filter { item in
            digest.speaks(item)
                && !same.contains { planned.contains([$0, item.occasion.key, recipient.person]) }
                && !(item.occasion.isRepetition
                    && same.contains { acknowledged.contains([$0, recipient.person, item.occasion.stage]) })
        }.map { item in
            Reminder(
                obligation: record.code,
                occasion: item.occasion,
                person: recipient.person,
                channel: recipient.channel,
                safeDate: occasions.date,
                dueOn: item.on,
                isLate: occasions.isLate(item) && digest.shouldHaveSpoken(item)
            )
        }
    }
}

/// A member of the staff is told with the week's sheet, on Mondays; on other nights only of what is new, has moved, or is due within a week.
private struct StaffDigest {
    private static let daysAhead = 7

    let night: Day
    let isDigestNight: Bool
    let isStaff: Bool
    let isNew: Bool
    let date: Day?

    func speaks(_ item: ReminderOccasions.Due) -> Bool {
        if case .moved = item.occasion { return true }
        return !isStaff || isNew || isDigestNight || isNear(night)
    }

    /// Whether a night before this one would have told it: what waited for its Monday is not late.
    func shouldHaveSpoken(_ item: ReminderOccasions.Due) -> Bool {
        guard isStaff, !isNew, !isNear(item.on) else { return true }
        let lastMonday = night.adding(days: night.weekday == 1 ? -7 : 1 - night.weekday)
        return item.on <= lastMonday
    }

    private func isNear(_ day: Day) -> Bool {
        date.map { (0...Self.daysAhead).contains($0.ordinal - day.ordinal) } ?? false
    }
}

extension Occasion {
    var isOverdue: Bool {
        if case .overdue = self { true } else { false }
    }

    /// Whether an acknowledgement can end it: offsets and moves speak once anyway.
    var isRepetition: Bool {
        switch self {
        case .offset, .moved: false
        case .overdue, .printedTerm: true
        }
    }
}

extension Day {
    /// The office's day at an instant: Hanoi is seven hours ahead of UTC all year.
    static func office(at seconds: Int) -> Day {
        let local = seconds + Clock.officeOffset
        return Day(ordinal: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }
}
