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

    /// - Throws: ``GeneralProblem/notFound(_:code:)``.
    public func document(_ code: String) async throws -> Document {
        try await context.database.read { try $0.knownDocument(code) }
    }
}
