import LegalCalendar
import Procedures
public import Registry
public import Wording

extension ReadinessReport {
    /// What is shown first after an import, and every morning: stars in danger, then those that could be lost.
    public func riskLines(_ wording: any Wording) -> [String] {
        let endangered = products.flatMap(\.endangered)
        let others = atRisk.filter(\.endangered.isEmpty)
        var lines = endangered.lines(wording)
        lines.append(wording.readinessHeading)
        lines += others.flatMap { product in
            ["  " + wording.headline(of: product)] + shortLines(of: product, wording).map { "      " + $0 }
        }
        if endangered.isEmpty, others.isEmpty {
            lines.append("  " + (isTold ? wording.noStarAtRisk : wording.noStarKnown))
        }
        let sentences = products.filter(\.isUnderInference).compactMap { $0.evaluation?.criterion?.inference }
        if let inference = sentences.first { lines.append("  " + wording.text(of: inference)) }
        return lines + groupLines(wording)
    }

    /// Whether the record knows enough of every product with a star to speak of it.
    public var isTold: Bool { products(.toVerify).isEmpty && products(.certificateMissing).isEmpty }

    /// One product in few lines: when, what its signs allow, what is open, by when to file.
    private func shortLines(of readiness: ProductReadiness, _ wording: any Wording) -> [String] {
        guard let evaluation = readiness.evaluation else { return [] }
        var lines = wording.headline(of: evaluation)
        lines += evaluation.open.flatMap { finding in
            finding.facts.map { fact in
                let advice = wording.advice(on: fact).map { " → \($0)" } ?? ""
                return "[\(wording.name(of: finding))] \(wording.text(of: fact, names: names))\(advice)"
            }
        }
        let dates = evaluation.open.compactMap(\.fileBy).sorted { $0.plan.safe < $1.plan.safe }
        if let first = dates.first { lines += wording.lines(of: first, today: today).prefix(2) }
        return lines
    }

    private func groupLines(_ wording: any Wording) -> [String] {
        var lines: [String] = []
        let secure = products(.certified).filter { !$0.isAtRisk }.count
        if secure > 0 { lines.append(wording.secure(count: secure)) }
        for standing in [ProductReadiness.Standing.toVerify, .certificateMissing, .uncertified, .notMade] {
            let products = products(standing)
            guard !products.isEmpty else { continue }
            let codes = products.prefix(8).map(\.product.code).joined(separator: ", ")
            let more = products.count > 8 ? ", …" : ""
            lines.append("\(wording.group(standing, count: products.count)): \(codes)\(more)")
            if standing == .toVerify { lines += questionLines(wording) }
        }
        return lines
    }

    private func questionLines(_ wording: any Wording) -> [String] {
        questions.map { "    " + $0.ask.text(in: wording.language) }
    }

    /// One product with everything that is known of it.
    public func fullLines(of readiness: ProductReadiness, _ wording: any Wording) -> [String] {
        var lines = readiness.endangered.lines(wording)
        lines.append(wording.headline(of: readiness))
        if readiness.standing == .toVerify {
            lines += questionLines(wording)
            lines += readiness.toVerify.map { "    " + wording.askAboutOld($0) }
        }
        guard let evaluation = readiness.evaluation else { return lines }
        lines += wording.headline(of: evaluation).map { "  " + $0 }
        if let criterion = evaluation.criterion { lines.append("  " + wording.criterionLine(criterion)) }
        lines.append("  " + wording.allowed(by: evaluation))
        for finding in evaluation.findings { lines += self.lines(of: finding, evaluation.target, wording) }
        if readiness.isUnderInference, let inference = evaluation.criterion?.inference {
            lines.append("  " + wording.text(of: inference))
        }
        return lines
    }

    /// A condition of a higher star than the one that is aimed at stands in one line.
    private func lines(of finding: ConditionFinding, _ target: Int, _ wording: any Wording) -> [String] {
        let stars = wording.stars(finding.condition.star)
        let text = finding.condition.text.text(in: wording.language)
        var lines = ["  [\(wording.name(of: finding))] \(stars): \(text)"]
        guard finding.condition.star <= target else { return lines }
        for fact in finding.facts {
            lines.append("      " + wording.text(of: fact, names: names))
            if finding.state != .met || !finding.isFirm, let advice = wording.advice(on: fact) {
                lines.append("      → " + advice)
            }
        }
        if let fileBy = finding.fileBy { lines += wording.lines(of: fileBy, today: today).map { "      " + $0 } }
        return lines
    }
}

extension [EndangeredStar] {
    /// Nothing where no star is in danger.
    public func lines(_ wording: any Wording) -> [String] {
        guard let heading = first?.heading else { return [] }
        let stars = flatMap { star in
            wording.lines(of: star).enumerated().map { ($0.offset == 0 ? "  " : "      → ") + $0.element }
        }
        return [wording.endangeredHeading + ": " + wording.text(of: heading)] + stars
    }
}
