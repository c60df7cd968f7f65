import Archives
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Workbooks written out part by part, so that a test says what the file says.
enum Book {
    static func bytes(
        sheet: String,
        shared: String = "",
        styles: String = "",
        workbook: String = #"<sheet name="Danh sách" sheetId="1" r:id="rId1"/>"#,
        properties: String = ""
    ) throws -> [UInt8] {
        var writer = ArchiveWriter()
        let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        let book = "<workbook xmlns:r=\"r\">\(properties)<sheets>\(workbook)</sheets></workbook>"
        let relations = #"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#
        try writer.add("xl/workbook.xml", Array((head + book).utf8))
        try writer.add("xl/_rels/workbook.xml.rels", Array((head + relations).utf8))
        if !shared.isEmpty { try writer.add("xl/sharedStrings.xml", Array((head + shared).utf8)) }
        if !styles.isEmpty { try writer.add("xl/styles.xml", Array((head + styles).utf8)) }
        try writer.add("xl/worksheets/sheet1.xml", Array(sheet.utf8))
        return try writer.bytes()
    }

    static func rows(_ rows: String, after: String = "") -> String {
        "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }
}

@Suite struct SpreadsheetTests {
    private func cells(
        _ rows: String,
        shared: String = "",
        styles: String = "",
        after: String = ""
    ) throws
        -> [[SpreadsheetCell]]
    {
        let bytes = try Book.bytes(sheet: Book.rows(rows, after: after), shared: shared, styles: styles)
        return try Spreadsheet(bytes: bytes).sheets[0].rows.map(\.cells)
    }

    @Test func rangesThatOverlapAThousandTimesAreTooLarge() throws {
        let rows = (1...1_100).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
        let merge = "<mergeCell ref=\"A1:A1100\"/>"
        let merges = "<mergeCells>\(String(repeating: merge, count: 2_000))</mergeCells>"

        #expect(throws: SpreadsheetError.tooLarge) { try cells(rows, after: merges) }
        #expect(try cells(rows, after: "<mergeCells>\(merge)</mergeCells>").count == 1_100)
    }

    @Test func textsNumbersFlagsAndFaultsAreTold() throws {
        let read = try cells(
            """
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>4.0</v></c><c r="D2" t="inlineStr"><is><t>a &amp; b</t></is></c>\
            <c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="str"><f>A1&amp;"x"</f><v>công thức</v></c>\
            <c r="H2"><v>1.5</v></c></row>
            """,
            shared: "<sst><si><t>x</t></si><si><r><t>Vải </t></r><r><t>thiều</t></r><rPh><t>bỏ</t></rPh></si></sst>"
        )
        #expect(
            read == [
                [
                    .text("Vải thiều"), .blank, .number(4), .text("a & b"), .flag(true), .fault("#N/A"),
                    .text("công thức"), .number(1.5),
                ]
            ]
        )
        #expect(read[0].map(\.text) == ["Vải thiều", "", "4", "a & b", "TRUE", "#N/A", "công thức", "1.5"])
    }

    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="m/yyyy"/>\
        <numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="0 &quot;ngày&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="17"/><xf numFmtId="165"/>\
        <xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>
        """

    @Test(
        arguments: [
            (0, SpreadsheetCell.number(45530)), (1, .date(year: 2024, month: 8, day: 26)),
            (2, .date(year: 2024, month: 8, day: 26)), (3, .month(year: 2024, month: 8)),
            (4, .month(year: 2024, month: 8)), (5, .number(45530)), (6, .number(45530)),
        ]
    )
    func aNumberIsADateOnlyWhereItIsShownAsOne(style: Int, expected: SpreadsheetCell) throws {
        let read = try cells(#"<row r="1"><c r="A1" s="\#(style)"><v>45530</v></c></row>"#, styles: Self.styles)
        #expect(read == [[expected]])
    }

    @Test(arguments: [
        (1.0, "1900-01-01"), (59, "1900-02-28"), (60, "60"), (61, "1900-03-01"), (44620.75, "2022-02-28"),
    ])
    func theDayThatNeverWasIsNoDate(serial: Double, expected: String) throws {
        let read = try cells(#"<row r="1"><c r="A1" s="1"><v>\#(serial)</v></c></row>"#, styles: Self.styles)
        #expect(read[0][0].text == expected)
    }

    @Test func aWorkbookOfAMacCountsFrom1904() throws {
        let bytes = try Book.bytes(
            sheet: Book.rows(#"<row r="1"><c r="A1" s="1"><v>44068</v></c></row>"#),
            styles: Self.styles,
            properties: #"<workbookPr date1904="1"/>"#
        )
        #expect(try Spreadsheet(bytes: bytes).sheets[0].rows[0].cells[0].text == "2024-08-26")
    }

    @Test func aMergedProducerIsThatOfEachOfItsRows() throws {
        let read = try cells(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>chè</t></is></c><c r="B1" t="inlineStr"><is><t>HTX</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>mật</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>gạo</t></is></c></row>
            """,
            after: #"<mergeCells><mergeCell ref="B1:B3"/></mergeCells>"#
        )
        #expect(read.map { $0.map(\.text) } == [["chè", "HTX"], ["mật", "HTX"], ["gạo"]])
    }

    @Test func whatIsWrittenIsReadByUsAndByPython() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "daulang-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = SpreadsheetWriter(sheet: "Sản phẩm", headings: ["Tên", "Sao", "Ngày"])
        writer.append([.text("Vải thiều <&> \"Lục Ngạn\""), .number(4), .date(year: 2021, month: 8, day: 26)])
        writer.append([.text("=1+1"), .blank, .text("tháng 5/2024")])

        try writer.write(toFile: path)

        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let sheet = try #require(try Spreadsheet(bytes: bytes).sheets.first)
        #expect(sheet.name == "Sản phẩm")
        #expect(
            sheet.rows.map { $0.cells.map(\.text) } == [
                ["Tên", "Sao", "Ngày"], ["Vải thiều <&> \"Lục Ngạn\"", "4", "2021-08-26"],
                ["=1+1", "", "tháng 5/2024"],
            ]
        )
        let names = try python(
            "import io, sys, zipfile; print(zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).testzip())",
            input: bytes
        )
        #expect(names == "None\n")
        #expect(throws: SpreadsheetError.notWritten) { try writer.write(toFile: "/khong/co/thu/muc.xlsx") }
    }
}

