import LegalCalendar
import Registry
import Store
import TestSupport
import Testing

/// Accounts, passwords and sessions are kept alike on every engine, and what lets somebody in can be erased.
@Suite struct AccountQueriesTests {
    private static let commune = Commune(code: "07654", name: "Xã Mẫu", province: "24", provinceName: "Tỉnh Mẫu")
    private static let day = Day(ordinal: 20_787)
    private static let account = Account(
        code: "TK-0001",
        person: "NG-0001",
        commune: "07654",
        signInName: "nguoi.mau",
        role: .officer,
        made: day,
        madeBy: "thu"
    )
    private static let password = StoredPassword(rounds: 2, blockSize: 8, parallelism: 1, salt: "00", hash: "ff")

    private func database(_ engine: Engine) async throws -> any SQLDatabase {
        let database = try await engine.empty()
        let person = Person(
            code: "NG-0001",
            commune: "07654",
            name: "Người Mẫu",
            language: "vi",
            quietFrom: 0,
            quietUntil: 0,
            addresses: []
        )
        try await database.write {
            try $0.insertCommune(Self.commune)
            try $0.insertPerson(person)
            try $0.insertAccount(Self.account)
            try $0.setPassword(ofAccount: "TK-0001", to: Self.password)
            try $0.setSetup(ofAccount: "TK-0001", tokenHash: "a", until: 100)
        }
        return database
    }

    @Test(arguments: Engine.available)
    func anAccountIsReadAsItWasWrittenHoweverItIsAskedFor(engine: Engine) async throws {
        let database = try await database(engine)

        let read = try await database.read {
            [
                try $0.account("TK-0001"), try $0.account(ofPerson: "NG-0001"),
                try $0.account(signInName: "nguoi.mau"), try $0.accounts(commune: "07654").first,
            ]
        }
        try await database.write { try $0.setDisabled(account: "TK-0001", on: Self.day) }

        #expect(read == Array(repeating: Self.account, count: 4))
        #expect(try await database.read { try $0.account("TK-0001") }?.disabled == Self.day)
        #expect(try await database.read { try $0.password(ofAccount: "TK-0001") } == Self.password)
    }

    @Test(arguments: Engine.available)
    func aLinkToSetAPasswordIsUsedUpOnceAndANewOneVoidsTheOld(engine: Engine) async throws {
        let database = try await database(engine)

        try await database.write { try $0.setSetup(ofAccount: "TK-0001", tokenHash: "b", until: 200) }
        let old = try await database.read { try $0.setup(tokenHash: "a")?.account }
        let first = try await database.write { try $0.removeSetup(tokenHash: "b") }
        let second = try await database.write { try $0.removeSetup(tokenHash: "b") }

        #expect(old == nil && first && !second)
    }

    @Test(arguments: Engine.available)
    func sessionsEndByAgeByIdlenessAndWithTheirAccount(engine: Engine) async throws {
        let database = try await database(engine)
        try await database.write {
            for (token, began, seen) in [("old", 10, 90), ("idle", 60, 60), ("new", 80, 90)] {
                let session = SignedInSession(account: "TK-0001", began: began, lastSeen: seen)
                try $0.insertSession(session, tokenHash: token)
            }
            try $0.endSessions(begunBefore: 50, lastSeenBefore: 70)
        }

        let left = try await database.read { connection in
            try ["old", "idle", "new"].filter { try connection.session(tokenHash: $0) != nil }
        }
        try await database.write { try $0.forgetAccount("TK-0001", on: Self.day) }

        #expect(left == ["new"])
        let (account, password, session) = try await database.read {
            (try $0.account("TK-0001"), try $0.password(ofAccount: "TK-0001"), try $0.session(tokenHash: "new"))
        }
        #expect(account?.signInName == "TK-0001" && account?.disabled == Self.day)
        #expect(password == nil && session == nil)
    }
}
