import App
import Foundation
import Registry

extension Session {
    /// The folder in which documents stand. A rehearsal writes into its own and reads the real one.
    func documents(_ options: GlobalOptions) throws -> DocumentFolder {
        let real = try options.documents(settings)
        guard let rehearsalFolder else { return real }
        return DocumentFolder(path: rehearsalFolder + "/documents", behind: real.path, limit: real.limit)
    }
}

extension GlobalOptions {
    /// The folder of the settings, or one beside the database and named after it.
    /// - Throws: ``DocumentProblem/folderNotSet`` where a server keeps the record and the settings name none.
    func documents(_ settings: Settings) throws -> DocumentFolder {
        let limit = try settings.number("documents.limit-megabytes").map { megabytes in
            guard (1...1_000).contains(megabytes) else {
                let key = "documents.limit-megabytes"
                throw Problem.general(.badValue(field: key, text: "\(megabytes)", example: "25"))
            }
            return megabytes * 1_000_000
        }
        let place = place(settings)
        guard let path = settings["documents"] ?? (Session.isServer(place) ? nil : Self.folderBeside(place)) else {
            throw Problem.document(.folderNotSet)
        }
        return DocumentFolder(path: path, limit: limit ?? DocumentFolder.usualLimit)
    }

    /// Two databases in one folder have two folders for their documents: what one sweeps is not the other's.
    private static func folderBeside(_ place: String) -> String {
        let isPlain = place.hasSuffix(".sqlite")
        return (isPlain ? String(place.dropLast(".sqlite".count)) : place) + ".documents"
    }
}
