import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// The officer's week, and what is told without a mail.
@Suite(.serialized) struct WeekTests {
    /// A record whose reply is due on 2026-04-29, looked at in that week.
    private func record(_ engine: Engine, contactMail: String?) async throws -> NightRecord {
        let record = try await NightRecord(engine, contactMail: contactMail)
        try await record.filingWithNotice()
        try await record.database.write { connection in
            let phone = PersonAddress(channel: .phone, address: "0204 111 222", hasConsented: true)
            try connection.saveAddress(phone, of: NightRecord.contact)
        }
        record.set(today: "2026-04-27")
        return record
    }

    private func sheet(_ record: NightRecord) async throws -> WeekSheet {
        try await MakeWeekSheet(record.context, record.settings).make()
    }

    @Test(arguments: Engine.available)
    func theSheetHasWhatIsDueWithDateReasonAndNumber(engine: Engine) async throws {
        let record = try await record(engine, contactMail: nil)

        let sheet = try await sheet(record)
        let page = WeekPage(sheet, VietnameseWording())
        let text = page.lines.joined(separator: "\n")

        #expect(sheet.from == "2026-04-27" && sheet.until == "2026-05-03")
        #expect(sheet.shares.first?.people.map(\.code) == [NightRecord.officer])
        #expect(sheet.shares.first?.due.count == 1)
        #expect(sheet.calls.first?.people.first?.phone == "0204 111 222")
        for part in ["29/4/2026", "Diễn biến: ", "Thời hạn: 2 tháng", "0204 111 222", "Người NG-0002"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        #expect(page.page.contains("@page") && !page.page.contains("http"))
    }

    @Test(arguments: Language.allCases)
    func aDateByThePlanningFloorIsNeverToldAsOneToRelyOn(language: Language) {
        var deadline = Deadline()
        deadline.plan = "2026-11-20"
        deadline.needsPrintedTerm = true
        let wording = language.wording

        let floor = wording.weekDate(ObligationDates(deadline), daysLeft: 3)
        deadline.safe = "2026-11-20"
        deadline.needsPrintedTerm = false
        let safe = wording.weekDate(ObligationDates(deadline), daysLeft: 3)

        #expect(floor.contains(wording.label(.plan)) && !floor.contains(wording.label(.safe)))
        #expect(floor.contains(wording.enterPrintedTerm) && floor.contains(wording.provisional))
        #expect(safe.contains(wording.label(.safe)) && !safe.contains(wording.provisional))
    }

    @Test(arguments: Engine.available)
    func whoIsReachedByMailIsNotCalledAndALetterWithoutAFilingIsNamed(engine: Engine) async throws {
        let record = try await record(engine, contactMail: "lien-he@xa.example")
        _ = try await Letters(record.context).add(LetterInput(title: "Thông báo mẫu", dated: "2026-04-20"))

        let sheet = try await sheet(record)

        #expect(sheet.calls.isEmpty)
        #expect(sheet.letters.map(\.code) == ["CV-0001"])
        #expect(sheet.toReport.isEmpty)
        record.set(today: "2026-05-06")
        #expect(try await self.sheet(record).toReport.count == 1, "past its date it is a line for the head")
    }

    /// The loudspeaker's text is the same whoever is late, so it can give nobody away.
    @Test func thePublicTextCarriesNoNameAndDependsOnNobody() async throws {
        let record = try await record(.sqlite, contactMail: nil)
        let empty = try await NightRecord()
        empty.set(today: "2026-04-27")

        let wording = VietnameseWording()
        let text = HandReminders(try await sheet(record), record.settings).publicText(wording)
        let other = HandReminders(try await sheet(empty), empty.settings).publicText(wording)
        let privates = HandReminders(try await sheet(record), record.settings).privateTexts(producer: nil, wording)

        #expect(text == other)
        for name in ["Hợp tác xã Mẫu", "Mật ong Mẫu", "NG-", "VC-", "DON-", "quá"] {
            #expect(!text.contains(name), "\(name) in \(text)")
        }
        let last = "the last day on which the office is open: the 30th and the 1st are holidays"
        #expect(text.contains("29/4/2026"), "\(last)")
        #expect(privates.count == 1 && privates[0].text.contains("Mật ong Mẫu"))
    }

    @Test(arguments: Engine.available)
    func printedIsNotDeliveredUntilSomebodySaysSo(engine: Engine) async throws {
        let record = try await record(engine, contactMail: nil)
        try await record.database.write { connection in
            try connection.run("DELETE FROM person_address WHERE person = 'NG-0002'")
        }
        _ = try await record.plan()
        try await record.send()

        let before = try await sheet(record)
        let toldByPrint = try await record.database.read { try $0.toldDates() }
        var input = DeliveryInput(code: "TB-0001", way: .hand)
        input.result = "sẽ nộp thứ Ba"
        let told = try await RecordDelivery(record.context).record(input)
        let after = try await sheet(record)
        let dates = try await record.database.read { try $0.toldDates() }
        let trail = try await AuditVerification(record.context).entries(about: told[0].obligation, limit: 10)

        #expect(before.undelivered.map(\.message.code) == ["TB-0001"])
        #expect(toldByPrint.isEmpty)
        #expect(told.count == 1 && told[0].person == NightRecord.officer && told[0].safeDate == "2026-04-29")
        #expect(after.undelivered.isEmpty && after.calls.isEmpty)
        #expect(dates.map(\.date) == ["2026-04-29"])
        #expect(trail.last?.act == "reminder.deliver" && trail.last?.after?.contains("sẽ nộp thứ Ba") == true)
    }

    @Test func whoWasToldMustBeClear() async throws {
        let record = try await record(.sqlite, contactMail: nil)
        let code = try #require(try await sheet(record).shares.first?.due.first?.obligation.record.code)

        let told = try await RecordDelivery(record.context).record(DeliveryInput(code: code, way: .phone))
        try await record.database.write { connection in
            try connection.insertPerson(.sample("NG-0003", mail: nil))
            try connection.insertAssignment(.sample("PC-0003", "NG-0003", .contact, .producer("CT-0001")))
        }

        #expect(told.map(\.person) == [NightRecord.contact])
        await #expect(throws: Problem.night(.recipientUnclear(obligation: code, people: ["NG-0001", "NG-0003"]))) {
            _ = try await RecordDelivery(record.context).record(DeliveryInput(code: code, way: .phone))
        }
        await #expect(throws: Problem.general(.notFound(.message, code: "TB-9999"))) {
            _ = try await RecordDelivery(record.context).record(DeliveryInput(code: "TB-9999", way: .zalo))
        }
    }
}
