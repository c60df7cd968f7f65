import Formats
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// The list as an officer has it: a spreadsheet with a title, headings in words, and cells as people type them.
@Suite struct SpreadsheetListTests {
    private static let headings = [
        "STT", "Tên sản phẩm", "Chủ thể sản xuất", "Loại hình", "Địa chỉ", "Xếp hạng", "Số QĐ",
        "Ngày ký (ngày/tháng/năm)", "Bộ sản phẩm",
    ]

    private func book(
        _ daulang: Daulang,
        headings: [String] = Self.headings,
        rows: [[SpreadsheetCell]]
    ) throws -> String {
        let blank = Array(repeating: "", count: headings.count - 1)
        var writer = SpreadsheetWriter(sheet: "Năm 2026", headings: ["UBND XÃ AN LẠC"] + blank)
        writer.append([.text("DANH SÁCH SẢN PHẨM OCOP (mẫu)")] + blank.map { _ in .blank })
        writer.append(headings.map { .text($0) })
        for row in rows { writer.append(row) }
        let path = daulang.path("danh sách.xlsx")
        try writer.write(toFile: path)
        return path
    }

    private static let rows: [[SpreadsheetCell]] = [
        [
            .number(1), .text("Mật ong hoa rừng (mẫu)"), .text("HTX Mật ong (mẫu)"), .text("Hợp tác xã"),
            .text("xã An Lạc"),
            .text("4 sao"), .text("05/QĐ-UBND"), .date(year: 2025, month: 6, day: 10), .text("Bộ 4"),
        ],
        [
            .number(2), .text("Hương thẻ (mẫu)"), .text("Tổ hợp tác Hương (mẫu)"), .text("Tổ hợp tác"),
            .text("xã An Lạc"),
            .text("***"), .text("06/QĐ-UBND"), .text("tháng 5/2024"), .number(21),
        ],
    ]

    @Test func aSheetWithTitleAndHeadingsInWordsIsTaken() async throws {
        let daulang = try await Daulang.initialised()
        let file = try book(daulang, rows: Self.rows)

        let report = try await daulang.run(["import", "products", file, "--json"])

        try #require(report.exitCode == 0, "\(report.errors)")
        #expect(try report.json["added"]?.integer == 2)
        #expect(try report.json["certificates"]?.integer == 1)
        #expect(try report.json["vague_dates"]?[0]?["date"]?.string == "tháng 5/2024")
        #expect(try report.json["vague_dates"]?[0]?["row"]?.integer == 5)
        let kinds = try report.json["normalised"]?.array?.compactMap { $0["kind"]?.string }
        #expect(kinds == ["spreadsheet", "headings", "columns_left_out", "columns_added"])
        let certificates = try await daulang.run(["certificate", "list", "--json"]).json["certificates"]?.array
        #expect(certificates?.map { $0["stars"]?.integer } == [4])
        #expect(certificates?.map { $0["issued"]?.string } == ["2025-06-10"])
        let words = try await daulang.run(["import", "products", file, "--dry-run"])
        #expect(words.text.contains("“tháng 5/2024” chưa phải một ngày (dự kiến, chưa chắc chắn)"))
    }

