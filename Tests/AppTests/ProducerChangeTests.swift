import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// A producer that changes keeps its history, and gets the steps that the law then asks.
@Suite(.serialized) struct ProducerChangeTests {
    @Test(
        "A renamed producer is found by its old name, shows it with its last day, and bears the new one",
        arguments: Engine.available
    )
    func aRenameKeepsTheOldName(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)

        try await record.rename("CT-0001", to: "Công ty Mật Mẫu", kind: "enterprise", from: "2026-06-01", "GPKD 01")

        let view = try await Producers(record.context).show("CT-0001")
        #expect(view.producer.name == "Công ty Mật Mẫu")
        #expect(view.producer.kind == "enterprise")
        #expect(
            view.earlierNames == [
                EarlierName(name: "Hộ Ong Cũ", kind: "household", until: "2026-05-31", document: "GPKD 01")
            ]
        )
        for text in ["ho ong cu", "cong ty mat"] {
            let found = try await SearchCatalogue(record.context).search(text, limit: 10)
            #expect(found.map(\.code) == ["CT-0001"], "\(text)")
        }
        let trail = try await record.acts
        #expect(trail.contains("producer.change"))
    }

    @Test(
        "A change that is dated before the last one, or of the future, is refused and changes nothing",
        arguments: Engine.available
    )
    func changesComeInOrder(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.rename("CT-0001", to: "Tên Hai", from: "2026-06-01")

        await #expect(throws: Problem.people(.changeOutOfOrder(code: "CT-0001", last: "2026-06-01"))) {
            try await record.rename("CT-0001", to: "Tên Ba", from: "2026-06-01")
        }
        await #expect(throws: Problem.catalogue(.dateInFuture(field: "from", date: "2026-11-24", today: "2026-11-23")))
        {
            try await record.rename("CT-0001", to: "Tên Ba", from: "2026-11-24")
        }
        await #expect(throws: Problem.catalogue(.nothingToCorrect)) {
            try await record.rename("CT-0001", to: "Tên Hai", from: "2026-07-01")
        }
        await #expect(throws: Problem.catalogue(.producerExists(code: "CT-0002", name: "Hợp tác xã Lớn"))) {
            try await record.rename("CT-0001", to: "hợp tác xã LỚN", from: "2026-07-01")
        }

        #expect(try await Producers(record.context).show("CT-0001").earlierNames.count == 1)
    }

    @Test(
        "What a merged producer held ends on its last day and begins at the other on the next",
        arguments: Engine.available
    )
    func aMergerMovesWithDates(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)

        let move = try await EndProducer(record.context).merge(
            "CT-0001",
            into: "CT-0002",
            on: "2026-06-01",
            document: nil
        )

        #expect(move.products == ["SP-0001"])
        #expect(move.holdings == ["QSH-0001", "QSH-0002"])
        let right = try await Rights(record.context).show("QSH-0001").right
        #expect(
            Set(right.holdings) == [
                Holding(producer: "CT-0001", role: .owner, from: nil, until: "2026-05-31"),
                Holding(producer: "CT-0002", role: .owner, from: "2026-06-01"),
            ]
        )
        #expect(try await Products(record.context).show("SP-0001").product.producer == "CT-0002")
        let makings = try await Makings(record.context).list(product: "SP-0001").map(\.making)
        #expect(makings.map(\.producer) == ["CT-0001"])
        #expect(makings.map(\.period) == [Period(from: nil, until: "2026-05-31")])
        let assignments = try await record.assignments
        #expect(assignments.map(\.scope) == [.producer("CT-0001"), .producer("CT-0002")])
        #expect(assignments.map(\.until) == ["2026-05-31", nil])
        #expect(assignments.map(\.from) == ["2026-01-01", "2026-06-01"])
        let gone = try await Producers(record.context).show("CT-0001")
        #expect(gone.end == ProducerEnd(how: .merged, last: "2026-05-31", successor: "CT-0002", document: nil))
        #expect(try await Producers(record.context).show("CT-0002").predecessors == ["CT-0001"])
    }

    @Test("A producer that is no more is given nothing new, and its successor is named", arguments: Engine.available)
    func whatIsGoneIsRefused(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        let context = record.context
        _ = try await EndProducer(context).merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)
        let gone = Problem.people(.producerGone(code: "CT-0001", successor: "CT-0002"))

        await #expect(throws: gone) {
            try await Products(context).add(ProductInput(producer: "CT-0001", name: "Sáp ong"))
        }
        await #expect(throws: gone) {
            try await Rights(context).add(RightInput(kind: .trademark, sign: "X", owner: "CT-0001", products: []))
        }
        await #expect(throws: gone) {
            try await EndProducer(context).close("CT-0001", on: "2026-06-02", document: nil)
        }
        await #expect(throws: gone) {
            try await EndProducer(context).merge("CT-0002", into: "CT-0001", on: "2026-06-02", document: nil)
        }
        // What ended while it still stood is history, and can be entered.
        var past = HoldingInput(right: "QSH-0001", producer: "CT-0001", role: .representative)
        past.from = "2025-01-01"
        past.until = "2026-05-31"
        #expect(try await Holdings(context).add(past).right.holdings.count == 3)
        past.until = "2026-06-01"
        past.role = .applicant
        await #expect(throws: gone) { try await Holdings(context).add(past) }
    }

    @Test("Producers of two communes, and one with itself, are not merged", arguments: Engine.available)
    func onlyOneRecordIsMerged(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.database.write { connection in
            try connection.insertCommune(
                Commune(code: "07655", name: "Xã Khác", province: "24", provinceName: "Bắc Ninh")
            )
            try connection.insertProducer(.sample("CT-0009", commune: "07655", name: "Hợp tác xã Xa"))
        }
        let end = EndProducer(record.context)

        await #expect(throws: Problem.people(.producersOfTwoCommunes("CT-0001", "CT-0009"))) {
            try await end.merge("CT-0001", into: "CT-0009", on: "2026-06-01", document: nil)
        }
        await #expect(throws: Problem.people(.sameTwice(field: "into", code: "CT-0001"))) {
            try await end.merge("CT-0001", into: "CT-0001", on: "2026-06-01", document: nil)
        }
    }

    @Test("Two products of one name stop a merger as a whole", arguments: Engine.available)
    func aTwinProductStopsAll(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        _ = try await Products(record.context).add(ProductInput(producer: "CT-0002", name: "mật ong"))

        await #expect(throws: Problem.catalogue(.productExists(code: "SP-0002", name: "mật ong"))) {
            try await EndProducer(record.context).merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)
        }

        #expect(try await Rights(record.context).show("QSH-0001").right.holdings.count == 1)
        #expect(try await Producers(record.context).show("CT-0001").end == nil)
    }

    @Test("A producer entered twice leaves no day of a merger that never was", arguments: Engine.available)
    func aDuplicateIsJoined(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)

        _ = try await EndProducer(record.context).join("CT-0001", with: "CT-0002")

        #expect(try await Products(record.context).show("SP-0001").product.producer == "CT-0002")
        #expect(try await Makings(record.context).list(product: "SP-0001").isEmpty)
        let right = try await Rights(record.context).show("QSH-0001").right
        #expect(right.holdings.contains(Holding(producer: "CT-0002", role: .owner, from: nil)))
        #expect(try await FollowProducer(record.context).tasks(of: "CT-0002").tasks.isEmpty)
        #expect(try await record.assignments.contains { $0.scope == .producer("CT-0002") && $0.from == "2026-01-01" })
    }

    @Test("A closed producer keeps what it owns, and the question who succeeds is asked", arguments: Engine.available)
    func aClosedProducerKeepsItsTitle(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)

        _ = try await EndProducer(record.context).close("CT-0001", on: "2026-06-01", document: nil)

        let right = try await Rights(record.context).show("QSH-0001").right
        #expect(right.holdings == [Holding(producer: "CT-0001", role: .owner, from: nil)])
        #expect(try await record.assignments.map(\.until) == ["2026-06-01"])
        let tasks = try await FollowProducer(record.context).tasks(of: "CT-0001").tasks
        #expect(tasks.map(\.kind) == [.askSuccessor, .askSuccessor])
        #expect(tasks.map(\.since) == ["2026-06-02", "2026-06-02"])
    }

    @Test(
        "After a change each title, application, certificate and paper gets its task, with source and price",
        arguments: Engine.available
    )
    func theLawsTasksAreListed(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.papers()

        try await record.rename("CT-0001", to: "Công ty Mật Mẫu", kind: "enterprise", from: "2026-06-01")

        let tasks = try await FollowProducer(record.context).tasks(of: "CT-0001").tasks
        #expect(
            tasks.map { [$0.kind.rawValue, $0.record] } == [
                ["record_change", "QSH-0001"], ["change_applicant", "DON-0002"], ["ask_certificate", "GCN-0001"],
                ["renew_authorisation", "UQ-0001"], ["match_papers", "CT-0001"],
            ]
        )
        let change = try #require(tasks.first)
        #expect(change.fee == 400_000)
        #expect(change.citations.first?.law == "65/2023/NĐ-CP")
        #expect(change.confidence == .likely)
        #expect(tasks[1].fee == 160_000)
        #expect(tasks.allSatisfy { $0.since == "2026-06-01" && $0.standing == .open })
        #expect(tasks.filter { $0.kind.canBeOpened }.count == 2)
    }

    @Test("Opening the tasks makes the steps owed once, in the filings of the rights", arguments: Engine.available)
    func openingBeginsEachTaskOnce(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.papers()
        _ = try await EndProducer(record.context).merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)
        let follow = FollowProducer(record.context)

        let first = try await follow.open(tasksOf: "CT-0001").tasks
        let again = try await follow.open(tasksOf: "CT-0002").tasks

        #expect(first.map(\.standing) == again.map(\.standing))
        #expect(
            first.filter { $0.kind.canBeOpened }.map(\.standing) == [
                .followed(filing: "DON-0001"), .followed(filing: "DON-0002"),
            ]
        )
        for (filing, step) in [("DON-0001", "record_owner_change"), ("DON-0002", "change_applicant")] {
            let owed = try await ShowFiling(record.context).show(filing).obligations.filter { $0.step.id == step }
            #expect(owed.count == 1)
            #expect(owed.first?.trigger?.date == "2026-06-01")
        }
        _ = try await RecordEvent(record.context).record(
            EventInput(kind: "owner_changed", date: "2026-10-01"),
            filing: "DON-0001"
        )
        let done = try await follow.tasks(of: "CT-0002").tasks
        #expect(done.first?.standing == .done(filing: "DON-0001", on: "2026-10-01"))
    }

    @Test(
        "A title whose application no record holds gets a filing of its own for the change",
        arguments: Engine.available
    )
    func aTitleWithoutApplicationGetsAFiling(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        let renewal = try await OpenFiling(record.context).open(
            procedure: "trademark.renewal",
            subject: .right("QSH-0001")
        )
        for (kind, day) in [("filed", "2018-02-01"), ("granted", "2019-05-02")] as [(String, Day)] {
            _ = try await RecordEvent(record.context).record(EventInput(kind: kind, date: day), filing: renewal)
        }
        try await record.rename("CT-0001", to: "Công ty Mật Mẫu", from: "2026-06-01")

        let tasks = try await FollowProducer(record.context).open(tasksOf: "CT-0001").tasks

        let change = try #require(tasks.first { $0.kind == .recordChange })
        #expect(change.standing == .followed(filing: "DON-0002"))
        let filing = try await ShowFiling(record.context).show("DON-0002")
        #expect(filing.filing.procedure == "ip.change")
        #expect(filing.obligations.map(\.record.key.step) == ["record_owner_change"])
        let again = try await FollowProducer(record.context).open(tasksOf: "CT-0001").tasks
        #expect(again.first { $0.kind == .recordChange }?.standing == .followed(filing: "DON-0002"))
    }

    @Test(
        "A list of before that names a producer by its old name, or one that merged, adds to the one of today",
        arguments: Engine.available
    )
    func anOldListFindsTheProducer(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.rename("CT-0001", to: "Tổ Ong Mới", from: "2026-03-01")
        let list = Array("name,producer\nSáp ong,Hộ Ong Cũ\n".utf8)
        let first = try await ImportProducts(record.context).run(list, isRehearsal: false, update: false)
        _ = try await EndProducer(record.context).merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)
        let next = Array("name,producer\nPhấn hoa,Hộ Ong Cũ\nSữa ong,Tổ Ong Mới\n".utf8)
        let second = try await ImportProducts(record.context).run(next, isRehearsal: false, update: false)

        #expect(first.producers == 0)
        #expect(second.producers == 0)
        let products = try await Products(record.context).list().map(\.product)
        #expect(products.map(\.name).sorted() == ["Mật ong", "Phấn hoa", "Sáp ong", "Sữa ong"])
        #expect(products.allSatisfy { $0.producer == "CT-0002" })
    }

    @Test("A paper of a producer that merged is its successor's to renew", arguments: Engine.available)
    func aPaperGoesToTheSuccessor(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        try await record.papers()
        _ = try await EndProducer(record.context).merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)

        let plan = try await PlanReminders(record.context, NightSettings()).plan()

        let papers = plan.messages.filter { $0.items.contains { $0.filing == "HL-0001" } }
        #expect(
            papers.flatMap(\.items).filter { $0.filing == "HL-0001" }.allSatisfy {
                $0.role == .contact(producer: "CT-0002")
            }
        )
        #expect(!papers.isEmpty)
    }

    @Test("Every fault on the way of a merger leaves all or nothing")
    func aFaultLeavesAllOrNothing() async throws {
        for statement in 1... {
            let record = try await ProducerRecord(.sqlite)
            let faulty = FaultyDatabase(record.database, failingAtStatement: statement)
            let outcome = await Result {
                try await EndProducer(record.record.context(over: faulty))
                    .merge("CT-0001", into: "CT-0002", on: "2026-06-01", document: nil)
            }
            let isGone = try await Producers(record.context).show("CT-0001").end != nil
            let moved = try await Products(record.context).show("SP-0001").product.producer == "CT-0002"
            #expect(isGone == moved, "statement \(statement)")
            guard case .failure = outcome else { break }
            #expect(!isGone, "statement \(statement)")
        }
    }
}

extension Producer {
    fileprivate static func sample(_ code: String, commune: String, name: String) -> Producer {
        Producer(code: code, commune: commune, name: name, kind: nil, village: nil, place: nil)
    }
}
