import LegalCalendar
import Procedures
import Registry
import Store
import Wording

/// What one message says now: the obligations still open among those it was planned for.
struct MessageContent: Sendable {
    struct Item: Sendable {
        let obligation: ObligationView
        let filing: FilingView
        let subjectName: String
        let occasions: [PlannedReminder]
        /// The date that this person was told before, if it was another.
        let toldBefore: ToldDate?
        let fee: StepFee?
        /// Names of those who answer for it, where this person is the head, who is told that nobody has seen it.
        let escalatedFrom: [String]?

        var date: Day? { obligation.dates.plan ?? obligation.dates.safe }
        var isLate: Bool { occasions.contains { $0.reminder.isLate } }
    }

    let message: ReminderMessage
    let person: Person
    let items: [Item]
    /// The head of the audit trail, for an officer: so that it is known outside this machine.
    let auditHead: String?
    /// What of the week's sheet goes along.
    let sheet: SheetShare?
    let today: Day
}

extension SQLConnection {
    /// The content of a message as the record stands now; obligations that have ended fall away.
    ///
    func content(
        of message: ReminderMessage,
        shelf: RuleShelf,
        settings: NightSettings,
        today: Day
    ) throws -> MessageContent? {
        let finder = RecipientFinder(book: try recipientBook(), today: today, office: settings.officePerson)
        guard let person = finder.book.people[message.person] else { return nil }
        let told = try toldDates().filter { $0.person == person.code }
        let byObligation = Dictionary(grouping: try reminders(message: message.code), by: \.reminder.obligation)
        var items: [MessageContent.Item] = []
        for (code, occasions) in byObligation {
            guard let record = try obligation(code), record.state == .open,
                let filing = try filing(record.filing)
            else { continue }
            // Who answers for it may have changed since the night: only who does so today is written to.
            let subject = try recipientSubject(of: filing, on: today)
            let recipients = finder.recipients(of: record.actor, subject)
            let isRecipient = recipients.contains { $0.person == person.code }
            let isPast = occasions.contains { $0.reminder.occasion.isOverdue }
            let isHead = person.code == settings.escalationPerson && isPast
            guard isRecipient || isHead else { continue }
            let rules = try shelf.rules(filing.procedure, self)
            let view = try view(of: filing, rules: rules, duties: .none, today: today)
            guard let obligation = view.obligations.first(where: { $0.record.code == code }) else { continue }
            let date = obligation.dates.plan ?? obligation.dates.safe
            items.append(
                MessageContent.Item(
                    obligation: obligation,
                    filing: view,
                    subjectName: try subjectName(of: filing),
                    occasions: occasions,
                    toldBefore: told.first { $0.obligation == code && $0.date != date },
                    fee: rules.fee(of: obligation.step.id, filing, try shelf.fees(), on: today),
                    escalatedFrom: isRecipient ? nil : recipients.map { finder.name(of: $0.person) }
                )
            )
        }
        return MessageContent(
            message: message,
            person: person,
            items: items.sorted {
                ($0.date?.ordinal ?? .max, $0.obligation.record.code) < (
                    $1.date?.ordinal ?? .max, $1.obligation.record.code
                )
            },
            auditHead: try isOfficer(person.code, on: today) ? lastAuditLink()?.hash : nil,
            sheet: try carriesSheet(message.code) ? finder.sheetShare(of: person) : nil,
            today: today
        )
    }

    private func isOfficer(_ person: String, on day: Day) throws -> Bool {
        try recipientBook().assignments.contains { assignment in
            assignment.person == person && assignment.role == .officer && assignment.from <= day
                && (assignment.until.map { day <= $0 } ?? true)
        }
    }
}
