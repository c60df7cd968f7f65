import Foundation
import Registry

/// A file that came with a form and is kept, though nothing in the record names it yet: the form that saves comes after
/// a look at what would change. What is never saved is for the sweep.
public struct KeptFile: Sendable {
    let draft: DocumentWriter.Draft

    /// What tells it apart from all others, to be sent along.
    public var hash: String { draft.content.hash }
    public var name: String { draft.name }
}

/// Use case: keeps a file until it is known what it is for.
public struct KeepFile: Sendable {
    private let context: AppContext
    private let folder: DocumentFolder

    public init(_ context: AppContext, _ folder: DocumentFolder) {
        self.context = context
        self.folder = folder
    }

    /// - Throws: ``DocumentProblem`` where it is empty, too large, or of no kind that is kept.
    public func keep(_ file: SentFile) throws -> KeptFile {
        guard !file.bytes.isEmpty else { throw Problem.document(.fileEmpty(path: file.name)) }
        guard file.bytes.count <= folder.limit else {
            throw Problem.document(.fileTooLarge(path: file.name, limit: max(1, folder.limit / 1_000_000)))
        }
        guard let format = DocumentFormat(content: file.bytes) else {
            throw Problem.document(.formatUnknown(path: file.name))
        }
        let hash = try folder.keep(file.bytes, salt: context.salt())
        return kept(hash, GivenFile.safeName(file.name, format), file.bytes.count, format)
    }

    /// One that was kept before, by what stood in the form.
    public func again(hash: String, name: String) throws -> KeptFile {
        guard let bytes = folder.bytes(ofKept: hash), let format = DocumentFormat(content: bytes) else {
            throw Problem.document(.fileMissing(path: name))
        }
        return kept(hash, GivenFile.safeName(name, format), bytes.count, format)
    }

    private func kept(_ hash: String, _ name: String, _ size: Int, _ format: DocumentFormat) -> KeptFile {
        KeptFile(
            draft: DocumentWriter.Draft(
                name: name,
                content: DocumentContent(hash: hash, size: size, format: format)
            )
        )
    }
}

extension DocumentFolder {
    /// Nil where there is no such file, or it is damaged.
    fileprivate func bytes(ofKept hash: String) -> [UInt8]? {
        guard Self.hash(named: Self.name(of: hash)) == hash,
            let data = FileManager.default.contents(atPath: place(of: hash))
        else { return nil }
        let bytes = Array(data)
        return Self.hash(of: bytes) == hash ? bytes : nil
    }
}
