import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing

/// What is written about the catalogue is read back alike on every engine, and names are told apart alike.
@Suite struct CatalogueQueriesTests {
    private static let commune = Commune(code: "07654", name: "Xã Mẫu", province: "24", provinceName: "Tỉnh Mẫu")

    private func database(_ engine: Engine) async throws -> any SQLDatabase {
        let database = try await engine.empty()
        try await database.write { try $0.insertCommune(Self.commune) }
        return database
    }

    private func producer(
        _ code: String,
        _ name: String,
        place: String? = nil,
        isUnidentified: Bool = false
    ) -> Producer {
        Producer(
            code: code,
            commune: "07654",
            name: name,
            kind: "household",
            village: nil,
            place: place,
            isUnidentified: isUnidentified
        )
    }

    @Test(arguments: Engine.available)
    func aProducerIsReadAsItWasWritten(engine: Engine) async throws {
        let database = try await database(engine)
        let written = Producer(
            code: "CT-0001",
            commune: "07654",
            name: "Hợp tác xã Đậu phụ (mẫu)",
            kind: nil,
            village: "Thôn Trà Lâm",
            place: nil
        )

        try await database.write { try $0.insertProducer(written) }

        #expect(try await database.read { try $0.producer("CT-0001") } == written)
        #expect(try await database.read { try $0.producers(commune: "07654", village: "Thôn Trà Lâm") } == [written])
        #expect(try await database.read { try $0.producers(commune: "07654", village: "Thôn khác") } == [])
        #expect(try await database.read { try $0.producer("CT-0002") } == nil)
    }

