import App
import Foundation
import Registry

extension Session {
    /// The folder in which documents stand: the one of the settings, or one beside the database and named after it. A
    /// rehearsal writes into its own and reads the real one.
    func documents(_ options: GlobalOptions) throws -> DocumentFolder {
        let place = options.place(settings)
        let path: String
        if let folder = settings["documents"] {
            path = folder
        } else if Session.isServer(place) {
            throw Problem.document(.folderNotSet)
        } else {
            path = Self.folderBeside(place)
        }
        let limit = try settings.number("documents.limit-megabytes").map { megabytes in
            guard (1...1_000).contains(megabytes) else {
                let key = "documents.limit-megabytes"
                throw Problem.general(.badValue(field: key, text: "\(megabytes)", example: "25"))
            }
            return megabytes * 1_000_000
        }
        return DocumentFolder(
            path: rehearsalFolder.map { $0 + "/documents" } ?? path,
            behind: rehearsalFolder == nil ? nil : path,
            limit: limit ?? DocumentFolder.usualLimit
        )
    }

    /// Two databases in one folder have two folders for their documents: what one sweeps is not the other's.
    private static func folderBeside(_ place: String) -> String {
        let isPlain = place.hasSuffix(".sqlite")
        return (isPlain ? String(place.dropLast(".sqlite".count)) : place) + ".documents"
    }
}
