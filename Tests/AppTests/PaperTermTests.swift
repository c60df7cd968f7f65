import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// A paper that dies on a day is an obligation like any other: dates, reasons, revisions, reminders, an end.
@Suite(.serialized) struct PaperTermTests {
    @Test(arguments: Engine.available)
    func anAuthorisationThatExpiresIsFollowedFromTheDayItIsRecorded(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        let authorisation = try await record.authorise("01/GCN", from: "2024-01-10", until: "2026-05-20")

        let view = try await ShowFiling(record.context).show("HL-0001")
        #expect(view.filing.subject == .paper(authorisation.followed))
        #expect(view.obligations.map(\.record.key.step) == ["authorisation_renewal"])
        #expect(view.obligations.map(\.dates.statutory) == ["2026-05-20"])
        #expect(view.obligations.first?.reasons.isEmpty == false)
        #expect(try await Filings(record.context).list().isEmpty)
        #expect(try await Filings(record.context).papers().map(\.subjectName) == ["01/GCN (Mật ong Mẫu)"])
        #expect(try await Filings(record.context).due(within: 90).map(\.filing.code) == ["HL-0001"])
    }

    @Test(arguments: Engine.available)
    func itsEndIsRemindedToTheProducerThatUsesTheSign(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.authorise("01/GCN", from: "2024-01-10", until: "2026-05-20")

        let plan = try await record.plan()

        #expect(plan.messages.map(\.person) == [NightRecord.contact])
        #expect(plan.messages.flatMap(\.items).map(\.filing) == ["HL-0001"])
        #expect(try await record.plan().messages.isEmpty)
        #expect(try await record.send().sent.count == 1)
    }

    @Test(arguments: Engine.available)
    func aPaperWithoutAWrittenEndIsNotFollowed(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        try await record.authorise("01/GCN", from: "2024-01-10", until: nil)

        #expect(try await Filings(record.context).papers().isEmpty)
    }

    @Test(arguments: Engine.available)
    func aPaperThatExpiredBeforeItWasEnteredIsShownAndMailsNobody(engine: Engine) async throws {
        let record = try await NightRecord(engine)

        try await record.authorise("01/GCN", from: "2020-01-10", until: "2025-01-10")

        let view = try await ShowFiling(record.context).show("HL-0001")
        #expect(view.obligations.map(\.record.isHistoric) == [true])
        #expect(try await record.plan().messages.isEmpty)
    }

    @Test(arguments: Engine.available)
    func aWrongWrittenEndIsCorrectedWithBothKept(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.authorise("01/GCN", from: "2024-01-10", until: "2026-05-20")
        var correction = EventCorrection(reason: "đọc nhầm")
        correction.printedDue = "2026-05-29"

        let outcome = try await CorrectEvent(record.context).correct("DB-0001", with: correction)

        #expect(outcome.moved == ["VC-0001"])
        let view = try await ShowFiling(record.context).show("HL-0001")
        #expect(view.obligations.map(\.dates.statutory) == ["2026-05-29"])
        #expect(view.events.map(\.printedDue) == ["2026-05-20", "2026-05-29"])
    }

    /// A check that held a filing to a right or a certificate is gone; nothing that stood in the table is.
    @Test(arguments: Engine.available)
    func filingsOfAnOlderRecordAreStillThereAfterTheUpgrade(engine: Engine) async throws {
        let place = try TestPlace(engine)
        let older = Array(SchemaStep.all.prefix { $0.id != "0007-people" })
        try await place.initialise(steps: older)
        try await place.open(steps: older).write { connection in
            try connection.run("INSERT INTO commune VALUES ('07654', 'Xã', '24', 'Tỉnh')")
            try connection.run("INSERT INTO protected_right VALUES ('QSH-0001', '07654', 'trademark', 'Tên', 'ten')")
            try connection.run(
                "INSERT INTO producer VALUES ('CT-0001', '07654', 'Tên', 'ten', NULL, NULL, NULL, '', 0)"
            )
            try connection.run("INSERT INTO holding VALUES ('QSH-0001', 'CT-0001', 'owner', NULL, NULL)")
            try connection.run(
                """
                INSERT INTO filing (code, commune, procedure, protected_right, opened)
                VALUES ('DON-0001', '07654', 'trademark.application', 'QSH-0001', '2026-01-02')
                """
            )
            try connection.run("INSERT INTO filing_answer VALUES ('DON-0001', 'place_name', 1)")
        }

        _ = try await place.upgrade(steps: SchemaStep.all)

        let database = try await place.open(steps: SchemaStep.all)
        let filing = try await database.read { try $0.filing("DON-0001") }
        #expect(filing?.subject == .right("QSH-0001"))
        #expect(filing?.answers == ["place_name": true])
        #expect(try await database.read { try $0.right("QSH-0001")?.holdings.map(\.role) } == [.owner])
        await #expect(throws: StoreError.self) {
            try await database.write { try $0.run("INSERT INTO filing_answer VALUES ('DON-0009', 'place_name', 1)") }
        }
    }
}

extension NightRecord {
    /// A paper by which the sample's producer may use the sample's sign.
    @discardableResult
    func authorise(_ document: String, from: Day, until: Day?) async throws -> Authorisation {
        try await database.write { connection in
            guard try connection.product("SP-0001") == nil else { return }
            try connection.insertProduct(
                Product(code: "SP-0001", commune: "07654", producer: "CT-0001", name: "Mật ong", ocopSet: nil)
            )
        }
        var input = AuthorisationInput(
            right: "QSH-0001",
            user: "CT-0001",
            products: ["SP-0001"],
            document: document,
            from: from
        )
        input.until = until
        return try await Rights(context).authorise(input)
    }
}

extension Authorisation {
    fileprivate var followed: FollowedPaper {
        FollowedPaper(kind: .authorisation, code: code, name: "\(document) (Mật ong Mẫu)", producer: user)
    }
}
