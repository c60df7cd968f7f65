import App
import LegalCalendar
import Procedures
import Registry
import Store
import TestSupport
import Testing
import Wording

/// Who makes, holds, uses and represents, each from a day to a day.
@Suite(.serialized) struct PeopleRolesTests {
    @Test(arguments: Engine.available)
    func aMemberWhoLeftAndCameBackStandsForBothTimes(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let mark = try await record.collectiveMark()
        let holdings = Holdings(record.context)
        var input = HoldingInput(right: mark, producer: "CT-0002", role: .member)
        input.from = "2025-01-01"
        _ = try await holdings.add(input)
        _ = try await holdings.end(right: mark, producer: "CT-0002", role: .member, on: "2025-06-30")
        input.from = "2026-01-01"
        _ = try await holdings.add(input)

        let users = SignUsers(record.context)

        #expect(try await users.list(right: mark, on: "2025-06-30").users.count == 1)
        #expect(try await users.list(right: mark, on: "2025-07-01").users.isEmpty)
        #expect(try await users.list(right: mark, on: "2026-01-01").users.count == 1)
        let all = try await users.list(right: mark, on: nil).users.map(\.period)
        #expect(all == [Period(from: "2025-01-01", until: "2025-06-30"), Period(from: "2026-01-01", until: nil)])
    }

    @Test(arguments: Engine.available)
    func theSameRoleTwiceAtATimeIsRefused(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        let mark = try await record.collectiveMark()
        var input = HoldingInput(right: mark, producer: "CT-0002", role: .member)
        input.from = "2025-01-01"
        _ = try await Holdings(record.context).add(input)
        input.from = "2025-05-01"

        await #expect(
            throws: Problem.people(.holdingExists(right: mark, producer: "CT-0002", role: .member))
        ) {
            try await Holdings(record.context).add(input)
        }
    }

    @Test(arguments: [Holding.Role.owner, .member])
    func aGeographicalIndicationHasNeitherOwnerNorMembers(role: Holding.Role) async throws {
        let record = try await NightRecord()
        let right = RightInput(kind: .geographicalIndication, sign: "Núi Mẫu", owner: "CT-0001", products: [])
        let code = try await Rights(record.context).add(right).right.code

        await #expect(throws: Problem.people(.roleNotOfKind(role, .geographicalIndication))) {
            try await Holdings(record.context).add(HoldingInput(right: code, producer: "CT-0001", role: role))
        }
    }

    @Test func theAnnexEscapesWhatPeopleTyped() async throws {
        let record = try await NightRecord()
        let mark = try await record.collectiveMark(member: "Hộ <script>alert(1)</script> & \"Con\"")
        _ = try await Holdings(record.context).add(HoldingInput(right: mark, producer: "CT-0002", role: .member))

        let list = try await SignUsers(record.context).list(right: mark, on: "2026-01-01")
        let annex = SignUserAnnex(list, VietnameseWording())

        #expect(!annex.html.contains("<script>"))
        #expect(annex.html.contains("Hộ &lt;script&gt;"))
        #expect(String(decoding: annex.csv, as: UTF8.self).contains("\"Hộ <script>alert(1)</script> & \"\"Con\"\"\""))
    }

    @Test(arguments: Engine.available)
    func aProductMayHaveSeveralMakersEachForItsTime(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        _ = try await record.collectiveMark()
        try await record.authorise("01/GCN", from: "2024-01-10", until: nil)
        let makings = Makings(record.context)
        let first = try await makings.add(product: "SP-0001", producer: "CT-0002", from: "2024-01-01", until: nil)
        _ = try await makings.end(first.making.code, on: "2024-12-31")
        _ = try await makings.add(product: "SP-0001", producer: "CT-0002", from: "2025-01-01", until: nil)

        #expect(try await makings.list(product: "SP-0001").map(\.making.until) == ["2024-12-31", nil])
        await #expect(throws: Problem.people(.makingExists(code: "SX-0002"))) {
            try await makings.add(product: "SP-0001", producer: "CT-0002", from: "2025-06-01", until: nil)
        }
    }

    @Test(arguments: Engine.available)
    func anOlderAuthorisationIsDoneWhenANewerTakesItsPlace(engine: Engine) async throws {
        let record = try await NightRecord(engine)
        try await record.authorise("01/GCN", from: "2021-05-01", until: "2026-05-01")
        var newer = AuthorisationInput(
            right: "QSH-0001",
            user: "CT-0001",
            products: ["SP-0001"],
            document: "02/GCN",
            from: "2026-03-10"
        )
        newer.until = "2031-03-10"
        newer.renews = "UQ-0001"

        _ = try await Rights(record.context).authorise(newer)

        let papers = try await Filings(record.context).papers()
        #expect(papers.map { $0.view.obligations.map(\.state) } == [[.done], [.open]])
        let view = try await Rights(record.context).show("QSH-0001")
        #expect(view.authorisations.map(\.ended) == ["2026-03-09", nil])
    }
}

extension NightRecord {
    /// A collective mark of the sample's producer, and a household that may become its member (`CT-0002`).
    func collectiveMark(member: String = "Hộ Mẫu") async throws -> String {
        _ = try await Producers(context).add(ProducerInput(name: "Chủ thể trung gian Mẫu"))
        _ = try await Producers(context).correct(
            "CT-0002",
            with: {
                var correction = ProducerCorrection()
                correction.name = member
                return correction
            }()
        )
        let right = RightInput(kind: .collectiveMark, sign: "Mật ong tập thể Mẫu", owner: "CT-0001", products: [])
        return try await Rights(context).add(right).right.code
    }
}
