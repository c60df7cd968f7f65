import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One filing for the staff: where it stands, what is owed by whom and why, its papers, what happened.
struct StaffFilingPage {
    let filing: StaffFiling
    let scene: StaffScene

    private var wording: any Wording { scene.wording }
    private var language: Language { scene.language }
    private var view: FilingView { filing.view }

    var title: String { "\(view.procedureName.text(in: language)): \(filing.subjectName)" }

    var html: HTML {
        let changes: HTML =
            "<a href=\"\(scene.address(StaffSection.ruleChanges.path))\">\(wording.ruleChangesHeading)</a>"
        let rules: HTML =
            view.isUnderOldRules ? "<p class=\"unsure\">\(wording.pageUnderOldRules) \(changes)</p>\n" : .empty
        return """
            <p class="code">\(view.filing.code)</p>
            <p class="headline"><strong>\(filedLine)</strong></p>
            <p>\(wording.name(of: view.state, word: view.word))</p>
            \(rules)\(obligations)\(papers)\(acts.panel(filedLine))\(acts.events)\(surroundings)\(trail)
            """
    }

    private var trail: HTML {
        let address = scene.address(StaffSection.trail.path, [("code", view.filing.code)])
        return "<p class=\"screen\"><a href=\"\(address)\">\(wording.trailHeading)</a></p>\n"
    }

    private var acts: FilingActs { FilingActs(filing: filing, scene: scene) }

    private var surroundings: HTML { FilingSurroundingsPart(filing: filing, scene: scene).html }

    private var filedLine: String {
        wording.filedLine(word: view.word, on: view.filed?.date, number: view.filed?.number)
    }

    private var obligations: HTML {
        let open = view.obligations.filter { !$0.state.isFinished }
        let content: HTML =
            open.isEmpty ? "<p>\(wording.nothingOwed)</p>\n" : "<ul class=\"cards\">\n\(open.map(card))</ul>\n"
        return PageScene.section("terms", wording.filingTerms, content)
    }

    private func card(_ obligation: ObligationView) -> HTML {
        let part = ObligationPart(obligation: obligation, names: view.names, today: view.today, wording: wording)
        let actor = view.word == .paper ? wording.paperHolder : wording.name(of: obligation.record.actor)
        let timing = obligation.timing.map { wording.name(of: $0) } ?? wording.name(of: obligation.state)
        let historic: HTML = obligation.record.isHistoric ? " (\(wording.historic))" : .empty
        let carried = obligation.carriedOn.map { carried -> HTML in "<p>\(wording.carriedOn(carried))</p>\n" }
        return """
            <li id="\(obligation.record.code)"><h3>\(obligation.name.text(in: language))</h3>
            <p class="code">\(obligation.record.code)</p>
            <p>\(wording.whoActs(actor)). \(timing).\(historic)</p>
            \(carried ?? .empty)\(part.head)\(part.folds)\(pursuit(of: obligation))</li>

            """
    }

    /// What had passed when it was entered reminds nobody until somebody wants it to.
    private func pursuit(of obligation: ObligationView) -> HTML {
        let code = obligation.record.code
        guard obligation.record.isHistoric, obligation.state == .open else { return .empty }
        guard !obligation.isPursued else { return "<p>\(wording.isPursued)</p>\n" }
        let hint: HTML = "<p class=\"hint\">\(wording.pursueHint)</p>\n"
        guard scene.signedIn.account.role.mayWrite else { return hint }
        let path = FilingRoutes.pursuit(of: code, in: view.filing.code)
        return hint + FormPart(scene).button(wording.pursueButton, to: path, isQuiet: true)
    }

    /// All papers of the filing in one file, for who may see what stands in them.
    private var dossier: HTML {
        guard scene.signedIn.may(.seeAddresses) else { return .empty }
        let address = scene.address(OfficeRoutes.dossierPath(view.filing.code))
        return "<p class=\"screen\"><a href=\"\(address)\">\(wording.takeDossier)</a></p>\n"
    }

    private var papers: HTML {
        guard let checklist = filing.checklist else { return .empty }
        let ready = wording.papersReady(checklist.ready, of: checklist.needed.count)
        let acts = PaperActs(filing: view.filing.code, scene: scene)
        let tasks = PaperTasks(checklist: checklist, view: view, wording: wording, acts: acts)
        let line: HTML = "<p>\(ready) <strong>\(filedLine)</strong></p>\n"
        return PageScene.section("papers", wording.filingPapers, line + tasks.html + dossier)
            + QuestionPart(checklist: checklist, scene: scene).html
    }
}
