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
    public func preview(on day: Day) async throws -> ReminderPlan {
        let (library, settings) = (context.library, settings)
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
}

/// Reads the record once and finds what is due and not yet planned.
private struct PlanDraft {
    private let connection: any SQLConnection
    private let shelf: RuleShelf
    private let night: Day
    private let finder: RecipientFinder
    private let planned: Set<[String]>
    private let told: [[String]: Day?]
    private let toldObligations: Set<String>
    private let acknowledged: Set<[String]>
    private let knownSince: [String: String]

    init(_ connection: any SQLConnection, _ library: RuleLibrary, _ settings: NightSettings, night: Day) throws {
        self.connection = connection
        shelf = RuleShelf(library)
        self.night = night
        finder = RecipientFinder(book: try connection.recipientBook(), today: night, office: settings.officePerson)
        planned = Set(
            try connection.plannedReminders().map {
                [$0.reminder.obligation, $0.reminder.occasion.key, $0.reminder.person]
            }
        )
        let dates = try connection.toldDates()
        toldObligations = Set(dates.map(\.obligation))
        told = Dictionary(
            dates.map { ([$0.obligation, $0.person], $0.date) },
            uniquingKeysWith: { _, last in last }
        )
        acknowledged = try connection.acknowledgedStages()
        knownSince = try connection.knownSince()
    }

    func drafts() throws -> PlanDrafts {
        var result = PlanDrafts(people: finder.book.people)
        for record in try connection.remindedObligations() {
            guard let filing = try connection.filing(record.filing) else { continue }
            let procedure = try shelf.rules(filing.procedure).procedure
            guard let step = procedure.step(record.key.step) else { continue }
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
        guard !due.isEmpty || toldObligations.contains(record.code) else { return }
        let subject = RecipientFinder.Subject(
            filing: filing.code,
            commune: filing.commune,
            producers: try connection.subjectProducers(of: filing, on: night),
            representatives: try connection.representatives(of: filing, on: night).filter(\.isReminded).map(\.person)
        )
        let recipients = finder.recipients(of: record.actor, subject)
        if recipients.isEmpty { drafts.withoutRecipient.append(record.code) }
        for recipient in recipients {
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

    private func reminders(
        of occasions: ReminderOccasions,
        _ due: [ReminderOccasions.Due],
        to recipient: Recipient
    ) -> [Reminder] {
        let record = occasions.record
        var speaking = due
        if let told = told[[record.code, recipient.person]], told != occasions.date {
            speaking.append(ReminderOccasions.Due(occasion: .moved(revision: record.revision), on: night))
        }
        return speaking.filter { item in
            !planned.contains([record.code, item.occasion.key, recipient.person])
                && !(item.occasion.isRepetition
                    && acknowledged.contains([record.code, recipient.person, item.occasion.stage]))
        }.map { item in
            Reminder(
                obligation: record.code,
                occasion: item.occasion,
                person: recipient.person,
                channel: recipient.channel,
                safeDate: occasions.date,
                dueOn: item.on,
                isLate: occasions.isLate(item)
            )
        }
    }
}

extension Occasion {
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
