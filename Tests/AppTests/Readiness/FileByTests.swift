import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// By when to file so that a star is not lost. Never by the Office's own service terms.
@Suite(.serialized) struct FileByTests {
    /// A certificate of 23/9/2024 runs to 23/9/2027; the same dates a year earlier for one of 23/9/2023.
    @Test(arguments: [(2024, 0), (2023, -1)])
    func theDatesOfAReEvaluationAreCountedBackFromItsWindow(year: Int, shift: Int) async throws {
        let issued = try #require(Day(year: year, month: 9, day: 23))
        let record = try await ReadinessRecord(.sqlite, today: issued)
        try await record.certificate(issued: issued)

        let evaluation = try #require(try await record.readiness()?.evaluation)
        let fileBy = try #require(evaluation.findings.first?.fileBy)

        let day = { (year: Int, month: Int, day: Int) in Day(year: year + shift, month: month, day: day) }
        #expect(evaluation.opens == day(2027, 3, 27))
        #expect(evaluation.closes == day(2027, 5, 26))
        #expect(fileBy.smooth.day == day(2027, 3, 26))
        #expect(fileBy.plan.day == day(2027, 1, 16))
        #expect(fileBy.extended?.day == day(2026, 11, 16))
        #expect(fileBy.lengths.confidence == .likely)
    }

    /// 16/1/2027 is a Saturday: the Office must have received the application on a day that is surely a working day.
    @Test func thePlanIsASureWorkingDay() async throws {
        let record = try await ReadinessRecord(.sqlite)
        try await record.certificate()

        let fileBy = try await record.finding(.acceptedApplication)?.fileBy

        #expect(fileBy?.plan.safe == "2027-01-15")
        #expect(fileBy?.isPast(on: "2027-01-15") == false)
        #expect(fileBy?.isPast(on: "2027-01-16") == true)
    }

    /// The commune needs fifteen working days before 30/10: a dossier of 8/10/2026 is the last that reaches the batch.
    @Test(
        arguments: [
            ("2026-10-08", "2026-10-30", "2026-10-08"), ("2026-10-09", "2027-04-30", "2027-04-07"),
        ] as [(Day, Day, Day)]
    )
    func aFirstEvaluationGoesWithTheBatchThatItsDossierReaches(today: Day, batch: Day, dossier: Day) async throws {
        let record = try await ReadinessRecord(.sqlite, today: today)
        let published = EventInput.event("published", "2026-08-03", number: "Công báo 401")
        try await record.mark("Núi Mẫu", [.event("filed", "2026-05-04"), published])

        let evaluation = try #require(try await record.readiness()?.evaluation)

        #expect(evaluation.kind == .firstEvaluation)
        #expect(evaluation.batch == batch)
        #expect(evaluation.dossierBy == dossier)
        #expect(evaluation.missedBatch == nil)
    }

    @Test func aBatchThatTheApplicationCannotReachIsNamedAsMissed() async throws {
        let record = try await ReadinessRecord(.sqlite, today: "2026-12-01")

        let evaluation = try #require(try await record.readiness()?.evaluation)

        #expect(evaluation.missedBatch == "2027-04-30")
        #expect(evaluation.batch == "2027-10-30")
        let fileBy = try #require(evaluation.findings.first?.fileBy)
        #expect(!fileBy.isPast(on: "2026-12-01"))
    }

    @Test(
        arguments: [
            (500, 200, "2026-11-07"), (499, 200, "2027-01-16"), (500, 60, "2027-01-16"),
        ] as [(Int, Int, Day)]
    )
    func theOfficesListsAreHeardOnceTheyHoldEnoughAndShowLonger(rows: Int, days: Int, plan: Day) async throws {
        let record = try await ReadinessRecord(.sqlite)
        try await record.certificate()
        let passed: Day = "2026-11-02"
        let part = WeeklyPart(
            source: "weekly-list",
            year: 2026,
            week: 45,
            part: 1,
            parts: 1,
            address: "https://example.vn/45",
            rowCount: rows,
            hash: "00"
        )
        // One in ten took far longer: nine in ten had passed after so many days.
        let list = (0..<rows).map { row in
            WeeklyRow(
                applicationNumber: "4-2026-\(10_000 + row)",
                filed: passed.adding(days: row * 10 < rows ? -900 : -days),
                passed: passed
            )
        }
        try await record.record.database.write { try $0.saveWeeklyPart(part, rows: list) }

        let fileBy = try #require(try await record.finding(.acceptedApplication)?.fileBy)

        #expect(fileBy.plan.day == plan)
        #expect((fileBy.observed == nil) == (plan == "2027-01-16"))
    }

