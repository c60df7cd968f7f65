import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// A duty that two filings have both is told once, and never less than once.
@Suite(.serialized) struct OneDutyTests {
    @Test(
        "The renewal of a mark that has a renewal opened by itself is reminded from there alone",
        arguments: Engine.available
    )
    func aRenewalOpenedByItselfSpeaksAlone(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let application = try await record.registered("trademark.application")
        let renewal = try await record.registered("trademark.renewal")

        let plan = try await record.plan()

        let told = plan.renewals
        #expect(!told.isEmpty)
        #expect(Set(told.map(\.filing)) == [renewal])
        #expect(Set(told.map(\.reminder.occasion.key)).count == told.count)
        let due = try await Filings(record.context).due(within: 400)
        #expect(due.filter { $0.obligation.step.id == "renewal" }.map(\.filing.code) == [renewal])
        #expect(application != renewal)
    }

    @Test(
        "An occasion that the application has told is not told again by a renewal opened later",
        arguments: Engine.available
    )
    func whatWasToldIsNotToldAgain(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.registered("trademark.application")
        let before = try await record.plan()
        try await record.send()
        record.set(today: "2026-03-21")
        try await record.registered("trademark.renewal")

        let after = try await record.plan()

        let renewals = before.renewals + after.renewals
        #expect(!renewals.isEmpty)
        #expect(Set(renewals.map(\.reminder.occasion.key)).count == renewals.count)
    }

    @Test(
        "When the renewal is withdrawn, the application's own step speaks again, with what it missed",
        arguments: Engine.available
    )
    func aWithdrawnRenewalGivesTheDutyBack(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let application = try await record.registered("trademark.application")
        let renewal = try await record.registered("trademark.renewal")
        _ = try await record.plan()
        try await record.send()
        record.set(today: "2026-09-10")
        for kind in ["renewal_requested", "withdrawn"] {
            _ = try await RecordEvent(record.context).record(
                EventInput(kind: kind, date: "2026-09-08"),
                filing: renewal
            )
        }

        let plan = try await record.plan()

        let told = plan.renewals
        #expect(Set(told.map(\.filing)) == [application])
        let view = try await ShowFiling(record.context).show(application)
        let date = try #require(view.obligations.first { $0.step.id == "renewal" }?.dates.plan)
        #expect(told.contains { $0.reminder.occasion == .offset(days: -90, date: date) })
    }

    @Test(
        "A renewal entered too late to be reminded leaves the word to the step that was known before",
        arguments: Engine.available
    )
    func aSilentTwinDoesNotSilence(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let application = try await record.registered("trademark.application")
        record.set(today: "2026-12-20")
        try await record.registered("trademark.renewal")

        let plan = try await record.plan()

        let told = plan.renewals
        #expect(!told.isEmpty)
        #expect(Set(told.map(\.filing)) == [application])
    }

    @Test("The step that is silent says where it is carried on, and why", arguments: Engine.available)
    func theSilentOneNamesTheOther(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let application = try await record.registered("trademark.application")
        let renewal = try await record.registered("trademark.renewal")

        let silent = try await ShowFiling(record.context).show(application).obligations.first {
            $0.step.id == "renewal"
        }
        let speaking = try await ShowFiling(record.context).show(renewal).obligations.first { $0.step.id == "renewal" }

        #expect(silent?.carriedOn?.filing == renewal)
        #expect(silent?.carriedOn?.obligation == speaking?.record.code)
        #expect(silent?.carriedOn?.why == .sameStep)
        #expect(speaking?.carriedOn == nil)
        let owed = try await Filings(record.context).owed(within: 400).filter { $0.obligation.step.id == "renewal" }
        #expect(Set(owed.map(\.filing.code)) == [application, renewal])
    }

