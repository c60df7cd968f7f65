/// One place in which two versions of a pack's file differ.
public struct PackDifference: Hashable, Sendable {
    /// Keys and ids from the file's top down, such as `steps`, `opposition_period`, `term`, `2`, `value`.
    public let path: [String]
    /// As the files write it, on one line; nil where the version has nothing there.
    public let old: String?
    public let new: String?
    /// In the newer file, or in the older where the newer has nothing there.
    public let line: Int

    /// Names, notes and the day of the last check: what people read, from which no date follows.
    public var isTextOnly: Bool { path.contains { Self.textKeys.contains($0) } }

    static let textKeys: Set<String> = ["name", "note", "hint", "ask", "if_missed", "remedy", "checked"]

    public init(path: [String], old: String?, new: String?, line: Int) {
        self.path = path
        self.old = old
        self.new = new
        self.line = line
    }
}

extension PackDifference {
    /// A part under the same key in two versions; nil on the side that does not have it.
    struct Child {
        let key: String
        let old: PackTree?
        let new: PackTree?
    }

    /// What differs between two versions of one file, in the order of the newer.
    static func all(_ old: PackTree, _ new: PackTree, at path: [String] = []) -> [PackDifference] {
        let children = children(old, new)
        guard !children.isEmpty else {
            guard old.text != new.text else { return [] }
            return [PackDifference(path: path, old: old.text, new: new.text, line: new.line)]
        }
        return children.flatMap { child in
            let place = path + [child.key]
            return switch (child.old, child.new) {
            case (let before?, let after?): all(before, after, at: place)
            case (let before, let after):
                [
                    PackDifference(
                        path: place,
                        old: before?.text,
                        new: after?.text,
                        line: after?.line ?? before?.line ?? 0
                    )
                ]
            }
        }
    }

    /// The parts of two mappings or two lists side by side; none where they are not alike.
    static func children(_ old: PackTree, _ new: PackTree) -> [Child] {
        let (before, after): (Pairs, Pairs)
        switch (old, new) {
        case (.mapping(let left, _), .mapping(let right, _)): (before, after) = (left, right)
        case (.list(let left, _), .list(let right, _)): (before, after) = (keyed(left), keyed(right))
        default: return []
        }
        let known = Dictionary(before.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.map(\.key))
        return after.map { Child(key: $0.key, old: known[$0.key], new: $0.value) }
            + before.filter { !kept.contains($0.key) }.map { Child(key: $0.key, old: $0.value, new: nil) }
    }

    private typealias Pairs = [(key: String, value: PackTree)]

    /// Items under their ids, words under themselves, and what has neither under its place, from 1.
    private static func keyed(_ items: [PackTree]) -> Pairs {
        items.enumerated().map { index, item in
            if case .scalar(let text, _) = item { return (key: text, value: item) }
            return (key: item.name ?? "\(index + 1)", value: item)
        }
    }
}
