import Formats
import TestSupport
import Testing

/// What cannot be understood is told by row and column, with the way to mend it, and nothing of the file is taken.
@Suite struct RefusedListTests {
    private func cells(_ daulang: Daulang, _ bytes: [UInt8]) async throws -> [JSONValue] {
        let answer = try await daulang.run(["import", "products", "-", "--json"], input: bytes)
        #expect(answer.exitCode == 2)
        #expect(answer.output.isEmpty)
        return try #require(try answer.error?["cells"]?.array)
    }

    @Test func everyWrongCellIsToldAndNothingIsWritten() async throws {
        let daulang = try await Daulang.initialised()
        let list = SampleList.with(
            "Tốt (mẫu),HTX Mẫu,cooperative,xã Mẫu,4,,2025-01-01,1,,",
            ",HTX Mẫu,cooperative,xã Mẫu,6,,2025-02-30,27,,",
            "Chè (mẫu),HTX Mẫu,công ty,xã Mẫu,bốn,,01/01/2199,x,,",
            "TỐT (mẫu),htx mẫu,household,Xã Mẫu,,,,,,"
        )

        let cells = try await cells(daulang, list)

        let found = cells.map { "\($0["row"]?.integer ?? 0) \($0["column"]?.string ?? "") \($0["code"]?.string ?? "")" }
        #expect(
            found == [
                "3 name empty_name", "3 stars bad_stars", "3 decision_date bad_date", "3 ocop_set bad_set",
                "4 producer_kind unknown_kind", "4 stars bad_stars", "4 decision_date date_in_future",
                "4 ocop_set bad_set", "5 name same_as_row", "5 producer_kind kind_differs",
            ]
        )
        #expect(cells[1]["message"]?.string == "Dòng 3, cột “stars”: “6” không phải hạng sao được cấp giấy.")
        #expect(cells.allSatisfy { $0["hint"]?.string?.isEmpty == false })
        let producers = try await daulang.run(["producer", "list", "--json"])
        #expect(try producers.json["producers"]?.array == [])
    }

    @Test(
        arguments: [
            ("", "empty_file"),
            ("ten,chu_the\nA,B\n", "unknown_column"),
            ("producer\nA\n", "missing_column"),
            ("name,name\nA,B\n", "doubled_heading"),
            ("name,producer\nA\n", "wrong_field_count"),
            ("name\n\"A\n", "bad_quoting"),
            ("name\nA\u{1}B\n", "control_character"),
            ("name,producer\nV¶i thiÒu Lôc Ng¹n,Hîp t¸c x· n«ng nghiÖp\n", "legacy_encoding"),
        ]
    )
    func aFileThatIsNoListIsRefused(text: String, code: String) async throws {
        let daulang = try await Daulang.initialised()

        let cells = try await cells(daulang, Array(text.utf8))

        let codes = cells.compactMap { $0["code"]?.string }
        #expect(codes.contains(code), "\(cells)")
    }

    @Test func bytesThatAreNoTextAreRefused() async throws {
        let daulang = try await Daulang.initialised()

        let cells = try await cells(daulang, Array("name\n".utf8) + [0xC3, 0x28, 0x0A])

        #expect(cells.first?["code"]?.string == "not_text")
        #expect(cells.first?["row"]?.integer == 2)
    }

    @Test func theSentencesAreVietnameseUnlessEnglishIsAskedFor() async throws {
        let daulang = try await Daulang.initialised()
        let list = SampleList.with("Chè (mẫu),,,,9,,,,,")

        let vietnamese = try await daulang.run(["import", "products", "-"], input: list)
        let english = try await daulang.run(["import", "products", "-", "--lang", "en"], input: list)

        let lines = vietnamese.errors.split(separator: "\n")
        #expect(lines.first == "Danh sách có 1 chỗ cần sửa; chưa ghi gì vào dữ liệu.")
        #expect(lines.dropFirst().first?.hasPrefix("Dòng 2, cột “stars”:") == true)
        #expect(english.errors.contains("Row 2, column “stars”:"))
    }

    @Test func aFileThatIsNotThereIsNotFound() async throws {
        let daulang = try await Daulang.initialised()

        let answer = try await daulang.run(["import", "products", "none.csv", "--json"])

        #expect(answer.exitCode == 3)
        #expect(try answer.error?["code"]?.string == "file_unreadable")
    }
}
