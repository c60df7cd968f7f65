import Yams

/// A pack's text as nested values, each with its line, so that two versions of it can be held side by side.
indirect enum PackTree {
    case scalar(String, line: Int)
    case list([PackTree], line: Int)
    case mapping([(key: String, value: PackTree)], line: Int)

    init(_ node: Node) {
        if let mapping = node.mapping {
            self = .mapping(mapping.map { ($0.key.scalar?.string ?? "", PackTree($0.value)) }, line: node.line)
        } else if let sequence = node.sequence {
            self = .list(sequence.map(PackTree.init), line: node.line)
        } else {
            self = .scalar(node.scalar?.string ?? "", line: node.line)
        }
    }

    var line: Int {
        switch self {
        case .scalar(_, let line), .list(_, let line), .mapping(_, let line): line
        }
    }

    /// In the manner of a pack, on one line.
    var text: String {
        switch self {
        case .scalar(let text, _): text
        case .list(let items, _): "[" + items.map(\.text).joined(separator: ", ") + "]"
        case .mapping(let pairs, _): "{" + pairs.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }

    subscript(key: String) -> PackTree? {
        guard case .mapping(let pairs, _) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// What tells one item of a list from its neighbours in both versions.
    var name: String? {
        for key in ["id", "event", "stage"] {
            if case .scalar(let text, _)? = self[key] { return text }
        }
        return nil
    }
}
