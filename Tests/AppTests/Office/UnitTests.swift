import App
import LegalCalendar
import Procedures
import ProcedureFiles
import Registry
import Store
import TestSupport
import Testing
import Wording

/// Who answers for a unit of the commune is reminded of what the unit owes, and sees it on the week's sheet.
@Suite(.serialized) struct UnitTests {
    private static let economist = "NG-0003"
    private static let deputy = "NG-0004"

    /// The year's reports are open, the day is thirty days before they are due, and the economy unit has a person.
    private func record(_ engine: Engine, economist mail: String? = "kinh-te@xa.example") async throws -> NightRecord {
        let record = try await NightRecord(engine)
        record.set(today: "2026-11-02")
        try await ReportYears(record.context).open(procedure: "commune.annual_report", year: 2026)
        try await record.database.write { connection in
            for (code, address) in [(Self.economist, mail), (Self.deputy, "thay@xa.example")] {
                try connection.insertPerson(.sample(code, mail: address))
                _ = try connection.nextCode(of: .person)
            }
        }
        var input = AssignmentInput(role: .unit, scope: .unit(.economy))
        (input.from, input.deputy) = ("2026-01-01", Self.deputy)
        _ = try await People(record.context).assign(Self.economist, input)
        record.set(today: "2026-11-16")
        return record
    }

    private func people(_ plan: ReminderPlan) -> [OfficeUnit: Set<String>] {
        var found: [OfficeUnit: Set<String>] = [:]
        for message in plan.messages {
            for item in message.items {
                switch item.role {
                case .unit(let unit), .officerForUnit(let unit): found[unit, default: []].insert(message.person)
                default: Issue.record("\(item.reminder.obligation) is told to \(message.person) as \(item.role)")
                }
            }
        }
        return found
    }

    @Test func theUnitsAreThoseOfTheDataFile() throws {
        let units = try RuleLibrary().officeActivities().units.map(\.id)

        #expect(units == OfficeUnit.allCases.map(\.rawValue))
        #expect(OfficeUnit.allCases.allSatisfy { OfficeUnit($0.actor) == $0 })
    }

