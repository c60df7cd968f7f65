public import Archives

extension Spreadsheet {
    /// Reads an XLSX file.
    ///
    /// Formulas are taken as the value that the program last worked out, as a person sees it.
    /// - Throws: ``SpreadsheetError``; nothing of a damaged file is given.
    public init(bytes: [UInt8], limits: ArchiveLimits = .office) throws(SpreadsheetError) {
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw .oldOrProtected }
        var book = WorkbookReader(archive: try Self.opened(bytes, limits))
        self.init(sheets: try book.sheets())
    }

    /// - Returns: whether the bytes are those of a ZIP file or of an old spreadsheet, and no text.
    public static func isLikely(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func opened(_ bytes: [UInt8], _ limits: ArchiveLimits) throws(SpreadsheetError) -> ArchiveReader {
        do {
            return try ArchiveReader(bytes, limits: limits)
        } catch {
            switch error {
            case .tooManyEntries, .entryTooLarge, .tooLarge, .swollen: throw .tooLarge
            case .unreadable, .encrypted, .damaged, .unsafePath, .doubledPath, .notAFile, .missing, .notWritten:
                throw .broken(part: "zip")
            }
        }
    }
}

/// Follows the parts of a workbook from its table of contents to its sheets.
private struct WorkbookReader {
    let archive: ArchiveReader
    private var sharedTexts: [String] = []
    private var dates = DateStyles()

    init(archive: ArchiveReader) {
        self.archive = archive
    }

    mutating func sheets() throws(SpreadsheetError) -> [SpreadsheetSheet] {
        guard archive.entry("xl/workbook.xml") != nil else { throw .noWorkbook }
        let contents = try contents()
        let targets = try targets()
        sharedTexts = try texts()
        dates = try styles(countsFrom1904: contents.countsFrom1904)
        var (sheets, cells): ([SpreadsheetSheet], Int) = ([], 0)
        for sheet in contents.sheets {
            guard let target = targets[sheet.id] else { throw .broken(part: "xl/_rels/workbook.xml.rels") }
            // A chart that fills a sheet of its own holds no rows.
            guard target.hasPrefix("xl/worksheets/") else { continue }
            var reader = SheetReader(texts: sharedTexts, dates: dates, cellsBefore: cells)
            let rows = try reader.rows(try part(target), named: target)
            cells = reader.cells
            sheets.append(SpreadsheetSheet(name: sheet.name, isHidden: sheet.isHidden, rows: rows))
        }
        return sheets
    }

    private struct Contents {
        var sheets: [(name: String, id: String, isHidden: Bool)] = []
        var countsFrom1904 = false
    }

    private func contents() throws(SpreadsheetError) -> Contents {
        var contents = Contents()
        let walk = XMLWalk(start: { name, attributes in
            if name == "workbookPr" { contents.countsFrom1904 = ["1", "true"].contains(attributes["date1904"]) }
            if name == "sheet", let title = attributes["name"] {
                // The prefix of the relation's name is the file's own choice.
                let id = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
                contents.sheets.append((title, id, ["hidden", "veryHidden"].contains(attributes["state"])))
            }
            return contents.sheets.count <= 500
        })
        try run(walk, "xl/workbook.xml")
        return contents
    }

    private func targets() throws(SpreadsheetError) -> [String: String] {
        var targets: [String: String] = [:]
        let walk = XMLWalk(start: { name, attributes in
            if name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] {
                targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            }
            return true
        })
        try run(walk, "xl/_rels/workbook.xml.rels")
        return targets
    }

    private func texts() throws(SpreadsheetError) -> [String] {
        guard archive.entry("xl/sharedStrings.xml") != nil else { return [] }
        var texts: [String] = []
        var (text, isText, isReading) = ("", false, false)
        let walk = XMLWalk(
            start: { name, _ in
                if name == "si" { text = "" }
                if name == "rPh" { isReading = true }
                isText = name == "t" && !isReading
                return true
            },
            text: { if isText { text += $0 } },
            end: { name in
                isText = false
                if name == "rPh" { isReading = false }
                if name == "si" { texts.append(text) }
            }
        )
        try run(walk, "xl/sharedStrings.xml")
        return texts
    }

    private func styles(countsFrom1904: Bool) throws(SpreadsheetError) -> DateStyles {
        var styles = DateStyles(countsFrom1904: countsFrom1904)
        guard archive.entry("xl/styles.xml") != nil else { return styles }
        var isCellFormats = false
        let walk = XMLWalk(
            start: { name, attributes in
                if name == "cellXfs" { isCellFormats = true }
                if name == "numFmt", let id = attributes["numFmtId"], let code = attributes["formatCode"] {
                    styles.define(id, code)
                }
                if name == "xf", isCellFormats { styles.addCellFormat(attributes["numFmtId"] ?? "0") }
                return true
            },
            end: { if $0 == "cellXfs" { isCellFormats = false } }
        )
        try run(walk, "xl/styles.xml")
        return styles
    }

    private func run(_ walk: XMLWalk, _ path: String) throws(SpreadsheetError) {
        guard walk.run(try part(path)) else { throw .broken(part: path) }
    }

    private func part(_ path: String) throws(SpreadsheetError) -> [UInt8] {
        do {
            return try archive.contents(of: path)
        } catch {
            throw error.isOfSize ? .tooLarge : .broken(part: path)
        }
    }
}

extension ArchiveError {
    fileprivate var isOfSize: Bool {
        if case .tooLarge = self { true } else { false }
    }
}
