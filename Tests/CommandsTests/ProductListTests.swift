import Formats
import Foundation
import TestSupport
import Testing

/// A list goes in and comes out: nothing lost, nothing doubled, nothing taken that somebody has not seen.
@Suite struct ProductListTests {
    private func imported(_ bytes: [UInt8] = SampleList.bytes) async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        let answer = try await daulang.run(["import", "products", "-", "--json"], input: bytes)
        try #require(answer.exitCode == 0, "\(answer.errors)")
        return daulang
    }

    private func export(_ daulang: Daulang) async throws -> String {
        try await daulang.run(["export", "products"]).text
    }

    private func report(_ daulang: Daulang, _ bytes: [UInt8], _ options: String...) async throws -> JSONValue {
        let answer = try await daulang.run(["import", "products", "-", "--json"] + options, input: bytes)
        try #require(answer.exitCode == 0, "\(answer.errors)")
        return try answer.json
    }

    @Test func anExportGivesTheImportedBytesBack() async throws {
        let daulang = try await imported()

        let answer = try await daulang.run(["export", "products", "--output", "out.csv", "--json"])

        #expect(try answer.json["products"]?.integer == 10)
        #expect(try daulang.read("out.csv") == SampleList.bytes)
    }

    @Test func theReportCountsWhatWasDone() async throws {
        let daulang = try await Daulang.initialised()

        let report = try await report(daulang, SampleList.bytes)

        #expect(report["rows"]?.integer == 10)
        #expect(report["added"]?.integer == 10)
        #expect(report["producers"]?.integer == 7)
        #expect(report["placeholders"]?.integer == 3)
        #expect(report["certificates"]?.integer == 2)
        #expect(report["to_verify"]?.integer == 1)
        #expect(report["normalised"]?.array == [])
    }

    @Test func aTrialSaysTheSameAndWritesNothing() async throws {
        let daulang = try await Daulang.initialised()

        let trial = try await report(daulang, SampleList.bytes, "--dry-run")
        let products = try await daulang.run(["product", "list", "--json"])
        let real = try await report(daulang, SampleList.bytes)

        #expect(trial["dry_run"]?.bool == true)
        for key in ["rows", "added", "producers", "placeholders", "certificates", "to_verify"] {
            #expect(trial[key] == real[key], "\(key)")
        }
        #expect(try products.json["products"]?.array == [])
    }

    @Test func theSameFileTwiceChangesNothing() async throws {
        let daulang = try await imported()
        let before = try await daulang.run(["audit", "verify", "--json"]).text

        let report = try await report(daulang, SampleList.bytes, "--update")

        #expect(report["unchanged"]?.integer == 10)
        #expect(report["added"]?.integer == 0)
        #expect(report["differences"]?.array == [])
        #expect(try await daulang.run(["audit", "verify", "--json"]).text == before)
    }

    @Test func namesThatDifferInOneToneAreTwoProducts() async throws {
        let daulang = try await imported()

        let products = try #require(try await daulang.run(["product", "list", "--json"]).json["products"]?.array)
        let names = products.compactMap { $0["name"]?.string }

        #expect(names.filter { $0 == "Mứt dứa (mẫu)" }.count == 2)
        #expect(names.filter { $0 == "Mứt dừa (mẫu)" }.count == 1)
        #expect(Set(products.prefix(4).compactMap { $0["producer"]?.string }).count == 3)
    }

    @Test func oneUnidentifiedProducerStandsForAPlace() async throws {
        let daulang = try await imported()

        let producers = try #require(try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array)
        let hidden = producers.filter { $0["unidentified"]?.bool == true }

        #expect(hidden.map { $0["place"]?.string } == ["xã Kín Mẫu", nil, "xã Khác Mẫu"])
        #expect(hidden.first?["products"]?.array?.count == 2)
        let table = try await daulang.run(["producer", "list"]).text
        #expect(table.contains("chưa rõ chủ thể"))
    }

    @Test func aCertificateOfAListIsProvisionalAndAnExpiredOneHasToBeVerified() async throws {
        let daulang = try await imported()

        let certificates = try await daulang.run(["certificate", "list", "--json"]).json["certificates"]?.array

        #expect(certificates?.map { $0["state"]?.string } == ["to_verify", "valid"])
        #expect(certificates?.map { $0["expires"]?.string } == ["2024-08-26", "2028-01-15"])
        #expect(certificates?.allSatisfy { $0["provisional"]?.bool == true } == true)
        #expect(certificates?.first?["date_basis"]?.string == "decision")
    }

    @Test func aKnownRowThatDiffersIsShownCellByCellAndNotTaken() async throws {
        let daulang = try await imported()
        let changed = SampleList.text.replacingOccurrences(of: "đợt 1/2022,,3", with: "15/QĐ-UBND,2025-06-01,3")

        let report = try await report(daulang, Array(changed.utf8))

        #expect(report["different"]?.integer == 1)
        #expect(report["updated"]?.integer == 0)
        let columns = report["differences"]?.array?.map { $0["column"]?.string }
        #expect(columns == ["decision", "decision_date"])
        #expect(report["differences"]?[0]?["row"]?.integer == 6)
        #expect(report["differences"]?[0]?["recorded"]?.string == "đợt 1/2022")
        #expect(try await export(daulang) == SampleList.text)
    }

    @Test func anUpdateTakesTheCellsAndTheCertificateTheySpeakOf() async throws {
        let daulang = try await imported()
        let changed = SampleList.text.replacingOccurrences(of: "đợt 1/2022,,3", with: "15/QĐ-UBND,2025-06-01,3")

        let report = try await report(daulang, Array(changed.utf8), "--update")

        #expect(report["updated"]?.integer == 1)
        #expect(report["certificates"]?.integer == 1)
        #expect(try await export(daulang) == changed)
    }

    @Test func aBlankCellNeverOverwrites() async throws {
        let daulang = try await imported()
        let blanked = SampleList.with("Gạo nếp (mẫu),HTX NÔNG NGHIỆP mẫu,,huyện Mẫu,,,,,,")

        let report = try await report(daulang, blanked, "--update")

        #expect(report["unchanged"]?.integer == 1)
        #expect(try await export(daulang) == SampleList.text)
    }

    @Test func aMisspeltNameIsAChangeAndNotAnotherProduct() async throws {
        let daulang = try await imported()
        let misspelt = SampleList.with("Vai som Lang Mau (mau),Hợp tác xã Vải sớm (mẫu),cooperative,huyện Mẫu,,,,,,")

        let report = try await report(daulang, misspelt)

        #expect(report["added"]?.integer == 0)
        #expect(report["differences"]?[0]?["column"]?.string == "name")
    }

    @Test func whatAnOfficerCorrectedIsExportedAndTheOldFileStillFindsItsProduct() async throws {
        let daulang = try await imported()
        let correction = ["producer", "correct", "CT-0005", "--name", "HTX Ổi (mẫu)", "--json"]
        let corrected = try await daulang.run(correction)
        #expect(try corrected.json["unidentified"]?.bool == false)

        let exported = try await export(daulang)
        let again = try await report(daulang, SampleList.bytes, "--update")

        #expect(exported.contains("Ổi (mẫu),HTX Ổi (mẫu),"))
        #expect(again["added"]?.integer == 0)
        #expect(again["unchanged"]?.integer == 10, "a placeholder says nothing that could differ")
        #expect(try await export(daulang) == exported)
    }

    @Test func aProductEnteredByHandIsFoundByTheListThatComesLater() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["producer", "add", "--name", "Hợp tác xã Vải sớm (mẫu)", "--kind", "cooperative"])
        _ = try await daulang.run(["product", "add", "--producer", "CT-0001", "--name", "Vải khác (mẫu)"])

        let report = try await report(daulang, SampleList.bytes)
        let producers = try await daulang.run(["producer", "list", "--json"]).json["producers"]?.array

        #expect(report["producers"]?.integer == 6, "the producer whose place nobody has said is the list's")
        #expect(producers?.first?["products"]?.array?.count == 2)
        #expect(try await export(daulang).hasPrefix(SampleList.text))
    }

    @Test(arguments: ["semicolons", "tabs", "byte_order_mark", "line_ends", "utf16", "decomposed", "quoting"])
    func whateverWayAFileIsWrittenItsExportIsTheSameTable(way: String) async throws {
        let daulang = try await Daulang.initialised()

        let report = try await report(daulang, try Self.written(way))

        let kinds = report["normalised"]?.array?.compactMap { $0["kind"]?.string }
        #expect(kinds?.contains(way) == true)
        #expect(try await export(daulang) == SampleList.text)
    }

    private static func written(_ way: String) throws -> [UInt8] {
        let text = SampleList.text
        switch way {
        case "semicolons", "tabs":
            let separator = way == "tabs" ? "\t" : ";"
            let document = try CSVDocument(bytes: SampleList.bytes)
            let rows = [document.headings] + document.rows.map(\.fields)
            return Array(rows.map { $0.map(quoted).joined(separator: separator) + "\n" }.joined().utf8)
        case "byte_order_mark": return [0xEF, 0xBB, 0xBF] + SampleList.bytes
        case "line_ends": return Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
        case "utf16": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case "decomposed": return Array(text.decomposedStringWithCanonicalMapping.utf8)
        default: return Array(text.replacingOccurrences(of: "Gạo tẻ (mẫu)", with: "\"Gạo tẻ (mẫu)\"").utf8)
        }
    }

    private static func quoted(_ field: String) -> String {
        field.contains { "\",;\t".contains($0) } ? "\"\(field.replacingOccurrences(of: "\"", with: "\"\""))\"" : field
    }

    @Test func datesByHandKindsByNameAndBlanksComeBackAsTheyWereWritten() async throws {
        let list = SampleList.with("  Chè   xanh (mẫu) ,HTX Chè (mẫu),Hợp tác xã,xã Mẫu,04,12/QĐ,26/08/2025,011,,x")
        let daulang = try await imported(list)

        let certificate = try await daulang.run(["certificate", "show", "GCN-0001", "--json"])
        let product = try await daulang.run(["product", "show", "SP-0001", "--json"])

        #expect(try certificate.json["issued"]?.string == "2025-08-26")
        #expect(try product.json["name"]?.string == "Chè xanh (mẫu)")
        #expect(try product.json["set"]?.integer == 11)
        #expect(try await Array(export(daulang).utf8) == list)
    }
}
