import Archives

extension WordDocument {
    /// The DOCX file: the same document gives the same bytes.
    ///
    /// - Throws: ``ArchiveError`` where it cannot be packed.
    public func fileBytes() throws -> [UInt8] {
        var archive = ArchiveWriter()
        let parts = [
            ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relations),
            ("word/document.xml", WordMarkup(self).text), ("word/styles.xml", WordParts.styles),
            ("word/_rels/document.xml.rels", WordParts.documentRelations),
        ]
        for (path, text) in parts { try archive.add(path, Array(text.utf8)) }
        return try archive.bytes()
    }
}

/// The parts of the package that are the same in every document.
private enum WordParts {
    private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let contentTypes =
        head + #"<Types xmlns="\#(package)/content-types">"#
        + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        + #"<Override PartName="/word/document.xml" ContentType="\#(word).document.main+xml"/>"#
        + #"<Override PartName="/word/styles.xml" ContentType="\#(word).styles+xml"/></Types>"#

    static let relations =
        head + #"<Relationships xmlns="\#(package)/relationships">"#
        + #"<Relationship Id="rId1" Type="\#(office)/officeDocument" Target="word/document.xml"/></Relationships>"#

    static let documentRelations =
        head + #"<Relationships xmlns="\#(package)/relationships">"#
        + #"<Relationship Id="rId1" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#

    /// Times New Roman, 14 points, as offices must write (Decree 30/2020/NĐ-CP, Appendix I).
    static let styles =
        head + #"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#
        + #"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" "#
        + #"w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>"#
        + #"</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault>"#
        + #"</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>"#
        + "</w:style>" + style("Title", "Title", level: nil, size: 28)
        + style("Heading1", "heading 1", level: 0, size: 28) + style("Heading2", "heading 2", level: 1, size: 28)
        + style("Heading3", "heading 3", level: 2, size: 28) + "</w:styles>"

    private static func style(_ id: String, _ name: String, level: Int?, size: Int) -> String {
        let outline = level.map { #"<w:outlineLvl w:val="\#($0)"/>"# } ?? ""
        return #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/><w:basedOn w:val="Normal"/>"#
            + #"<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/>\#(outline)</w:pPr>"#
            + #"<w:rPr><w:b/><w:sz w:val="\#(size)"/></w:rPr></w:style>"#
    }
}
