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
        try plan(drafts, connection) { person, channel, number, items in
            let code = try connection.nextCode(of: .message)
            try connection.insertMessage(
                ReminderMessage(
                    code: code,
                    person: person,
                    channel: channel,
                    night: night,
                    number: number,
                    state: .planned,
                    messageID: "\(code).\(idTail)",
                    attempts: 0,
                    notBefore: at
                )
            )
            for item in items { try connection.insertReminder(item.reminder, message: code, planned: at) }
            return code
        }
    }

    func preview(_ drafts: PlanDrafts, _ connection: any SQLConnection) throws -> ReminderPlan {
        try plan(drafts, connection) { _, _, _, _ in nil }
    }

    private struct Receiver: Hashable {
        let person: String
        let channel: ReminderChannel
    }

    private func plan(
        _ drafts: PlanDrafts,
        _ connection: any SQLConnection,
        keep: (String, ReminderChannel, Int, [ReminderPlan.Item]) throws -> String?
    ) throws -> ReminderPlan {
        let groups = Dictionary(grouping: drafts.items) {
            Receiver(person: $0.reminder.person, channel: $0.reminder.channel)
        }
        var messages: [ReminderPlan.Message] = []
        var waiting: [ReminderPlan.Item] = []
        for (receiver, all) in groups.sorted(by: { $0.key.person < $1.key.person }) {
            let earlier = try connection.messages(person: receiver.person, channel: receiver.channel, night: night)
            let items = earlier.isEmpty ? all : all.filter { cannotWait($0.reminder) }
            waiting += earlier.isEmpty ? [] : all.filter { !cannotWait($0.reminder) }
            guard !items.isEmpty else { continue }
            messages.append(
                ReminderPlan.Message(
                    code: try keep(receiver.person, receiver.channel, earlier.count, items),
                    person: receiver.person,
                    personName: drafts.people[receiver.person]?.name ?? receiver.person,
                    channel: receiver.channel,
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
