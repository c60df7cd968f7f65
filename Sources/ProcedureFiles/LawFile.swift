public import LegalCalendar
import Procedures
import Yams

/// An instrument that packs may cite: what its number stands for, and when it holds.
public struct LawEntry: Hashable, Sendable {
    /// The number by which citations name it, such as `131/2025/QH15`.
    public let id: String
    public let name: BilingualText
    /// What people call it in Vietnamese, for a trace's lines.
    public let short: String
    public let inForce: Day?
    /// The first day on which it no longer holds.
    public let until: Day?
    public let confidence: Confidence
    public let checked: Day
    public let note: BilingualText?

    public init(
        id: String,
        name: BilingualText,
        short: String,
        inForce: Day?,
        until: Day?,
        confidence: Confidence,
        checked: Day,
        note: BilingualText? = nil
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.inForce = inForce
        self.until = until
        self.confidence = confidence
        self.checked = checked
        self.note = note
    }
}

extension NodeReader {
    /// `data/laws.yaml`.
    mutating func laws(_ root: Node) -> [LawEntry] {
        guard let fields = fields(root, required: ["laws"]) else { return [] }
        return unique(.law, filledList(fields["laws"]) { $0.law($1) }, id: \.entry.id, line: \.line).map(\.entry)
    }

    private mutating func law(_ node: Node) -> (entry: LawEntry, line: Int)? {
        let required = ["id", "name", "short", "confidence", "checked"]
        guard let fields = fields(node, required: required, optional: ["in_force", "until", "note"]) else { return nil }
        let (id, name, short) = (text(fields["id"]), bilingual(fields["name"]), shortName(fields["short"]))
        let (inForce, until) = (dayOrNull(fields["in_force"]), dayOrNull(fields["until"]))
        let note = bilingual(fields["note"])
        let (confidence, checked) = (choice(fields["confidence"], Confidence.self), day(fields["checked"]))
        if let inForce, let until, until <= inForce { report(.emptyBox, at: node) }
        guard let id, let name, let short, let confidence, let checked else { return nil }
        let entry = LawEntry(
            id: id,
            name: name,
            short: short,
            inForce: inForce,
            until: until,
            confidence: confidence,
            checked: checked,
            note: note
        )
        return (entry, fields.line)
    }

    private mutating func shortName(_ node: Node?) -> String? {
        fields(node, required: ["vi"]).flatMap { text($0["vi"]) }
    }

    /// `data/events.yaml`.
    mutating func events(_ root: Node) -> [EventDefinition] {
        guard let fields = fields(root, required: ["events"]) else { return [] }
        return unique(.event, filledList(fields["events"]) { $0.event($1) }, id: \.entry.id, line: \.line).map(\.entry)
    }

    private mutating func event(_ node: Node) -> (entry: EventDefinition, line: Int)? {
        guard let fields = fields(node, required: ["id", "name", "office"], optional: ["notice", "state", "keeps"])
        else {
            return nil
        }
        let (id, name, office) = (identifier(fields["id"]), bilingual(fields["name"]), identifier(fields["office"]))
        let isNotice = yesOrNo(fields["notice"]) ?? false
        let state = choice(fields["state"], FilingState.self)
        let keeps = filledList(fields["keeps"]) { $0.choice($1, FilingState.self) }
        guard let id, let name, let office else { return nil }
        let entry = EventDefinition(id: id, name: name, isNotice: isNotice, state: state, keeps: keeps, office: office)
        return (entry, fields.line)
    }

    /// The items whose ids have not come before; the others are problems.
    mutating func unique<Item>(
        _ kind: PackProblem.Name,
        _ items: [Item],
        id: (Item) -> String,
        line: (Item) -> Int
    ) -> [Item] {
        var seen: Set<String> = []
        return items.filter { item in
            guard seen.insert(id(item)).inserted else {
                report(.duplicate(kind, id(item)), line: line(item))
                return false
            }
            return true
        }
    }
}
