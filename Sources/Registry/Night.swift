public import LegalCalendar

/// A suggested entry for the record, found in a source: nothing is recorded until it is accepted.
public struct Proposal: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case open, accepted, rejected
    }

    public let code: String
    public let filing: String
    public let source: String
    /// The kind of event that it would record.
    public let kind: String
    public let date: Day
    public let applicationNumber: String
    /// The filing date as the source prints it, and as our record has it: a person looks where they differ.
    public let listedFilingDate: Day?
    public let ourFilingDate: Day?
    /// The page on which it stood, and the digest of that page.
    public let address: String
    public let snapshotHash: String
    public let proposed: String
    public let state: State
    public let decidedBy: String?
    public let decided: String?
    public let reason: String?
    public let event: String?

    public var hasOtherFilingDate: Bool {
        guard let listedFilingDate, let ourFilingDate else { return false }
        return listedFilingDate != ourFilingDate
    }

    public init(
        code: String,
        filing: String,
        source: String,
        kind: String,
        date: Day,
        applicationNumber: String,
        listedFilingDate: Day?,
        ourFilingDate: Day?,
        address: String,
        snapshotHash: String,
        proposed: String,
        state: State = .open,
        decidedBy: String? = nil,
        decided: String? = nil,
        reason: String? = nil,
        event: String? = nil
    ) {
        self.code = code
        self.filing = filing
        self.source = source
        self.kind = kind
        self.date = date
        self.applicationNumber = applicationNumber
        self.listedFilingDate = listedFilingDate
        self.ourFilingDate = ourFilingDate
        self.address = address
        self.snapshotHash = snapshotHash
        self.proposed = proposed
        self.state = state
        self.decidedBy = decidedBy
        self.decided = decided
        self.reason = reason
        self.event = event
    }
}

/// How a reminder reaches somebody: by mail, or on paper where no address can be used.
public enum ReminderChannel: String, Hashable, Sendable, CaseIterable {
    case email, print
}

/// Why a reminder speaks. Its text is part of the reminder's key, so that no occasion is told twice.
public enum Occasion: Hashable, Sendable {
    /// So many days from the date; the date belongs to it, so that a date that comes back is not told again.
    case offset(days: Int, date: Day)
    /// The so-many-th repetition after the date.
    case overdue(number: Int, date: Day)
    /// Somebody was told another date.
    case moved(revision: Int)
    /// The term printed on the notice has not been entered; the so-many-th time of asking.
    case printedTerm(number: Int)

    public var key: String {
        switch self {
        case .offset(let days, let date): "offset:\(days):\(date)"
        case .overdue(let number, let date): "overdue:\(number):\(date)"
        case .moved(let revision): "moved:\(revision)"
        case .printedTerm(let number): "printed_term:\(number)"
        }
    }

    public init?(key: String) {
        let parts = key.split(separator: ":").map(String.init)
        switch (parts.first, parts.count) {
        case ("offset", 3):
            guard let days = Int(parts[1]), let date = Day(parts[2]) else { return nil }
            self = .offset(days: days, date: date)
        case ("overdue", 3):
            guard let number = Int(parts[1]), let date = Day(parts[2]) else { return nil }
            self = .overdue(number: number, date: date)
        case ("moved", 2):
            guard let revision = Int(parts[1]) else { return nil }
            self = .moved(revision: revision)
        case ("printed_term", 2):
            guard let number = Int(parts[1]) else { return nil }
            self = .printedTerm(number: number)
        default: return nil
        }
    }

    /// What an acknowledgement ends: repetitions of one stage are one.
    public var stage: String {
        switch self {
        case .offset, .moved: key
        case .overdue(_, let date): "overdue:\(date)"
        case .printedTerm: "printed_term"
        }
    }
}

/// One reminder of one person about one obligation; it goes out with its message.
public struct Reminder: Hashable, Sendable {
    public let obligation: String
    public let occasion: Occasion
    public let person: String
    public let channel: ReminderChannel
    /// The date that plans kept when it was planned; nil where there was none.
    public let safeDate: Day?
    /// The day on which it should have spoken.
    public let dueOn: Day
    /// A night was missed.
    public let isLate: Bool

    public init(
        obligation: String,
        occasion: Occasion,
        person: String,
        channel: ReminderChannel,
        safeDate: Day?,
        dueOn: Day,
        isLate: Bool
    ) {
        self.obligation = obligation
        self.occasion = occasion
        self.person = person
        self.channel = channel
        self.safeDate = safeDate
        self.dueOn = dueOn
        self.isLate = isLate
    }
}

/// One mail or sheet to one person, which carries one or more reminders.
public struct ReminderMessage: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case planned, claimed, sending, sent, refused, unknown
        /// Everything that it was about had ended before it was sent.
        case needless
    }

    public let code: String
    public let person: String
    public let channel: ReminderChannel
    /// The day in whose night it was planned.
    public let night: Day
    /// 0 for the night's own message; more for one that could not wait.
    public let number: Int
    public let state: State
    /// Names the mail for ever, whoever sends it and how often it is tried.
    public let messageID: String
    public let attempts: Int
    /// `yyyy-mm-ddThh:mm:ssZ`: not tried before.
    public let notBefore: String

    public init(
        code: String,
        person: String,
        channel: ReminderChannel,
        night: Day,
        number: Int,
        state: State,
        messageID: String,
        attempts: Int,
        notBefore: String
    ) {
        self.code = code
        self.person = person
        self.channel = channel
        self.night = night
        self.number = number
        self.state = state
        self.messageID = messageID
        self.attempts = attempts
        self.notBefore = notBefore
    }
}

/// What one attempt to send came to, with the server's own words.
public struct MessageAttempt: Hashable, Sendable {
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case accepted, refused, delayed
        case notSent = "not_sent"
        case unknown
        /// The process that sent it ended before it could say what became of it.
        case leaseExpired = "lease_expired"
        case resent
        /// A backup was restored over it.
        case restored
    }

    public let message: String
    public let number: Int
    public let at: String
    public let outcome: Outcome
    public let answer: String

    public init(message: String, number: Int, at: String, outcome: Outcome, answer: String) {
        self.message = message
        self.number = number
        self.at = at
        self.outcome = outcome
        self.answer = answer
    }
}

/// What one attempt to fetch a page came to. The log keeps the raw text; `Wording` says it.
public enum FetchOutcome: String, Hashable, Sendable, CaseIterable {
    case fetched, unchanged
    case unreachable
    case tlsRefused = "tls_refused"
    case tooLarge = "too_large"
    case forbiddenRedirect = "forbidden_redirect"
    case badAddress = "bad_address"
    case status
    // A good status with bad content: the last good copy stays.
    case empty
    case notHTML = "not_html"
    case maintenance
    case menuOnly = "menu_only"
    case noArticles = "no_articles"
    case noRows = "no_rows"
    case badTable = "bad_table"
    case badTitle = "bad_title"
    case badRows = "bad_rows"
    case unreadNumbers = "unread_numbers"
    case wrongWeek = "wrong_week"
    case cutShort = "cut_short"
    /// Much smaller than the last good copy.
    case smaller
    /// A link of the list page that cannot be used.
    case badLink = "bad_link"
    case noWorkbook = "no_workbook"
    case noSheet = "no_sheet"

    public var isGood: Bool { self == .fetched || self == .unchanged }
}
