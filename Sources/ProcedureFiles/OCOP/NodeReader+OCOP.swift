import LegalCalendar
import Procedures
import Yams

extension NodeReader {
    /// `data/ocop/criteria.yaml`.
    mutating func ocopRules(_ root: Node) -> OCOPRules? {
        let keys = [
            "checked", "star_scales", "property_criteria", "planning", "dangers", "danger_heading", "old_certificates",
        ]
        guard let fields = fields(root, required: keys), let checked = day(fields["checked"]) else { return nil }
        let scales = filledList(fields["star_scales"]) { $0.starScale($1, checked) }
        let criteria = filledList(fields["property_criteria"]) { $0.propertyCriterion($1, checked) }
        let planning = filledList(fields["planning"]) { $0.planningLengths($1, checked) }
        let dangers = filledList(fields["dangers"]) { $0.starDanger($1, checked) }
        let questions = filledList(fields["old_certificates"]) { $0.certificateQuestion($1) }
        let heading = statedGroundedSentence(fields["danger_heading"])
        refuseOverlaps(scales.map(\.period), at: fields["star_scales"])
        refuseOverlaps(criteria.map(\.period), at: fields["property_criteria"])
        guard let heading else { return nil }
        return OCOPRules(
            scales: scales,
            criteria: criteria,
            planning: planning,
            dangers: dangers,
            dangerHeading: heading,
            oldCertificates: questions
        )
    }

    private mutating func starScale(_ node: Node, _ checked: Day) -> StarScale? {
        let required = ["stars"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["from", "before", "note"]) else { return nil }
        let (period, levels) = (legalPeriod(fields), filledList(fields["stars"]) { $0.starLevel($1) })
        guard let period, let grounds = statedGrounds(fields, checked) else { return nil }
        return StarScale(period: period, levels: levels, grounds: grounds)
    }

    private mutating func starLevel(_ node: Node) -> StarScale.Level? {
        guard let fields = fields(node, required: ["star", "points_from", "certificate"]) else { return nil }
        let (star, points) = (number(fields["star"], within: 1...5), number(fields["points_from"], within: 0...100))
        guard let star, let points, let hasCertificate = yesOrNo(fields["certificate"]) else { return nil }
        return StarScale.Level(star: star, pointsFrom: points, hasCertificate: hasCertificate)
    }

    private mutating func propertyCriterion(_ node: Node, _ checked: Day) -> PropertyCriterion? {
        let required = ["number", "conditions"] + Grounds.keys
        let optional = ["from", "before", "higher_stars", "inference", "note"]
        guard let fields = fields(node, required: required, optional: optional) else { return nil }
        let (period, number) = (legalPeriod(fields), text(fields["number"]))
        let conditions = list(fields["conditions"]) { $0.propertyCondition($1, checked) }
        let (higher, inference) = (statedSentence(fields["higher_stars"]), statedSentence(fields["inference"]))
        guard let period, let number, let grounds = statedGrounds(fields, checked) else { return nil }
        return PropertyCriterion(
            period: period,
            number: number,
            conditions: conditions,
            higherStars: higher,
            inference: inference,
            grounds: grounds
        )
    }

    private mutating func propertyCondition(_ node: Node, _ checked: Day) -> PropertyCriterion.Condition? {
        let required = ["id", "star", "text"] + Grounds.keys
        let optional = ["note", "evidenced_by", "expected_by"]
        guard let fields = fields(node, required: required, optional: optional) else { return nil }
        let kind = choice(fields["id"], PropertyConditionKind.self)
        let (star, text) = (number(fields["star"], within: 1...5), bilingual(fields["text"]))
        let evidence = list(fields["evidenced_by"]) { $0.evidence($1) }
        let expectedBy = list(fields["expected_by"]) { $0.reference(.event, $1) }
        guard let kind, let star, let text, let grounds = statedGrounds(fields, checked) else { return nil }
        return PropertyCriterion.Condition(
            kind: kind,
            star: star,
            text: text,
            evidence: evidence,
            expectedBy: expectedBy,
            grounds: grounds
        )
    }

    private mutating func evidence(_ node: Node) -> PropertyCriterion.Evidence? {
        guard let fields = fields(node, required: ["event"], optional: ["filed"]),
            let event = reference(.event, fields["event"])
        else { return nil }
        return PropertyCriterion.Evidence(event: event, filed: fields["filed"].flatMap { condition($0) })
    }

