public import LegalCalendar
public import Procedures
public import Registry

/// Fetching, proposals, reminders, messages and the night's report.
public protocol NightWording {
    // What a message says.
    func messageSubject(date: Day?, step: String, count: Int) -> String
    /// The subject of a mail that brings the week's sheet and nothing else.
    func messageSubject(sheet title: String) -> String
    /// That the week's sheet goes along.
    var withWeekSheet: String { get }
    /// To the head, whose own work it is not.
    func escalated(from names: [String]) -> String
    func greeting(_ name: String) -> String
    /// The one date that a producer sees.
    func headline(date: Day?, isFloor: Bool) -> String
    func toDo(step: String, subject: String, filing: String) -> String
    var provisionalLine: String { get }
    func pastBy(days: Int) -> String
    func dateMoved(from day: Day?) -> String
    func lateReminder(due: Day?) -> String
    func price(_ total: Int, isLeast: Bool) -> String
    func ifMissed(_ consequence: String) -> String
    func phone(_ number: String) -> String
    func signed(_ office: String) -> String
    var sentByMachine: String { get }
    func auditHead(_ hash: String) -> String

    // What the lists of the command line say.
    func name(of state: ReminderMessage.State) -> String
    func name(of channel: ReminderChannel) -> String
    func text(of occasion: Occasion) -> String
    func text(of outcome: MessageAttempt.Outcome) -> String
    func text(of outcome: FetchOutcome, detail: String?) -> String
    func text(of state: Proposal.State) -> String
    func text(of why: ReminderReason) -> String
    func headingOfPlan(night: Day, messages: Int) -> String
    func noRecipient(_ obligations: [String]) -> String
    func waiting(_ count: Int) -> String
    func previewNote(on day: Day) -> String

    // What the stages of a night did.
    func name(of stage: NightStage) -> String
    func fetched(parts: Int, rows: Int) -> String
    var sourceUnchanged: String { get }
    var sourceDisabled: String { get }
    func sourceWaits(until: String) -> String
    func sourceRests(until: Day) -> String
    func sourceFailed(_ reason: String) -> String
    func sourceAge(lastSuccess: String?, problem: String?) -> String
    func incompleteWeeks(_ weeks: [String]) -> String
    /// A year, or a week, of a list that came from a file.
    func listFromFile(_ period: String, rows: Int) -> String
    var trialWritesNothing: String { get }
    func leftForLater(_ count: Int) -> String
    func proposed(new: Int, open: Int) -> String
    func acceptedByPolicy(_ codes: [String]) -> String
    func notAccepted(_ code: String, reason: String) -> String
    func recomputed(filings: Int, changed: Int) -> String
    /// The commune's year of reports began, and its filing was opened.
    func yearOpened(_ year: Int, code: String) -> String
    func planned(messages: Int, reminders: Int) -> String
    func sent(_ counts: SendCounts) -> String
    func sendingFailed(_ reason: String) -> String
    func backedUp(_ place: String) -> String
    var backupNotSet: String { get }
    func stageFailed(_ reason: String) -> String

    // Answers to single commands.
    func accepted(_ proposal: String, event: String) -> String
    func rejected(_ proposal: String) -> String
    var weeklyListCaution: String { get }
    func otherFilingDate(listed: Day, ours: Day) -> String
    func acknowledged(_ obligation: String) -> String
    func pursued(_ obligation: String) -> String
    func resent(_ message: String) -> String
    func away(_ person: String, from: Day, until: Day) -> String
    /// None where the two hours are equal.
    func quiet(_ person: String, from: Int, until: Int) -> String
    func calendarWritten(_ path: String, entries: Int) -> String
    var calendarName: String { get }
    var nothingPlanned: String { get }
    var noProposals: String { get }

    // The report.
    func lastNight(_ finished: String?) -> String
    func nightMissed(days: Int) -> String
    func unknownMessages(_ codes: [String]) -> String
    func refusedMessages(_ codes: [String]) -> String
    func proposalsWaiting(_ count: Int) -> String
    func nightRunning(since: String) -> String
}

/// Why a message goes to this person.
public enum ReminderReason: Hashable, Sendable {
    case contact(producer: String)
    case filingContact
    case officer
    case representative
    case officerFor(producer: String)
    case unit(OfficeUnit)
    /// Nobody answers for the unit.
    case officerForUnit(OfficeUnit)
    case office
    /// Told of what is past its date, because the settings say so.
    case leader
    case deputy(absent: String)
}

public enum NightStage: String, CaseIterable, Sendable {
    case fetch, propose, recompute, plan, backup, send
}

/// How many messages ended how, in one run of sending.
public struct SendCounts: Hashable, Sendable {
    public let sent: Int
    public let refused: Int
    public let unknown: Int
    public let postponed: Int
    public let needless: Int
    public let quiet: Int

    public init(sent: Int, refused: Int, unknown: Int, postponed: Int, needless: Int, quiet: Int) {
        self.sent = sent
        self.refused = refused
        self.unknown = unknown
        self.postponed = postponed
        self.needless = needless
        self.quiet = quiet
    }
}