    @Test func thePlanNeverComesAfterTheSmoothCaseAndIsAlwaysAWorkingDay() throws {
        let library = RuleLibrary()
        let calendar = try library.calendar()
        let rules = try library.ocopRules()
        let first: Day = "2026-06-01"
        for planning in rules.planning {
            for offset in 0..<3653 {
                let day = first.adding(days: offset)
                let plan = calendar.planningDate(readyOn: day, after: planning.plan)
                let smooth = calendar.planningDate(readyOn: day, after: planning.smooth)
                let isOrdered = plan.safe <= plan.day && plan.safe <= smooth.safe && smooth.safe < day
                let isOpen = Reading.allCases.allSatisfy { calendar.isWorkingDay(plan.safe, in: $0) }
                if !isOrdered || !isOpen { Issue.record("\(day): \(plan) \(smooth)") }
            }
        }
    }

    @Test func thePercentileIsTheNearestRank() {
        #expect([Int]().percentile(90) == nil)
        #expect([7].percentile(90) == 7)
        #expect(Array(1...10).percentile(90) == 9)
        #expect(Array((1...11).reversed()).percentile(90) == 10)
        #expect(Array(1...10).percentile(100) == 10)
    }
}

/// A certificate that had run out when it was entered owes nothing until somebody has looked.
@Suite struct OldCertificateTests {
    private func recordWithOldList() async throws -> ReadinessRecord {
        let record = try await ReadinessRecord(.sqlite)
        let list = """
            name,producer,producer_kind,place_then,stars,decision,decision_date,ocop_set,known_ip,source_title
            Vải sớm,Hợp tác xã Vải,cooperative,xã Mẫu,4,12/QĐ,2021-08-26,1,,mau

            """
        _ = try await ImportProducts(record.context).run(Array(list.utf8), isRehearsal: false, update: false)
        return record
    }

    private func standing(_ record: ReadinessRecord) async throws -> ProductReadiness.Standing? {
        let report = try await OCOPReadiness(record.context).report()
        return report.products.first { $0.product.name == "Vải sớm" }?.standing
    }

    @Test func itIsToBeVerifiedAndRaisesNoAlarm() async throws {
        let record = try await recordWithOldList()

        let report = try await OCOPReadiness(record.context).report()

        #expect(try await standing(record) == .toVerify)
        let old = report.products.first { $0.product.name == "Vải sớm" }?.evaluation
        #expect(old?.kind == .undated)
        #expect(old?.findings.map(\.fileBy) == [nil, nil, nil, nil])
        #expect(report.atRisk.isEmpty)
        #expect(report.questions.map(\.id) == ["still_made", "recognised_again"])
    }

    @Test(
        arguments: [
            (true, false, .uncertified), (true, true, .certificateMissing), (false, nil, .notMade),
        ] as [(Bool, Bool?, ProductReadiness.Standing)]
    )
    func theAnswersSayWhatFollows(made: Bool, again: Bool?, standing: ProductReadiness.Standing) async throws {
        let record = try await recordWithOldList()
        let input = VerificationInput(certificates: ["GCN-0001"], isStillMade: made, isRecognisedAgain: again)

        let view = try #require(try await VerifyCertificate(record.context).verify(input).first)

        #expect(view.certificate.state == .ended)
        #expect(try await self.standing(record) == standing)
    }

    @Test func aProductThatIsStillMadeNeedsBothAnswers() async throws {
        let record = try await recordWithOldList()
        let input = VerificationInput(certificates: ["GCN-0001"], isStillMade: true, isRecognisedAgain: nil)

        await #expect(throws: Problem.general(.emptyText(field: "recognised-again"))) {
            _ = try await VerifyCertificate(record.context).verify(input)
        }
    }
}