    @Test(arguments: Engine.available)
    func hungAndHungAreTwoPeopleButHoaIsOnePlace(engine: Engine) async throws {
        let database = try await database(engine)
        let (first, second) = (producer("CT-0001", "Hộ Nguyễn Văn Hùng"), producer("CT-0002", "Hộ Nguyễn Văn Hưng"))
        try await database.write {
            try $0.insertProducer(first)
            try $0.insertProducer(second)
        }

        let found = try await database.read { try $0.producers(commune: "07654", named: "HỘ NGUYỄN VĂN HƯNG") }
        #expect(found == [second])

        let twin = producer("CT-0003", "hộ nguyễn văn hùng")
        await #expect(throws: StoreError.alreadyExists(table: "producer")) {
            try await database.write { try $0.insertProducer(twin) }
        }
    }

    @Test(arguments: Engine.available)
    func thereIsOneUnidentifiedProducerForAPlace(engine: Engine) async throws {
        let database = try await database(engine)
        let first = producer("CT-0001", "Hộ kinh doanh (ẩn tên)", place: "xã Mẫu", isUnidentified: true)
        let elsewhere = producer("CT-0002", "Hộ kinh doanh (ẩn tên)", place: "xã Khác", isUnidentified: true)
        let twin = producer("CT-0003", "", place: "Xã mẫu", isUnidentified: true)
        try await database.write {
            try $0.insertProducer(first)
            try $0.insertProducer(elsewhere)
        }

        await #expect(throws: StoreError.alreadyExists(table: "producer")) {
            try await database.write { try $0.insertProducer(twin) }
        }
    }

    @Test(arguments: Engine.available)
    func aProductKeepsEveryCellOfItsListedRow(engine: Engine) async throws {
        let database = try await database(engine)
        let maker = producer("CT-0001", "HTX Mẫu")
        var cells: [ProductListColumn: String] = [:]
        for column in ProductListColumn.allCases { cells[column] = " “\(column.rawValue)”\n" }
        let product = Product(
            code: "SP-0001",
            commune: "07654",
            producer: "CT-0001",
            name: "Mứt dứa (mẫu)",
            ocopSet: 7,
            ocopCode: OCOPCode("24-07654-3-2026"),
            listed: ListedRow(cells: cells, position: 12)
        )
        try await database.write {
            try $0.insertProducer(maker)
            try $0.insertProduct(product)
        }

        #expect(try await database.read { try $0.product("SP-0001") } == product)
        #expect(try await database.read { try $0.lastListedPosition(commune: "07654") } == 12)
        #expect(try await database.read { try $0.product(producer: "CT-0001", named: "MỨT DỨA (mẫu)") } == product)
        #expect(try await database.read { try $0.product(producer: "CT-0001", named: "Mứt dừa (mẫu)") } == nil)
        let code = try #require(OCOPCode("24-07654-3-2026"))
        #expect(try await database.read { try $0.product(ocopCode: code) } == product)
    }

    @Test(arguments: Engine.available)
    func aRunningNumberIsGivenOnceAndAReservedOneNever(engine: Engine) async throws {
        let database = try await database(engine)

        let numbers = try await database.write { connection in
            let first = try connection.nextOCOPNumber(commune: "07654")
            try connection.reserveOCOPNumber(7, commune: "07654")
            try connection.reserveOCOPNumber(3, commune: "07654")
            return [first, try connection.nextOCOPNumber(commune: "07654")]
        }

        #expect(numbers == [1, 8])
    }

    @Test(arguments: Engine.available)
    func aRightIsReadWithItsProductsHoldersAndPapers(engine: Engine) async throws {
        let database = try await database(engine)
        let maker = producer("CT-0001", "HTX Mẫu")
        let product = Product(code: "SP-0001", commune: "07654", producer: "CT-0001", name: "Chè", ocopSet: nil)
        let right = ProtectedRight(
            code: "QSH-0001",
            commune: "07654",
            kind: .geographicalIndication,
            sign: "Núi Mẫu",
            products: ["SP-0001"],
            holdings: [Holding(producer: "CT-0001", role: .managingBody, from: Day("2026-01-02"))]
        )
        let paper = Authorisation(
            code: "UQ-0001",
            right: "QSH-0001",
            user: "CT-0001",
            products: ["SP-0001"],
            document: "12/GXN",
            from: try #require(Day("2026-02-03")),
            until: nil
        )
        try await database.write {
            try $0.insertProducer(maker)
            try $0.insertProduct(product)
            try $0.insertRight(right)
            try $0.insertAuthorisation(paper)
        }

        #expect(try await database.read { try $0.right("QSH-0001") } == right)
        #expect(try await database.read { try $0.authorisations(right: "QSH-0001") } == [paper])
        let found = try await database.read {
            try $0.rights(commune: "07654", kind: .geographicalIndication, sign: "NÚI MẪU")
        }
        #expect(found == [right])
    }

    @Test(arguments: Engine.available)
    func aForgottenPersonLeavesNoNameNoAddressAndNoAuditedValue(engine: Engine) async throws {
        let database = try await database(engine)
        let person = Person(
            code: "NG-0001",
            commune: "07654",
            name: "Nguyễn Thị Mẫu",
            language: "vi",
            quietFrom: 21,
            quietUntil: 6,
            addresses: [PersonAddress(channel: .email, address: "mau@example.vn", hasConsented: true)]
        )
        let today = try #require(Day("2026-11-23"))
        let link = AuditLink(
            sequence: 1,
            at: "2026-11-23T00:00:00Z",
            person: "officer",
            act: "person.add",
            kind: RecordKind.person.rawValue,
            code: "NG-0001",
            digest: "d",
            previous: "p",
            hash: "h"
        )
        try await database.write {
            try $0.insertPerson(person)
            try $0.insertAuditLink(link)
            try $0.insertAuditValue(sequence: 1, salt: "s", before: nil, after: "Nguyễn Thị Mẫu")
        }
        #expect(try await database.read { try $0.person("NG-0001") } == person)

        try await database.write { try $0.forgetPerson("NG-0001", on: today) }

        let forgotten = try #require(try await database.read { try $0.person("NG-0001") })
        #expect(forgotten.name == "" && forgotten.addresses.isEmpty && forgotten.forgottenOn == today)
        let values = try await database.read { connection in
            var values: [String?] = []
            try connection.forEachAuditLink { _, salt, _, after in values += [salt, after] }
            return values
        }
        #expect(values == [nil, nil], "the link stays, what it spoke of is gone")
    }

    @Test(arguments: Engine.available, Assignment.Scope.Kind.allCases)
    func anAssignmentIsReadWithItsScope(engine: Engine, kind: Assignment.Scope.Kind) async throws {
        let database = try await database(engine)
        let person = Person(
            code: "NG-0001",
            commune: "07654",
            name: "Mẫu",
            language: "vi",
            quietFrom: 0,
            quietUntil: 0,
            addresses: []
        )
        let assignment = Assignment(
            code: "PC-0001",
            person: "NG-0001",
            role: .officer,
            scope: try #require(Assignment.Scope(kind, target: kind == .unit ? "culture" : "Thôn Mẫu")),
            from: try #require(Day("2026-01-01")),
            until: nil,
            deputy: "NG-0001"
        )
        try await database.write {
            try $0.insertPerson(person)
            try $0.insertAssignment(assignment)
        }

        #expect(try await database.read { try $0.assignments(person: "NG-0001") } == [assignment])
        try await database.write { try $0.removeDeputy("NG-0001") }
        #expect(try await database.read { try $0.assignment("PC-0001") }?.deputy == nil)
    }
}
