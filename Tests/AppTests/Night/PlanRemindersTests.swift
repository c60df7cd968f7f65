import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// Which reminder speaks on which night, to whom: ruling by ruling, on both engines.
@Suite(.serialized) struct PlanRemindersTests {
    private func occasions(_ plan: ReminderPlan) -> [Occasion] {
        plan.messages.flatMap { $0.items.map(\.reminder.occasion) }
    }

    @Test(arguments: Engine.available)
    func anOffsetSpeaksInItsNightAndPlanningAgainPlansNothing(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let date = try #require(try await record.reply(of: filing)?.dates.plan)
        #expect(date == "2026-04-29")

        record.set(today: date.adding(days: -31))
        let early = try await record.plan()
        record.set(today: date.adding(days: -30))
        let first = try await record.plan()
        let again = try await record.plan()

        // The offset of 45 days had passed when the notice was recorded: the first night tells it.
        #expect(occasions(early) == [.offset(days: -45, date: date)])
        #expect(occasions(first) == [.offset(days: -30, date: date)])
        #expect(first.messages.filter { !$0.items.isEmpty }.map(\.person) == [NightRecord.contact])
        #expect(again.messages.isEmpty)
        #expect(again.waiting.isEmpty)
    }

    @Test(arguments: Engine.available)
    func afterMissedNightsOneMessageCoversAllAndSaysThatItIsLate(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let date = try #require(try await record.reply(of: filing)?.dates.plan)
        _ = try await record.plan()

        record.set(today: date.adding(days: -6))
        let plan = try await record.plan()

        #expect(plan.messages.count == 1)
        #expect(occasions(plan) == [-30, -14, -7].map { .offset(days: $0, date: date) })
        #expect(plan.messages[0].items.allSatisfy { $0.reminder.isLate })
    }

    @Test(arguments: Engine.available)
    func aNewDeadlineIsNotLateForOffsetsThatPassedBeforeItWasKnown(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        record.set(today: "2026-04-20")
        try await record.filingWithNotice()

        let plan = try await record.plan()

        #expect(occasions(plan) == [-45, -30, -14].map { .offset(days: $0, date: "2026-04-29") })
        #expect(plan.messages[0].items.allSatisfy { !$0.reminder.isLate })
    }

    @Test(arguments: Engine.available)
    func whatComesLaterTheSameNightWaitsUnlessItsDateIsHere(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let first = try await record.filingWithNotice()
        let date = try #require(try await record.reply(of: first)?.dates.plan)
        record.set(today: date)
        _ = try await record.plan()

        // One more filing with a date in three weeks, and one with the date of today.
        let later = try await record.filingWithNotice("2026-03-20")
        let urgent = try await record.filingWithNotice("2026-03-02")
        let second = try await record.plan()
        record.set(today: date.adding(days: 1))
        let next = try await record.plan()

        #expect(second.messages.count == 1)
        #expect(Set(second.messages[0].items.map(\.filing)) == [urgent])
        #expect(Set(second.waiting.map(\.filing)) == [later])
        #expect(Set(next.messages.flatMap { $0.items.map(\.filing) }).contains(later))
    }

    @Test(arguments: Engine.available)
    func aMovedDateIsToldOnceAndADateThatComesBackIsNotRemindedAgain(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let notice = try #require(try await ShowFiling(record.context).show(filing).events.last)
        let old = try #require(try await record.reply(of: filing)?.dates.plan)
        _ = try await record.plan()
        try await record.send()

        record.set(today: "2026-03-23")
        var correction = EventCorrection(reason: "ghi nhầm ngày")
        correction.date = "2026-02-20"
        let corrected = try await CorrectEvent(record.context).correct(notice.code, with: correction)
        let moved = try await record.plan()
        let again = try await record.plan()
        try await record.send()
        record.set(today: "2026-03-25")
        var back = EventCorrection(reason: "ngày đầu mới đúng")
        back.date = notice.date
        _ = try await CorrectEvent(record.context).correct(corrected.event, with: back)
        let returned = try await record.plan()
        try await record.send()
        record.set(today: "2026-03-26")
        let quiet = try await record.plan()

        #expect(occasions(moved).contains(.moved(revision: 2)))
        #expect(again.messages.isEmpty)
        #expect(occasions(returned) == [.moved(revision: 3)])
        #expect(returned.messages[0].items[0].reminder.safeDate == old)
        #expect(quiet.messages.isEmpty)
    }

