import Formats
import Foundation
import Yams

/// Reads one file's nodes strictly: each getter gives a value or notes a problem with its line, and never both.
///
/// Scalars are taken as text, so YAML types nothing: `1.10` is not a number and `no` is not false.
struct NodeReader {
    let path: String
    private(set) var problems: [PackProblem] = []
    /// Names used, to be looked up once everything that may define them has been read.
    private(set) var references: [Reference] = []

    struct Reference: Hashable {
        let kind: PackProblem.Name
        let name: String
        let line: Int
    }

    init(path: String) {
        self.path = path
    }

    mutating func report(_ kind: PackProblem.Kind, line: Int) {
        problems.append(PackProblem(path: path, line: line, kind: kind))
    }

    mutating func report(_ kind: PackProblem.Kind, at node: Node) {
        report(kind, line: node.line)
    }

    mutating func refer(to kind: PackProblem.Name, _ name: String, line: Int) {
        references.append(Reference(kind: kind, name: name, line: line))
    }

    /// The file's one document.
    mutating func root(of text: String) -> Node? {
        do {
            // Scalars are read as text, so the rules that would give them types are left out: each key would be held
            // against seven patterns.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let node = try parser.singleRoot() else {
                report(.expected(.mapping), line: 1)
                return nil
            }
            // Nodes only borrow their anchors from the parser, so it must still be there when they are looked for.
            return withExtendedLifetime(parser) { refuseAnchors(node) } ? nil : node
        } catch let error as YamlError {
            report(error)
        } catch {
            report(.notYAML("\(error)"), line: 0)
        }
        return nil
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys { report(.duplicateKey(key), line: context.mark.line) }
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(.notYAML(problem), line: mark.line)
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
            report(.notYAML(problem), line: 0)
        case .no, .memory, .dataCouldNotBeDecoded:
            report(.notYAML("\(error)"), line: 0)
        }
    }
}

/// A mapping's values by key.
struct Fields {
    let line: Int
    private let nodes: [String: Node]

    init(line: Int, nodes: [String: Node]) {
        self.line = line
        self.nodes = nodes
    }

    subscript(key: String) -> Node? { nodes[key] }
}

extension Node {
    /// From 1; 0 where the reader of YAML gives none.
    var line: Int { mark?.line ?? 0 }
}

extension NodeReader {
    /// A mapping with these keys and no others; nil where it is no mapping.
    mutating func fields(_ node: Node?, required: [String], optional: [String] = []) -> Fields? {
        guard let node else { return nil }
        guard let mapping = node.mapping else {
            report(.expected(.mapping), at: node)
            return nil
        }
        var nodes: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, required.contains(name) || optional.contains(name) else {
                report(.unknownKey(key.scalar?.string ?? ""), at: key)
                continue
            }
            nodes[name] = value
        }
        for key in required where nodes[key] == nil { report(.missingKey(key), at: node) }
        return Fields(line: node.line, nodes: nodes)
    }

    /// A mapping with keys that are names themselves.
    mutating func entries(_ node: Node?) -> [(key: Node, value: Node)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            report(.expected(.mapping), at: node)
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    /// The items that can be read; nothing for an absent node.
    mutating func list<Item>(_ node: Node?, _ read: (inout NodeReader, Node) -> Item?) -> [Item] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            report(.expected(.list), at: node)
            return []
        }
        return sequence.compactMap { read(&self, $0) }
    }

    /// A list that must not be empty where it stands.
    mutating func filledList<Item>(_ node: Node?, _ read: (inout NodeReader, Node) -> Item?) -> [Item] {
        if let node, let sequence = node.sequence, sequence.isEmpty { report(.empty, at: node) }
        return list(node, read)
    }

    /// Text without blanks at its ends, in NFC.
    mutating func text(_ node: Node?) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            report(.expected(.text), at: node)
            return nil
        }
        let text = scalar.string
        guard !text.allSatisfy(\.isWhitespace), !node.isNull else {
            report(.empty, at: node)
            return nil
        }
        guard text.isComposed else {
            report(.notComposed(text), at: node)
            return nil
        }
        let hasBlankEnd = text.first?.isWhitespace == true || text.last?.isWhitespace == true
        return hasBlankEnd ? text.trimmingCharacters(in: .whitespacesAndNewlines) : text
    }

    /// A name of the packs: ASCII letters, digits, and `_`, `.` or `-` between them.
    mutating func identifier(_ node: Node?) -> String? {
        guard let node, let text = text(node) else { return nil }
        let isSound = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isSound else {
            report(.badIdentifier(text), at: node)
            return nil
        }
        return text
    }

    mutating func reference(_ kind: PackProblem.Name, _ node: Node?) -> String? {
        guard let node, let name = identifier(node) else { return nil }
        refer(to: kind, name, line: node.line)
        return name
    }

    mutating func yesOrNo(_ node: Node?) -> Bool? {
        guard let node else { return nil }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report(.expected(.yesOrNo), at: node)
            return nil
        }
    }

    mutating func number(_ node: Node?) -> Int? {
        guard let node, let text = text(node) else { return nil }
        guard let number = Int(text), "\(number)" == text else {
            report(.badNumber(text), at: node)
            return nil
        }
        return number
    }

    /// One of an enumeration's words.
    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ node: Node?, _: Choice.Type) -> Choice? {
        guard let node, let text = text(node) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            report(.badChoice(text, allowed: Choice.allCases.map(\.rawValue)), at: node)
            return nil
        }
        return choice
    }

    /// A word that the format demands, so that the file says what the program does.
    mutating func require(_ word: String, _ node: Node?) {
        guard let node, let text = text(node), text != word else { return }
        report(.badChoice(text, allowed: [word]), at: node)
    }

    /// Stops at each anchor, so that aliases of aliases cannot make the walk long.
    /// - Returns: whether there was one.
    private mutating func refuseAnchors(_ node: Node) -> Bool {
        guard node.anchor == nil else {
            report(.anchor, at: node)
            return true
        }
        let children = node.mapping?.flatMap { [$0.key, $0.value] } ?? node.sequence.map(Array.init) ?? []
        var hasAnchor = false
        for child in children where refuseAnchors(child) { hasAnchor = true }
        return hasAnchor
    }
}

extension Node {
    /// Whether the node says that there is nothing: `null`, `~` or no text at all, unquoted.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }
}
