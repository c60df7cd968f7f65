import App
import Foundation
import LegalCalendar
import Procedures
import Registry
import TestSupport
import Testing
import Wording

/// A paper is kept once, outside the database, and serves every dossier that needs it.
@Suite(.serialized) struct DocumentTests {
    @Test(arguments: Engine.available)
    func onePaperServesTwoDossiers(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let first = try await desk.record.filing("trademark.application", [])
        let second = try await desk.record.filing("gi.application", [])
        let code = try await desk.add("giay.pdf", PaperDesk.pdf("a")).document.code

        for filing in [first, second] {
            _ = try await Checklists(desk.record.context).prepare("power_of_attorney", of: filing, .document(code))
        }

        let view = try await desk.documents.show(code)
        #expect(view.uses.map(\.filing) == [first, second])
        let paper = try await Checklists(desk.record.context).show(first).papers.first {
            $0.item.id == "power_of_attorney"
        }
        #expect(paper?.state == .prepared)
        #expect(paper?.documents.map(\.code) == [code])
        #expect(try desk.files() == [view.document.content.hash])
    }

    @Test(arguments: Engine.available)
    func theSameFileTwiceIsOneFileAndThePersonIsTold(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let first = try await desk.add("giay.pdf", PaperDesk.pdf("a"), title: "Giấy mẫu")

        await #expect(throws: Problem.document(.documentExists(code: "TL-0001", title: "Giấy mẫu"))) {
            try await desk.add("ten-khac.pdf", PaperDesk.pdf("a"))
        }
        let another = try await desk.add("giay.pdf", PaperDesk.pdf("a")) { $0.isAnother = true }