    @Test(arguments: Engine.available)
    func aMoveThatNobodyWasToldOfNeedsNoCorrection(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let notice = try #require(try await ShowFiling(record.context).show(filing).events.last)
        _ = try await record.plan()

        record.set(today: "2026-03-23")
        var correction = EventCorrection(reason: "ghi nhầm ngày")
        correction.date = "2026-02-20"
        _ = try await CorrectEvent(record.context).correct(notice.code, with: correction)
        let plan = try await record.plan()

        #expect(!occasions(plan).contains(.moved(revision: 2)))
    }

    @Test(arguments: Engine.available)
    func overdueIsRepeatedUntilItIsAcknowledged(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let reply = try #require(try await record.reply(of: filing))
        let date = try #require(reply.dates.plan)
        record.set(today: date)
        _ = try await record.plan()

        record.set(today: date.adding(days: 7))
        let first = try await record.plan()
        record.set(today: date.adding(days: 22))
        let third = try await record.plan()
        try await ReminderActs(record.context).acknowledge(reply.record.code, person: NightRecord.contact)
        record.set(today: date.adding(days: 40))
        let silent = try await record.plan()

        #expect(occasions(first) == [.overdue(number: 1, date: date)])
        #expect(occasions(third) == [.overdue(number: 3, date: date)])
        #expect(occasions(silent).isEmpty)
        #expect(try await record.reply(of: filing)?.state == .open)
    }

    @Test(arguments: Engine.available)
    func anAcknowledgedStageLeavesTheNextOneSpeaking(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let reply = try #require(try await record.reply(of: filing))
        let date = try #require(reply.dates.plan)
        record.set(today: date.adding(days: -30))
        _ = try await record.plan()
        try await ReminderActs(record.context).acknowledge(reply.record.code, person: NightRecord.contact)

        record.set(today: date.adding(days: -14))
        let next = try await record.plan()
        record.set(today: date.adding(days: 7))
        let overdue = try await record.plan()

        #expect(occasions(next) == [.offset(days: -14, date: date)])
        #expect(occasions(overdue).contains(.overdue(number: 1, date: date)))
    }

