import Formats
import Foundation
import TestSupport
import Testing

/// The catalogue as a person types it: what is answered, and what is refused with which exit code.
@Suite struct CatalogueCommandTests {
    /// A producer with a contact, and a product.
    private func started() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        let producer = try await daulang.run([
            "producer", "add", "--name", "Hợp tác xã Vải thiều Làng Mẫu (mẫu)", "--kind", "cooperative", "--email",
            "mau@example.vn", "--phone", "0912345678", "--village", "Thôn Mẫu", "--json",
        ])
        try #require(producer.exitCode == 0, "\(producer.errors)")
        let product = try await daulang.run([
            "product", "add", "--producer", "CT-0001", "--name", "Vải thiều Làng Mẫu (mẫu)", "--set", "1", "--json",
        ])
        try #require(product.exitCode == 0, "\(product.errors)")
        return daulang
    }

    private func refused(_ daulang: Daulang, _ arguments: [String], _ exitCode: Int32, _ code: String) async throws {
        let answer = try await daulang.run(arguments + ["--json"])
        #expect(answer.exitCode == exitCode, "\(arguments)")
        #expect(try answer.error?["code"]?.string == code, "\(arguments)")
        #expect(answer.output.isEmpty)
    }

    @Test func aProducerIsAnsweredWithItsCodeAndContact() async throws {
        let daulang = try await started()

        let producer = try await daulang.run(["producer", "show", "CT-0001", "--json"]).json
        let contact = try await daulang.run(["person", "show", "NG-0001", "--json"]).json

        #expect(producer["code"]?.string == "CT-0001")
        #expect(producer["kind_name"]?.string == "Hợp tác xã")
        #expect(producer["products"]?.array == ["SP-0001"])
        #expect(producer["contacts"]?.array == ["NG-0001"])
        #expect(contact["addresses"]?.array?.count == 2)
        #expect(contact["assignments"]?[0]?["scope"]?.string == "producer")
        #expect(contact["assignments"]?[0]?["target"]?.string == "CT-0001")
    }

    @Test func whatIsThereAlreadyIsAConflictThatNamesIt() async throws {
        let daulang = try await started()
        let name = "HỢP TÁC XÃ vải thiều làng mẫu (mẫu)"

        try await refused(daulang, ["producer", "add", "--name", name], 4, "producer_exists")
        let answer = try await daulang.run(["producer", "add", "--name", name])
        #expect(answer.errors.contains("CT-0001"))
        let product = ["product", "add", "--producer", "CT-0001", "--name", "Vải thiều  làng mẫu (Mẫu)"]
        try await refused(daulang, product, 4, "product_exists")
        let elsewhere = try await daulang.run(["producer", "add", "--name", name, "--village", "Thôn Khác"])
        #expect(elsewhere.exitCode == 0)
    }

    @Test(
        arguments: [
            (["producer", "add", "--name", " \u{200B} "], Int32(2), "empty_text"),
            (["producer", "add", "--name", "A\u{1B}[31m"], 2, "bad_value"),
            (["producer", "add", "--name", String(repeating: "a", count: 301)], 2, "text_too_long"),
            (["producer", "add", "--name", "A", "--kind", "công ty mẹ"], 2, "unknown_choice"),
            (["producer", "show", "CT-9999"], 3, "producer_not_found"),
            (["product", "add", "--producer", "CT-9999", "--name", "A"], 3, "producer_not_found"),
            (["product", "add", "--producer", "CT-0001", "--name", "A", "--set", "27"], 2, "unknown_set"),
            (["product", "correct", "SP-0001"], 2, "nothing_to_correct"),
            (["person", "assign", "NG-0001", "--role", "officer"], 2, "one_of"),
            (["person", "add", "--name", "A", "--quiet-from", "24"], 2, "bad_value"),
            (["search", "…"], 2, "empty_text"),
            (["search", "a", "--limit", "0"], 2, "bad_value"),
        ]
    )
    func badInputIsRefusedWhereItEnters(arguments: [String], exitCode: Int32, code: String) async throws {
        try await refused(try await started(), arguments, exitCode, code)
    }

    @Test(
        arguments: [
            "a@b.vn\r\nRCPT TO:<evil@x.y>", "d@e.f>\r\nRCPT TO:<evil@x.y", "a b@c.vn", "<a@b.vn>", "a@b.vn ", "a@@b",
            "", "a", "@b.vn",
        ]
    )
    func anAddressThatCouldEndALineIsRefused(address: String) async throws {
        let daulang = try await started()

        try await refused(daulang, ["producer", "add", "--name", "B", "--email", address], 2, "bad_address")
        try await refused(daulang, ["person", "add", "--name", "B", "--phone", address], 2, "bad_address")
        try await refused(daulang, ["person", "add", "--name", "B", "--zalo=\(address) "], 2, "bad_address")
        let producers = try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array
        #expect(producers?.count == 1)
    }

    @Test func namesAreStoredComposed() async throws {
        let daulang = try await Daulang.initialised()
        let name = "Hợp tác xã Mẫu".decomposedStringWithCanonicalMapping

        let answer = try await daulang.run(["producer", "add", "--name", name, "--json"])

        let stored = try #require(try answer.json["name"]?.string)
        #expect(Array(stored.utf8) == Array("Hợp tác xã Mẫu".utf8))
    }

    @Test func theCommuneGivesEachRunningNumberOnce() async throws {
        let daulang = try await started()
        _ = try await daulang.run(["product", "add", "--producer", "CT-0001", "--name", "Chè (mẫu)"])
        let before = ["product", "add", "--producer", "CT-0001", "--name", "Gạo (mẫu)", "--ocop-code"]
        _ = try await daulang.run(before + ["24-07654-5-2024"])

        let first = try await daulang.run(["product", "ocop-code", "SP-0001", "--year", "2026", "--json"])
        let second = try await daulang.run(["product", "ocop-code", "SP-0002", "--year", "2025", "--json"])
        try await refused(daulang, ["product", "ocop-code", "SP-0001", "--year", "2026"], 4, "ocop_code_given")
        try await refused(daulang, ["product", "ocop-code", "SP-0001", "--year", "2099"], 2, "year_out_of_range")
        let taken = ["product", "correct", "SP-0002", "--ocop-code", "24-07654-5-2025"]
        try await refused(daulang, taken, 4, "ocop_code_taken")
        let third = try await daulang.run(["product", "ocop-code", "SP-0001", "--year", "2025", "--json"])

        #expect(try first.json["ocop_code"]?.string == "24-07654-6-2026")
        #expect(try second.json["ocop_code"]?.string == "24-07654-7-2025")
        #expect(try third.json["ocop_code"]?.string == "24-07654-8-2025", "a refused year has taken no number")
        let ledger = try await daulang.run(["product", "ledger", "--json"]).json["ledger"]?.array
        #expect(ledger?.map { $0["number"]?.integer } == [5, 6, 7, 8])
        #expect(ledger?.map { $0["product"]?.string } == ["SP-0003", "SP-0001", "SP-0002", "SP-0001"])
    }

    @Test func aCertificateLastsAsThePackSaysAndBadOnesAreRefused() async throws {
        let daulang = try await started()
        let add = ["certificate", "add", "--product", "SP-0001", "--decision", "12/QĐ-UBND"]

        let answer = try await daulang.run(
            add + ["--stars", "3", "--issued", "2025-01-31", "--decision-date", "2025-01-15", "--json"]
        )

        #expect(try answer.json["expires"]?.string == "2028-01-31")
        #expect(try answer.json["provisional"]?.bool == false)
        #expect(try answer.json["decision_date"]?.string == "2025-01-15")
        try await refused(daulang, add + ["--stars", "2", "--issued", "2025-02-01"], 2, "stars_out_of_range")
        try await refused(daulang, add + ["--stars", "6", "--issued", "2025-02-01"], 2, "stars_out_of_range")
        try await refused(daulang, add + ["--stars", "3", "--issued", "2199-01-01"], 2, "date_in_future")
        try await refused(daulang, add + ["--stars", "4", "--issued", "2025-01-31"], 4, "certificate_exists")
        let reversed = ["--stars", "3", "--issued", "2025-02-01", "--decision-date", "2025-02-02"]
        try await refused(daulang, add + reversed, 2, "issued_before_decision")
        let usage = try await daulang.run(add + ["--stars", "3", "--issued", "31/02/2025"])
        #expect(usage.exitCode == 2)
    }

    @Test func aGeographicalIndicationBelongsToTheState() async throws {
        let daulang = try await started()
        let add = ["right", "add", "--owner", "CT-0001", "--product", "SP-0001", "--product", "SP-0001", "--json"]

        let indication = try await daulang.run(add + ["--kind", "geographical_indication", "--sign", "Làng Mẫu"]).json
        let mark = try await daulang.run(add + ["--kind", "trademark", "--sign", "Làng Mẫu"]).json

        #expect(indication["owner"] == .null)
        #expect(indication["state_owned"]?.bool == true)
        #expect(indication["holdings"]?[0]?["role"]?.string == "managing_body")
        #expect(indication["products"]?.array == ["SP-0001"])
        #expect(mark["owner"]?.string == "CT-0001")
        let again = ["right", "add", "--owner", "CT-0001", "--product", "SP-0001", "--sign", "làng mẫu", "--kind"]
        try await refused(daulang, again + ["trademark"], 4, "right_exists")
        try await refused(daulang, again + ["certificate"], 2, "unknown_choice")
    }

    @Test func anAuthorisationIsKeptWithItsRight() async throws {
        let daulang = try await started()
        let sign = ["right", "add", "--kind", "collective_mark", "--sign", "Làng Mẫu", "--owner", "CT-0001"]
        _ = try await daulang.run(sign + ["--product", "SP-0001"])
        let user = ["--user", "CT-0001", "--product", "SP-0001"]
        let paper = ["right", "authorise", "QSH-0001"] + user + ["--document", "7/GXN"]

        let answer = try await daulang.run(paper + ["--from", "2026-01-01", "--until", "2028-12-31", "--json"])

        #expect(try answer.json["code"]?.string == "UQ-0001")
        #expect(try answer.json["until"]?.string == "2028-12-31")
        let right = try await daulang.run(["right", "show", "QSH-0001", "--json"]).json
        #expect(right["authorisations"]?[0]?["document"]?.string == "7/GXN")
        try await refused(daulang, paper + ["--from", "2026-02-01"], 4, "authorisation_exists")
        let reversed = ["--document", "8", "--from", "2026-02-01", "--until", "2026-01-01"]
        try await refused(daulang, Array(paper.dropLast(2)) + reversed, 2, "period_reversed")
    }

    @Test func aForgottenPersonIsNowhereInTheFileAndTheAuditHolds() async throws {
        let daulang = try await started()
        _ = try await daulang.run(["person", "add", "--name", "Tên Cần Quên", "--email", "quen.di@example.vn"])

        let answer = try await daulang.run(["person", "forget", "NG-0002", "--json"])

        #expect(try answer.json["name"]?.string == "")
        #expect(try answer.json["forgotten"]?.string?.count == 10)
        let listed = try await daulang.run(["person", "list"]).text
        #expect(!listed.contains("Tên Cần Quên") && listed.contains("(đã xóa thông tin cá nhân)"))
        let audit = try await daulang.run(["audit", "verify"])
        #expect(audit.exitCode == 0, "\(audit.text)")
        let file = Data(try daulang.read("daulang.sqlite"))
        #expect(file.range(of: Data("mau@example.vn".utf8)) != nil, "what is not forgotten is found this way")
        #expect(file.range(of: Data("quen.di@example.vn".utf8)) == nil)
        #expect(file.range(of: Data("Tên Cần Quên".utf8)) == nil)
        try await refused(daulang, ["person", "forget", "NG-0002"], 4, "person_forgotten")
        let assign = ["person", "assign", "NG-0002", "--role", "officer", "--whole-commune"]
        try await refused(daulang, assign, 4, "person_forgotten")
    }

    @Test func anAssignmentHasOneScopeAndIsNotGivenTwice() async throws {
        let daulang = try await started()
        let assign = ["person", "assign", "NG-0001", "--role", "officer", "--village", "Thôn Mẫu"]

        let answer = try await daulang.run(assign + ["--from", "2026-01-01", "--deputy", "NG-0001", "--json"])

        #expect(try answer.json["scope"]?.string == "village")
        #expect(try answer.json["deputy"]?.string == "NG-0001")
        try await refused(daulang, assign, 4, "assignment_exists")
        try await refused(daulang, assign + ["--filing", "DON-0001"], 2, "one_of")
    }

    @Test func listsAreOfOneProducerOrVillageWhereThatIsAsked() async throws {
        let daulang = try await started()
        _ = try await daulang.run(["producer", "add", "--name", "Hộ Khác (mẫu)", "--village", "Thôn Khác"])
        _ = try await daulang.run(["product", "add", "--producer", "CT-0002", "--name", "Chè (mẫu)"])
        for product in ["SP-0001", "SP-0002"] {
            let add = ["certificate", "add", "--product", product, "--stars", "3", "--issued", "2025-01-31"]
            _ = try await daulang.run(add + ["--decision", "12/QĐ-UBND"])
        }
        let right = ["right", "add", "--kind", "trademark", "--sign", "Làng Mẫu", "--owner", "CT-0001"]
        _ = try await daulang.run(right + ["--product", "SP-0001"])

        for (area, key, all, first) in [
            ("product", "products", ["SP-0001", "SP-0002"], ["SP-0001"]),
            ("certificate", "certificates", ["GCN-0001", "GCN-0002"], ["GCN-0001"]),
            ("right", "rights", ["QSH-0001"], ["QSH-0001"]),
        ] {
            let codes = { (options: [String]) in
                try await daulang.run([area, "list", "--json"] + options).json[key]?.array?
                    .compactMap { $0["code"]?.string }
            }
            #expect(try await codes([]) == all)
            #expect(try await codes(["--producer", "CT-0001"]) == first)
            #expect(try await codes(["--village", "Thôn Mẫu"]) == first)
            #expect(try await codes(["--village", "Thôn Lạ"]) == [])
        }
        try await refused(daulang, ["product", "list", "--producer", "CT-0009"], 3, "producer_not_found")
    }

    @Test func anAnswerForPeopleHasNoEnglishCodeInIt() async throws {
        let daulang = try await started()
        let right = ["right", "add", "--kind", "geographical_indication", "--sign", "Làng Mẫu", "--owner", "CT-0001"]
        _ = try await daulang.run(right + ["--product", "SP-0001"])
        let assign = ["person", "assign", "NG-0001", "--role", "officer", "--whole-commune"]
        _ = try await daulang.run(assign)

        for arguments in [
            ["producer", "list"], ["producer", "show", "CT-0001"], ["product", "list"], ["product", "show", "SP-0001"],
            ["product", "ledger"], ["right", "list"], ["right", "show", "QSH-0001"], ["person", "list"],
            ["person", "show", "NG-0001"], ["certificate", "list"], ["search", "mau"],
        ] {
            let answer = try await daulang.run(arguments)
            #expect(answer.exitCode == 0 && !answer.output.isEmpty, "\(arguments): \(answer.errors)")
            for code in ["cooperative", "geographical", "managing", "officer", "contact", "producer", "valid"] {
                #expect(!answer.text.contains(code), "\(arguments): \(answer.text)")
            }
        }
    }
}
