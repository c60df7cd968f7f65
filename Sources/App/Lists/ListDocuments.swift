import LegalCalendar
public import Registry
import Store

/// One document in a list: whose it is, and what it serves.
public struct ListedDocument: Sendable {
    public let document: Document
    public let producerName: String?
    /// Codes of filings, letters and products.
    public let uses: [String]
    public let isExpired: Bool
}

/// Use case: the documents that the commune keeps, narrowed and page by page, the newest first.
public struct ListDocuments: Listing {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    public func list(_ question: ListQuestion, _ reach: ListReach = .page) async throws -> ListAnswer<ListedDocument> {
        let (chosen, today) = (context.commune, context.clock.today())
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            var names = try ListNames(connection, commune: commune)
            let producers = try names.codes(of: .producer, question.producer).map(Set.init)
            let serving = try question.filing.map { filing in
                Set(try connection.documentUses(filing: filing.uppercased()).map(\.document))
            }
            let used = question.isUnlinked ? Set(try connection.usedDocuments(commune: commune)) : []
            let found = try connection.documents(commune: commune).filter { document in
                (producers.map { $0.contains(document.producer ?? "") } ?? true)
                    && (serving?.contains(document.code) ?? true) && !used.contains(document.code)
                    && (!question.isExpired || document.isExpired(on: today)) && document.bears(question.text)
            }
            let byCode = Dictionary(found.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            let pages = ListPages(question: question, reach: reach, isCutShort: names.isCutShort)
            return try pages.codes(of: found.reversed().map(\.code)).map { code in
                guard let document = byCode[code] else { return nil }
                return try connection.listed(document, today: today)
            }
        }
    }
}

extension Document {
    /// Whether it is called so: by its title, its file, or its code.
    fileprivate func bears(_ text: String?) -> Bool {
        guard let text, !text.isEmpty else { return true }
        return code == text.uppercased() || ListNames.holds("\(title) \(fileName)", NameFolding.words(text))
    }
}

extension SQLConnection {
    fileprivate func listed(_ document: Document, today: Day) throws -> ListedDocument {
        let filings = try documentUses(document: document.code).map(\.filing)
        let letters = try letters(scannedIn: document.code)
        return ListedDocument(
            document: document,
            producerName: try document.producer.flatMap { try producer($0)?.name },
            uses: try (filings + letters + products(photographedIn: document.code)).reduce(into: []) { uses, code in
                if !uses.contains(code) { uses.append(code) }
            },
            isExpired: document.isExpired(on: today)
        )
    }
}
