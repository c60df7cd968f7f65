import App
import HTMLText
import Registry
import Wording

/// The queue, the oldest on top.
struct InboxListPage {
    let sent: [SubmissionView]
    let isAll: Bool
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let items = sent.map { view -> HTML in
            let submission = view.submission
            let address = scene.address("\(InboxRoutes.path)/\(submission.code)")
            let outcome = submission.outcome.map { "\(wording.name(of: $0))." }
            return """
                <li><a href="\(address)">\(wording.purpose(of: submission, title: view.title))</a> \
                <span class="code">\(submission.code)</span><br>
                \(wording.sentBy(view.producerName, at: submission.sent)). \(outcome)</li>

                """
        }
        let list: HTML =
            items.isEmpty ? "<p>\(wording.inboxEmpty)</p>\n" : "<ul class=\"cards\">\n\(items)</ul>\n"
        let other =
            isAll ? scene.address(InboxRoutes.path) : scene.address(InboxRoutes.path, ["tat-ca": "1"])
        let label = isAll ? wording.inboxWaitingOnly : wording.inboxAll
        return list + "<p class=\"screen\"><a href=\"\(other)\">\(label)</a></p>\n"
    }
}

/// One thing that was sent: the file, and what becomes of it.
struct SubmissionPage {
    let view: SubmissionView
    let part: FormPart

    private var scene: StaffScene { part.scene }
    private var wording: any Wording { scene.wording }

    var html: HTML {
        let submission = view.submission
        let file = scene.address(FileRoutes.path(submission.document))
        let picture: HTML =
            view.isPicture
            ? """
            <p><img class="scan" src="\(FileRoutes.path(submission.document))" alt="\(view.title)"></p>

            """ : .empty
        let state = submission.outcome.map { outcome -> HTML in
            let reason = submission.reason.map { " – \($0)" }
            return "<p class=\"headline\">\(wording.name(of: outcome))\(reason)</p>\n"
        }
        return """
            <p class="code">\(submission.code)</p>
            <p>\(wording.purpose(of: submission, title: view.title)). \(wording.sentBy(view.producerName, at: submission.sent)).</p>
            \(state)\(picture)<p><a href="\(file)">\(wording.seeFile)</a></p>
            \(acts)
            """
    }

    private var acts: HTML {
        guard view.submission.outcome == nil, scene.signedIn.account.role.mayWrite else { return part.summary }
        let path = "\(InboxRoutes.path)/\(view.submission.code)"
        let back = FormPart(scene, part.entered).form(
            "\(path)/tra-lai",
            part.long("reason", wording.reasonLabel, hint: wording.giveBackHint, isNeeded: true)
                + part.submit(wording.giveBack)
        )
        return part.summary + take(path) + PageScene.section("back", wording.giveBack, back)
    }

    private func take(_ path: String) -> HTML {
        switch view.submission.purpose {
        case .paper(let filing, _):
            return "<p><a href=\"\(scene.filing(filing))\">\(filing)</a>. \(wording.fileKept)</p>\n"
                + FormPart(scene).button(wording.takePaper, to: "\(path)/nhan")
        case .letter:
            let book = scene.address(NewLetterRoutes.path, ["submission": view.submission.code])
            return "<p><a class=\"button\" href=\"\(book)\">\(wording.intoLetterBook)</a></p>\n"
                + FormPart(scene).button(wording.takeLetter, to: "\(path)/nhan", isQuiet: true)
        }
    }
}
