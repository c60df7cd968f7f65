import App
import LegalCalendar
import Registry
import TestSupport
import Testing

/// The lists of documents, of followed papers and of given codes, on both engines.
@Suite(.serialized) struct PaperListTests {
    private func question(_ change: (inout ListQuestion) -> Void) -> ListQuestion {
        var question = ListQuestion()
        change(&question)
        return question
    }

    /// One paper that has run out, one that will soon, one that serves a filing, and one that was taken out of use.
    private func desk(_ engine: Engine) async throws -> PaperDesk {
        let desk = try await PaperDesk(engine)
        try await desk.addProducer()
        _ = try await desk.add("cu.pdf", PaperDesk.pdf("cũ"), title: "Giấy vệ sinh cũ") {
            ($0.producer, $0.dated, $0.expires) = ("CT-0001", "2023-04-10", "2026-04-10")
        }
        _ = try await desk.add("moi.pdf", PaperDesk.pdf("mới"), title: "Giấy vệ sinh mới") {
            ($0.dated, $0.expires) = ("2026-01-05", "2027-01-05")
        }
        _ = try await desk.add("to-khai.pdf", PaperDesk.pdf("tờ khai"), title: "Tờ khai")
        _ = try await desk.add("nham.pdf", PaperDesk.pdf("nhầm"), title: "Nhầm")
        _ = try await desk.documents.withdraw("TL-0004", reason: "cất nhầm")
        return desk
    }

    @Test(arguments: Engine.available)
    func documentsAreNarrowedByEachOfTheirFilters(engine: Engine) async throws {
        let desk = try await desk(engine)
        let filing = try await desk.record.filing("trademark.application", [])
        _ = try await Checklists(desk.record.context).prepare("declaration", of: filing, .document("TL-0003"))

        func found(_ change: (inout ListQuestion) -> Void) async throws -> [String] {
            try await ListDocuments(desk.record.context).list(question(change)).rows.map(\.document.code)
        }
        #expect(try await found { _ in } == ["TL-0003", "TL-0002", "TL-0001"], "the newest first, nothing withdrawn")
        #expect(try await found { $0.text = "ve SINH" } == ["TL-0002", "TL-0001"])
        #expect(try await found { $0.text = "tl-0002" } == ["TL-0002"])
        #expect(try await found { $0.text = "!!" } == [])
        #expect(try await found { $0.producer = "CT-0001" } == ["TL-0001"])
        #expect(try await found { $0.isExpired = true } == ["TL-0001"])
        #expect(try await found { $0.isUnlinked = true } == ["TL-0002", "TL-0001"])
        #expect(try await found { $0.filing = filing } == ["TL-0003"])
        #expect(try await found { $0.filing = "DON-9999" } == [])
    }

    @Test(arguments: Engine.available)
    func followedPapersComeInTheOrderInWhichTheyEndAndWhatIsReplacedComesLast(engine: Engine) async throws {
        let desk = try await desk(engine)
        let list = ListPapers(desk.record.context)

        func found(_ change: (inout ListQuestion) -> Void) async throws -> [String] {
            try await list.list(question(change)).rows.map(\.paper.code)
        }
        #expect(try await found { _ in } == ["TL-0001", "TL-0002"])
        #expect(try await found { $0.isExpired = true } == ["TL-0001"])
        #expect(try await found { $0.within = 30 } == ["TL-0001"], "what has run out waits too")
        #expect(try await found { $0.within = 60 } == ["TL-0001", "TL-0002"])
        #expect(try await found { $0.text = "moi" } == ["TL-0002"])
        #expect(try await found { $0.text = "HL-0001" } == ["TL-0001"])
        #expect(try await found { $0.producer = "CT-0001" } == ["TL-0001"])

        _ = try await desk.add("thay.pdf", PaperDesk.pdf("thay"), title: "Giấy vệ sinh thay") {
            ($0.producer, $0.dated, $0.expires) = ("CT-0001", "2026-11-01", "2029-11-01")
            $0.replaces = "TL-0001"
        }

        let rows = try await list.list(ListQuestion()).rows
        #expect(rows.map(\.paper.code) == ["TL-0002", "TL-0005", "TL-0001"])
        #expect(rows.map(\.isExpired) == [false, false, false], "a paper that was replaced is not waited for")
    }

    @Test(arguments: Engine.available)
    func theLedgerKeepsTheOrderOfItsNumbersUnderEveryFilter(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)
        _ = try await Products(record.context).add(ProductInput(producer: "CT-0002", name: "Chè xanh"))
        for product in ["SP-0002", "SP-0001"] { _ = try await OCOPCodes(record.context).give(to: product) }

        func found(_ change: (inout ListQuestion) -> Void) async throws -> [String] {
            try await ListLedger(record.context).list(question(change)).rows.map(\.product.code)
        }
        #expect(try await found { _ in } == ["SP-0002", "SP-0001"])
        #expect(try await found { $0.text = "che xanh" } == ["SP-0002"])
        #expect(try await found { $0.producer = "ong cu" } == ["SP-0001"])
        #expect(try await found { $0.village = "khong co" } == [])
        #expect(try await ListLedger(record.context).list(ListQuestion()).rows.map(\.entry.number) == [1, 2])
    }

    @Test(arguments: Engine.available)
    func aLabelIsOfferedItsOwnMarksAndTheCollectiveSigns(engine: Engine) async throws {
        let record = try await ProducerRecord(engine)

        let choices = try await ChooseSigns(record.context).choices(of: "SP-0001")

        #expect(choices.rights.map(\.code) == ["QSH-0001", "QSH-0002"])
        #expect(choices.collective.map(\.code) == ["QSH-0002"])
        _ = try await Products(record.context).add(ProductInput(producer: "CT-0002", name: "Chè xanh"))
        let others = try await ChooseSigns(record.context).choices(of: "SP-0002")
        #expect(others.rights.map(\.code) == ["QSH-0002"], "another's own mark is offered for nobody else's label")
    }
}