/// Files that are no spreadsheet, or that were made to hurt.
@Suite struct HostileSpreadsheetTests {
    private func fault(_ sheet: String, shared: String = "") -> SpreadsheetError? {
        do {
            _ = try Spreadsheet(bytes: try Book.bytes(sheet: sheet, shared: shared))
            return nil
        } catch {
            return error as? SpreadsheetError
        }
    }

    @Test func entitiesAreRefusedWhereverTheyStand() {
        let billion = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
        let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
        for head in [billion, outside, "<!doctype x>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>"] {
            let sheet = head + Book.rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
            #expect(fault(sheet) == .broken(part: "xl/worksheets/sheet1.xml"), "\(head)")
        }
        #expect(fault(Book.rows(""), shared: outside + "<sst/>") == .broken(part: "xl/sharedStrings.xml"))
    }

    @Test func aSheetThatContradictsItselfIsRefused() {
        for rows in [
            "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"9999999\"/>",
            "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "<row r=\"1\"><c r=\"7\"/></row>",
            "<row>", "<row></c>", "<row/", "<row a=1/>", "&nbsp;", "</sheetData><sheetData",
        ] {
            #expect(fault(Book.rows(rows)) == .broken(part: "xl/worksheets/sheet1.xml"), "\(rows)")
        }
        #expect(fault(Book.rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")) == .tooLarge)
    }

    @Test func otherFilesAreToldApart() throws {
        var other = ArchiveWriter()
        try other.add("content.xml", Array("<x/>".utf8))
        let archive = try other.bytes()
        #expect(throws: SpreadsheetError.noWorkbook) { try Spreadsheet(bytes: archive) }
        #expect(throws: SpreadsheetError.oldOrProtected) { try Spreadsheet(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) }
        #expect(throws: SpreadsheetError.broken(part: "zip")) { try Spreadsheet(bytes: [0x50, 0x4B, 3, 4, 0]) }
    }

    /// Parts changed at random are read or refused, and nothing else.
    @Test func changedPartsNeverDoHarm() throws {
        let good = Array(
            Book.rows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45530</v></c></row>",
                after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"
            ).utf8
        )
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 32...126, using: &random)
            }
            _ = fault(String(decoding: bytes, as: UTF8.self), shared: "<sst><si><t>x</t></si></sst>")
        }
    }
}
