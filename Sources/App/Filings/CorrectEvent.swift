public import LegalCalendar
import Procedures
import Registry
import Store

/// What was wrong with an event as it was recorded. Only what is given changes.
public struct EventCorrection: Sendable {
    public var date: Day?
    public var received: Day?
    public var printedDue: Day?
    public var printedTerm: Term?
    public var isPrintedConfirmed: Bool?
    public var number: String?
    /// It did not happen at all.
    public var isVoid = false
    public var reason: String

    public init(reason: String) {
        self.reason = reason
    }
}

/// Use case: an event was recorded wrongly. A new entry supersedes it; both stay on record.
public struct CorrectEvent: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func correct(_ code: String, with correction: EventCorrection) async throws -> EventOutcome {
        let act = try act(code, correction)
        return try await context.database.write { try act.run($0) }
    }

    /// What would change, without changing it.
    public func preview(_ code: String, with correction: EventCorrection) async throws -> EventPreview {
        let act = try act(code, correction)
        return try await context.preview { try act.preview($0) }
    }

    private func act(_ code: String, _ correction: EventCorrection) throws -> EventAct {
        let scene = EventScene(context)
        guard !correction.reason.isEmpty else { throw Problem.filing(.reasonNeeded(act: code)) }
        return EventAct(
            scene: scene,
            filing: { try $0.requiredFiling($0.knownEvent(code).filing) }
        ) { connection, filing, rules in
            let old = try connection.knownEvent(code)
            if let later = try connection.events(filing: filing.code).first(where: { $0.corrects == code }) {
                throw Problem.filing(.alreadyCorrected(by: later.code))
            }
            return try connection.correct(
                old,
                with: correction,
                filing: filing,
                rules: rules,
                today: scene.today,
                stamp: scene.stamp
            )
        }
    }
}

extension SQLConnection {
    func knownEvent(_ code: String) throws -> EventEntry {
        guard let event = try event(code) else { throw Problem.general(.notFound(.event, code: code)) }
        return event
    }

    /// Writes the entry that supersedes another, its audit entry and what follows from it.
    func correct(
        _ old: EventEntry,
        with correction: EventCorrection,
        filing: Filing,
        rules: FilingRules,
        today: Day,
        stamp: AuditStamp
    ) throws -> EventOutcome {
        let new = old.corrected(by: correction, code: try nextCode(of: .event), stamp)
        try EventCheck(rules: rules, today: today).check(EventInput(new))
        try insertEvent(new)
        try audit(AuditedAct("event.correct", .event, new.code, before: old.summary, after: new.summary), stamp)
        let keeper = ObligationKeeper(filing: filing, book: rules, today: today, stamp: stamp, cause: new.code)
        return EventOutcome(event: new.code, filing: filing.code, try keeper.recompute(self))
    }
}

extension EventEntry {
    fileprivate func corrected(by correction: EventCorrection, code: String, _ stamp: AuditStamp) -> EventEntry {
        EventEntry(
            code: code,
            filing: filing,
            kind: kind,
            date: correction.date ?? date,
            received: correction.received ?? received,
            printedDue: correction.printedDue ?? printedDue,
            printedTerm: correction.printedTerm ?? printedTerm,
            isPrintedConfirmed: correction.isPrintedConfirmed ?? isPrintedConfirmed,
            until: until,
            number: correction.number ?? number,
            letter: letter,
            target: target,
            corrects: self.code,
            root: root,
            isVoid: correction.isVoid,
            reason: correction.reason,
            recorded: stamp.at,
            recordedBy: stamp.person
        )
    }
}

extension EventInput {
    fileprivate init(_ entry: EventEntry) {
        self.init(kind: entry.kind, date: entry.date)
        received = entry.received
        printedDue = entry.printedDue
        printedTerm = entry.printedTerm
    }
}
