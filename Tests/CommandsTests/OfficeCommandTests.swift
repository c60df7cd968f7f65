import Formats
import Foundation
import TestSupport
import Testing

/// The office's papers as an officer writes them, opened with LibreOffice.
@Suite(.serialized) struct OfficeCommandTests {
    private func started() async throws -> Daulang {
        let daulang = try await Daulang.initialised()
        for arguments in [
            ["producer", "add", "--name", "Hợp tác xã Mẫu", "--kind", "cooperative", "--village", "Thôn Mẫu"],
            ["product", "add", "--producer", "CT-0001", "--name", "Mật ong Mẫu", "--set", "4"],
            ["right", "add", "--kind", "trademark", "--sign", "Núi Mẫu", "--owner", "CT-0001", "--product", "SP-0001"],
            ["filing", "open", "trademark.application", "--right", "QSH-0001"],
            ["filing", "event", "DON-0001", "filed", "2026-05-04", "--number", "4-2026-11111"],
            [
                "activity", "add", "--kind", "hoi nghi", "--day", "2026-10-05", "--subject", "Phổ biến Luật SHTT",
                "--unit",
                "Công an xã", "--number", "people=45",
            ],
        ] {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        return daulang
    }

    /// The document's text as LibreOffice reads it.
    private func text(_ daulang: Daulang, _ name: String) throws -> String {
        let path = daulang.path(name)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
        process.arguments = [
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
            "--outdir", folder, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try daulang.read(name.replacingOccurrences(of: ".docx", with: ".txt")), as: UTF8.self)
    }

    @Test func theYearlyReportHasThePlansHeadingsAndSaysWhatWasCounted() async throws {
        let daulang = try await started()

        let answer = try await daulang.run(["report", "annual", "2026", "--output", daulang.path("b.docx")])

        #expect(answer.exitCode == 0, "\(answer.errors)")
        let text = try text(daulang, "b.docx")
        for line in [
            "1. Tuyên truyền, phổ biến pháp luật về sở hữu trí tuệ", "III. KINH PHÍ THỰC HIỆN", "5. Cơ sở giáo dục",
            "Hội nghị: 1 lần; 45 lượt người dự", "Phổ biến Luật SHTT",
            "Số đơn đã nộp: Nhãn hiệu: 1 (đếm các đơn có diễn biến “Đã nộp đơn” trong năm 2026: DON-0001).",
            "Kiểm tra: sổ hoạt động chưa ghi lần nào.",
        ] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
    }

    @Test func theYearlyReportSaysWhichUnitHasReportedWhenAndWhichHasNot() async throws {
        let daulang = try await started()
        let path = daulang.path("b.docx")

        let before = try await daulang.run(["report", "annual", "2026", "--output", path, "--json"])
        let unopened = try text(daulang, "b.docx")
        for arguments in [
            ["filing", "open", "commune.annual_report", "--year", "2026"],
            ["filing", "event", "BC-0001", "police_report_received", "2026-11-20", "--number", "15/BC-CAX"],
        ] {
            let answer = try await daulang.run(arguments)
            try #require(answer.exitCode == 0, "\(arguments): \(answer.errors)")
        }
        let after = try await daulang.run(["report", "annual", "2026", "--output", path, "--json"])
        let opened = try text(daulang, "b.docx")

        #expect(unopened.contains("Sổ chưa mở năm báo cáo 2026 của xã nên không biết đơn vị nào đã báo cáo: ……"))
        #expect(opened.contains("Đã gửi ngày 20/11/2026, số 15/BC-CAX"))
        #expect(opened.contains("Chưa gửi, hạn hết ngày 14/12/2026"))
        #expect(opened.components(separatedBy: "Chưa gửi").count == 4, "three units have not reported")
        let blanks = try before.json["blanks"]?.array?.count ?? 0
        #expect(try after.json["blanks"]?.array?.count == blanks - 1)
    }

    @Test func theCraftVillageReportCountsWhatTheRecordHasAndInventsNothing() async throws {
        let daulang = try await started()
        let more = try await daulang.run(["producer", "add", "--name", "Hộ Mẫu"])
        try #require(more.exitCode == 0)

        let answer = try await daulang.run([
            "report", "craft-village", "2026", "--output", daulang.path("l.docx"), "--json",
        ])

        let text = try text(daulang, "l.docx")
        for part in [
            "Thôn Mẫu", "Mật ong Mẫu", "Núi Mẫu", "Chưa ghi thôn", "Số chủ thể trong sổ: 2", "Lao động", "……",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let blanks = try answer.json["blanks"]?.array?.compactMap(\.string) ?? []
        #expect(blanks.contains("Doanh thu") && blanks.contains("Số lao động; thu nhập bình quân"))
    }

    @Test func aFormHasWhatTheRecordKnowsAndVisibleBlanksForTheRest() async throws {
        let daulang = try await started()

        let answer = try await daulang.run([
            "form", "fill", "ocop_02", "--product", "SP-0001", "--output", daulang.path("m.docx"), "--json",
        ])

        let text = try text(daulang, "m.docx")
        #expect(text.contains("Tên chủ thể: Hợp tác xã Mẫu"))
        #expect(text.contains("Dân tộc: ……"))
        #expect(text.contains("4-2026-11111: đã nộp"))
        #expect(text.contains("☐ Có"))
        let blanks = try answer.json["blanks"]?.array?.compactMap(\.string) ?? []
        #expect(blanks.contains("Dân tộc"))
        #expect(!blanks.contains("Tên chủ thể"))
    }

    @Test func theTrademarkSheetNamesTheRepresentativeWhoseAuthorityHoldsToday() async throws {
        let daulang = try await started()
        func sheet() async throws -> (text: String, blanks: [String]) {
            let fill = ["form", "fill", "trademark_sheet", "--right", "QSH-0001", "--output", daulang.path("t.docx")]
            let answer = try await daulang.run(fill + ["--json"])
            return (
                try text(daulang, "t.docx"), try answer.json["blanks"]?.array?.compactMap(\.string) ?? []
            )
        }
        _ = try await daulang.run(["person", "add", "--name", "Trần Thị Mẫu"])
        let authority = ["representation", "add", "--person", "NG-0001"]
        let old = ["--right", "QSH-0001", "--document", "11/UQ", "--from", "2024-05-04", "--until", "2025-05-04"]
        _ = try await daulang.run(authority + old)

        let before = try await sheet()
        let new = ["--filing", "DON-0001", "--document", "12/UQ", "--from", "2026-05-04", "--until", "2028-05-04"]
        let added = try await daulang.run(authority + new)
        let after = try await sheet()

        #expect(added.exitCode == 0, "\(added.errors)")
        #expect(before.blanks.contains("Đại diện của chủ đơn") && !before.text.contains("11/UQ"))
        #expect(after.text.contains("Đại diện của chủ đơn: ") && after.text.contains("Trần Thị Mẫu"))
        #expect(after.text.contains("12/UQ") && !after.text.contains("11/UQ"))
        #expect(!after.blanks.contains("Đại diện của chủ đơn"))
    }

    /// Every paper that the program writes, as the list of them has it: none is left out.
    @Test func everyPaperOfTheListOpensAndHoldsNoNameOfAValue() async throws {
        let daulang = try await started()
        let forms = try await daulang.run(["form", "list", "--json"]).json["forms"]?.array ?? []
        for form in forms {
            let id = try #require(form["form"]?.string)
            let subjects = ["product": "SP-0001", "right": "QSH-0001", "year": "2026"]
            let needs = (form["needs"]?.array ?? []).compactMap(\.string)
            let given = needs.flatMap { ["--\($0)", subjects[$0] ?? ""] }

            let answer = try await daulang.run(
                ["form", "fill", id] + given + ["--output", daulang.path("\(id).docx")]
            )

            #expect(answer.exitCode == 0, "\(id): \(answer.errors)")
            let text = try text(daulang, "\(id).docx")
            #expect(text.count > 300, "\(id): \(text)")
            #expect(!text.contains("{") && !text.contains("}"), "\(id): \(text)")
            #expect(text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
        #expect(forms.count >= 7)
    }

    @Test func personalDataStandsOnlyInTheFormThatAsksForIt() async throws {
        let daulang = try await started()
        for form in ["ocop_01", "ocop_03", "covering_letter"] {
            let fill = ["form", "fill", form, "--product", "SP-0001", "--output", daulang.path("x.docx")]
            _ = try await daulang.run(fill)
            #expect(!(try text(daulang, "x.docx")).contains("Dân tộc"), "\(form)")
        }
    }

    @Test func theStarsThatCouldBeLostComeFirstAfterAnImport() async throws {
        let daulang = try await started()
        let list = try daulang.write(SampleList.bytes, as: "list.csv")

        let answer = try await daulang.run(["import", "products", list])

        #expect(answer.text.hasPrefix("Sản phẩm có nguy cơ mất sao và việc cần làm\n"))
        #expect(answer.text.contains("Cần xác minh"))
    }

    @Test(
        arguments: [
            (["form", "fill", "ocop_09", "--output", "x.docx"], 2),
            (["form", "fill", "ocop_01", "--output", "x.docx"], 2),
            (["form", "fill", "ocop_01", "--product", "SP-9999", "--output", "x.docx"], 3),
            (["report", "annual", "2099", "--output", "x.docx"], 2),
            (["activity", "add", "--kind", "hop", "--day", "2026-10-05", "--subject", "A", "--unit", "culture"], 2),
            (["activity", "add", "--kind", "case", "--day", "2027-10-05", "--subject", "A", "--unit", "culture"], 2),
        ] as [([String], Int32)]
    )
    func whatCannotBeWrittenIsRefusedAndLeavesNoFile(arguments: [String], exitCode: Int32) async throws {
        let daulang = try await started()

        let answer = try await daulang.run(arguments)

        #expect(answer.exitCode == exitCode, "\(answer.errors)")
        #expect(throws: (any Error).self) { try daulang.read("x.docx") }
    }
}
