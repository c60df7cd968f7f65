import App
import HTMLText
import Procedures
import Registry
import Wording

/// One paper of a filing: where it is, or why it is not needed.
struct PaperPage {
    let choices: PaperChoices
    let part: FormPart

    private var wording: any Wording { part.scene.wording }
    private var paper: ChecklistView.Paper { choices.paper }
    private var path: String { PaperRoutes.path(choices.filing.view.filing.code, paper.item.id) }

    var html: HTML {
        let head = part.scene.filingHead(choices.filing.view, choices.filing.subjectName)
        let hint = paper.item.hint.map { hint -> HTML in
            "<p class=\"hint\">\(hint.text(in: part.scene.language))</p>\n"
        }
        let documents = paper.documents.map { document -> HTML in
            let address = part.scene.address(FileRoutes.path(document.code))
            return
                "<li><a href=\"\(address)\">\(document.title)</a> <span class=\"code\">\(document.code)</span></li>\n"
        }
        let list: HTML = documents.isEmpty ? .empty : "<ul>\n\(documents)</ul>\n"
        let isMarked = paper.mark != nil
        let acts: HTML = isMarked ? back + (paper.isExpired ? prepared : .empty) : prepared + notNeeded
        return head + (hint ?? .empty) + status + list + acts
    }

    private var status: HTML {
        let text: String =
            switch paper.state {
            case .notNeeded: wording.notNeeded(reason: paper.mark?.reason ?? "", person: paper.markedBy ?? "")
            case .prepared where paper.isExpired: wording.paperExpired(paper.lastDay)
            case .prepared, .open, .unknown: wording.name(of: paper.state)
            }
        let place = paper.mark?.document.map { " (\($0))" }
        return "<p class=\"headline\">\(text)\(place)</p>\n"
    }

    private var back: HTML {
        FormPart(part.scene).form("\(path)/lam-lai", part.submit(wording.paperTakenBack))
    }

    private var prepared: HTML {
        let usable = choices.usable.map { ($0.code, "\($0.title) (\($0.code))") }
        let given: HTML =
            usable.isEmpty ? .empty : part.choice("document", wording.paperExisting, usable, empty: wording.chooseOne)
        let form = part.form(
            "\(path)/xong",
            hasFile: true,
            part.keptFile(wording.paperScan, hint: wording.scanLimits, accept: "image/*,application/pdf") + given
                + part.text("place", wording.paperPlace, hint: wording.paperPlaceHint)
                + part.submit(wording.paperIsReady)
        )
        return PageScene.section("ready", wording.name(of: .prepared), form)
    }

    private var notNeeded: HTML {
        let form = FormPart(part.scene, part.entered).form(
            "\(path)/khong-phai-nop",
            part.long("reason", wording.reasonLabel, isNeeded: true) + part.submit(wording.paperNotNeeded)
        )
        return PageScene.section("not-needed", wording.paperNotNeeded, form)
    }
}

/// The way from a paper in the list to what can be said of it.
struct PaperActs {
    let filing: String
    let scene: StaffScene

    func way(to paper: ChecklistView.Paper) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        let name = paper.item.name.text(in: scene.language)
        let address = scene.address(PaperRoutes.path(filing, paper.item.id))
        let label = "\(scene.wording.paperRecord): \(name)"
        return
            "<p class=\"screen\"><a href=\"\(address)\" aria-label=\"\(label)\">\(scene.wording.paperRecord)</a></p>\n"
    }
}

/// The facts on which papers and fees depend, with the answers so far.
struct QuestionPart {
    let checklist: ChecklistView
    let scene: StaffScene

    var html: HTML {
        guard !checklist.questions.isEmpty else { return .empty }
        let items = checklist.questions.map { question -> HTML in
            let (wording, answer) = (scene.wording, checklist.filing.answers[question.id])
            let said = answer.map { $0 ? wording.yes : wording.no } ?? wording.notAnswered
            return
                "<li>\(question.ask.text(in: scene.language)) <strong>\(said)</strong>\(buttons(question, answer))</li>\n"
        }
        return PageScene.section("questions", scene.wording.filingQuestions, "<ul class=\"cards\">\n\(items)</ul>\n")
    }

    private func buttons(_ question: Question, _ answer: Bool?) -> HTML {
        guard scene.signedIn.account.role.mayWrite else { return .empty }
        let path = PaperRoutes.path(checklist.filing.code, question: question.id)
        return [true, false].filter { $0 != answer }.map { other -> HTML in
            let label = other ? scene.wording.yes : scene.wording.no
            return FormPart(scene).button(label, to: path, [("answer", other ? "yes" : "no")], isQuiet: true)
        }.joined()
    }
}
