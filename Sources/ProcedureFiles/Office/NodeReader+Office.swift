import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/office/activities.yaml`.
    mutating func officeActivities(_ root: Node) -> OfficeActivities? {
        guard let fields = fields(root, required: ["checked", "units", "kinds"]) else { return nil }
        _ = day(fields["checked"])
        let units = filledList(fields["units"]) { $0.named($1) }.map { OfficeActivities.Unit(id: $0.id, name: $0.name) }
        let kinds = filledList(fields["kinds"]) { $0.activityKind($1) }
        return OfficeActivities(units: units, kinds: kinds)
    }

    private mutating func activityKind(_ node: Node) -> ActivityKind? {
        guard let fields = fields(node, required: ["id", "name", "measures"]) else { return nil }
        let measures = list(fields["measures"]) { $0.named($1) }
        guard let id = identifier(fields["id"]), let name = bilingual(fields["name"]) else { return nil }
        return ActivityKind(
            id: id,
            name: name,
            measures: measures.map { ActivityKind.Measure(id: $0.id, name: $0.name) }
        )
    }

    private mutating func named(_ node: Node) -> (id: String, name: BilingualText)? {
        guard let fields = fields(node, required: ["id", "name"]), let id = identifier(fields["id"]),
            let name = bilingual(fields["name"])
        else { return nil }
        return (id, name)
    }
}

extension NodeReader {
    /// One file of `data/office/forms`.
    mutating func officeForm(_ root: Node, kinds: Set<String>) -> OfficeForm? {
        let required = ["form", "name", "needs", "from", "source", "confidence", "checked", "blocks"]
        guard let fields = fields(root, required: required, optional: ["note"]) else { return nil }
        let (id, name) = (identifier(fields["form"]), bilingual(fields["name"]))
        let needs = list(fields["needs"]) { $0.choice($1, OfficeForm.Subject.self) }
        let (from, checked) = (day(fields["from"]), day(fields["checked"]))
        let (source, confidence) = (text(fields["source"]), choice(fields["confidence"], Confidence.self))
        let note = bilingual(fields["note"])
        let blocks = filledList(fields["blocks"]) { $0.formBlock($1, kinds: kinds) }
        guard let id, let name, let from, let checked, let source, let confidence else { return nil }
        return OfficeForm(
            id: id,
            name: name,
            needs: needs,
            from: from,
            source: source,
            confidence: confidence,
            checked: checked,
            note: note,
            blocks: blocks
        )
    }

    private mutating func formBlock(_ node: Node, kinds: Set<String>) -> OfficeForm.Block? {
        let keys = [
            "letterhead", "place_and_day", "title", "heading", "level", "text", "field", "choice", "marks", "counts",
            "activities", "units", "unit_reports", "villages", "blank", "signature",
        ]
        guard let fields = fields(node, required: [], optional: keys) else { return nil }
        let present = keys.filter { $0 != "level" && fields[$0] != nil }
        guard present.count == 1, let key = present.first, let value = fields[key] else {
            report(.expected(.mapping), at: node)
            return nil
        }
        switch key {
        case "letterhead": return sides(value).map { .letterhead(left: $0.left, right: $0.right) }
        case "signature": return sides(value).map { .signature(left: $0.left, right: $0.right) }
        case "title": return template(value).map { .title($0) }
        case "heading":
            let level = fields["level"].flatMap { number($0, within: 1...3) } ?? 1
            return template(value).map { .heading($0, level: level) }
        case "text": return template(value).map { .text($0) }
        case "unit_reports": return text(value).map { .unitReports(procedure: $0) }
        case "blank": return number(value, within: 1...20).map { .blank($0) }
        case "counts": return .counts(filledList(value) { $0.choice($1, FormCount.self) })
        case "activities": return .activities(filledList(value) { $0.activityName($1, kinds) })
        default: return simpleBlock(key, value)
        }
    }

    private mutating func simpleBlock(_ key: String, _ value: Node) -> OfficeForm.Block? {
        switch key {
        case "field":
            guard let fields = fields(value, required: ["label", "value"]), let label = text(fields["label"]),
                let name = choice(fields["value"], FormValue.self)
            else { return nil }
            return .field(label: label, value: name)
        case "choice":
            guard let fields = fields(value, required: ["label", "options", "value"]),
                let label = text(fields["label"]), let name = choice(fields["value"], FormValue.self)
            else { return nil }
            return .choice(label: label, options: filledList(fields["options"]) { $0.text($1) }, value: name)
        case "marks": return yesOrNo(value) == true ? .marks : nil
        case "units": return yesOrNo(value) == true ? .units : nil
        case "villages": return yesOrNo(value) == true ? .villages : nil
        default: return yesOrNo(value) == true ? .placeAndDay : nil
        }
    }

    private mutating func sides(_ node: Node) -> (left: String, right: String)? {
        guard let fields = fields(node, required: ["left", "right"]) else { return nil }
        // A side may be empty.
        let left = fields["left"]?.scalar?.string == "" ? "" : template(fields["left"])
        guard let left, let right = template(fields["right"]) else { return nil }
        return (left, right)
    }

    /// Text whose names in braces are values that the record can give.
    private mutating func template(_ node: Node?) -> String? {
        guard let node, let text = text(node) else { return nil }
        for name in text.split(separator: "{").dropFirst().map({ $0.prefix { $0 != "}" } }) {
            guard FormValue(rawValue: String(name)) != nil else {
                report(.badChoice(String(name), allowed: FormValue.allCases.map(\.rawValue)), at: node)
                return nil
            }
        }
        return text
    }

    private mutating func activityName(_ node: Node, _ kinds: Set<String>) -> String? {
        guard let id = identifier(node) else { return nil }
        guard kinds.contains(id) else {
            report(.badChoice(id, allowed: kinds.sorted()), at: node)
            return nil
        }
        return id
    }
}
