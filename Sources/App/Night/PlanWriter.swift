import LegalCalendar
import Registry
import Store

/// Puts what speaks tonight into messages: one a person, channel and night.
struct PlanWriter {
    let night: Day
    let at: String
    /// What follows a message's code in its Message-ID.
    let idTail: String

    func write(_ drafts: PlanDrafts, _ connection: any SQLConnection) throws -> ReminderPlan {
        try plan(drafts, connection) { draft in
            let code = try connection.nextCode(of: .message)
            try connection.insertMessage(
                ReminderMessage(
                    code: code,
                    person: draft.receiver.person,
                    channel: draft.receiver.channel,
                    night: night,
                    number: draft.number,
                    state: .planned,
                    messageID: "\(code).\(idTail)",
                    attempts: 0,
                    notBefore: at
                )
            )
            if draft.carriesSheet { try connection.insertMessageSheet(code) }
            for item in draft.items { try connection.insertReminder(item.reminder, message: code, planned: at) }
            return code
        }
    }

    func preview(_ drafts: PlanDrafts, _ connection: any SQLConnection) throws -> ReminderPlan {
        try plan(drafts, connection) { _ in nil }
    }

    private struct Receiver: Hashable {
        let person: String
        let channel: ReminderChannel
    }

    /// One message before it has a code.
    private struct Draft {
        let receiver: Receiver
        /// How many messages the person has had tonight.
        let number: Int
        let items: [ReminderPlan.Item]
        let carriesSheet: Bool
    }

    private func plan(
        _ drafts: PlanDrafts,
        _ connection: any SQLConnection,
        keep: (Draft) throws -> String?
    ) throws -> ReminderPlan {
        var groups = Dictionary(grouping: drafts.items) {
            Receiver(person: $0.reminder.person, channel: $0.reminder.channel)
        }
        let readers = Set(drafts.sheetReaders.map { Receiver(person: $0.person, channel: $0.channel) })
        // Who has no mail reads the sheet on the screen; paper is for reminders.
        for reader in readers where reader.channel == .email { groups[reader, default: []] += [] }
        var messages: [ReminderPlan.Message] = []
        var waiting: [ReminderPlan.Item] = []
        for (receiver, all) in groups.sorted(by: { $0.key.person < $1.key.person }) {
            let earlier = try connection.messages(person: receiver.person, channel: receiver.channel, night: night)
            let items = earlier.isEmpty ? all : all.filter { cannotWait($0.reminder) }
            waiting += earlier.isEmpty ? [] : all.filter { !cannotWait($0.reminder) }
            let carriesSheet = earlier.isEmpty && readers.contains(receiver)
            guard !items.isEmpty || carriesSheet else { continue }
            let draft = Draft(receiver: receiver, number: earlier.count, items: items, carriesSheet: carriesSheet)
            messages.append(
                ReminderPlan.Message(
                    code: try keep(draft),
                    person: receiver.person,
                    personName: drafts.people[receiver.person]?.name ?? receiver.person,
                    channel: receiver.channel,
                    carriesSheet: carriesSheet,
                    items: items
                )
            )
        }
        return ReminderPlan(
            night: night,
            messages: messages,
            waiting: waiting,
            withoutRecipient: drafts.withoutRecipient
        )
    }

    private func cannotWait(_ reminder: Reminder) -> Bool { reminder.safeDate.map { $0 <= night } ?? false }
}
