public import LegalCalendar
import Procedures
public import Registry
import Store

/// Use case: what people say about reminders: seen, send again, pursue, away.
public struct ReminderActs: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// "Seen": ends the repetition of the stages that have come, for this person; never the obligation.
    public func acknowledge(_ code: String, person: String) async throws {
        let (today, stamp, library) = (context.clock.today(), context.stamp, context.library)
        try await context.database.write { connection in
            let record = try connection.openObligation(code)
            guard try connection.recipientBook().people[person] != nil else {
                throw Problem.general(.notFound(.person, code: person))
            }
            guard let filing = try connection.filing(record.filing) else {
                throw Problem.general(.notFound(.filing, code: record.filing))
            }
            let procedure = try connection.rulesInUse(filing.procedure, library).procedure
            let stages = connection.stagesToAcknowledge(record, procedure, on: today)
            guard !stages.isEmpty else { throw Problem.night(.nothingToAcknowledge(code: code)) }
            for stage in stages {
                try connection.insertAcknowledgement(obligation: code, person: person, stage: stage, at: stamp.at)
            }
            let after = "\(person) \(stages.joined(separator: ", "))"
            try connection.audit(AuditedAct("reminder.acknowledge", .obligation, code, after: after), stamp)
        }
    }

    /// A historic obligation enters its cadence because a person wants it to.
    public func pursue(_ code: String) async throws {
        let stamp = context.stamp
        try await context.database.write { connection in
            let record = try connection.openObligation(code)
            guard record.isHistoric else { throw Problem.night(.notHistoric(code: code)) }
            guard try !connection.isPursued(code) else { throw Problem.night(.alreadyPursued(code: code)) }
            try connection.insertPursuit(obligation: code, person: stamp.person, at: stamp.at)
            try connection.audit(AuditedAct("obligation.pursue", .obligation, code), stamp)
        }
    }

    /// A message whose fate is unknown, or that was refused, goes out again because a person has asked for it.
    public func resend(_ code: String) async throws {
        let stamp = context.stamp
        try await context.database.write { connection in
            guard let message = try connection.message(code) else {
                throw Problem.general(.notFound(.message, code: code))
            }
            guard try connection.planAgain(code, notBefore: stamp.at) else {
                throw Problem.night(.messageNotResendable(code: code, state: message.state))
            }
            try connection.insertAttempt(message: code, at: stamp.at, outcome: .resent, answer: stamp.person)
            try connection.audit(
                AuditedAct("message.resend", .message, code, before: message.state.rawValue, after: "planned"),
                stamp
            )
        }
    }

    /// Days on which the person's deputies are reminded instead.
    public func setAway(_ person: String, from: Day, until: Day) async throws {
        let stamp = context.stamp
        guard from <= until else { throw Problem.night(.absenceBackwards(from: from, until: until)) }
        try await context.database.write { connection in
            guard try connection.recipientBook().people[person] != nil else {
                throw Problem.general(.notFound(.person, code: person))
            }
            try connection.saveAbsence(Absence(person: person, from: from, until: until))
            try connection.audit(AuditedAct("person.away", .person, person, after: "\(from) \(until)"), stamp)
        }
    }

    /// Hours of the office's day in which nothing is sent to the person; none where the two are equal.
    public func setQuiet(_ code: String, from: Int, until: Int) async throws {
        let stamp = context.stamp
        for (field, hour) in [("from", from), ("to", until)] where !(0...23).contains(hour) {
            throw Problem.general(.badValue(field: field, text: "\(hour)", example: "21"))
        }
        try await context.database.write { connection in
            let person = try connection.activePerson(code)
            try connection.saveQuietHours(of: code, from: from, until: until)
            let before = "\(person.quietFrom) \(person.quietUntil)"
            let act = AuditedAct("person.quiet", .person, code, before: before, after: "\(from) \(until)")
            try connection.audit(act, stamp)
        }
    }

    // MARK: lists

    public func messages(limit: Int) async throws -> [MessageView] {
        try await context.database.read { connection in
            let people = try connection.recipientBook().people
            return try connection.messages(limit: limit).map { message in
                MessageView(
                    message: message,
                    personName: people[message.person]?.name ?? message.person,
                    reminders: try connection.reminders(message: message.code).map(\.reminder),
                    attempts: try connection.attempts(message: message.code)
                )
            }
        }
    }
}

/// A message with what it carries and what became of each attempt.
public struct MessageView: Sendable {
    public let message: ReminderMessage
    public let personName: String
    public let reminders: [Reminder]
    public let attempts: [MessageAttempt]
}

extension ReminderOccasions {
    /// The last offset that has passed, or the repetition after the date, and the missing printed term.
    var acknowledgedStages: [String] {
        var stages: [String] = []
        let repeated = due.last { if case .overdue = $0.occasion { true } else { false } }
        let offset = due.last { if case .offset = $0.occasion { true } else { false } }
        if let current = repeated ?? offset {
            stages.append(current.occasion.stage)
            // On the date itself and after it, what would be repeated is the overdue stage.
            if let date, today >= date { stages.append(Occasion.overdue(number: 1, date: date).stage) }
        }
        if record.dates.needsPrintedTerm { stages.append(Occasion.printedTerm(number: 0).stage) }
        return Array(Set(stages)).sorted()
    }
}

extension SQLConnection {
    /// The stages that "seen" would end now; none where nothing has come yet.
    func stagesToAcknowledge(_ record: ObligationRecord, _ procedure: Procedure, on day: Day) -> [String] {
        guard let step = procedure.step(record.key.step) else { return [] }
        // Since when the date is known tells late reminders from others; it begins no stage and ends none.
        return ReminderOccasions(record: record, cadence: procedure.cadence(of: step), today: day, knownSince: day)
            .acknowledgedStages
    }

    fileprivate func openObligation(_ code: String) throws -> ObligationRecord {
        guard let record = try obligation(code) else { throw Problem.general(.notFound(.obligation, code: code)) }
        guard record.state == .open else { throw Problem.night(.obligationEnded(code: code)) }
        return record
    }
}
