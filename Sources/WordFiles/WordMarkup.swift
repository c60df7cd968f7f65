/// Writes the blocks of a document as WordprocessingML (ECMA-376), the text of `word/document.xml`.
struct WordMarkup {
    private(set) var text = ""
    /// The width between the margins of an A4 page, in twentieths of a point.
    private static let pageWidth = 9354

    init(_ document: WordDocument) {
        text += #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        text += #"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
        for block in document.blocks { write(block) }
        // A4; margins as Decree 30/2020/NĐ-CP sets them for office papers.
        text += #"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>"#
        text += #"<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" "#
        text += #"w:gutter="0"/></w:sectPr></w:body></w:document>"#
    }

    private mutating func write(_ block: WordBlock) {
        switch block {
        case .title(let title):
            for line in Self.lines(title) { paragraph([WordRun(line, isBold: true)], .center, style: "Title") }
        case .heading(let heading, let level):
            paragraph([WordRun(heading)], .left, style: "Heading\(max(1, min(3, level)))")
        case .paragraph(let runs, let alignment): paragraph(runs, alignment)
        case .table(let rows, let table): self.table(rows, table)
        }
    }

    private mutating func paragraph(_ runs: [WordRun], _ alignment: WordAlignment, style: String? = nil) {
        text += "<w:p><w:pPr>"
        if let style { text += #"<w:pStyle w:val="\#(style)"/>"# }
        text += #"<w:jc w:val="\#(alignment.rawValue)"/></w:pPr>"#
        for run in runs { self.run(run) }
        text += "</w:p>"
    }

    private mutating func run(_ run: WordRun) {
        text += "<w:r>"
        if run.isBold || run.isItalic {
            text += "<w:rPr>" + (run.isBold ? "<w:b/>" : "") + (run.isItalic ? "<w:i/>" : "") + "</w:rPr>"
        }
        for (index, line) in Self.lines(run.text).enumerated() {
            if index > 0 { text += "<w:br/>" }
            text += #"<w:t xml:space="preserve">\#(Self.escaped(line))</w:t>"#
        }
        text += "</w:r>"
    }

    private mutating func table(_ rows: [[String]], _ table: WordTable) {
        guard !rows.isEmpty else { return }
        text += "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.pageWidth)\" w:type=\"dxa\"/>"
        if table.hasLines {
            let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
            let lines = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="000000"/>"# }
            text += "<w:tblBorders>" + lines.joined() + "</w:tblBorders>"
        }
        text += #"<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#
        let widths = table.widths.map { Self.pageWidth * $0 / 100 }
        for width in widths { text += #"<w:gridCol w:w="\#(width)"/>"# }
        text += "</w:tblGrid>"
        for (index, row) in rows.enumerated() {
            self.row(row, widths, table, isHeading: table.hasHeading && index == 0)
        }
        text += "</w:tbl>"
        // Two tables that touch would become one.
        paragraph([], .left)
    }

    private mutating func row(_ cells: [String], _ widths: [Int], _ table: WordTable, isHeading: Bool) {
        text += "<w:tr>" + (isHeading ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
        for (index, width) in widths.enumerated() {
            text += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/></w:tcPr>"#
            for line in Self.lines(cells.indices.contains(index) ? cells[index] : "") {
                paragraph([WordRun(line, isBold: isHeading)], table.isCentered || isHeading ? .center : .left)
            }
            text += "</w:tc>"
        }
        text += "</w:tr>"
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Text as XML allows it: characters that XML 1.0 does not know are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\t": result += " "
            default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            && !(0x7F...0x9F).contains(scalar.value)
    }
}
