import App
import HTMLText
import Procedures
import Registry
import Wording

/// What is known of one product's star: what is missing, or everything.
struct StarPart {
    let report: ReadinessReport
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    /// When the next evaluation is, what is open, and by when to file.
    func short(_ readiness: ProductReadiness) -> HTML {
        guard let evaluation = readiness.evaluation else { return heading(readiness) }
        let open = evaluation.open.flatMap { finding in
            finding.facts.map { fact -> HTML in
                let advice = wording.advice(on: fact)?.withoutCommands.map { " → \($0)" }
                return
                    "<li>[\(wording.name(of: finding))] \(wording.text(of: fact, names: report.names))\(advice)</li>\n"
            }
        }
        let dates = evaluation.open.compactMap(\.fileBy).sorted { $0.plan.safe < $1.plan.safe }
        let date = dates.first.map { Array(wording.lines(of: $0, today: report.today).prefix(2)) } ?? []
        let all = scene.address(StaffSection.stars.path, [("product", readiness.product.code)])
        return heading(readiness) + lines(wording.headline(of: evaluation)) + list(open) + lines(date)
            + "<p class=\"screen\"><a href=\"\(all)\">\(wording.starsInFull)</a></p>\n"
    }

    /// Every condition with the facts on which it rests.
    func full(_ readiness: ProductReadiness) -> HTML {
        let verify =
            readiness.standing == .toVerify
            ? report.questions.map { $0.ask.text(in: scene.language) } : []
        let known = heading(readiness) + lines(verify) + (verify.isEmpty ? .empty : verification)
        guard let evaluation = readiness.evaluation else { return known }
        let criterion = evaluation.criterion.map { [wording.criterionLine($0)] } ?? []
        let inference =
            readiness.isUnderInference
            ? evaluation.criterion?.inference.map { [wording.text(of: $0)] } ?? [] : []
        return known + lines(wording.headline(of: evaluation) + criterion + [wording.allowed(by: evaluation)])
            + list(evaluation.findings.map { finding($0, target: evaluation.target) }) + lines(inference)
    }

    /// Where old certificates are answered for.
    private var verification: HTML {
        guard scene.signedIn.may(.write) else { return .empty }
        let address = scene.address(StaffSection.verification.path)
        return "<p class=\"screen\"><a href=\"\(address)\">\(wording.verifyHeading)</a></p>\n"
    }

    /// A condition of a higher star than the one that is aimed at stands in one line.
    private func finding(_ finding: ConditionFinding, target: Int) -> HTML {
        let text = finding.condition.text.text(in: scene.language)
        let head = "[\(wording.name(of: finding))] \(wording.stars(finding.condition.star)): \(text)"
        guard finding.condition.star <= target else { return "<li>\(head)</li>\n" }
        let facts = finding.facts.flatMap { fact -> [String] in
            let told = [wording.text(of: fact, names: report.names)]
            let isOpen = finding.state != .met || !finding.isFirm
            return told + (isOpen ? wording.advice(on: fact)?.withoutCommands.map { ["→ \($0)"] } ?? [] : [])
        }
        let fileBy = finding.fileBy.map { wording.lines(of: $0, today: report.today) } ?? []
        let rest = (facts + fileBy).map { line -> HTML in "<br>\(line)" }
        return "<li>\(head)\(rest)</li>\n"
    }

    private func heading(_ readiness: ProductReadiness) -> HTML {
        "<h3><a href=\"\(scene.product(readiness.product.code))\">\(wording.headline(of: readiness))</a></h3>\n"
    }

    private func lines(_ lines: [String]) -> HTML { lines.map { line -> HTML in "<p>\(line)</p>\n" }.joined() }

    private func list(_ items: [HTML]) -> HTML { items.isEmpty ? .empty : "<ul>\n\(items)</ul>\n" }
}
