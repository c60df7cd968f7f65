import App
import HTMLText
import Registry
import Wording

/// Which certificates a decision's list would bring, or what stands in its way, cell by cell.
struct CertificateLookPage {
    let list: GivenList
    /// What was said of the decision.
    let asked: Entered
    let scene: StaffScene

    private static let said = ["decision", "issued", "decision-date"]

    private var wording: any Wording { scene.wording }

    private var part: ListLookPart {
        ListLookPart(
            list: list,
            path: CertificateImportRoutes.path,
            scene: scene,
            carried: Self.said.compactMap { name in asked.text(name).map { (name, $0) } },
            takesScores: true
        )
    }

    func page(_ report: CertificateImport) -> HTMLPage {
        let lines = report.lines.map { line in
            let certificate = line.certificate
            let score = certificate.score.map { " (\(wording.score($0)))" } ?? ""
            let state = certificate.state == .valid ? "" : " – \(wording.name(of: certificate.state))"
            return "\(line.productName), \(line.producerName): \(wording.stars(certificate.stars))\(score)\(state)"
        }
        let old: HTML =
            report.toVerify == 0 ? .empty : "<p class=\"unsure\">\(wording.certificatesOld(report.toVerify))</p>\n"
        let doubt: HTML =
            report.isProvisional ? "<p class=\"unsure\">\(wording.certificatesProvisional)</p>\n" : .empty
        return page(
            "<p>\(wording.nothingImportedYet)</p>\n\(old)\(doubt)"
                + part.section("certificates", wording.certificatesToEnter(lines.count), lines)
                + part.act(nil, wording.importNow, step: "ghi")
        )
    }

    func page(_ problems: [ListProblem]) -> HTMLPage { page(part.faults(problems)) }

    private func page(_ content: HTML) -> HTMLPage {
        let said = [
            (wording.listDecisionField, asked.text("decision")), (wording.listIssuedField, asked.text("issued")),
            (wording.listDecisionDateField, asked.text("decision-date")),
        ]
        let facts = said.compactMap { name, text in text.map { "\(name): \($0)" } }.joined(separator: "; ")
        let again = scene.address(CertificateImportRoutes.path)
        return HTMLPage(
            wording.importLookHeading,
            "<p class=\"code\">\(list.name)</p>\n<p>\(facts)</p>\n\(content)"
                + "<p><a href=\"\(again)\">\(wording.importAnother)</a></p>\n"
        )
    }
}
