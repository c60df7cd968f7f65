import LegalCalendar
import ProcedureFiles
import Procedures
public import Registry
import Store

/// An event that waits for a second person.
public struct WaitingCheck: Sendable {
    public let filing: FilingView
    public let subjectName: String
    public let event: EventEntry
    /// The document in which the letter that reports it is scanned.
    public let scan: String?
}

/// Use case: a second person holds an event's dates against its paper. They have counted from the moment when they were
/// recorded; until this is done they are told as unchecked.
public struct CheckEvent: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// By who acts: a colleague, or the only one in the office on a later day.
    ///
    /// - Throws: ``FilingProblem`` where it is not asked for, was done, or has to be somebody else's.
    @discardableResult
    public func check(_ code: String) async throws -> SecondCheck {
        let (scene, now) = (EventScene(context), context.clock.now())
        return try await context.database.write { connection in
            let event = try connection.eventToCheck(code, scene)
            guard event.recordedBy == scene.stamp.person else {
                return try connection.note(event, .colleague, scene)
            }
            let commune = try connection.requiredFiling(event.filing).commune
            // An account whose link ran out before anybody opened it is no colleague.
            let colleagues = try connection.accounts(commune: commune).filter {
                try ($0.role.mayWrite || $0.role.mayCheck) && $0.person != scene.stamp.person
                    && [.ready, .waiting].contains(connection.view(of: $0, now: now).state)
            }
            guard colleagues.isEmpty else { throw Problem.filing(.checkByAnother(code: code)) }
            let day = Instant.officeDay(of: event.recorded) ?? scene.today
            guard scene.today > day else {
                throw Problem.filing(.checkTomorrow(code: code, from: day.adding(days: 1)))
            }
            return try connection.note(event, .nextDay, scene)
        }
    }

    /// By the producer whose filing it is: the letter was read on its own table.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for another's event, as for one that is not there.
    func check(_ code: String, byProducer producer: String) async throws {
        let scene = EventScene(context)
        try await context.database.write { connection in
            guard let filing = try connection.event(code)?.filing,
                try connection.filings(of: producer, on: scene.today).contains(where: { $0.code == filing })
            else { throw Problem.general(.notFound(.event, code: code)) }
            _ = try connection.note(connection.eventToCheck(code, scene), .producer, scene)
        }
    }

    /// What waits in the commune, the most urgent filings first.
    public func waiting(limit: Int = 100) async throws -> [WaitingCheck] {
        let (library, today, chosen) = (context.library, context.clock.today(), context.commune)
        let steps = try library.value(library.files.secondCheckSteps())?.losesRight.sorted() ?? []
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let shelf = RuleShelf(library)
            return try connection.filingsToCheck(commune: commune, steps: steps, limit: limit).flatMap { code in
                let filing = try connection.requiredFiling(code)
                let rules = try shelf.rules(filing.procedure, connection)
                let view = try connection.view(of: filing, rules: rules, duties: .none, today: today)
                return try view.uncheckedEvents.map { event in
                    WaitingCheck(
                        filing: view,
                        subjectName: try connection.subjectName(of: filing),
                        event: event,
                        scan: try event.letter.flatMap { try connection.letter($0)?.document }
                    )
                }
            }
        }
    }
}

extension SQLConnection {
    fileprivate func eventToCheck(_ code: String, _ scene: EventScene) throws -> EventEntry {
        let event = try knownEvent(code)
        let filing = try requiredFiling(event.filing)
        let rules = try rulesInUse(filing.procedure, scene.library)
        let view = try view(of: filing, rules: rules, duties: .none, today: scene.today)
        if view.checks.contains(where: { $0.event == code }) { throw Problem.filing(.eventChecked(code: code)) }
        if let later = view.events.first(where: { $0.corrects == code }) {
            throw Problem.filing(.alreadyCorrected(by: later.code))
        }
        guard view.uncheckedEvents.contains(where: { $0.code == code }) else {
            throw Problem.filing(.checkNotNeeded(code: code))
        }
        return event
    }

    fileprivate func note(_ event: EventEntry, _ way: SecondCheck.Way, _ scene: EventScene) throws -> SecondCheck {
        let check = SecondCheck(
            event: event.code,
            day: scene.today,
            at: scene.stamp.at,
            by: scene.stamp.person,
            way: way
        )
        guard try insertSecondCheck(check) else { throw Problem.filing(.eventChecked(code: event.code)) }
        try audit(AuditedAct("event.check", .event, event.code, after: way.rawValue), scene.stamp)
        return check
    }
}

extension Instant {
    /// The day on which an instant fell in the office; nil where the text is none.
    static func officeDay(of text: String) -> Day? {
        seconds(text).map { seconds in
            let local = seconds + Clock.officeOffset
            return Day(ordinal: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
        }
    }
}