    @Test(arguments: Engine.available)
    func aHistoricObligationIsSilentUntilItIsPursued(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        record.set(today: "2026-09-01")
        let filing = try await record.filingWithNotice()
        let reply = try #require(try await record.reply(of: filing))
        #expect(reply.record.isHistoric)

        let before = try await record.plan()
        try await ReminderActs(record.context).pursue(reply.record.code)
        let after = try await record.plan()

        #expect(before.messages.isEmpty)
        #expect(after.messages.count == 1)
        await #expect(throws: Problem.night(.alreadyPursued(code: reply.record.code))) {
            try await ReminderActs(record.context).pursue(reply.record.code)
        }
    }

    @Test(arguments: Engine.available)
    func aMissingPrintedTermIsAskedFor(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        record.set(today: "2026-04-10")
        let filing = try await record.filingWithNotice("2026-04-09")
        #expect(try await record.reply(of: filing)?.dates.needsPrintedTerm == true)

        let plan = try await record.plan()

        #expect(occasions(plan).contains(.printedTerm(number: 0)))
    }

    // MARK: who

    @Test(arguments: Engine.available)
    func aProducerWithoutAnAddressIsLookedAfterByTheOfficer(engine: Engine) async throws {
        let record = try await NightRecord(engine, contactMail: nil)
        try await record.filingWithNotice()

        let plan = try await record.plan()

        #expect(plan.messages.map(\.person) == [NightRecord.officer])
        #expect(plan.messages[0].items[0].role == .officerFor(producer: "CT-0001"))
    }

    @Test(arguments: Engine.available)
    func theDeputyStandsInOnDaysOfAbsence(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.database.write { connection in
            try connection.insertPerson(.sample("NG-0003", mail: "thay@xa.example"))
            try connection.run("UPDATE assignment SET deputy = 'NG-0003' WHERE code = 'PC-0001'")
        }
        try await ReminderActs(record.context).setAway(NightRecord.contact, from: "2026-03-19", until: "2026-03-20")
        try await record.filingWithNotice()

        let plan = try await record.plan()

        #expect(plan.messages.map(\.person) == ["NG-0003"])
        #expect(plan.messages[0].items[0].absent == NightRecord.contact)
    }

    @Test(arguments: Engine.available)
    func twoRolesInOnePersonGetOneMessage(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        try await record.database.write { connection in
            try connection.insertAssignment(.sample("PC-0003", NightRecord.contact, .contact, .filing(filing)))
        }

        let plan = try await record.plan()

        #expect(plan.messages.count == 1)
        #expect(plan.messages[0].items.count == 1)
    }

    @Test(arguments: Engine.available)
    func whereNobodyIsAssignedThePlanSaysSo(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.database.write { _ = try $0.run("DELETE FROM assignment") }
        let filing = try await record.filingWithNotice()
        let reply = try #require(try await record.reply(of: filing))

        let plan = try await record.plan()

        #expect(plan.messages.isEmpty)
        #expect(plan.withoutRecipient == [reply.record.code])
    }

    @Test(arguments: Engine.available)
    func aPreviewTellsTheSameAndWritesNothing(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let filing = try await record.filingWithNotice()
        let date = try #require(try await record.reply(of: filing)?.dates.plan)

        let preview = try await PlanReminders(record.context, record.settings).preview(on: date)
        record.set(today: date)
        let plan = try await record.plan()

        #expect(occasions(preview) == occasions(plan))
        #expect(preview.messages.allSatisfy { $0.code == nil })
        #expect(plan.messages.map(\.code) == ["TB-0001"])
    }

    /// 2026-03-20 is a Friday; the reply is due on 2026-04-29, a Wednesday.
    @Test(arguments: Engine.available)
    func theStaffIsToldOnMondaysAndInBetweenOnlyWhatIsNewOrNear(engine: Engine) async throws {
        let record = try await NightRecord(engine, contactMail: nil)
        try await record.filingWithNotice()

        let new = try await record.plan()
        record.set(today: "2026-03-30")
        let first = try await record.plan()
        record.set(today: "2026-04-16")
        let thursday = try await record.plan()
        record.set(today: "2026-04-20")
        let monday = try await record.plan()
        record.set(today: "2026-04-22")
        let near = try await record.plan()

        #expect(occasions(new) == [.offset(days: -45, date: "2026-04-29")], "new on a Friday")
        #expect(thursday.messages.isEmpty, "14 days before, a Wednesday, is told on the Monday after")
        #expect(occasions(first) == [.offset(days: -30, date: "2026-04-29")])
        #expect(occasions(monday) == [.offset(days: -14, date: "2026-04-29")])
        #expect(monday.messages[0].items.allSatisfy { !$0.reminder.isLate }, "it waited for its Monday")
        #expect(occasions(near).contains(.offset(days: -7, date: "2026-04-29")), "a Wednesday, seven days before")
    }

    @Test(arguments: Engine.available)
    func theHeadIsToldOnlyWhereSwitchedOnAndOnlyOfWhatIsPast(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.database.write { try $0.insertPerson(.sample("NG-0009", mail: "lanh-dao@xa.example")) }
        let filing = try await record.filingWithNotice()
        var settings = record.settings
        settings.escalationPerson = "NG-0009"
        func people(_ settings: NightSettings) async throws -> Set<String> {
            Set(
                try await PlanReminders(record.context, settings).preview(on: record.context.clock.today())
                    .messages.map(\.person)
            )
        }

        let before = try await people(settings)
        record.set(today: "2026-05-08")
        let (off, past) = (try await people(record.settings), try await people(settings))
        let code = try #require(try await record.reply(of: filing)?.record.code)
        try await ReminderActs(record.context).acknowledge(code, person: NightRecord.contact)

        #expect(before == [NightRecord.contact])
        #expect(off == [NightRecord.contact])
        #expect(past == [NightRecord.contact, "NG-0009"])
        #expect(try await !people(settings).contains("NG-0009"), "somebody has seen it")
    }
}