    @Test(arguments: Engine.available)
    func whatAUnitOwesIsRemindedToItsPersonAndElseToTheOfficer(engine: Engine) async throws {
        let record = try await record(engine)

        let plan = try await record.plan()

        let officer: Set = [NightRecord.officer]
        #expect(
            people(plan) == [.economy: [Self.economist], .police: officer, .serviceCentre: officer, .school: officer]
        )
        #expect(plan.withoutRecipient.isEmpty)
        let sent = try await record.send()
        #expect(sent.sent.count == 2 && sent.needless.isEmpty)
    }

    @Test(arguments: Engine.available)
    func theDeputyIsRemindedWhileThePersonIsAway(engine: Engine) async throws {
        let record = try await record(engine)
        try await ReminderActs(record.context).setAway(Self.economist, from: "2026-11-15", until: "2026-11-20")

        let plan = try await record.plan()

        #expect(people(plan)[.economy] == [Self.deputy])
        #expect(plan.messages.flatMap(\.items).contains { $0.absent == Self.economist })
    }

    @Test(arguments: Engine.available)
    func eachSchoolsPersonIsRemindedAndAnEndedAssignmentEndsIt(engine: Engine) async throws {
        let record = try await record(engine)
        for person in [Self.economist, Self.deputy] {
            _ = try await People(record.context).assign(person, AssignmentInput(role: .unit, scope: .unit(.school)))
        }
        _ = try await Assignments(record.context).end("PC-0003", on: "2026-11-15")

        let plan = try await record.plan()

        #expect(people(plan)[.school] == [Self.economist, Self.deputy])
        #expect(people(plan)[.economy] == [NightRecord.officer])
    }

    @Test func aUnitIsGivenInItsOwnRoleAndOnce() async throws {
        let record = try await record(.sqlite)
        let people = People(record.context)

        await #expect(throws: Problem.people(.roleNotOfScope(.officer, .unit(.police)))) {
            _ = try await people.assign(Self.economist, AssignmentInput(role: .officer, scope: .unit(.police)))
        }
        await #expect(throws: Problem.people(.roleNotOfScope(.unit, .commune))) {
            _ = try await people.assign(Self.economist, AssignmentInput(role: .unit, scope: .commune))
        }
        await #expect(throws: Problem.catalogue(.assignmentExists(code: "PC-0003"))) {
            _ = try await people.assign(Self.economist, AssignmentInput(role: .unit, scope: .unit(.economy)))
        }
    }

    // MARK: the sheet

    /// In the week of 14 December, when the reports are due and the honey's producer has no mail.
    private func sheets(_ engine: Engine) async throws -> (whole: WeekSheet, economy: WeekSheet, officer: WeekSheet) {
        let record = try await record(engine)
        try await record.database.write { connection in
            _ = try connection.run("DELETE FROM person_address WHERE person = 'NG-0001'")
        }
        let officer = AssignmentInput(role: .unit, scope: .unit(.culture))
        _ = try await People(record.context).assign(NightRecord.officer, officer)
        try await record.filingWithNotice("2026-10-26")
        _ = try await Letters(record.context).add(LetterInput(title: "Thông báo mẫu", dated: "2026-11-10"))
        record.set(today: "2026-12-14")
        let week = MakeWeekSheet(record.context, record.settings)
        return (try await week.make(), try await week.make(unit: .economy), try await week.make(unit: .culture))
    }

    @Test(arguments: Engine.available)
    func theSheetStandsByUnitAndSaysWhichHasNobody(engine: Engine) async throws {
        let whole = try await sheets(engine).whole

        #expect(whole.shares.map(\.unit) == [.culture, .economy, .police, .serviceCentre, .school])
        #expect(whole.shares.map(\.isVacant) == [false, false, true, true, true])
        #expect(whole.shares[1].people.map(\.code) == [Self.economist])
        let text = WeekPage(whole, VietnameseWording()).lines.joined(separator: "\n")
        #expect(text.contains("Phòng Kinh tế (phụ trách: Người NG-0003) – Đến ngày trong tuần này"))
        #expect(text.contains("Công an xã (chưa có người phụ trách, báo cho Người NG-0002)"))
        #expect(whole.letters.count == 1 && whole.calls.count == 1)
    }

    @Test(arguments: Engine.available)
    func aUnitsOwnSheetHasItsWorkAndNothingOfOthers(engine: Engine) async throws {
        let sheets = try await sheets(engine)

        let economy = WeekPage(sheets.economy, VietnameseWording()).lines.joined(separator: "\n")
        #expect(sheets.economy.shares.map(\.unit) == [.economy])
        #expect(sheets.economy.calls.isEmpty && sheets.economy.letters.isEmpty)
        #expect(economy.hasPrefix("VIỆC TRONG TUẦN – Phòng Kinh tế – Xã Mẫu"))
        for other in ["Mật ong", "Công an", "CV-0001", "Hợp tác xã"] { #expect(!economy.contains(other), "\(economy)") }
        #expect(sheets.officer.shares.map(\.unit) == [.culture], "its officer looks after the producers")
        #expect(sheets.officer.calls.count == 1)
    }

    // MARK: the doctor

    @Test(arguments: Engine.available)
    func theDoctorNamesTheUnitsThatOweSomethingAndHaveNobody(engine: Engine) async throws {
        let record = try await record(engine)
        func vacant(_ record: NightRecord) async throws -> [OfficeUnit] {
            let findings = try await Doctor(record.context, record.settings, HousePlaces()).examine().findings
            return findings.flatMap { finding -> [OfficeUnit] in
                if case .unitsWithoutPerson(let units) = finding { units } else { [] }
            }
        }

        #expect(try await vacant(record) == [.culture, .police, .serviceCentre, .school])
        #expect(try await vacant(try await NightRecord(engine)).isEmpty, "no report was begun, so nothing is owed")
    }
}
