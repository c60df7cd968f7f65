import LegalCalendar
public import Registry

extension SQLConnection {
    public func insertDocument(_ document: Document) throws {
        try run(
            """
            INSERT INTO document (code, commune, content, size, format, file_name, title, kind, producer, dated, expires,
                replaces, added, added_by)
            VALUES (\(document.code), \(document.commune), \(document.content.hash), \(document.content.size),
                \(document.content.format.rawValue), \(document.fileName), \(document.title), \(document.kind),
                \(document.producer), \(document.dated), \(document.expires), \(document.replaces), \(document.added),
                \(document.addedBy))
            """
        )
    }

    public func document(_ code: String) throws -> Document? {
        try first("\(documentColumns) WHERE code = \(code)").map(Document.init(row:))
    }

    /// Those of a commune that are in use, by code.
    public func documents(commune: String) throws -> [Document] {
        try rows(
            "\(documentColumns) WHERE commune = \(commune) AND withdrawn IS NULL ORDER BY length(code), code"
        ).map(Document.init(row:))
    }

    /// The same, of one producer.
    public func documents(commune: String, producer: String) throws -> [Document] {
        try rows(
            """
            \(documentColumns) WHERE commune = \(commune) AND producer = \(producer) AND withdrawn IS NULL
            ORDER BY length(code), code
            """
        ).map(Document.init(row:))
    }

    /// The first document in use of a commune with this content.
    public func document(commune: String, content: String) throws -> Document? {
        try first(
            """
            \(documentColumns) WHERE commune = \(commune) AND content = \(content) AND withdrawn IS NULL
            ORDER BY length(code), code LIMIT 1
            """
        ).map(Document.init(row:))
    }

    /// The oldest document of a producer with this content that was not withdrawn.
    public func document(producer: String, content: String) throws -> Document? {
        try first(
            """
            \(documentColumns) WHERE producer = \(producer) AND content = \(content) AND withdrawn IS NULL
            ORDER BY length(code), code LIMIT 1
            """
        ).map(Document.init(row:))
    }

    /// The document that took the place of another.
    public func document(replacing code: String) throws -> Document? {
        try first("\(documentColumns) WHERE replaces = \(code)").map(Document.init(row:))
    }

    public func withdrawDocument(_ code: String, at instant: String) throws {
        try run("UPDATE document SET withdrawn = \(instant) WHERE code = \(code)")
    }

    /// The content that documents of all communes name, by hash: also of those that were withdrawn.
    public func documentContents() throws -> [Document] {
        try rows("\(documentColumns) ORDER BY content, length(code), code").map(Document.init(row:))
    }

    public func useDocument(_ use: DocumentUse) throws {
        try run(
            """
            INSERT INTO document_use (document, filing, item) VALUES (\(use.document), \(use.filing), \(use.item))
            ON CONFLICT (filing, item, document) DO NOTHING
            """
        )
    }

    /// The papers of one filing that are files, in the order in which they were added.
    public func documentUses(filing: String) throws -> [DocumentUse] {
        try rows(
            """
            SELECT document, filing, item FROM document_use WHERE filing = \(filing)
            ORDER BY item, length(document), document
            """
        ).map(DocumentUse.init(row:))
    }

    public func documentUses(document: String) throws -> [DocumentUse] {
        try rows(
            """
            SELECT document, filing, item FROM document_use WHERE document = \(document)
            ORDER BY length(filing), filing, item
            """
        ).map(DocumentUse.init(row:))
    }

    /// The paper is to be done again: the files that served as it do so no longer.
    public func releaseDocuments(filing: String, item: String) throws {
        try run("DELETE FROM document_use WHERE filing = \(filing) AND item = \(item)")
    }

    /// The documents of a commune that serve as a paper, a letter's scan or the photo of a label.
    public func usedDocuments(commune: String) throws -> [String] {
        try rows(
            """
            SELECT d.code FROM document d WHERE d.commune = \(commune) AND (
                d.code IN (SELECT document FROM document_use)
                OR d.code IN (SELECT document FROM letter WHERE document IS NOT NULL)
                OR d.code IN (SELECT photo FROM label_look)
            )
            """
        ).map { try $0.text(0) }
    }

    /// The products on a look at whose label it is the photo.
    public func products(photographedIn document: String) throws -> [String] {
        try rows("SELECT DISTINCT product FROM label_look WHERE photo = \(document) ORDER BY product").map {
            try $0.text(0)
        }
    }

    /// The letters whose scan a document is, by code.
    public func letters(scannedIn document: String) throws -> [String] {
        try rows("SELECT code FROM letter WHERE document = \(document) ORDER BY length(code), code").map {
            try $0.text(0)
        }
    }
}

private let documentColumns: SQLQuery =
    """
    SELECT code, commune, content, size, format, file_name, title, kind, producer, dated, expires, replaces, added,
        added_by, withdrawn
    FROM document
    """

extension Document {
    fileprivate init(row: SQLRow) throws {
        self.init(
            code: try row.text(0),
            commune: try row.text(1),
            content: DocumentContent(hash: try row.text(2), size: try row.integer(3), format: try row.choice(4)),
            fileName: try row.text(5),
            title: try row.text(6),
            kind: try row.optionalText(7),
            producer: try row.optionalText(8),
            dated: try row.optionalValue(9),
            expires: try row.optionalValue(10),
            replaces: try row.optionalText(11),
            added: try row.text(12),
            addedBy: try row.text(13),
            withdrawn: try row.optionalText(14)
        )
    }
}

extension DocumentUse {
    fileprivate init(row: SQLRow) throws {
        self.init(document: try row.text(0), filing: try row.text(1), item: try row.text(2))
    }
}
