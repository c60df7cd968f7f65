public import LegalCalendar
import Procedures
import Registry
import Store

/// What was wrong with an event as it was recorded. Only what is given or taken away changes.
public struct EventCorrection: Sendable {
    /// What can have been entered though it does not stand on the paper.
    public enum Field: String, Sendable, CaseIterable {
        case received, due, term, number
    }

    public var date: Day?
    public var received: Day?
    public var printedDue: Day?
    public var printedTerm: Term?
    public var isPrintedConfirmed: Bool?
    /// The last day of excluded time.
    public var until: Day?
    public var number: String?
    /// What is to be nothing again.
    public var removed: Set<Field> = []
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
        try followCertificate(of: filing, from: old, to: new, stamp)
        try followLetter(from: old, to: new, stamp)
        let keeper = ObligationKeeper(filing: filing, book: rules, today: today, stamp: stamp, cause: new.code)
        return EventOutcome(event: new.code, filing: filing.code, try keeper.recompute(self))
    }
}

extension SQLConnection {
    /// A certificate's day is the day of its event: whoever corrects one has corrected the other.
    private func followCertificate(
        of filing: Filing,
        from old: EventEntry,
        to new: EventEntry,
        _ stamp: AuditStamp
    ) throws {
        guard case .certificate(let code) = filing.subject, new.kind == EventID.certified, !new.isVoid,
            let certificate = try certificate(code), certificate.issued == old.date,
            certificate.issued != new.date || certificate.dateBasis == .decision
        else { return }
        let corrected = certificate.bearing(new.date)
        try refuseTwin(of: corrected)
        try updateCertificate(corrected)
        try audit(
            AuditedAct(
                "certificate.correct",
                .certificate,
                code,
                before: certificate.summary,
                after: corrected.summary
            ),
            stamp
        )
    }
}

extension SQLConnection {
    /// What was read wrongly for the event was read wrongly for the book: whoever checks the event opens the letter.
    private func followLetter(from old: EventEntry, to new: EventEntry, _ stamp: AuditStamp) throws {
        guard !new.isVoid, let letter = try new.letter.flatMap({ try letter($0) }) else { return }
        let corrected = letter.corrected(from: old, to: new)
        guard corrected != letter else { return }
        try updateLetter(corrected)
        try audit(
            AuditedAct("letter.correct", .letter, letter.code, before: letter.summary, after: corrected.summary),
            stamp
        )
    }
}

extension Letter {
    /// What the letter and the event said alike is still said alike.
    fileprivate func corrected(from old: EventEntry, to new: EventEntry) -> Letter {
        var copy = Letter(
            code: code,
            commune: commune,
            title: title,
            number: number == old.number ? new.number : number,
            dated: dated == old.date ? new.date : dated,
            received: received == old.received ? new.received : received,
            scan: scan
        )
        (copy.kind, copy.document) = (kind, document)
        copy.printedDue = printedDue == old.printedDue ? new.printedDue : printedDue
        copy.printedTerm = printedTerm == old.printedTerm ? new.printedTerm : printedTerm
        return copy
    }
}

extension EventCorrection {
    fileprivate func changed<Value>(_ field: Field, _ new: Value?, _ old: Value?) -> Value? {
        new ?? (removed.contains(field) ? nil : old)
    }
}

extension EventEntry {
    fileprivate func corrected(by correction: EventCorrection, code: String, _ stamp: AuditStamp) -> EventEntry {
        EventEntry(
            code: code,
            filing: filing,
            kind: kind,
            date: correction.date ?? date,
            received: correction.changed(.received, correction.received, received),
            printedDue: correction.changed(.due, correction.printedDue, printedDue),
            printedTerm: correction.changed(.term, correction.printedTerm, printedTerm),
            isPrintedConfirmed: correction.isPrintedConfirmed ?? isPrintedConfirmed,
            until: correction.until ?? until,
            number: correction.changed(.number, correction.number, number),
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
        until = entry.until
    }
}