    /// Made in LibreOffice: merged cells, a title, a date, a month and stars as people write them.
    @Test func aSheetAsLibreOfficeSavesItIsTaken() async throws {
        let daulang = try await Daulang.initialised()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let file = root.appending(path: "docs/vi-du/danh-sach-cua-xa.xlsx").path

        let report = try await daulang.run(["import", "products", file, "--json"])

        #expect(try report.json["added"]?.integer == 3, "\(report.errors)")
        #expect(try report.json["producers"]?.integer == 2)
        #expect(try report.json["certificates"]?.integer == 1)
        #expect(try report.json["vague_dates"]?[0]?["row"]?.integer == 6)
        let csv = try await daulang.run(["export", "products"]).text
        #expect(csv.contains("Mật ong bạc hà (mẫu),HTX Mật ong Đồi Hoa (mẫu),Hợp tác xã,xã An Lạc,***,05/QĐ-UBND,"))
        #expect(
            csv.contains(
                "Mật ong hoa rừng (mẫu),HTX Mật ong Đồi Hoa (mẫu),Hợp tác xã,xã An Lạc,4 sao,05/QĐ-UBND,2025-06-10,"
            )
        )
    }

    @Test func anExportedSpreadsheetComesBackUnchanged() async throws {
        let daulang = try await Daulang.initialised()
        _ = try await daulang.run(["import", "products", "-"], input: SampleList.bytes)

        for options in [[], ["--headings-in-words"], ["--headings-in-words", "--lang", "en"]] {
            let out = daulang.path("out.xlsx")
            let export = try await daulang.run(["export", "products", "--output", out] + options)
            try #require(export.exitCode == 0, "\(export.errors)")
            let report = try await daulang.run(["import", "products", out, "--json"])
            try #require(report.exitCode == 0, "\(report.errors)")
            #expect(try report.json["unchanged"]?.integer == 10)
            let other = try await Daulang.initialised()
            let fresh = try await other.run(["import", "products", out, "--json"])
            #expect(try fresh.json["added"]?.integer == 10, "\(fresh.errors)")
            #expect(try await other.run(["export", "products"]).output == SampleList.bytes)
        }
        let csv = try await daulang.run(["export", "products", "--headings-in-words"])
        #expect(csv.text.hasPrefix("Tên sản phẩm,Chủ thể,Loại chủ thể,"))
        let again = try await daulang.run(["import", "products", "-", "--json"], input: csv.output)
        #expect(try again.json["unchanged"]?.integer == 10)
    }

    @Test func aFaultNamesSheetRowAndColumnAndNothingIsWritten() async throws {
        let daulang = try await Daulang.initialised()
        var rows = Self.rows
        rows[1][5] = .text("6 sao")
        rows[1][7] = .text("tháng 13/2024")
        let file = try book(daulang, rows: rows)

        let refused = try await daulang.run(["import", "products", file])

        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("Trang tính “Năm 2026”, dòng 5, cột “Xếp hạng”: “6 sao” không phải hạng sao"))
        #expect(refused.errors.contains("dòng 5, cột “Ngày ký (ngày/tháng/năm)”: “tháng 13/2024” không phải là ngày."))
        #expect(try await daulang.run(["product", "list", "--json"]).json["products"]?.array == [])
    }

    @Test func aHeadingThatIsNotKnownIsSaidByThePerson() async throws {
        let daulang = try await Daulang.initialised()
        var headings = Self.headings
        headings[4] = "Ghi chú"
        headings[1] = "Tên hàng"
        let file = try book(daulang, headings: headings, rows: Self.rows)
        func run(_ options: [String]) async throws -> Daulang.Answer {
            try await daulang.run(["import", "products", file, "--json"] + options)
        }

        let unknown = try await run([])
        let half = try await run(["--map", "Tên hàng=tên sản phẩm"])
        let whole = try await run(["--map", "tên hàng=name", "--map", "Ghi chú=-"])

        #expect(try unknown.error?["cells"]?[0]?["code"]?.string == "unknown_column")
        #expect(try half.error?["cells"]?[0]?["code"]?.string == "unknown_column")
        #expect(try half.error?["cells"]?[0]?["sheet"]?.string == "Năm 2026")
        #expect(half.errors.contains("--map"))
        #expect(try whole.json["added"]?.integer == 2, "\(whole.errors)")
    }

    @Test func filesThatAreNoListAreToldApart() async throws {
        let daulang = try await Daulang.initialised()
        let whole = try book(daulang, rows: Self.rows)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: whole)))
        func code(_ bytes: [UInt8], _ options: [String] = []) async throws -> String? {
            let answer = try await daulang.run(["import", "products", "-", "--json"] + options, input: bytes)
            #expect(answer.exitCode == 2)
            return try answer.error?["cells"]?[0]?["code"]?.string
        }

        #expect(try await code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == "old_or_protected_spreadsheet")
        #expect(try await code(Array(bytes.dropLast(300))) == "broken_spreadsheet")
        #expect(try await code(bytes, ["--sheet", "Năm 2030"]) == "unknown_sheet")
        #expect(try await code(SampleList.bytes, ["--sheet", "Năm 2030"]) == "unknown_sheet")
        var old = Self.rows
        old[0][1] = .text("V¶i thiÒu Lôc Ng¹n (mẫu)")
        let path = try book(daulang, rows: old)
        #expect(try await code(Array(try Data(contentsOf: URL(fileURLWithPath: path)))) == "legacy_encoding")
    }
}
