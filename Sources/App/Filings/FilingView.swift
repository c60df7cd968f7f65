public import LegalCalendar
public import Procedures
public import Registry
import Store
public import Wording

/// A filing as people look at it: where it stands, what happened, what is owed, and why each date.
public struct FilingView: Sendable {
    public let filing: Filing
    public let procedureName: BilingualText
    public let word: FilingWord
    public let pack: String
    public let state: FilingState
    /// The act of filing, with the Office's number; nil while the filing is only prepared.
    public let filed: EventEntry?
    public let events: [EventEntry]
    public let obligations: [ObligationView]
    public let milestones: [ComputedMilestone]
    /// What second people have checked of its events.
    public let checks: [SecondCheck]
    /// Who acts for the applicant or owner today, and until when the paper lets them.
    public let representatives: [RepresentationView]
    public let names: NameBook
    public let today: Day
    /// Whether the program has brought other rules for it, which nobody has taken over yet.
    public let isUnderOldRules: Bool

    /// What happened, without what was corrected since.
    public var standingEvents: [EventEntry] { events.standing }

    /// The events whose dates cost a right when they are wrong, and that no second person has checked.
    public var uncheckedEvents: [EventEntry] {
        let codes = Set(obligations.flatMap(\.unchecked).map(\.code))
        return events.filter { codes.contains($0.code) }
    }
}

/// One obligation with its dates as they are now and the reasons for them.
public struct ObligationView: Sendable {
    public let record: ObligationRecord
    public let name: BilingualText
    public let step: Step
    public let trigger: EventEntry?
    /// The event that ended it, where one did.
    public let settling: EventEntry?
    /// The dates of finished work are those that it was done by; others are as the events give them now.
    public let dates: ObligationDates
    public let state: ObligationRecord.State
    public let timing: Timing?
    public let reasons: [Reason]
    /// Of finished work: the last lawful day under rules that were corrected since, by which it was late.
    public let lateByCorrection: Day?
    /// Where another filing carries the same duty on, so that it is told there and not here.
    public let carriedOn: CarriedOn?
    /// The events on which its dates rest and which ask for a second person's check; none of finished work.
    public let unchecked: [EventEntry]
    /// Whether somebody pursues what had passed when it was entered.
    public let isPursued: Bool
}

/// Use case: what a filing looks like today.
public struct ShowFiling: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func show(_ code: String) async throws -> FilingView {
        let today = context.clock.today()
        let library = context.library
        return try await context.database.read { connection in
            guard let filing = try connection.filing(code) else {
                throw Problem.general(.notFound(.filing, code: code))
            }
            let shelf = RuleShelf(library)
            return try connection.view(
                of: filing,
                rules: shelf.rules(filing.procedure, connection),
                duties: SharedDuties(connection, shelf, of: [filing]),
                today: today
            )
        }
    }
}

extension SQLConnection {
    func view(of filing: Filing, rules: FilingRules, duties: SharedDuties, today: Day) throws -> FilingView {
        let entries = try events(filing: filing.code)
        let course = rules.procedure.course(
            of: entries.effective(under: rules),
            answers: filing.answers,
            definitions: rules.definitions,
            calendar: rules.calendar
        )
        let computed = Dictionary(course.obligations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let order = course.obligations.map(\.key)
        let remarks = try remarks(filing: filing.code)
        let checks = try secondChecks(filing: filing.code)
        let finder = SecondCheckFinder(rules: rules, entries: entries, checked: Set(checks.map(\.event)))
        let views = try obligations(filing: filing.code).compactMap { record in
            try ObligationView(
                record,
                computed[record.key],
                remark: remarks[record.code],
                carriedOn: duties.carried[record.code],
                rules: rules,
                finder: finder,
                isPursued: record.isHistoric && record.state == .open && isPursued(record.code),
                today: today
            )
        }
        let filedKinds = rules.definitions.values.filter { $0.state == .filed }.map(\.id)
        return FilingView(
            filing: filing,
            procedureName: rules.procedure.name,
            word: rules.procedure.word,
            pack: rules.procedure.hash,
            state: course.state,
            filed: entries.standing.filter { filedKinds.contains($0.kind) }.min { $0.date < $1.date },
            events: entries,
            obligations: views.sorted { left, right in
                let places = [left, right].map { order.firstIndex(of: $0.record.key) ?? order.count }
                return places[0] < places[1]
            },
            milestones: course.milestones,
            checks: checks,
            representatives: try representatives(
                of: filing,
                on: today,
                obligations: views,
                isOver: course.state != .prepared && course.state != .filed
            ),
            names: rules.names,
            today: today,
            isUnderOldRules: rules.isSuperseded
        )
    }
}

extension ObligationView {
    fileprivate init?(
        _ record: ObligationRecord,
        _ computed: ComputedObligation?,
        remark: Day?,
        carriedOn: CarriedOn?,
        rules: FilingRules,
        finder: SecondCheckFinder,
        isPursued: Bool,
        today: Day
    ) {
        guard let step = rules.procedure.step(record.key.step) else { return nil }
        let entries = finder.entries
        let isKept = record.state.isFinished || computed == nil
        self.record = record
        self.step = step
        name = step.name
        trigger = entries.standing.first { $0.root == record.key.trigger }
        settling = entries.standing.first { $0.root == record.settledBy }
        dates = isKept ? record.dates : ObligationDates(computed?.deadline ?? Deadline())
        state = record.state
        timing = record.state.isFinished ? nil : computed?.timing(on: today)
        reasons = computed?.reasons(rules.calendar) ?? []
        lateByCorrection = record.state == .done ? remark : nil
        self.carriedOn = carriedOn
        self.isPursued = isPursued
        unchecked = record.state.isFinished ? [] : finder.unchecked(record.key, step)
    }
}