    @Test(
        "A renewal asked for in its own filing is done in the application too, until it is refused",
        arguments: Engine.available
    )
    func whatIsDoneThereIsDone(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.registered("trademark.application")
        let renewal = try await record.registered("trademark.renewal")
        record.set(today: "2026-09-10")
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "renewal_requested", date: "2026-09-08"),
            filing: renewal
        )

        let quiet = try await record.plan().renewals
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "renewal_refused", date: "2026-09-09"),
            filing: renewal
        )
        record.set(today: "2026-09-11")
        let refused = try await record.plan().renewals

        #expect(quiet.isEmpty)
        #expect(Set(refused.map(\.filing)) == [renewal])
    }

    @Test(
        "Newer evidence of use in a filing of its own answers the application's older duty",
        arguments: Engine.available
    )
    func newerEvidenceAnswers(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let application = try await record.registered("trademark.application")
        let upkeep = try await record.registered("trademark.maintenance")
        for (filing, day) in [(application, "2025-03-01"), (upkeep, "2026-03-01")] as [(String, Day)] {
            _ = try await RecordEvent(record.context).record(
                EventInput(kind: "use_evidenced", date: day),
                filing: filing
            )
        }

        let due = try await Filings(record.context).due(within: 400).filter { $0.obligation.step.id == "use_evidence" }

        #expect(due.map(\.filing.code) == [upkeep])
        let silent = try await ShowFiling(record.context).show(application).obligations.filter {
            $0.step.id == "use_evidence" && $0.state == .open
        }
        #expect(silent.map(\.carriedOn?.why) == [.answeredThere])
    }

    @Test(
        "One authorisation entered as a paper and as an event is reminded once, by the paper",
        arguments: Engine.available
    )
    func onePaperSpeaks(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.indication()
        try await record.use("12/GCN", by: "CT-0001")
        let filing = try await record.useAuthorised(number: "12/GCN")

        let plan = try await record.plan()

        #expect(Set(plan.messages.flatMap(\.items).map(\.filing)) == ["HL-0001"])
        let silent = try await ShowFiling(record.context).show(filing).obligations.first { $0.state == .open }
        #expect(silent?.carriedOn?.why == .samePaper)
        #expect(silent?.carriedOn?.filing == "HL-0001")
    }

    @Test(
        "Two users' papers of one day are two duties, and an event without a number is not taken for one",
        arguments: Engine.available
    )
    func anUnnumberedEventAmongTwoPapersSpeaks(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.indication()
        try await record.use("12/GCN", by: "CT-0001")
        let filing = try await record.useAuthorised(number: nil)
        let single = try await record.due90
        try await record.use("13/GCN", by: "CT-0002")

        let both = try await record.due90

        #expect(single == ["HL-0001"])
        #expect(both == [filing, "HL-0001", "HL-0002"])
    }

    @Test("When the paper is given up, the event's own term speaks again", arguments: Engine.available)
    func aPaperGivenUpGivesTheDutyBack(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.indication()
        let paper = try await record.use("12/GCN", by: "CT-0001")
        let filing = try await record.useAuthorised(number: "12/GCN")

        _ = try await EndAuthorisation(record.context).end(paper.code, on: "2026-03-19")

        #expect(try await record.due90 == [filing])
    }

    @Test("Two notices of one day in two filings of one procedure are two duties", arguments: Engine.available)
    func likeFilingsAreNotOne(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let first = try await record.filingWithNotice()
        let second = try await record.filingWithNotice()

        let plan = try await record.plan()

        #expect(Set(plan.messages.flatMap(\.items).map(\.filing)) == [first, second])
    }
}

extension ReminderPlan {
    fileprivate var renewals: [Item] {
        messages.flatMap(\.items).filter { $0.step.en.contains("Renew the registration") }
    }
}

extension NightRecord {
    /// An indication that the sample's producer manages, and a second producer beside it.
    func indication() async throws {
        _ = try await Producers(context).add(ProducerInput(name: "Hợp tác xã Mẫu Hai", kind: nil))
        var input = RightInput(kind: .geographicalIndication, sign: "Núi Mẫu", owner: "CT-0001", products: [])
        input.products = []
        _ = try await Rights(context).add(input)
        for (code, producer) in [("SP-0001", "CT-0001"), ("SP-0002", "CT-0002")] {
            try await database.write {
                try $0.insertProduct(
                    Product(code: code, commune: "07654", producer: producer, name: "Mật ong \(code)", ocopSet: nil)
                )
            }
        }
    }

    @discardableResult
    func use(_ document: String, by producer: String) async throws -> Authorisation {
        var input = AuthorisationInput(
            right: "QSH-0002",
            user: producer,
            products: ["SP-000\(producer.suffix(1))"],
            document: document,
            from: "2024-01-10"
        )
        input.until = "2026-05-20"
        return try await Rights(context).authorise(input)
    }

    func useAuthorised(number: String?) async throws -> String {
        let code = try await OpenFiling(context).open(procedure: "gi.use", subject: .right("QSH-0002"))
        var event = EventInput(kind: "use_authorised", date: "2024-01-10")
        event.number = number
        event.printedDue = "2026-05-20"
        _ = try await RecordEvent(context).record(event, filing: code)
        return code
    }

    var due90: [String] {
        get async throws { try await Filings(context).due(within: 90).map(\.filing.code).sorted() }
    }

    /// A filing of a mark filed on 2016-12-01 and granted on 2018-05-02.
    @discardableResult
    func registered(_ procedure: String) async throws -> String {
        let code = try await OpenFiling(context).open(procedure: procedure, subject: .right("QSH-0001"))
        for (kind, day) in [("filed", "2016-12-01"), ("granted", "2018-05-02")] as [(String, Day)] {
            _ = try await RecordEvent(context).record(EventInput(kind: kind, date: day), filing: code)
        }
        return code
    }
}
