import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/office/letters.yaml`.
    /// - Parameter events: the kinds of event that there are.
    mutating func letterKinds(_ root: Node, events: Set<String>) -> [LetterKind] {
        guard let fields = fields(root, required: ["checked", "kinds"]) else { return [] }
        _ = day(fields["checked"])
        return filledList(fields["kinds"]) { $0.letterKind($1, events) }
    }

    private mutating func letterKind(_ node: Node, _ events: Set<String>) -> LetterKind? {
        guard let fields = fields(node, required: ["id", "name", "dated", "events"]) else { return nil }
        let reported = list(fields["events"]) { $0.knownEvent($1, events) }
        guard let id = identifier(fields["id"]), let name = bilingual(fields["name"]),
            let dating = choice(fields["dated"], LetterKind.Dating.self)
        else { return nil }
        return LetterKind(id: id, name: name, events: reported, dating: dating)
    }

    private mutating func knownEvent(_ node: Node, _ events: Set<String>) -> String? {
        guard let id = identifier(node) else { return nil }
        guard events.contains(id) else {
            report(.badChoice(id, allowed: events.sorted()), at: node)
            return nil
        }
        return id
    }
}
