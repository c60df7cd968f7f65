import Formats
import Spreadsheets
import TestSupport
import Testing

/// The workbook of a year, as somebody has downloaded it: three columns, days as days or as text.
@Suite struct ReferenceImportTests {
    private static let headings = ["STT", "Số đơn", "Ngày nộp đơn", "Ngày chuyển công bố"]

    private func office() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        for command in [
            ["producer", "add", "--name", "Hợp tác xã Mẫu", "--kind", "cooperative"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu"],
            ["right", "add", "--kind", "trademark", "--sign", "Mẫu", "--owner", "CT-0001", "--product", "SP-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["filing", "event", "DON-0001", "filed", "2025-11-19", "--number", "4-2025-99001"],
        ] {
            let answer = try await daulang.run(command)
            try #require(answer.exitCode == 0, "\(command): \(answer.errors)")
        }
        return daulang
    }

    private func book(
        _ daulang: Daulang,
        headings: [String] = Self.headings,
        _ rows: [[SpreadsheetCell]],
        as name: String = "NH_2026_updated_46.xlsx"
    ) throws -> String {
        var writer = SpreadsheetWriter(sheet: "Sheet1", headings: headings)
        for row in rows { writer.append(row) }
        let path = daulang.path(name)
        try writer.write(toFile: path)
        return path
    }

    private static let ours: [SpreadsheetCell] = [
        .number(1), .text("4-2025-99001"), .date(year: 2025, month: 11, day: 19), .date(year: 2026, month: 11, day: 9),
    ]
    private static let other: [SpreadsheetCell] = [
        .number(2), .text("4-2026-99002"), .text("09/10/2026"), .text("10/11/2026"),
    ]

    @Test func ourNumberInTheBookOfAYearBecomesAProposal() async throws {
        let daulang = try await office()
        let file = try book(daulang, [Self.ours, Self.other])

        let report = try await daulang.run(["reference", "import", file, "--json"])

        try #require(report.exitCode == 0, "\(report.errors)")
        #expect(try report.json["parts"]?[0]?["name"]?.string == "2026")
        #expect(try report.json["parts"]?[0]?["rows"]?.integer == 2)
        #expect(try report.json["proposals"]?["new"]?.array?.count == 1)
        let proposals = try await daulang.run(["reference", "proposals", "--json"]).json["proposals"]
        #expect(proposals?[0]?["date"]?.string == "2026-11-09", "\(String(describing: proposals))")
        let again = try await daulang.run(["reference", "import", file, "--json"])
        #expect(try again.json["proposals"]?["new"]?.array == [])
        // A week of whole years is none that is not complete.
        #expect(try await daulang.run(["reference", "status", "--json"]).json["incomplete_weeks"]?.array == [])
    }

    @Test func columnsThatAreHeadedOtherwiseAreNamedByAPerson() async throws {
        let daulang = try await office()
        let file = try book(daulang, headings: ["TT", "Mã đơn", "Nộp ngày", "Chuyển CB"], [Self.ours, Self.other])

        let unknown = try await daulang.run(["reference", "import", file])
        let names = ["--number", "mã đơn", "--filed", "Nộp ngày", "--passed", "CHUYỂN CB"]
        let named = try await daulang.run(["reference", "import", file, "--dry-run", "--json"] + names)

        #expect(unknown.exitCode == 2)
        #expect(unknown.errors.contains("Mã đơn"), "\(unknown.errors)")
        #expect(try named.json["parts"]?[0]?["rows"]?.integer == 2, "\(named.errors)")
        #expect(try named.json["proposals"] == .null)
        #expect(try await daulang.run(["reference", "proposals", "--json"]).json["proposals"]?.array == [])
    }

    @Test func aBookWithOneUnsureRowGivesNothingAndNamesTheRow() async throws {
        let daulang = try await office()
        let tomorrow = try book(
            daulang,
            [Self.ours, [.number(2), .text("4-2026-99002"), .text("09/10/2026"), .text("10/10/2027")]]
        )

        let refused = try await daulang.run(["reference", "import", tomorrow])

        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("(3)"), "\(refused.errors)")
        #expect(try await daulang.run(["reference", "proposals", "--json"]).json["proposals"]?.array == [])
    }

    @Test func aSmallerBookDoesNotTakeThePlaceOfAFullOne() async throws {
        let daulang = try await office()
        _ = try await daulang.run(["reference", "import", try book(daulang, [Self.ours, Self.other])])

        let refused = try await daulang.run(["reference", "import", try book(daulang, [Self.other])])

        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("1 < 2"), "\(refused.errors)")
    }

    @Test(arguments: ["Không phải bảng tính", "PK\u{3}\u{4}hỏng", "<html><title>Đăng nhập</title></html>", ""])
    func whatIsNoListIsRefused(text: String) async throws {
        let daulang = try await office()
        let file = try daulang.write(Array(text.utf8), as: "NH_2026.xlsx")

        let refused = try await daulang.run(["reference", "import", file])

        #expect(refused.exitCode == 2, "\(refused.errors)")
        #expect(refused.errors.contains("Chưa lấy gì từ tệp"))
    }
}
