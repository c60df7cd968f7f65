import LegalCalendar
import Registry
import Store

/// Where a paper is, as somebody says: in words, a document, or a file that becomes one.
struct GivenPaper: Sendable {
    let words: String?
    private let code: String?
    private let file: (writer: DocumentWriter, draft: DocumentWriter.Draft)?

    /// A file is kept at once; its row is written by ``document(_:commune:)``.
    ///
    /// - Parameters:
    ///   - field: which option it was said in.
    ///   - title: what a file is kept as.
    init(_ context: AppContext, _ place: PaperPlace, field: String, title: String, dated: Day) throws {
        var (words, code): (String?, String?) = (nil, nil)
        var file: (DocumentWriter, DocumentWriter.Draft)?
        switch place {
        case .unsaid: break
        case .place(let place): words = try CatalogueInput.name(place, field: field)
        case .document(let document): code = document
        case .file(let path, let folder):
            let writer = try DocumentWriter(context, folder, Self.input(title, dated), kind: nil)
            file = (writer, try writer.keep(path))
        case .kept(let kept, let folder):
            file = (try DocumentWriter(context, folder, Self.input(title, dated), kind: nil), kept.draft)
        }
        (self.words, self.code, self.file) = (words, code, file)
    }

    private static func input(_ title: String, _ dated: Day) -> DocumentInput {
        var input = DocumentInput(title: title)
        input.dated = dated
        return input
    }

    /// The document's code, in the transaction that names it; nil where there are only words.
    func document(_ connection: any SQLConnection, commune: String) throws -> String? {
        if let file { return try file.writer.add(file.draft, connection).code }
        guard let code else { return nil }
        guard try connection.usableDocument(code).commune == commune else {
            throw Problem.general(.notFound(.document, code: code))
        }
        return code
    }
}
