import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// The lists of what is on record, on both engines: what they are narrowed by, and whose work is whose.
@Suite(.serialized) struct ListTests {
    /// A household with a mark that was granted, a collective mark that was filed, a certificate and a permission; a
    /// cooperative in a village with an officer of its own.
    private func record(_ engine: Engine) async throws -> ProducerRecord {
        let record = try await ProducerRecord(engine)
        try await record.papers()
        var correction = ProducerCorrection()
        correction.village = "Thôn Đồng"
        _ = try await Producers(record.context).correct("CT-0001", with: correction)
        _ = try await Products(record.context).add(ProductInput(producer: "CT-0002", name: "Chè xanh"))
        _ = try await Rights(record.context).add(
            RightInput(kind: .trademark, sign: "Chè Lớn", owner: "CT-0002", products: ["SP-0002"])
        )
        _ = try await OpenFiling(record.context).open(procedure: "trademark.application", subject: .right("QSH-0003"))
        try await record.database.write { connection in
            for code in ["NG-0002", "NG-0003", "NG-0004"] { try connection.insertPerson(.sample(code, mail: nil)) }
            try connection.insertAssignment(.sample("PC-0002", "NG-0002", .officer, .commune))
            try connection.insertAssignment(.sample("PC-0003", "NG-0003", .officer, .village("Thôn Đồng")))
        }
        return record
    }

    private func question(_ change: (inout ListQuestion) -> Void) -> ListQuestion {
        var question = ListQuestion()
        change(&question)
        return question
    }

    @Test(arguments: Engine.available)
    func eachListIsNarrowedByEachOfItsFilters(engine: Engine) async throws {
        let context = try await record(engine).context
        let products = ListProducts(context)
        let producers = ListProducers(context)
        let rights = ListRights(context)

        func product(_ change: (inout ListQuestion) -> Void) async throws -> [String] {
            try await products.list(question(change)).rows.map(\.product.code)
        }
        func right(_ change: (inout ListQuestion) -> Void) async throws -> [String] {
            try await rights.list(question(change)).rows.map(\.right.code)
        }
        #expect(try await product { $0.text = "che XANH" } == ["SP-0002"])
        #expect(try await product { $0.text = "SP-0001" } == ["SP-0001"])
        #expect(try await product { $0.producer = "ong cu" } == ["SP-0001"])
        #expect(try await product { $0.village = "dong" } == ["SP-0001"])
        #expect(try await product { $0.kind = .collectiveMark } == ["SP-0001"])
        #expect(try await product { $0.text = "!!" } == [])
        #expect(try await product { _ in } == ["SP-0001", "SP-0002"])
        #expect(try await right { $0.product = "mat ong" } == ["QSH-0001", "QSH-0002"])
        #expect(try await right { $0.kind = .trademark } == ["QSH-0001", "QSH-0003"])
        #expect(try await right { $0.village = "Thôn Đồng" } == ["QSH-0001", "QSH-0002"])
        #expect(try await right { $0.producer = "CT-0002" } == ["QSH-0003"])
        let makers = try await producers.list(question { $0.product = "SP-0002" }).rows.map(\.producer.code)
        #expect(makers == ["CT-0002"])
        let villages = try await ListVillages(context).list(ListQuestion()).rows
        #expect(villages.map(\.name) == ["", "Thôn Đồng"] && villages.map(\.products) == [1, 1])
    }

    @Test(arguments: Engine.available)
    func aFilingsRowSaysWhatItsOwnPageSays(engine: Engine) async throws {
        let context = try await record(engine).context

        let rows = try await ListFilings(context, office: nil).list(ListQuestion()).rows

        #expect(rows.count == 3)
        for row in rows {
            let view = try await ShowFiling(context).show(row.filing.code)
            #expect(row.state == view.state && row.filed == view.filed, "\(row.filing.code)")
            #expect(row.next?.record.code == view.mostUrgent?.record.code, "\(row.filing.code)")
            #expect(row.next?.record.dates == view.mostUrgent?.dates, "\(row.filing.code)")
        }
        let plans = rows.map { $0.next?.record.dates.plan?.ordinal ?? .max }
        #expect(plans == plans.sorted(), "what comes first stands first")
    }

