public import Procedures
public import Wording

extension AdviceReport {
    /// The ways with what the answers mean for each, then the questions that are left.
    ///
    /// - Parameter name: the name that is asked about.
    public func lines(for name: String?, _ wording: any Wording) -> [String] {
        var lines = answers.map { "  " + wording.answered($0.question, $0.answer) }
        lines.append(wording.adviceHeading(name: name))
        for route in routes { lines += route.lines(name: name, names, wording).map { "  " + $0 } }
        if routes.allSatisfy({ $0.advice.verdict == .closed }) { lines.append(wording.noRouteOpen) }
        if !questions.isEmpty {
            lines.append(wording.openQuestionsHeading)
            lines += questions.map { "  " + wording.openQuestion($0) }
        }
        return lines + cautions.map { wording.text(of: $0) }
    }
}

extension AdviceReport.Route {
    fileprivate func lines(name: String?, _ names: NameBook, _ wording: any Wording) -> [String] {
        let route = advice.route
        let heading = "[\(wording.name(of: advice.verdict))] \(wording.name(of: route.kind))"
        let isOpen = advice.verdict == .open
        let told: ProtectionFinding.Effect = advice.verdict == .closed ? .closes : .supports
        let findings = advice.findings.filter { isOpen || $0.effect == told }
        var lines = ["\(heading): \(route.meaning.text(in: wording.language))"]
        lines += findings.map { "    " + wording.line(of: $0, names: names) }
        guard isOpen else { return lines }
        lines.append("    " + costs.map { wording.cost(of: $0) }.joined(separator: "; "))
        if let earliest { lines.append("    " + wording.earliestResult(earliest.day)) }
        if let usual, let experience = route.usual {
            lines.append("    " + wording.usualResult(from: usual.from, to: usual.to, experience))
        }
        lines.append("    " + wording.beginRoute(route, name: name))
        return lines
    }

    /// What comes on the plain way, in its order.
    public var costs: [FeeStatement] {
        advice.route.costs.compactMap { stage in fees.statements.first { $0.stage.id == stage } }
    }
}
