public import LegalCalendar

/// A rule pack as values: what the law expects of one kind of filing.
public struct Procedure: Hashable, Sendable {
    public let id: String
    /// The procedures whose parts it takes over, theirs too: a filing of it follows what a filing of them would.
    public let includes: [String]
    public let name: BilingualText
    public let office: String
    public let word: FilingWord
    public let subjects: [SubjectKind]
    public let feeObject: String?
    public let questions: [Question]
    public let implied: [ImpliedEvent]
    public let milestones: [Milestone]
    public let steps: [Step]
    public let checklist: [ChecklistItem]
    public let fees: [FeeStage]
    public let cadence: Cadence
    public let delivery: Delivery?
    /// Where the filing is one year of the commune's own work.
    public let year: YearOfWork?
    public let checked: Day
    /// SHA-256 of the text that the pack was read from, with what it includes; kept with every date it gives.
    public let hash: String

    public init(
        id: String,
        includes: [String] = [],
        name: BilingualText,
        office: String,
        word: FilingWord,
        subjects: [SubjectKind],
        feeObject: String?,
        questions: [Question],
        implied: [ImpliedEvent] = [],
        milestones: [Milestone],
        steps: [Step],
        checklist: [ChecklistItem],
        fees: [FeeStage],
        cadence: Cadence,
        delivery: Delivery? = nil,
        year: YearOfWork? = nil,
        checked: Day,
        hash: String
    ) {
        self.id = id
        self.includes = includes
        self.name = name
        self.office = office
        self.word = word
        self.subjects = subjects
        self.feeObject = feeObject
        self.questions = questions
        self.implied = implied
        self.milestones = milestones
        self.steps = steps
        self.checklist = checklist
        self.fees = fees
        self.cadence = cadence
        self.delivery = delivery
        self.year = year
        self.checked = checked
        self.hash = hash
    }

    public func step(_ id: String) -> Step? { steps.first { $0.id == id } }

    /// The cadence of one step: its own, or the procedure's.
    public func cadence(of step: Step) -> Cadence { step.cadence ?? cadence }
}

/// What people call the filing: *đơn* for industrial property, *hồ sơ* for OCOP.
public enum FilingWord: String, Hashable, Sendable, CaseIterable {
    case application, dossier
    /// *báo cáo*: the commune's own, sent upward.
    case report
    /// *giấy tờ*: nothing is filed; one paper's term is followed.
    case paper
}

/// What a filing is about.
public enum SubjectKind: String, Hashable, Sendable, CaseIterable {
    case trademark
    case collectiveMark = "collective_mark"
    case certificationMark = "certification_mark"
    case geographicalIndication = "geographical_indication"
    case certificate
    case authorisation, representation, document
    /// The commune itself, for one year.
    case commune
}

/// A procedure that the commune goes through once a year.
public struct YearOfWork: Hashable, Sendable {
    /// The event that begins it, dated on 1 January.
    public let opensWith: String
    /// The first year for which it is owed.
    public let first: Int

    public init(opensWith: String, first: Int) {
        self.opensWith = opensWith
        self.first = first
    }
}

/// A fact that papers and fees depend on, asked of the person who opens the filing.
public struct Question: Hashable, Sendable {
    public let id: String
    public let ask: BilingualText

    public init(id: String, ask: BilingualText) {
        self.id = id
        self.ask = ask
    }
}

/// When a reminder speaks, around the date that plans keep. It is the project's own choice, not law.
public struct Cadence: Hashable, Sendable {
    /// In days, negative before the date.
    public let offsets: [Int]
    /// How often it speaks after the last offset, until somebody acts; nil for never.
    public let overdueEvery: Int?
    public let line: Int

    public init(offsets: [Int], overdueEvery: Int?, line: Int = 0) {
        self.offsets = offsets
        self.overdueEvery = overdueEvery
        self.line = line
    }
}
