import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// Both values of each proposal side by side, and where the source's stood.
struct ProposalListPage {
    let proposals: [ProposalView]
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        guard !proposals.isEmpty else { return "<p>\(wording.noProposals)</p>\n" }
        return "<p class=\"unsure\">\(wording.weeklyListCaution)</p>\n"
            + "<ul class=\"cards\">\n\(proposals.map(card))</ul>\n"
    }

    private func card(_ view: ProposalView) -> HTML {
        let proposal = view.proposal
        let kind = view.filing.names.name(proposal.kind, in: scene.language)
        let ours = view.ours.map { wording.day($0.date) } ?? wording.notRecorded
        let source = wording.seenOn(proposal.address, day: view.copied.map { wording.day($0) } ?? wording.notRecorded)
        let other: HTML =
            proposal.hasOtherFilingDate
            ? "<p class=\"unsure\">\(wording.filingDateRow): \(wording.differs)</p>\n" : .empty
        return """
            <li id="\(proposal.code)">\(scene.filingHead(view.filing, view.subjectName))
            <table>
            <caption>\(proposal.applicationNumber) <span class="code">\(proposal.code)</span></caption>
            <thead><tr><td></td><th scope="col">\(wording.ourRecord)</th><th scope="col">\(wording.theSource)</th></tr></thead>
            <tbody>
            <tr><th scope="row">\(kind)</th><td>\(ours)</td><td>\(wording.day(proposal.date))</td></tr>
            <tr><th scope="row">\(wording.filingDateRow)</th><td>\(day(proposal.ourFilingDate))</td>\
            <td>\(day(proposal.listedFilingDate))</td></tr>
            </tbody></table>
            \(other)<p class="address">\(source)</p>
            \(acts(proposal))</li>

            """
    }

    private func day(_ day: Day?) -> String { day.map { wording.day($0) } ?? wording.notRecorded }

    private func acts(_ proposal: Proposal) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        let path = "\(ProposalRoutes.path)/\(proposal.code)"
        let label = "\(wording.ignoreProposal) \(proposal.code)"
        return FormPart(scene).button(wording.confirmProposal, to: "\(path)/xac-nhan")
            + "<p class=\"screen\"><a href=\"\(scene.address("\(path)/bo-qua"))\" aria-label=\"\(label)\">"
            + "\(wording.ignoreProposal)</a></p>\n"
    }
}
