import LegalCalendar
import Procedures
import Registry
import Store

/// Use case: the few things that somebody may do who came by a personal link. Each stands in the audit trail under the
/// link's code.
public struct LinkActs: Sendable {
    private let context: AppContext
    private let visit: LinkVisit

    public init(_ context: AppContext, _ visit: LinkVisit) {
        let person = [visit.link.code, visit.reader].compactMap(\.self).joined(separator: " ")
        self.context = context.acting(as: person)
        self.visit = visit
    }

    /// "Seen", for something of this producer.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for what is another's, as for what is not there.
    public func acknowledge(_ obligation: String) async throws {
        let (today, producer) = (context.clock.today(), visit.producer.code)
        let isOwn = try await context.database.read { connection in
            guard let record = try connection.obligation(obligation), record.actor.isProducer else { return false }
            return try connection.filings(of: producer, on: today).contains { $0.code == record.filing }
        }
        guard isOwn, let reader = visit.reader else {
            throw Problem.general(.notFound(.obligation, code: obligation))
        }
        try await ReminderActs(context).acknowledge(obligation, person: reader)
    }

    /// "As in the letter that I received", for an event of this producer's filings.
    ///
    /// - Throws: ``GeneralProblem/notFound(_:code:)`` for what is another's, as for what is not there.
    public func check(_ event: String) async throws {
        try await CheckEvent(context).check(event, byProducer: visit.producer.code)
    }

    /// A calendar to subscribe to, or none any more.
    public func setCalendar(_ isWanted: Bool) async throws {
        let (today, stamp, link) = (context.clock.today(), context.stamp, visit.link)
        try await context.database.write { connection in
            let standing = try connection.link(link.code)?.calendarSince
            guard (standing != nil) != isWanted else { return }
            try connection.setCalendar(ofLink: link.code, since: isWanted ? today : nil)
            let act = isWanted ? "link.calendar" : "link.calendar_end"
            try connection.audit(AuditedAct(act, .link, link.code, after: isWanted ? "\(today)" : nil), stamp)
        }
    }
}
