import App
import HTMLText
import Procedures
import Registry
import Wording

/// What a producer sent for a filing's papers, and the forms with which it sends more.
struct PaperSending {
    let filing: ProducerFiling
    let scene: PageScene

    private var wording: any Wording { scene.wording }

    /// The form that sends the paper, as long as it is asked for. Of one that hangs on a question nobody knows yet.
    func forms(for paper: ChecklistView.Paper, _ id: String) -> HTML {
        guard paper.isAsked else { return .empty }
        let fields = [("filing", filing.view.filing.code), ("item", paper.item.id)]
        let heading = wording.sendPaper(paper.item.name.text(in: wording.language))
        let given = filing.reusable[paper.item.id] ?? []
        return """
            <p>\(heading)</p>
            \(SendPart(scene: scene, id: "\(id)-file", fields: fields).html)\(reusing(given, "\(id)-given", fields))
            """
    }

    /// The form that takes a paper which was given before.
    private func reusing(_ given: [Document], _ id: String, _ fields: [(String, String)]) -> HTML {
        guard !given.isEmpty else { return .empty }
        let choices = given.map { document -> HTML in
            let title = wording.givenPaper(document.title, added: document.added)
            return "<option value=\"\(document.code)\">\(title)</option>\n"
        }
        return """
            <form method="post" action="\(scene.reusing)">\(scene.hidden(fields))
            <p><label for="\(id)">\(wording.paperGiven)</label><br>
            <select id="\(id)" name="document">
            \(choices)</select></p>
            <button>\(wording.reuseButton)</button></form>

            """
    }

    /// The last that was sent of a paper.
    func last(of paper: ChecklistView.Paper) -> Submission? {
        filing.sent.map(\.submission).last {
            $0.purpose == .paper(filing: filing.view.filing.code, item: paper.item.id)
        }
    }
}
