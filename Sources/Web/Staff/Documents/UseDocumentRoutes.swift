import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// A document serves as a paper of a filing: first the filing is found, then the paper chosen.
struct UseDocumentRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("tai-lieu/:document/dung", use: show)
        pages.post("tai-lieu/:document/dung", use: act)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        return desk.page(request, scene, try await page(app, context, FormPart(scene, request.asked)))
    }

    @Sendable private func act(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let document = try await document(form.app, context)
                let filing = try await ShowStaffFiling(form.app).show(form.entered.neededText("filing"))
                let (code, item) = (filing.view.filing.code, try form.entered.neededText("item"))
                _ = try await Checklists(form.app).prepare(item, of: code, .document(document.code))
                return .seeOther(form.scene.address(RecordPath.filing(code), done: .saved, at: "paper-\(item)"))
            },
            again: { form, problem in
                try await page(form.app, context, FormPart(form.scene, form.entered, problem))
            }
        )
    }

    private func document(_ app: AppContext, _ context: WebContext) async throws -> Document {
        try await ChooseDocuments(app).document(context.parameters.code("document"))
    }

    private func page(_ app: AppContext, _ context: WebContext, _ form: FormPart) async throws -> HTMLPage {
        let document = try await document(app, context)
        let page = UseDocumentPage(document: document, form: form)
        guard let code = form.entered.text("filing") else {
            var question = ListQuestion()
            question.text = form.entered.text("q")
            // Before anybody has searched: those of the document's own producer.
            if question.text == nil { question.producer = document.producer }
            let found = try await ListFilings(app, office: desk.settings.officePerson).list(question)
            return page.choosing(found.rows)
        }
        return page.of(try await ShowStaffFiling(app).show(code))
    }
}

/// The page of both steps.
struct UseDocumentPage {
    let document: Document
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }
    private var path: String { "\(StaffSection.documents.path)/\(document.code)/dung" }

    private func page(_ content: HTML) -> HTMLPage {
        let way: HTML = "<p><a href=\"\(scene.document(document.code))\">\(document.code)</a></p>\n"
        return HTMLPage(
            wording.useHeading(document.title),
            "\(way)<p>\(wording.useIntroduction)</p>\n\(content)"
        )
    }

    func choosing(_ filings: [ListedFiling]) -> HTMLPage {
        let text = form.entered.text("q")
        let search: HTML = """
            <form class="screen" action="\(path)">\(scene.keptLanguage)
            <p><label for="filing-filter">\(wording.useFindField)</label><br>
            <input id="filing-filter" name="q" type="search" maxlength="200" value="\(text)"> \
            <button>\(wording.useFindButton)</button></p></form>

            """
        let rows = filings.map { row -> HTML in
            let address = scene.address(path, [("filing", row.filing.code)])
            return """
                <li><a href="\(address)">\(row.subjectName)</a>
                (\(row.filing.code), \(row.procedureName.text(in: scene.language)))</li>

                """
        }
        let list: HTML = rows.isEmpty ? "<p>\(wording.nothingFound)</p>\n" : "<ul class=\"cards\">\n\(rows)</ul>\n"
        return page(form.summary + search + list)
    }

    func of(_ filing: StaffFiling) -> HTMLPage {
        let again: HTML =
            "<p><a href=\"\(scene.address(path, [("q", "")]))\">\(wording.useAnotherFiling)</a></p>\n"
        let head = scene.filingHead(filing.view, filing.subjectName)
        let papers = (filing.checklist?.papers ?? []).filter { paper in paper.state != .notNeeded }
        let options = papers.map { paper in
            let name = paper.item.name.text(in: scene.language)
            return (paper.item.id, paper.state == .prepared ? "\(name) (\(wording.name(of: paper.state)))" : name)
        }
        guard !options.isEmpty else { return page(head + again + "<p>\(wording.nothingFound)</p>\n") }
        let part = form.filling([("item", document.kind)])
        let fields =
            part.choice("item", wording.useChoosePaper, options, empty: wording.chooseOne, isNeeded: true)
            + part.hidden("filing", filing.view.filing.code) + part.submit(wording.useButton)
        return page(head + again + part.form(path, fields))
    }
}
