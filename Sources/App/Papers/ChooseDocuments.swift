public import LegalCalendar
public import Registry
import Store

/// Use case: what the forms about documents offer to choose from. It needs no file, and so no folder.
public struct ChooseDocuments: Sendable {
    private let context: AppContext

    public init(_ context: AppContext) {
        self.context = context
    }

    /// What a document can be: the papers of all checklists, by id and name.
    public func kinds() throws -> [(id: String, name: BilingualText)] { try PaperKinds(context.library).all }

    /// Those whose place a newer one can take, the newest first.
    public func replaceable() async throws -> [Document] {
        let chosen = context.commune
        return try await context.database.read { connection in
            let documents = try connection.documents(commune: connection.chosenCommune(chosen).code)
            let replaced = Set(documents.compactMap(\.replaces))
            return documents.filter { !replaced.contains($0.code) }.reversed()
        }
    }

    /// Who added a document, by name; what the record says where that is nobody of its people, and nil where the name was
    /// forgotten.
    public func whoAdded(_ document: Document) async throws -> String? {
        guard RecordKind.person.isCode(document.addedBy) else { return document.addedBy }
        let person = try await context.database.read { try $0.person(document.addedBy) }
        return person.map { $0.forgottenOn == nil ? $0.name : nil } ?? document.addedBy
    }

    /// - Throws: ``GeneralProblem/notFound(_:code:)``.
    public func document(_ code: String) async throws -> Document {
        try await context.database.read { try $0.knownDocument(code) }
    }
}
