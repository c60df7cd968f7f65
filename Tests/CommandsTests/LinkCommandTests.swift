import Formats
import Foundation
import TestSupport
import Testing

/// Personal links on the command line: made, printed again, revoked, and never kept.
@Suite struct LinkCommandTests {
    /// One producer with two contacts, of whom one is another producer's too, and one with none.
    private func prepared(
        _ web: String = "web: {public-address: 'https://dau-lang.example'}"
    ) async throws
        -> (Daulang, [String])
    {
        let daulang = try await Daulang.initialised()
        for arguments in [
            ["producer", "add", "--name", "Hợp tác xã Mật ong Mẫu", "--email", "mau@example.vn"],
            ["producer", "add", "--name", "Hộ <b>Mẫu</b>", "--kind", "household"],
            ["person", "add", "--name", "Trần Thị Mẫu"],
            ["person", "assign", "NG-0002", "--role", "contact", "--producer", "CT-0001"],
            ["person", "assign", "NG-0002", "--role", "contact", "--producer", "CT-0002"],
        ] {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(answer.errors)")
        }
        return (daulang, ["--config", try daulang.write(Array(web.utf8), as: "web.yaml")])
    }

    private func addresses(_ answer: Daulang.Answer) throws -> [String] {
        try #require(answer.exitCode == 0, "\(answer.errors)")
        return try answer.json["links"]?.array?.compactMap { $0["address"]?.string } ?? []
    }

    @Test func aLinkIsMadeOnceAndItsAddressIsTheSameWheneverItIsTold() async throws {
        let (daulang, settings) = try await prepared()

        let first = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))
        let again = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))
        let printing = ["link", "print", "--output", daulang.path("phieu.html"), "--json"] + settings
        let printed = try addresses(try await daulang.run(printing))

        let address = try #require(first.first)
        #expect(address.wholeMatch(of: #/https://dau-lang\.example/viec/[a-z2-9]{34}/#) != nil)
        #expect(again == [address] && printed == [address])
        let page = String(decoding: try daulang.read("phieu.html"), as: UTF8.self)
        #expect(page.contains(address) && page.contains("<svg class=\"qr\"") && page.contains("LK-0001"))
    }

    @Test func theAddressIsInNoFileOfTheRecord() async throws {
        let (daulang, settings) = try await prepared()

        let made = try await daulang.run(["link", "make", "CT-0001", "--json"] + settings)
        let address = try #require(try addresses(made).first)

        let proof = Array(address.suffix(26).utf8)
        for file in ["daulang.sqlite", "daulang.sqlite-wal", "daulang.sqlite.key"] {
            guard let bytes = try? daulang.read(file) else { continue }
            #expect(!bytes.contains(proof), "\(file)")
        }
        let listed = try await daulang.run(["link", "list", "--json"] + settings)
        #expect(!listed.text.contains("viec/") && listed.text.contains("LK-0001"))
        let trail = try await daulang.run(["audit", "show", "--json"])
        #expect(trail.text.contains("link.make") && !trail.text.contains("viec/"))
    }

    @Test func aPersonGetsALinkForEachProducerWhoseContactItIs() async throws {
        let (daulang, settings) = try await prepared()

        let own = try addresses(try await daulang.run(["link", "make", "NG-0002", "--json"] + settings))
        let named = ["link", "make", "CT-0002", "--person", "NG-0002", "--json"]
        let same = try addresses(try await daulang.run(named + settings))

        #expect(Set(own).count == 2 && same == [own[1]])
    }

    @Test func whoIsNoContactGetsNoLink() async throws {
        let (daulang, settings) = try await prepared()
        _ = try await daulang.run(["person", "add", "--name", "Người Lạ"])

        for (arguments, code) in [
            (["CT-0002", "--person", "NG-0001"], "not_contact"), (["NG-0003"], "contact_of_nobody"),
            (["CT-0009"], "producer_not_found"),
        ] {
            let answer = try await daulang.run(["link", "make"] + arguments + ["--json"] + settings)
            #expect(answer.exitCode != 0 && answer.errors.contains(code), "\(answer.errors)")
        }
        #expect(try await daulang.run(["link", "list", "--json"] + settings).json["links"]?.array?.isEmpty == true)
    }

    @Test func aRevokedLinkIsNotPrintedAndTheNextHasAnotherAddress() async throws {
        let (daulang, settings) = try await prepared()
        let first = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))

        let revoked = try await daulang.run(["link", "revoke", "LK-0001", "--json"] + settings)
        let again = try await daulang.run(["link", "revoke", "LK-0001", "--json"] + settings)
        let printing = ["link", "print", "LK-0001", "--output", daulang.path("a.html")]
        let printed = try await daulang.run(printing + settings)
        let second = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))

        #expect(try revoked.json["state"]?.string == "revoked")
        #expect(again.exitCode == 4 && printed.exitCode == 4)
        #expect(second.count == 1 && second != first)
    }

    @Test func anotherKeyGivesOtherAddresses() async throws {
        let (daulang, settings) = try await prepared()
        let first = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))
        _ = try daulang.write(Array(String(repeating: "0a", count: 32).utf8), as: "daulang.sqlite.key")

        let second = try addresses(try await daulang.run(["link", "make", "CT-0001", "--json"] + settings))

        #expect(first.count == 1 && second.count == 1 && first != second)
    }

    @Test func aLinkRunsOutNinetyDaysAfterTheLastOpenWork() async throws {
        let (daulang, settings) = try await prepared()
        _ = try await daulang.run(["link", "make", "CT-0001"] + settings)

        let early = try await daulang.run(["link", "list", "--all", "--json"] + settings)

        let last = try early.json["links"]?[0]?["last_day"]?.string
        #expect(last == "2027-02-21")
        let database = ["--database", daulang.path("daulang.sqlite")]
        let after = try await Daulang(today: "2027-02-22").run(
            ["link", "list", "--all", "--json"] + settings + database
        )
        #expect(after.text.contains("\"over\""))
    }

    @Test func withoutAPublicAddressNoAddressIsTold() async throws {
        let (daulang, settings) = try await prepared("office: {name: Xã Mẫu}")

        let answer = try await daulang.run(["link", "make", "CT-0001", "--json"] + settings)

        #expect(answer.exitCode == 2 && answer.errors.contains("public_address_missing"))
    }

    @Test func aNameIsTextOnTheSlip() async throws {
        let (daulang, settings) = try await prepared()
        _ = try await daulang.run(["link", "make", "CT-0002"] + settings)

        for size in ["a4", "a6"] {
            let printing = ["link", "print", "--size", size, "--output", daulang.path("phieu.html")]
            let answer = try await daulang.run(printing + settings)
            #expect(answer.exitCode == 0, "\(answer.errors)")
            let page = String(decoding: try daulang.read("phieu.html"), as: UTF8.self)
            #expect(page.contains("Hộ &lt;b&gt;Mẫu&lt;/b&gt;") && !page.contains("<b>Mẫu"))
        }
    }
}

extension [UInt8] {
    /// Whether the other bytes stand in these, one after the other.
    fileprivate func contains(_ other: [UInt8]) -> Bool {
        guard count >= other.count else { return false }
        return (0...count - other.count).contains { self[$0..<$0 + other.count].elementsEqual(other) }
    }
}
