import Formats
import LegalCalendar
import Procedures
import Registry
import Store
public import Wording

/// Use case: deadlines as a calendar that people subscribe to or open.
public struct MakeCalendar: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// - Parameter producer: only what concerns this producer.
    /// - Returns: the file's bytes and how many entries it has. The same record gives the same bytes.
    public func make(producer: String?, _ wording: any Wording) async throws -> (bytes: [UInt8], entries: Int) {
        let (shelf, today, commune) = (RuleShelf(context.library), context.clock.today(), context.commune)
        let installation = try await installation()
        let file = try await context.database.read { connection in
            if let producer, try connection.producer(producer) == nil {
                throw Problem.general(.notFound(.producer, code: producer))
            }
            let communes = try connection.communes().map(\.code).filter { commune == nil || $0 == commune }
            let filings =
                try producer.map { try connection.filings(of: $0, on: today) }
                ?? communes.flatMap { try connection.filings(commune: $0) }
            var events: [CalendarEvent] = []
            let duties = try SharedDuties(connection, shelf, of: filings)
            for filing in filings {
                let view = try connection.view(
                    of: filing,
                    rules: shelf.rules(filing.procedure, connection),
                    duties: duties,
                    today: today
                )
                let entries = CalendarEntries(
                    view: view,
                    subject: try connection.subjectName(of: filing),
                    recorded: try connection.revisionInstants(filing: filing.code),
                    installation: installation,
                    wording: wording
                )
                events += entries.events
            }
            return CalendarFile(productID: "-//Dau Lang//daulang//VI", name: wording.calendarName, events: events)
        }
        return (try file.written(), file.events.count)
    }

    /// What tells the entries of this record from another's; made once, so that reading a calendar writes nothing.
    @discardableResult
    public func installation() async throws -> String {
        if let known = try await context.database.read({ try $0.installationID() }) { return known }
        let fresh = context.salt()
        return try await context.database.write { try $0.installationID(or: fresh) }
    }
}

/// One filing's deadlines as entries of a calendar.
private struct CalendarEntries {
    let view: FilingView
    let subject: String
    /// When the present revision of each obligation was recorded.
    let recorded: [String: String]
    let installation: String
    let wording: any Wording

    var events: [CalendarEvent] {
        view.obligations.filter { $0.record.actor.isReminded && $0.carriedOn == nil }.compactMap(event)
    }

    private func event(_ obligation: ObligationView) -> CalendarEvent? {
        let record = obligation.record
        guard let day = obligation.dates.plan ?? obligation.dates.safe, let date = CivilDate(day) else { return nil }
        let isFinished = record.state.isFinished
        let label = wording.label(obligation.dates.safe == nil ? .plan : .safe)
        // A phone shows this line alone.
        let marks = [
            obligation.dates.isSafeFirm || isFinished ? nil : wording.provisional.capitalisedFirst,
            obligation.unchecked.isEmpty ? nil : wording.unchecked.capitalisedFirst,
        ].compactMap { $0.map { "\($0). " } }.joined()
        var event = CalendarEvent(
            uid: "\(record.code).\(installation)@daulang.invalid",
            // The end of the work is a newer version of the entry than its last date.
            sequence: record.revision + (isFinished ? 1 : 0),
            stamp: Timestamp(secondsSince1970: recorded[record.code].flatMap(Instant.seconds) ?? 0),
            day: date,
            summary: "\(marks)\(label): \(obligation.name.text(in: wording.language)) (\(subject))"
        )
        let isSure = obligation.dates.isSafeFirm && obligation.unchecked.isEmpty
        event.status = isFinished ? .cancelled : isSure ? .confirmed : .tentative
        event.description = description(of: obligation)
        return event
    }

    private func description(of obligation: ObligationView) -> String {
        var lines = [
            wording.toDo(
                step: obligation.name.text(in: wording.language),
                subject: subject,
                filing: view.filing.code
            ),
            wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number),
        ]
        if !obligation.dates.isSafeFirm, !obligation.state.isFinished { lines.append(wording.provisionalLine) }
        if !obligation.unchecked.isEmpty { lines.append(wording.unchecked.capitalisedFirst) }
        lines += ["", "\(wording.howComputed):"]
        lines += obligation.reasons.enumerated().map { index, reason in
            "\(index + 1). \(wording.sentence(reason, names: view.names))"
        }
        return lines.joined(separator: "\n")
    }
}

extension CivilDate {
    fileprivate init?(_ day: Day) {
        let parts = day.parts
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }
}