    @Test(arguments: Engine.available)
    func everyStateIsFoundAndNoFilingTwice(engine: Engine) async throws {
        let context = try await record(engine).context
        let list = ListFilings(context, office: nil)
        let all = try await list.list(ListQuestion()).rows

        var found: [String] = []
        for state in FilingState.allCases {
            let rows = try await list.list(question { $0.state = state }).rows
            #expect(rows.allSatisfy { $0.state == state })
            found += rows.map(\.filing.code)
        }

        #expect(found.sorted() == all.map(\.filing.code).sorted())
    }

    @Test(arguments: Engine.available)
    func theFilterByOfficerAgreesWithWhoAnswers(engine: Engine) async throws {
        let record = try await record(engine)
        let context = record.context
        let list = ListFilings(context, office: "NG-0004")

        for officer in ["NG-0002", "NG-0003", "NG-0004", "NG-9999", "' OR 1=1"] {
            let all = try await list.list(ListQuestion()).rows
            let rows = try await list.list(question { $0.officer = officer }).rows
            let name = try? await People(context).show(officer).person.name
            let expected = all.filter { row in name.map(row.officers.contains) ?? false }.map(\.filing.code)
            #expect(rows.map(\.filing.code) == expected, "\(officer)")
        }
        let village = try await list.list(question { $0.officer = "NG-0003" }).rows
        #expect(village.count == 2, "the village's officer, not the commune's")

        try await record.database.write { connection in
            try connection.insertAssignment(.sample("PC-0004", "NG-0004", .officer, .filing(village[0].filing.code)))
        }
        let after = try await list.list(question { $0.officer = "NG-0003" }).rows.map(\.filing.code)
        #expect(after == village.dropFirst().map(\.filing.code), "one filing has an officer of its own")
    }

    @Test(arguments: Engine.available)
    func workIsWhatTheWeekSaysAndOnlyWhatIsAskedFor(engine: Engine) async throws {
        let context = try await record(engine).context
        let list = ListWork(context, office: nil)
        let due = try await Filings(context).due(within: 400).filter { !$0.obligation.step.isOptional }

        let work = try await list.list(question { $0.within = 400 }).rows
        let ofVillage = try await list.list(
            question {
                $0.within = 400; $0.officer = "NG-0003"
            }
        ).rows
        let overdue = try await list.list(question { $0.isOverdue = true }).rows

        #expect(!work.isEmpty)
        #expect(
            Set(work.map(\.obligation.record.code)) == Set(due.map(\.obligation.record.code)),
            "the list and the week would tell different things"
        )
        #expect(ofVillage.allSatisfy { $0.people == [$0.people[0]] })
        #expect(
            overdue.allSatisfy { ($0.obligation.daysLeft ?? -1) < 0 || $0.obligation.record.dates.needsPrintedTerm }
        )
        let month = try await MonthCalendar(context, office: nil).show("2026-11-01")
        #expect(month.days.count == 30 && month.days[0].day == "2026-11-01")
    }

    @Test(arguments: Engine.available)
    func theFilingsDueWithinSomeDaysAreThoseOfTheWorkOfTheseDays(engine: Engine) async throws {
        let context = try await record(engine).context
        let (filings, work) = (ListFilings(context, office: nil), ListWork(context, office: nil))
        let all = Set(try await filings.list(ListQuestion()).rows.map(\.filing.code))
        var questions = [0, 30, 60, 400, ListWork.mostDays].map { days in question { $0.within = days } }
        questions.append(question { $0.isOverdue = true })

        var counts: Set<Int> = []
        for asked in questions {
            let rows = try await filings.list(asked).rows
            let owed = Set(try await work.list(asked, .everything).rows.map(\.filing.code))
            // The terms of papers are work, and no filings.
            #expect(rows.map(\.filing.code).sorted() == owed.intersection(all).sorted(), "\(asked)")
            let last = asked.isOverdue ? -1 : asked.within ?? 0
            #expect(
                rows.allSatisfy { ($0.next?.daysLeft).map { $0 <= last } ?? true },
                "a row's own date would say why it is there"
            )
            counts.insert(rows.count)
        }
        #expect(counts.contains { 0 < $0 && $0 < all.count }, "it narrows: \(counts) of \(all.count)")
    }

    @Test(arguments: Engine.available)
    func oneProductsPageSaysOfItsStarsWhatTheWholeReportSays(engine: Engine) async throws {
        let context = try await record(engine).context
        let report = try await OCOPReadiness(context).report()

        for product in ["SP-0001", "SP-0002"] {
            let shown = try await ShowStaffProduct(context, office: nil).show(product)
            #expect(shown.road?.readiness == report.products.first { $0.product.code == product }, "\(product)")
        }
    }
}
