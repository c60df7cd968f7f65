public import LegalCalendar
import Procedures
public import Registry
import Store

/// What is said of a file when it is added.
public struct DocumentInput: Sendable {
    public var title: String
    /// A checklist item of the packs, by id or name.
    public var kind: String?
    public var producer: String?
    public var dated: Day?
    public var expires: Day?
    /// The older document in whose place this one comes, by code.
    public var replaces: String?
    /// It is another paper, though its file is one that is kept.
    public var isAnother = false

    public init(title: String) {
        self.title = title
    }
}

/// A document with what it serves.
public struct DocumentView: Sendable {
    public let document: Document
    public let kindName: BilingualText?
    public let uses: [DocumentUse]
    /// Letters whose scan it is.
    public let letters: [String]
    /// Products of whose label it is the photo.
    public let labels: [String]
    /// The filing that follows its term, if it has one.
    public let validity: String?
    public let replacedBy: String?
    /// Another document with the same file, which is kept once.
    public let sharedWith: String?
    public let isExpired: Bool
}

/// Use case: files that are kept once and serve many dossiers.
public struct Documents: Sendable {
    private let context: AppContext
    private let folder: DocumentFolder

    public init(_ context: AppContext, _ folder: DocumentFolder) {
        self.context = context
        self.folder = folder
    }

    /// The file is kept before the record names it: what a crash leaves over is for the sweep.
    public func add(_ input: DocumentInput, file path: String) async throws -> DocumentView {
        try await add(input) { try $0.keep(path) }
    }

    /// The same of a file that came with a form.
    public func add(_ input: DocumentInput, kept: KeptFile) async throws -> DocumentView {
        try await add(input) { _ in kept.draft }
    }

    private func add(
        _ input: DocumentInput,
        _ draft: (DocumentWriter) throws -> DocumentWriter.Draft
    ) async throws -> DocumentView {
        let kinds = try input.kind == nil ? nil : PaperKinds(context.library)
        let kind = try input.kind.map { try kinds?.chosen($0) ?? $0 }
        let writer = try DocumentWriter(context, folder, input, kind: kind)
        let kept = try draft(writer)
        let today = context.clock.today()
        return try await context.database.write { connection in
            try connection.view(of: writer.add(kept, connection), kinds: kinds, today: today)
        }
    }

    public func show(_ code: String) async throws -> DocumentView {
        let (today, library) = (context.clock.today(), context.library)
        return try await context.database.read { connection in
            let document = try connection.knownDocument(code)
            let kinds = try document.kind == nil ? nil : PaperKinds(library)
            return try connection.view(of: document, kinds: kinds, today: today)
        }
    }

    /// The bytes of a document, as they were added.
    public func bytes(of code: String) async throws -> [UInt8] {
        try folder.bytes(of: try await context.database.read { try $0.knownDocument(code) })
    }

    /// Which documents a list shows; all of these must hold.
    public struct Selection: Sendable {
        public var producer: String?
        public var filing: String?
        public var isExpired = false
        public var isUnlinked = false

        public init() {}
    }

    public func list(_ selection: Selection = Selection()) async throws -> [DocumentView] {
        let (today, library, chosen) = (context.clock.today(), context.library, context.commune)
        return try await context.database.read { connection in
            let commune = try connection.chosenCommune(chosen).code
            let used = try selection.filing.map { code in
                Set(try connection.documentUses(filing: connection.requiredFiling(code).code).map(\.document))
            }
            if let producer = selection.producer { _ = try connection.activeProducer(producer) }
            let documents = try connection.documents(commune: commune).filter { document in
                (selection.producer == nil || document.producer == selection.producer)
                    && (used?.contains(document.code) ?? true)
                    && (!selection.isExpired || document.isExpired(on: today))
            }
            let kinds = try documents.allSatisfy { $0.kind == nil } ? nil : PaperKinds(library)
            return try documents.map { try connection.view(of: $0, kinds: kinds, today: today) }
                .filter { !selection.isUnlinked || ($0.uses.isEmpty && $0.letters.isEmpty && $0.labels.isEmpty) }
        }
    }

    /// Takes a document out of use, such as one that was added by mistake; no dossier and no letter may rest on it.
    public func withdraw(_ code: String, reason: String) async throws -> DocumentView {
        let reason = try CatalogueInput.name(reason, field: "reason")
        let (stamp, today, follower) = (context.stamp, context.clock.today(), PaperFollower(context))
        return try await context.database.write { connection in
            let document = try connection.usableDocument(code)
            let users =
                try connection.documentUses(document: code).map(\.filing) + connection.letters(scannedIn: code)
                + connection.products(photographedIn: code)
            guard users.isEmpty else { throw Problem.document(.documentInUse(code: code, by: users)) }
            try connection.withdrawDocument(code, at: stamp.at)
            try connection.audit(
                AuditedAct("document.withdraw", .document, code, before: document.summary, after: reason),
                stamp
            )
            try follower.end(.document, code, as: .ended, on: today, connection)
            return try connection.view(of: connection.knownDocument(code), kinds: nil, today: today)
        }
    }
}

extension Document {
    /// The document in a line, as the audit trail keeps it.
    var summary: String {
        let parts: [String?] = [
            title, fileName, content.hash, kind, producer, dated?.description, expires.map { "expires \($0)" },
            replaces.map { "replaces \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: " | ")
    }
}

extension SQLConnection {
    func knownDocument(_ code: String) throws -> Document {
        guard let document = try document(code) else { throw Problem.general(.notFound(.document, code: code)) }
        return document
    }

    /// One that may still serve as a paper.
    func usableDocument(_ code: String) throws -> Document {
        let document = try knownDocument(code)
        guard document.withdrawn == nil else { throw Problem.document(.documentWithdrawn(code: code)) }
        return document
    }

    func view(of document: Document, kinds: PaperKinds?, today: Day) throws -> DocumentView {
        let twin = try self.document(commune: document.commune, content: document.content.hash)
        return DocumentView(
            document: document,
            kindName: document.kind.flatMap { kinds?.name(of: $0) },
            uses: try documentUses(document: document.code),
            letters: try letters(scannedIn: document.code),
            labels: try products(photographedIn: document.code),
            validity: try filing(following: .document, document.code)?.code,
            replacedBy: try self.document(replacing: document.code)?.code,
            sharedWith: twin.flatMap { $0.code == document.code ? nil : $0.code },
            isExpired: document.isExpired(on: today)
        )
    }
}
