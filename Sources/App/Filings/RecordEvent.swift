public import LegalCalendar
import Procedures
import Registry
import Store

/// What a person says has happened to a filing.
public struct EventInput: Sendable {
    public var kind: String
    public var date: Day
    public var received: Day?
    public var printedDue: Day?
    public var printedTerm: Term?
    public var isPrintedConfirmed = false
    public var until: Day?
    public var number: String?
    /// The letter that reports it, by code.
    public var letter: String?
    /// The obligation that it answers, by code, where more than one could be meant.
    public var obligation: String?
    /// It is another event of the same kind, date and number, not the same one entered twice.
    public var isAnother = false

    public init(kind: String, date: Day) {
        self.kind = kind
        self.date = date
    }
}

/// What recording or correcting an event did.
public struct EventOutcome: Hashable, Sendable {
    public let event: String
    public let filing: String
    /// Codes of obligations that are new, have other dates, are finished, or are open again.
    public let added: [String]
    public let moved: [String]
    public let finished: [String]
    public let reopened: [String]

    init(event: String, filing: String, _ changes: ObligationKeeper.Changes) {
        self.event = event
        self.filing = filing
        added = changes.added
        moved = changes.moved
        finished = changes.finished
        reopened = changes.reopened
    }
}

/// Use case: something happened to a filing; what is owed follows from it in the same transaction.
public struct RecordEvent: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func record(_ input: EventInput, filing code: String) async throws -> EventOutcome {
        let act = try act(input, code)
        return try await context.database.write { try act.run($0) }
    }

    /// What would change, without changing it.
    public func preview(_ input: EventInput, filing code: String) async throws -> EventPreview {
        let act = try act(input, code)
        return try await context.preview { try act.preview($0) }
    }

    private func act(_ input: EventInput, _ code: String) throws -> EventAct {
        let scene = EventScene(context)
        var input = input
        input.number = try CatalogueInput.optionalName(input.number, field: "number")
        let checked = input
        return EventAct(scene: scene, filing: { try $0.requiredFiling(code) }) { connection, filing, rules in
            try EventCheck(rules: rules, today: scene.today).check(checked)
            return try connection.record(
                checked,
                filing: filing,
                rules: rules,
                today: scene.today,
                stamp: scene.stamp
            )
        }
    }
}

/// What must be true of any event before it is written.
struct EventCheck {
    let rules: FilingRules
    let today: Day

    /// No trademark of the country is older, and no paper here runs longer: another year was mistyped, and what is counted
    /// from it would leave every calendar.
    private var bounds: ClosedRange<Day> {
        (Day(year: 1950, month: 1, day: 1) ?? today)...today.adding(days: 36_525)
    }

    func check(_ input: EventInput) throws {
        guard let definition = rules.definitions[input.kind] else {
            throw Problem.filing(.unknownEvent(input.kind, known: rules.eventKinds))
        }
        guard definition.isNotice || (input.printedTerm == nil && input.printedDue == nil) else {
            throw Problem.filing(.termWithoutNotice(event: input.kind))
        }
        for day in [input.date, input.received].compactMap(\.self) where day > today {
            throw Problem.filing(.eventInFuture(date: day, today: today))
        }
        for (field, day) in [("date", input.date), ("due", input.printedDue), ("until", input.until)] {
            guard let day, !bounds.contains(day) else { continue }
            throw Problem.general(.badValue(field: field, text: day.description, example: today.description))
        }
        if let until = input.until, until < input.date {
            throw Problem.general(
                .badValue(field: "until", text: until.description, example: input.date.description)
            )
        }
        if let received = input.received, received < input.date {
            throw Problem.filing(.receivedBeforeDate(date: input.date, received: received))
        }
        if let due = input.printedDue, due < input.date {
            throw Problem.filing(.dueBeforeDate(date: input.date, due: due))
        }
    }
}

extension SQLConnection {
    /// Writes one event, its audit entry and what follows from it.
    func record(
        _ input: EventInput,
        filing: Filing,
        rules: FilingRules,
        today: Day,
        stamp: AuditStamp
    ) throws -> EventOutcome {
        let entries = try events(filing: filing.code)
        if !input.isAnother, let same = entries.standing.first(where: { $0.isSame(as: input) }) {
            throw Problem.filing(.eventExists(code: same.code, kind: input.kind, date: input.date))
        }
        let code = try nextCode(of: .event)
        let entry = EventEntry(
            code: code,
            filing: filing.code,
            kind: input.kind,
            date: input.date,
            received: input.received,
            printedDue: input.printedDue,
            printedTerm: input.printedTerm,
            isPrintedConfirmed: input.isPrintedConfirmed,
            until: input.until,
            number: input.number,
            letter: try reportingLetter(input, filing),
            target: try target(of: input, filing: filing, rules: rules),
            root: code,
            recorded: stamp.at,
            recordedBy: stamp.person
        )
        try insertEvent(entry)
        try audit(AuditedAct("event.record", .event, code, after: entry.summary), stamp)
        let keeper = ObligationKeeper(filing: filing, book: rules, today: today, stamp: stamp, cause: code)
        return EventOutcome(event: code, filing: filing.code, try keeper.recompute(self))
    }

    private func reportingLetter(_ input: EventInput, _ filing: Filing) throws -> String? {
        guard let code = input.letter else { return nil }
        guard let letter = try letter(code), letter.commune == filing.commune else {
            throw Problem.general(.notFound(.letter, code: code))
        }
        return code
    }

    /// The obligation that an answer answers: the one named, or the only one that it can mean.
    private func target(of input: EventInput, filing: Filing, rules: FilingRules) throws -> EventTarget? {
        let records = try obligations(filing: filing.code)
        if let named = input.obligation {
            guard let record = records.first(where: { $0.code == named }) else {
                throw Problem.filing(.noSuchTarget(named))
            }
            return EventTarget(step: record.key.step, trigger: record.key.trigger)
        }
        let open = records.filter { !$0.state.isFinished && rules.canBeMeant($0.key.step, by: input.kind) }
        let ambiguous = Dictionary(grouping: open, by: \.key.step).values.filter { $0.count > 1 }
        let isTimeEvent = rules.speaksOfTime(input.kind) && open.count > 1
        guard ambiguous.isEmpty, !isTimeEvent else {
            let codes = (isTimeEvent ? open : ambiguous.flatMap(\.self)).map(\.code)
            throw Problem.filing(.ambiguousTarget(choices: codes.sorted()))
        }
        guard rules.speaksOfTime(input.kind), let only = open.first else { return nil }
        return EventTarget(step: only.key.step, trigger: only.key.trigger)
    }
}

extension EventEntry {
    func isSame(as input: EventInput) -> Bool {
        kind == input.kind && date == input.date && number == input.number
    }

    /// The event in a line, as the audit trail keeps it.
    var summary: String {
        let parts: [String?] = [
            kind, date.description, received.map { "received \($0)" }, printedDue.map { "due \($0)" },
            printedTerm.map { "term \($0)" }, number.map { "number \($0)" }, until.map { "until \($0)" },
            isPrintedConfirmed ? "confirmed" : nil, isDateAssumed ? "assumed" : nil, isVoid ? "void" : nil,
            reason.map { "reason \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}

extension [EventEntry] {
    /// The entries that no later entry corrects and that say that something happened.
    var standing: [EventEntry] {
        let corrected = Set(compactMap(\.corrects))
        return filter { !corrected.contains($0.code) && !$0.isVoid }
    }
}
