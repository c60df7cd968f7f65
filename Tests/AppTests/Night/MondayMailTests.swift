import App
import Foundation
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// Monday's mail brings the week to the staff, once, and to nobody else.
@Suite(.serialized) struct MondayMailTests {
    private static let monday: Day = "2026-04-20"
    private static let economist = "NG-0003"

    /// A reply due on 2026-04-29, already told to the officer, whose producer has a phone and no mail.
    private func record(_ engine: Engine) async throws -> NightRecord {
        let record = try await NightRecord(engine, contactMail: nil)
        try await record.filingWithNotice()
        try await record.database.write { connection in
            let phone = PersonAddress(channel: .phone, address: "0204 111 222", hasConsented: true)
            try connection.saveAddress(phone, of: NightRecord.contact)
            for (code, mail) in [(Self.economist, "kinh-te@xa.example"), ("NG-0004", "truong@xa.example")] {
                try connection.insertPerson(.sample(code, mail: mail))
                _ = try connection.nextCode(of: .person)
            }
            try connection.insertAssignment(.sample("PC-0003", Self.economist, .unit, .unit(.economy)))
            try connection.insertAssignment(.sample("PC-0004", "NG-0004", .unit, .unit(.school)))
        }
        for day: Day in ["2026-03-20", "2026-03-30"] {
            record.set(today: day)
            _ = try await record.plan()
            try await record.send()
        }
        record.set(today: Self.monday)
        return record
    }

    private func mail(_ code: String, _ record: NightRecord) throws -> String {
        let folder = URL(fileURLWithPath: record.outbox.path)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let file = try #require(files.first { $0.lastPathComponent.contains(code) })
        let script = """
            import email, email.policy, sys
            message = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
            print(message["Subject"])
            for kind in ("plain", "html"):
                print(message.get_body((kind,)).get_content())
            """
        return try python(script, input: Array(Data(contentsOf: file)))
    }

