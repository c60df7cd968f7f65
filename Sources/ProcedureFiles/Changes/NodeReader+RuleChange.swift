import LegalCalendar
import Yams

extension NodeReader {
    /// `data/rule-changes.yaml`: what was declared of each change of a pack that had been in use.
    mutating func ruleChanges(_ root: Node) -> [RuleChange] {
        guard let fields = fields(root, required: ["changes"]) else { return [] }
        return list(fields["changes"]) { $0.ruleChange($1) }
    }

    private mutating func ruleChange(_ node: Node) -> RuleChange? {
        let required = ["pack", "was", "kind", "reason", "declared"]
        guard let fields = fields(node, required: required, optional: ["became", "from", "steps"]) else { return nil }
        let (pack, was, became) = (identifier(fields["pack"]), digest(fields["was"]), digest(fields["became"]))
        let (reason, declared) = (bilingual(fields["reason"]), day(fields["declared"]))
        let nature = nature(fields)
        guard let pack, let was, let nature, let reason, let declared else { return nil }
        return RuleChange(
            pack: pack,
            was: was,
            became: became,
            nature: nature,
            reason: reason,
            declared: declared,
            line: fields.line
        )
    }

    private mutating func nature(_ fields: Fields) -> RuleChange.Nature? {
        guard let kind = choice(fields["kind"], RuleChangeKind.self) else { return nil }
        if kind != .law, fields["from"] != nil { report(.clash("kind: \(kind.rawValue)", "from"), line: fields.line) }
        if kind != .structure, fields["steps"] != nil {
            report(.clash("kind: \(kind.rawValue)", "steps"), line: fields.line)
        }
        switch kind {
        case .law:
            if fields["from"] == nil { report(.missingKey("from"), line: fields.line) }
            return day(fields["from"]).map(RuleChange.Nature.law)
        case .correction:
            return .correction
        case .structure:
            if fields["steps"] == nil { report(.missingKey("steps"), line: fields.line) }
            return .structure(fates(fields["steps"]))
        }
    }

    private mutating func fates(_ node: Node?) -> [String: RuleChange.Fate] {
        var fates: [String: RuleChange.Fate] = [:]
        for (step, fate, line) in list(node, { $0.fate($1) }) where fates.updateValue(fate, forKey: step) != nil {
            report(.duplicate(.step, step), line: line)
        }
        return fates
    }

    private mutating func fate(_ node: Node) -> (String, RuleChange.Fate, Int)? {
        guard let fields = fields(node, required: ["was"], optional: ["became", "ended"]) else { return nil }
        let (was, became, ended) = (
            identifier(fields["was"]), identifier(fields["became"]), bilingual(fields["ended"])
        )
        switch (fields["became"], fields["ended"]) {
        case (nil, nil): report(.missingKey("became"), line: fields.line)
        case (.some, .some): report(.clash("became", "ended"), line: fields.line)
        default: break
        }
        guard let was else { return nil }
        if let became { return (was, .became(step: became), fields.line) }
        return ended.map { (was, .ended(reason: $0), fields.line) }
    }

    private mutating func digest(_ node: Node?) -> String? {
        guard let node, let text = text(node) else { return nil }
        guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.hexadecimal.contains($0) }) else {
            report(.badIdentifier(text), at: node)
            return nil
        }
        return text
    }

    private static let hexadecimal = Set("0123456789abcdef".utf8)
}