    private mutating func planningLengths(_ node: Node, _ checked: Day) -> PlanningLengths? {
        let required = ["condition", "smooth", "plan", "basis", "confidence", "note"]
        guard let fields = fields(node, required: required, optional: ["extended", "observed"]) else { return nil }
        require("practice", fields["basis"])
        let condition = choice(fields["condition"], PropertyConditionKind.self)
        let (smooth, plan) = (
            filledList(fields["smooth"]) { $0.length($1) }, filledList(fields["plan"]) { $0.length($1) }
        )
        let extended = fields["extended"].map { node in filledList(node) { $0.length($1) } }
        let observed = observed(fields["observed"])
        let (confidence, note) = (choice(fields["confidence"], Confidence.self), bilingual(fields["note"]))
        guard let condition, let confidence, let note, !smooth.isEmpty, !plan.isEmpty else { return nil }
        return PlanningLengths(
            condition: condition,
            smooth: smooth,
            plan: plan,
            extended: extended,
            observed: observed,
            confidence: confidence,
            checked: checked,
            note: note
        )
    }

    private mutating func observed(_ node: Node?) -> PlanningLengths.Observed? {
        guard let fields = fields(node, required: ["percent", "within", "rows_at_least"]) else { return nil }
        let percent = number(fields["percent"], within: 1...100)
        let rows = number(fields["rows_at_least"], within: 1...1_000_000)
        guard let percent, let rows, let within = length(fields["within"]) else { return nil }
        return PlanningLengths.Observed(percent: percent, within: within, rowsAtLeast: rows)
    }

    private mutating func starDanger(_ node: Node, _ checked: Day) -> StarDanger? {
        let required = ["event", "text", "remedy"] + Grounds.keys
        guard let fields = fields(node, required: required, optional: ["before_acceptance", "note"]) else { return nil }
        let (event, text) = (reference(.event, fields["event"]), bilingual(fields["text"]))
        let (remedy, isBefore) = (bilingual(fields["remedy"]), yesOrNo(fields["before_acceptance"]))
        guard let event, let text, let remedy, let grounds = statedGrounds(fields, checked) else { return nil }
        return StarDanger(event: event, isBeforeAcceptance: isBefore, text: text, remedy: remedy, grounds: grounds)
    }

    private mutating func certificateQuestion(_ node: Node) -> CertificateQuestion? {
        guard let fields = fields(node, required: ["id", "ask"]) else { return nil }
        guard let id = identifier(fields["id"]), let ask = bilingual(fields["ask"]) else { return nil }
        return CertificateQuestion(id: id, ask: ask)
    }
}

extension NodeReader {
    mutating func statedGrounds(_ fields: Fields, _ checked: Day) -> StatedGrounds? {
        let note = bilingual(fields["note"])
        guard let grounds = grounds(fields) else { return nil }
        return StatedGrounds(
            citations: grounds.citations,
            confidence: grounds.confidence,
            checked: checked,
            note: note
        )
    }

    mutating func statedSentence(_ node: Node?) -> StatedSentence? {
        guard let fields = fields(node, required: ["text", "confidence"]) else { return nil }
        let (text, confidence) = (bilingual(fields["text"]), choice(fields["confidence"], Confidence.self))
        guard let text, let confidence else { return nil }
        return StatedSentence(text: text, confidence: confidence)
    }

    private mutating func statedGroundedSentence(_ node: Node?) -> StatedSentence? {
        guard let fields = fields(node, required: ["text"] + Grounds.keys), let text = bilingual(fields["text"]),
            let grounds = grounds(fields)
        else { return nil }
        return StatedSentence(text: text, confidence: grounds.confidence)
    }

    mutating func legalPeriod(_ fields: Fields) -> LegalPeriod? {
        let (from, before) = (day(fields["from"]), day(fields["before"]))
        guard from == nil || before == nil || (from ?? Day(ordinal: 0)) < (before ?? Day(ordinal: 0)) else {
            report(.emptyBox, line: fields.line)
            return nil
        }
        return LegalPeriod(from: from, before: before)
    }

    /// Two values for one day would leave the choice to the order of the file.
    mutating func refuseOverlaps(_ periods: [LegalPeriod], at node: Node?) {
        let sorted = periods.sorted { ($0.from ?? .distantPast) < ($1.from ?? .distantPast) }
        for (left, right) in zip(sorted, sorted.dropFirst()) where left.before != right.from {
            report(
                .clash("\(left.before?.description ?? "before")", "\(right.from?.description ?? "from")"),
                line: node?.line ?? 0
            )
        }
    }

    mutating func number(_ node: Node?, within range: ClosedRange<Int>) -> Int? {
        guard let node, let number = number(node) else { return nil }
        guard range.contains(number) else {
            report(.badNumber("\(number)"), at: node)
            return nil
        }
        return number
    }
}

extension Day {
    fileprivate static let distantPast = Day(ordinal: Int.min / 2)
}
