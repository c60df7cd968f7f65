import Procedures

/// One pack in one version: the texts of its own file and of those that it includes, outermost first.
public struct PackVersion: Hashable, Sendable {
    /// One file of a pack.
    public struct File: Hashable, Sendable {
        public let pack: String
        public let text: String
        /// SHA-256 of the text, in hexadecimal.
        public let hash: String

        public init(pack: String, text: String, hash: String) {
            self.pack = pack
            self.text = text
            self.hash = hash
        }
    }

    public let files: [File]

    public init(files: [File]) {
        self.files = files
    }

    /// How the texts of a pack's files are joined where they are kept, and in what its hash is taken of.
    ///
    /// A file is one document, so this line cannot stand in it.
    static let separator = "\n---\n"

    /// The version whose texts were joined.
    /// - Returns: nil where one of them is no pack.
    public init?(joined body: String, hash: (String) -> String) {
        var files: [File] = []
        for text in body.texts(between: Self.separator) {
            let draft = PackDraft(SourceText(path: "", text: text))
            guard !draft.id.isEmpty else { return nil }
            files.append(File(pack: draft.id, text: text, hash: hash(text)))
        }
        self.files = files
    }

    public func file(_ pack: String) -> File? { files.first { $0.pack == pack } }
}

extension PackVersion.File {
    var tree: PackTree? {
        var reader = NodeReader(path: "procedures/\(pack).yaml")
        return reader.root(of: text).map(PackTree.init)
    }

    /// Ids of the steps and milestones that the file defines.
    var steps: Set<String> {
        let draft = PackDraft(SourceText(path: "procedures/\(pack).yaml", text: text))
        return Set(draft.steps.map(\.id) + draft.milestones.map(\.id))
    }
}

extension String {
    fileprivate func texts(between separator: String) -> [String] {
        var texts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            texts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return texts + [String(rest)]
    }
}
