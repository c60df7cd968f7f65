import Archives
import Foundation
import Testing
import WordFiles

/// A document is opened by the program that offices use, not only by us.
@Suite(.serialized) struct WordFileTests {
    private func opened(_ document: WordDocument) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.fileBytes()).write(to: folder.appendingPathComponent("d.docx"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/soffice")
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir", folder.path, folder.appendingPathComponent("d.docx").path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: folder.appendingPathComponent("d.txt"), encoding: .utf8)
    }

    @Test func everyBlockIsThereWhenLibreOfficeOpensIt() throws {
        var document = WordDocument()
        document.blocks = [
            .table(
                [["ỦY BAN NHÂN DÂN\nXã Mẫu", "Độc lập"]],
                WordTable(widths: [45, 55], hasLines: false, hasHeading: false)
            ),
            .title("BÁO CÁO\nnăm 2026"), .heading("I. TÌNH HÌNH CHUNG", level: 1),
            .paragraph([WordRun("Đã nộp: "), WordRun("3 đơn", isBold: true)]),
            .table(
                [["Ngày", "Nội dung"], ["5/10/2026", "Hội nghị <OCOP> & nhãn hiệu"]],
                WordTable(widths: [30, 70])
            ),
        ]

        let text = try opened(document)

        for line in [
            "ỦY BAN NHÂN DÂN", "Xã Mẫu", "BÁO CÁO", "năm 2026", "I. TÌNH HÌNH CHUNG", "Đã nộp: 3 đơn",
            "Hội nghị <OCOP> & nhãn hiệu",
        ] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
    }

    @Test func whatXMLCannotHoldIsLeftOutAndNothingIsTakenAsMarkup() throws {
        var document = WordDocument()
        document.blocks = [.paragraph([WordRun("a\u{0}b\u{B}c</w:t></w:r>\u{FFFF}d]]>&amp;\t\u{85}e")])]

        let text = try opened(document)

        #expect(text.contains("abc</w:t></w:r>d]]>&amp; e"))
    }

    @Test func theSameDocumentGivesTheSameBytes() throws {
        var document = WordDocument()
        document.blocks = [.title("Mẫu"), .paragraph([WordRun("một")])]

        #expect(try document.fileBytes() == document.fileBytes())
    }
}
