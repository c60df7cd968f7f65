public import LegalCalendar
public import Procedures

/// One run of one procedure for one right or certificate, or the following of one paper's term.
public struct Filing: Hashable, Sendable {
    public let code: String
    public let commune: String
    public let procedure: String
    public let subject: FilingSubject
    public let opened: Day
    /// The answers to the procedure's questions, by question.
    public let answers: [String: Bool]

    public init(
        code: String,
        commune: String,
        procedure: String,
        subject: FilingSubject,
        opened: Day,
        answers: [String: Bool]
    ) {
        self.code = code
        self.commune = commune
        self.procedure = procedure
        self.subject = subject
        self.opened = opened
        self.answers = answers
    }
}

public enum FilingSubject: Hashable, Sendable {
    case right(String)
    case certificate(String)
    case paper(FollowedPaper)
    /// The commune itself, for one year.
    case commune(CommuneYear)

    public var code: String {
        switch self {
        case .right(let code), .certificate(let code): code
        case .paper(let paper): paper.code
        case .commune(let year): year.commune
        }
    }
}

/// One year of a commune's own work.
public struct CommuneYear: Hashable, Sendable {
    public let commune: String
    public let year: Int

    public init(commune: String, year: Int) {
        self.commune = commune
        self.year = year
    }
}

/// One entry of the record of events. It is never changed: a correction is a new entry that names it.
public struct EventEntry: Hashable, Sendable {
    public let code: String
    public let filing: String
    public let kind: String
    public let date: Day
    public let received: Day?
    public let printedDue: Day?
    public let printedTerm: Term?
    public let isPrintedConfirmed: Bool
    public let until: Day?
    public let number: String?
    public let letter: String?
    public let target: EventTarget?
    /// The entry that this one corrects.
    public let corrects: String?
    /// The first entry of the correction chain; its own code where it corrects none.
    public let root: String
    /// The correction says that the event did not happen at all.
    public let isVoid: Bool
    /// Whether its own paper has not been seen: its day is another's, such as that of the decision behind it.
    public let isDateAssumed: Bool
    public let reason: String?
    /// `yyyy-mm-ddThh:mm:ssZ`.
    public let recorded: String
    public let recordedBy: String

    public init(
        code: String,
        filing: String,
        kind: String,
        date: Day,
        received: Day? = nil,
        printedDue: Day? = nil,
        printedTerm: Term? = nil,
        isPrintedConfirmed: Bool = false,
        until: Day? = nil,
        number: String? = nil,
        letter: String? = nil,
        target: EventTarget? = nil,
        corrects: String? = nil,
        root: String,
        isVoid: Bool = false,
        isDateAssumed: Bool = false,
        reason: String? = nil,
        recorded: String,
        recordedBy: String
    ) {
        self.code = code
        self.filing = filing
        self.kind = kind
        self.date = date
        self.received = received
        self.printedDue = printedDue
        self.printedTerm = printedTerm
        self.isPrintedConfirmed = isPrintedConfirmed
        self.until = until
        self.number = number
        self.letter = letter
        self.target = target
        self.corrects = corrects
        self.root = root
        self.isVoid = isVoid
        self.isDateAssumed = isDateAssumed
        self.reason = reason
        self.recorded = recorded
        self.recordedBy = recordedBy
    }
}

extension [EventEntry] {
    /// The events as they stand: of each chain the last entry, unless it says that nothing happened.
    public var effective: [FilingEvent] {
        let corrected = Set(compactMap(\.corrects))
        return filter { !corrected.contains($0.code) && !$0.isVoid }.map { entry in
            FilingEvent(
                code: entry.root,
                kind: entry.kind,
                date: entry.date,
                received: entry.received,
                printedDue: entry.printedDue,
                printedTerm: entry.printedTerm,
                isPrintedConfirmed: entry.isPrintedConfirmed,
                until: entry.until,
                isDateAssumed: entry.isDateAssumed,
                target: entry.target
            )
        }
    }
}

/// An obligation as it is kept: its identity, its state, and the dates it was last given.
public struct ObligationRecord: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case waiting, open, done, overtaken
        case notNeeded = "not_needed"

        public var isFinished: Bool { self == .done || self == .overtaken || self == .notNeeded }
    }

    public let code: String
    public let filing: String
    public let key: ObligationKey
    public let actor: Actor
    /// Changes only when one of its dates or its actor changes.
    public let revision: Int
    public let dates: ObligationDates
    public let state: State
    /// The event that ended it, and its day.
    public let settledBy: String?
    public let settledOn: Day?
    /// Its date had passed when it was entered: shown first, in no cadence until a person pursues it.
    public let isHistoric: Bool

    public init(
        code: String,
        filing: String,
        key: ObligationKey,
        actor: Actor,
        revision: Int,
        dates: ObligationDates,
        state: State,
        settledBy: String?,
        settledOn: Day?,
        isHistoric: Bool
    ) {
        self.code = code
        self.filing = filing
        self.key = key
        self.actor = actor
        self.revision = revision
        self.dates = dates
        self.state = state
        self.settledBy = settledBy
        self.settledOn = settledOn
        self.isHistoric = isHistoric
    }
}

/// The dates of one revision.
public struct ObligationDates: Hashable, Sendable {
    public let opens: Day?
    public let opensSafe: Day?
    public let raw: Day?
    public let safe: Day?
    public let internalDay: Day?
    public let statutory: Day?
    public let late: Day?
    public let plan: Day?
    public let isStatutoryFirm: Bool
    public let isSafeFirm: Bool
    public let needsPrintedTerm: Bool

    public init(_ deadline: Deadline) {
        opens = deadline.opens
        opensSafe = deadline.opensSafe
        raw = deadline.raw
        safe = deadline.safe
        internalDay = deadline.internalDay
        statutory = deadline.statutory
        late = deadline.late
        plan = deadline.plan
        isStatutoryFirm = deadline.isStatutoryFirm
        isSafeFirm = deadline.isSafeFirm
        needsPrintedTerm = deadline.needsPrintedTerm
    }

    public init(
        opens: Day?,
        opensSafe: Day?,
        raw: Day?,
        safe: Day?,
        internalDay: Day?,
        statutory: Day?,
        late: Day?,
        plan: Day?,
        isStatutoryFirm: Bool,
        isSafeFirm: Bool,
        needsPrintedTerm: Bool
    ) {
        self.opens = opens
        self.opensSafe = opensSafe
        self.raw = raw
        self.safe = safe
        self.internalDay = internalDay
        self.statutory = statutory
        self.late = late
        self.plan = plan
        self.isStatutoryFirm = isStatutoryFirm
        self.isSafeFirm = isSafeFirm
        self.needsPrintedTerm = needsPrintedTerm
    }
}

/// What a person said of one paper of a dossier.
public struct ChecklistMark: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
        case prepared
        case notNeeded = "not_needed"
    }

    public let item: String
    public let state: State
    public let reason: String?
    /// Where the paper is, in the person's own words or as a path.
    public let document: String?
    public let person: String
    public let markedOn: Day

    public init(item: String, state: State, reason: String?, document: String?, person: String, markedOn: Day) {
        self.item = item
        self.state = state
        self.reason = reason
        self.document = document
        self.person = person
        self.markedOn = markedOn
    }
}