        #expect(another.document.code == "TL-0002")
        #expect(another.sharedWith == "TL-0001")
        #expect(another.document.content == first.document.content)
        #expect(try desk.files().count == 1)
    }

    @Test(arguments: Engine.available)
    func aPaperThatExpiresIsAnObligationLikeAnyOther(engine: Engine) async throws {
        let desk = try await PaperDesk(engine, today: "2026-03-02")
        try await desk.addProducer()

        let old = try await desk.add("cu.pdf", PaperDesk.pdf("cũ"), title: "Giấy an toàn thực phẩm") {
            ($0.producer, $0.dated, $0.expires) = ("CT-0001", "2023-04-10", "2026-04-10")
        }
        let due = try await Filings(desk.record.context).due(within: 90)
        let new = try await desk.add("moi.pdf", PaperDesk.pdf("mới"), title: "Giấy an toàn thực phẩm") {
            ($0.producer, $0.dated, $0.expires) = ("CT-0001", "2026-03-01", "2029-03-01")
            $0.replaces = "TL-0001"
        }

        #expect(old.validity == "HL-0001")
        #expect(due.map(\.filing.code) == ["HL-0001"])
        #expect(due.first?.obligation.dates.statutory == "2026-04-10")
        #expect(new.validity == "HL-0002")
        #expect(try await desk.documents.show("TL-0001").replacedBy == "TL-0002")
        #expect(try await Filings(desk.record.context).due(within: 90).isEmpty)
        await #expect(throws: Problem.document(.alreadyReplaced(code: "TL-0001", by: "TL-0002"))) {
            try await desk.add("nua.pdf", PaperDesk.pdf("nữa")) { $0.replaces = "TL-0001" }
        }
    }

    @Test(arguments: Engine.available)
    func anExpiredPaperIsNotReady(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let filing = try await desk.record.filing("trademark.application", [])
        _ = try await desk.add("cu.pdf", PaperDesk.pdf("cũ")) { ($0.dated, $0.expires) = ("2020-01-02", "2026-11-22") }
        _ = try await desk.add("moi.pdf", PaperDesk.pdf("mới")) {
            ($0.dated, $0.expires) = ("2020-01-02", "2026-11-23")
        }
        let checklists = Checklists(desk.record.context)
        let before = try await checklists.show(filing).ready

        let expired = try await checklists.prepare("declaration", of: filing, .document("TL-0001"))
        let replaced = try await checklists.prepare("declaration", of: filing, .document("TL-0002"))

        #expect(expired.ready == before)
        #expect(expired.papers.first { $0.item.id == "declaration" }?.isExpired == true)
        #expect(replaced.ready == before + 1)
        #expect(try await desk.documents.list(.expired).map(\.document.code) == ["TL-0001"])
    }

    @Test(arguments: Engine.available)
    func aFileGivenToTheChecklistIsKeptUnderThePapersOwnName(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let filing = try await desk.record.filing("trademark.application", [])
        let path = try desk.write("to-khai.pdf", PaperDesk.pdf("a"))

        let view = try await Checklists(desk.record.context).prepare(
            "declaration",
            of: filing,
            .file(path, desk.folder)
        )

        let document = try #require(view.papers.first { $0.item.id == "declaration" }?.documents.first)
        #expect(document.title == "Tờ khai đăng ký nhãn hiệu")
        #expect(document.kind == "declaration")
        #expect(try await desk.documents.show(document.code).uses.map(\.item) == ["declaration"])
    }

    @Test(arguments: Engine.available)
    func aPaperThatIsToBeDoneAgainReleasesItsFilesAndKeepsThem(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let filing = try await desk.record.filing("trademark.application", [])
        _ = try await desk.add("giay.pdf", PaperDesk.pdf("a"))
        let checklists = Checklists(desk.record.context)
        _ = try await checklists.prepare("declaration", of: filing, .document("TL-0001"))
        await #expect(throws: Problem.document(.documentInUse(code: "TL-0001", by: [filing]))) {
            try await desk.documents.withdraw("TL-0001", reason: "nhầm tệp")
        }

        _ = try await checklists.reopen("declaration", of: filing)

        #expect(try await desk.documents.list(.unlinked).map(\.document.code) == ["TL-0001"])
        #expect(try await desk.documents.withdraw("TL-0001", reason: "nhầm tệp").document.withdrawn != nil)
        #expect(try await desk.documents.list().isEmpty)
        #expect(try desk.files().count == 1, "only the sweep deletes")
        await #expect(throws: Problem.document(.documentWithdrawn(code: "TL-0001"))) {
            try await checklists.prepare("declaration", of: filing, .document("TL-0001"))
        }
    }

    /// The file is there first, so a row can never name one that is not; what is left over belongs to nobody.
    @Test(arguments: Engine.available)
    func aFaultAtAnyStatementLeavesNoRowWithoutItsFile(engine: Engine) async throws {
        for statement in 1... {
            let desk = try await PaperDesk(engine)
            let path = try desk.write("giay.pdf", PaperDesk.pdf("a"))
            let faulty = FaultyDatabase(desk.record.database, failingAtStatement: statement)
            var input = DocumentInput(title: "Giấy mẫu")
            (input.dated, input.expires) = ("2026-01-05", "2027-01-05")
            let given = input

            let outcome = await Result {
                try await Documents(desk.record.context(over: faulty), desk.folder).add(given, file: path)
            }

            let rows = try await desk.documents.list()
            guard case .failure = outcome else {
                #expect(rows.map(\.validity) == ["HL-0001"])
                return
            }
            #expect(rows.isEmpty, "statement \(statement)")
        }
    }

    @Test(arguments: Engine.available)
    func aDamagedFileIsNoticedWhereItIsUsedAndMendedByTheOriginal(engine: Engine) async throws {
        let desk = try await PaperDesk(engine)
        let hash = try await desk.add("giay.pdf", PaperDesk.pdf("a")).document.content.hash
        let kept = desk.folder.path + "/\(hash.prefix(2))/\(hash)"
        try Data(PaperDesk.pdf("b")).write(to: URL(filePath: kept))

        await #expect(throws: Problem.document(.contentDamaged(code: "TL-0001"))) {
            try await desk.documents.bytes(of: "TL-0001")
        }
        _ = await Result { try await desk.add("giay.pdf", PaperDesk.pdf("a")) }
        #expect(try await desk.documents.bytes(of: "TL-0001") == PaperDesk.pdf("a"))
        try FileManager.default.removeItem(atPath: kept)
        await #expect(throws: Problem.document(.contentMissing(code: "TL-0001"))) {
            try await desk.documents.bytes(of: "TL-0001")
        }
    }
}

extension Documents.Selection {
    fileprivate static var expired: Self {
        var selection = Self()
        selection.isExpired = true
        return selection
    }

    fileprivate static var unlinked: Self {
        var selection = Self()
        selection.isUnlinked = true
        return selection
    }
}
