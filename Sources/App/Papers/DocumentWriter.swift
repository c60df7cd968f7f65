import LegalCalendar
import Registry
import Store

/// Adds one document: first its file, then, in the caller's transaction, its row and the following of its term.
struct DocumentWriter: Sendable {
    /// A file that is kept, and that no row names yet.
    struct Draft: Sendable {
        let name: String
        let content: DocumentContent
    }

    private let folder: DocumentFolder
    private let input: DocumentInput
    private let title: String
    private let kind: String?
    private let commune: String?
    private let stamp: AuditStamp
    private let follower: PaperFollower

    init(_ context: AppContext, _ folder: DocumentFolder, _ input: DocumentInput, kind: String?) throws {
        self.folder = folder
        self.input = input
        self.kind = kind
        title = try CatalogueInput.name(input.title, field: "title")
        commune = context.commune
        stamp = context.stamp
        follower = PaperFollower(context)
        if let dated = input.dated {
            try CatalogueInput.pastDay(dated, field: "dated", today: context.clock.today())
            try CatalogueInput.period(from: dated, until: input.expires)
        } else if input.expires != nil {
            throw Problem.document(.dateNeeded)
        }
    }

    func keep(_ path: String) throws -> Draft {
        let file = try GivenFile(path: path, limit: folder.limit)
        let hash = try folder.keep(file.bytes, salt: stamp.salt())
        return Draft(
            name: file.name,
            content: DocumentContent(hash: hash, size: file.bytes.count, format: file.format)
        )
    }

    func add(_ draft: Draft, _ connection: any SQLConnection) throws -> Document {
        let commune = try connection.chosenCommune(commune).code
        if let producer = input.producer, try connection.activeProducer(producer).commune != commune {
            throw Problem.general(.notFound(.producer, code: producer))
        }
        let twin = try connection.document(commune: commune, content: draft.content.hash)
        if let twin, !input.isAnother { throw Problem.document(.documentExists(code: twin.code, title: twin.title)) }
        if let older = input.replaces { try checkReplaced(older, commune, connection) }
        let document = Document(
            code: try connection.nextCode(of: .document),
            commune: commune,
            content: draft.content,
            fileName: draft.name,
            title: title,
            kind: kind,
            producer: input.producer,
            dated: input.dated,
            expires: input.expires,
            replaces: input.replaces,
            added: stamp.at,
            addedBy: stamp.person
        )
        guard folder.look(at: document.content) == .whole else {
            throw Problem.document(.contentMissing(code: document.code))
        }
        try connection.insertDocument(document)
        try connection.audit(AuditedAct("document.add", .document, document.code, after: document.summary), stamp)
        try follow(document, connection)
        return document
    }

    private func checkReplaced(_ code: String, _ commune: String, _ connection: any SQLConnection) throws {
        guard try connection.usableDocument(code).commune == commune else {
            throw Problem.general(.notFound(.document, code: code))
        }
        if let newer = try connection.document(replacing: code) {
            throw Problem.document(.alreadyReplaced(code: code, by: newer.code))
        }
    }

    /// A paper that expires is an obligation like any other; the one that it replaces asks nothing more.
    private func follow(_ document: Document, _ connection: any SQLConnection) throws {
        if let older = document.replaces {
            try follower.end(.document, older, as: .renewed, on: document.dated ?? follower.today, connection)
        }
        guard let from = document.dated, let until = document.expires else { return }
        let paper = FollowedPaper(
            kind: .document,
            code: document.code,
            name: document.title,
            producer: document.producer
        )
        let term = PaperTerm(paper: paper, commune: document.commune, from: from, until: until)
        try follower.follow(term, connection)
    }
}