    @Test(arguments: Engine.available)
    func theOfficerGetsTheWholeSheetWithTheRemindersAndTheyAreMarked(engine: Engine) async throws {
        let record = try await record(engine)

        let plan = try await record.plan()
        let again = try await record.plan()
        let report = try await record.send()

        let message = try #require(plan.messages.first { $0.person == NightRecord.officer })
        let code = try #require(message.code)
        #expect(message.carriesSheet)
        #expect(message.items.map(\.reminder.occasion) == [.offset(days: -14, date: "2026-04-29")])
        #expect(again.messages.isEmpty && report.sent.contains(code))
        let text = try mail(code, record)
        for part in [
            "kèm việc trong tuần", "VIỆC TRONG TUẦN – Xã Mẫu", "0204 111 222", "☐", "<h1>VIỆC TRONG TUẦN", "Dấu cuối",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let told = try await record.database.read { try $0.toldDates() }
        #expect(told.map(\.person) == [NightRecord.officer] && told.map(\.date) == ["2026-04-29"])
    }

    @Test(arguments: Engine.available)
    func withoutAReminderTheSheetComesByItselfAndAnEmptyOneDoesNot(engine: Engine) async throws {
        let record = try await record(engine)
        // Told thirty days before, to be told again in two days: nothing speaks, and the sheet has it all the same.
        record.set(today: "2026-04-13")

        let plan = try await record.plan()
        let report = try await record.send()

        let message = try #require(plan.messages.first { $0.person == NightRecord.officer })
        let code = try #require(message.code)
        #expect(message.items.isEmpty && report.sent.contains(code))
        let text = try mail(code, record)
        #expect(text.hasPrefix("[Dấu Làng] VIỆC TRONG TUẦN – Xã Mẫu – từ 13/4/2026"))
        let economy = try #require(plan.messages.first { $0.person == Self.economist }?.code)
        #expect(report.needless.contains(economy), "the economy unit has nothing to do this week")
    }

    @Test(arguments: Engine.available)
    func onlyTheStaffGetsTheSheet(engine: Engine) async throws {
        let record = try await record(engine)
        try await record.database.write { connection in
            let mail = PersonAddress(channel: .email, address: "lien-he@xa.example", hasConsented: true)
            try connection.saveAddress(mail, of: NightRecord.contact)
        }

        let plan = try await record.plan()
        try await record.send()

        #expect(plan.messages.filter(\.carriesSheet).map(\.person) == [NightRecord.officer, Self.economist])
        let contact = try #require(plan.messages.first { $0.person == NightRecord.contact }?.code)
        let text = try mail(contact, record)
        #expect(!text.contains("VIỆC TRONG TUẦN") && !text.contains("0204 111 222"))
    }

    @Test(arguments: Engine.available)
    func whoIsNoLongerOfTheStaffGetsNoSheetThoughItWasPlanned(engine: Engine) async throws {
        let record = try await record(engine)
        let plan = try await record.plan()
        let code = try #require(plan.messages.first { $0.person == NightRecord.officer }?.code)
        _ = try await Assignments(record.context).end("PC-0002", on: "2026-04-19")

        let report = try await record.send()

        #expect(report.needless.contains(code) && report.sent.isEmpty)
    }

    /// The machine was off on Monday.
    @Test(arguments: Engine.available)
    func theFirstNightOfAWeekThatHadNoMondayBringsIt(engine: Engine) async throws {
        let record = try await record(engine)
        func ran(on day: Day) async throws {
            try await record.database.write { connection in
                _ = try connection.beginNightRun(
                    day: day,
                    started: "\(day)T12:00:00Z",
                    token: "\(day)",
                    now: 0,
                    until: -1,
                    longest: 1
                )
            }
        }
        try await ran(on: "2026-04-17")
        record.set(today: "2026-04-21")

        let tuesday = try await PlanReminders(record.context, record.settings).preview(on: "2026-04-21")
        try await ran(on: "2026-04-21")
        let wednesday = try await PlanReminders(record.context, record.settings).preview(on: "2026-04-22")

        let first = try #require(tuesday.messages.first { $0.person == NightRecord.officer })
        #expect(first.carriesSheet && first.items.map(\.reminder.occasion) == [.offset(days: -14, date: "2026-04-29")])
        #expect(first.items.allSatisfy { $0.reminder.isLate }, "it should have spoken on Monday")
        #expect(wednesday.messages.allSatisfy { !$0.carriesSheet })
    }

    /// A mail that waits for the server or for a person's morning brings the week as it is when it leaves.
    @Test func aMailThatLeavesOnTuesdayStillBringsTheSheet() async throws {
        let record = try await record(.sqlite)
        try await ReminderActs(record.context).setQuiet(NightRecord.officer, from: 8, until: 10)
        let code = try #require(try await record.plan().messages.first { $0.person == NightRecord.officer }?.code)

        let held = try await record.send()
        record.set(today: "2026-04-21", hour: 10)
        let sent = try await record.send()

        #expect(held.quiet == [code], "the others have no quiet hours")
        #expect(sent.sent == [code])
        let text = try mail(code, record)
        #expect(text.contains("VIỆC TRONG TUẦN"))
    }

    // MARK: the head

    @Test(arguments: Engine.available)
    func theHeadsMailIsSentAndTheLineLeavesTheSheet(engine: Engine) async throws {
        let record = try await record(engine)
        try await record.database.write { try $0.insertPerson(.sample("NG-0009", mail: "lanh-dao@xa.example")) }
        record.set(today: "2026-05-08")
        var settings = record.settings
        settings.escalationPerson = "NG-0009"
        func lines(_ settings: NightSettings) async throws -> Int {
            try await MakeWeekSheet(record.context, settings).make().toReport.count
        }

        let before = try await lines(settings)
        let plan = try await PlanReminders(record.context, settings).plan()
        let report = try await SendMessages(record.context, settings, channels: record.channels(nil)).send()

        let code = try #require(plan.messages.first { $0.person == "NG-0009" }?.code)
        #expect(before == 1)
        #expect(report.sent.contains(code))
        let text = try mail(code, record)
        let line = "Báo cáo lãnh đạo: việc đã quá ngày, chưa ai ghi là đã xem. Người được nhắc: Người NG-0002."
        #expect(text.contains(line))
        #expect(try await lines(settings) == 0)
        #expect(try await lines(record.settings) == 1, "switched off again, it is a line again")
    }

    // MARK: quiet hours

    @Test(arguments: Engine.available)
    func quietHoursAreEachPersonsOwnAndCanBeTakenAway(engine: Engine) async throws {
        let record = try await record(engine)
        let acts = ReminderActs(record.context)
        try await acts.setQuiet(NightRecord.officer, from: 21, until: 6)
        try await acts.setQuiet(Self.economist, from: 12, until: 14)
        _ = try await record.plan()

        record.set(today: Self.monday, hour: 23)
        let night = try await record.send()
        try await acts.setQuiet(NightRecord.officer, from: 7, until: 7)
        let later = try await record.send()
        let trail = try await AuditVerification(record.context).entries(about: NightRecord.officer, limit: 10)

        #expect(night.quiet.count == 1 && night.sent.isEmpty)
        #expect(later.sent == night.quiet && later.quiet.isEmpty)
        #expect(trail.map(\.act) == ["person.quiet", "person.quiet"])
        await #expect(throws: Problem.general(.badValue(field: "to", text: "24", example: "21"))) {
            try await acts.setQuiet(NightRecord.officer, from: 0, until: 24)
        }
        await #expect(throws: Problem.general(.notFound(.person, code: "NG-9999"))) {
            try await acts.setQuiet("NG-9999", from: 0, until: 6)
        }
    }
}
