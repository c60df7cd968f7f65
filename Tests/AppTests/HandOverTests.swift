import App
import LegalCalendar
import Registry
import Store
import TestSupport
import Testing

/// An officer's work goes to another on a day: reminders follow, none is lost, none is doubled.
@Suite(.serialized) struct HandOverTests {
    @Test(arguments: Engine.available)
    func everythingInForceGoesOverWithItsEndAndItsDeputies(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let receiver = try await record.officer("NG-0003")
        var village = AssignmentInput(role: .officer, scope: .village("Thôn Mẫu"))
        village.from = "2026-01-01"
        village.until = "2026-12-31"
        village.deputy = receiver
        _ = try await People(record.context).assign(NightRecord.officer, village)
        var other = AssignmentInput(role: .officer, scope: .village("Thôn Khác"))
        other.from = "2026-01-01"
        other.deputy = NightRecord.officer
        _ = try await People(record.context).assign(NightRecord.contact, other)

        let view = try await HandOvers(record.context).handOver(
            from: NightRecord.officer,
            to: receiver,
            on: "2026-04-01",
            deputy: nil
        )

        #expect(view.handOver.items.count == 3)
        let before = try await Assignments(record.context).list(on: "2026-03-31").map(\.assignment)
        let after = try await Assignments(record.context).list(on: "2026-04-01").map(\.assignment)
        #expect(Set(before.map(\.scope)) == Set(after.map(\.scope)))
        #expect(before.count == after.count)
        #expect(!after.contains { [$0.person, $0.deputy].contains(NightRecord.officer) })
        #expect(after.first { $0.scope == .village("Thôn Mẫu") }?.until == "2026-12-31")
        #expect(after.first { $0.scope == .village("Thôn Mẫu") }?.deputy == nil)
        #expect(after.first { $0.scope == .village("Thôn Khác") }?.deputy == receiver)
    }

    @Test(arguments: Engine.available)
    func aMailThatStillWaitedForTheGiverGoesToTheReceiver(engine: Engine) async throws {
        let record = try await NightRecord(engine, contactMail: nil)
        let receiver = try await record.officer("NG-0003")
        try await record.filingWithNotice()
        #expect(try await record.plan().messages.map(\.person) == [NightRecord.officer])
        record.set(today: "2026-03-21")
        _ = try await HandOvers(record.context).handOver(
            from: NightRecord.officer,
            to: receiver,
            on: "2026-03-21",
            deputy: nil
        )

        let plan = try await record.plan()
        let sent = try await record.send()

        #expect(plan.messages.map(\.person) == [receiver])
        #expect(sent.needless == ["TB-0001"])
        #expect(sent.sent == ["TB-0002"])
    }

    /// Nights, hand-overs and failed deliveries at random: whoever answers today has been told of all that has come, or
    /// has it in a message that waits; nobody is told the same twice; nobody else is written to.
    @Test(arguments: [UInt64(1), 7, 42, 2026])
    func noReminderIsLostOrDoubledByHandOvers(seed: UInt64) async throws {
        var chance = SeededGenerator(seed: seed)
        let record = try await NightRecord(contactMail: nil)
        let officers =
            [NightRecord.officer] + [try await record.officer("NG-0003"), try await record.officer("NG-0004")]
        let filing = try await record.filingWithNotice()
        let obligation = try #require(try await record.reply(of: filing)?.record.code)
        var current = NightRecord.officer
        var told: Set<[String]> = []
        var today: Day = "2026-03-20"
        for _ in 0..<30 {
            record.set(today: today)
            if Int.random(in: 0..<3, using: &chance) == 0 {
                let next = officers.filter { $0 != current }.randomElement(using: &chance) ?? current
                _ = try await HandOvers(record.context).handOver(from: current, to: next, on: today, deputy: nil)
                current = next
            }
            _ = try await record.plan()
            // By Monday, the day of the staff, all that anybody was ever to be told of it has come to the one who answers.
            if today.weekday == 1 {
                let planned = try await record.planned(obligation)
                let mine = Set(planned.filter { $0.person == current }.map(\.occasion))
                #expect(mine == Set(planned.map(\.occasion)), "seed \(seed), \(today)")
            }
            if Int.random(in: 0..<3, using: &chance) > 0 {
                for message in try await record.send().sent {
                    let reminders = try await record.database.read { try $0.reminders(message: message) }
                    for reminder in reminders.map(\.reminder) {
                        #expect(reminder.person == current, "seed \(seed), \(today)")
                        let key = [reminder.obligation, reminder.occasion.key, reminder.person]
                        #expect(told.insert(key).inserted, "seed \(seed), \(today): \(key) twice")
                    }
                }
            }
            today = today.adding(days: 1)
        }
    }
}

extension NightRecord {
    fileprivate func officer(_ code: String) async throws -> String {
        try await database.write { connection in
            try connection.insertPerson(.sample(code, mail: "\(code.lowercased())@xa.example"))
            _ = try connection.nextCode(of: .person)
        }
        return code
    }

    /// Every reminder of an obligation that is in a message, sent or not.
    fileprivate func planned(_ obligation: String) async throws -> [Reminder] {
        try await database.read { connection in
            try connection.plannedReminders().map(\.reminder).filter { $0.obligation == obligation }
        }
    }
}
