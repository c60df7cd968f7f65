import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// What the staff say of a filing's papers, and the answers on which papers and fees depend.
struct PaperRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("don/:filing/giay-to/:item", use: show)
        pages.post("don/:filing/giay-to/:item/xong") { request, context in
            try await self.act(request, context) { form, item, filing in
                _ = try await Checklists(form.app).prepare(item, of: filing, form.paperPlace())
            }
        }
        pages.post("don/:filing/giay-to/:item/khong-phai-nop") { request, context in
            try await self.act(request, context) { form, item, filing in
                let reason = NameFolding.normalised(try form.entered.neededText("reason"))
                _ = try await Checklists(form.app).markNotNeeded(item, of: filing, reason: reason)
            }
        }
        pages.post("don/:filing/giay-to/:item/lam-lai") { request, context in
            try await self.act(request, context) { form, item, filing in
                _ = try await Checklists(form.app).reopen(item, of: filing)
            }
        }
        pages.post("don/:filing/cau-hoi/:question", use: answer)
    }

    static func path(_ filing: String, _ item: String) -> String { "\(StaffDoor.home)/don/\(filing)/giay-to/\(item)" }

    static func path(_ filing: String, question: String) -> String {
        "\(StaffDoor.home)/don/\(filing)/cau-hoi/\(question)"
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        return desk.page(request, scene, page(try await choices(app, context), FormPart(scene)))
    }

    private func act(
        _ request: Request,
        _ context: WebContext,
        _ act: @Sendable (StaffForm, _ item: String, _ filing: String) async throws -> Void
    ) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let choices = try await choices(form.app, context)
                let (item, filing) = (choices.paper.item.id, choices.filing.view.filing.code)
                try await act(form, item, filing)
                let address = "\(StaffDoor.home)/don/\(filing)"
                return .seeOther(form.scene.address(address, done: .saved, at: "paper-\(item)"))
            },
            again: { form, problem in
                page(try await choices(form.app, context), FormPart(form.scene, form.keepingFile(), problem))
            }
        )
    }

    private func choices(_ app: AppContext, _ context: WebContext) async throws -> PaperChoices {
        let code = context.parameters.get("filing") ?? ""
        try await app.requireOwn(.filing, code)
        return try await ShowPaper(app).show(context.parameters.get("item") ?? "", of: code)
    }

    private func page(_ choices: PaperChoices, _ part: FormPart) -> HTMLPage {
        let page = PaperPage(choices: choices, part: part)
        return HTMLPage(choices.paper.item.name.text(in: part.scene.language), page.html)
    }

    // MARK: questions

    @Sendable private func answer(request: Request, context: WebContext) async throws -> Response {
        let code = context.parameters.get("filing") ?? ""
        let question = context.parameters.get("question") ?? ""
        return try await desk.take(
            request,
            act: { form in
                try await form.app.requireOwn(.filing, code)
                let answer = try form.entered.neededText("answer")
                guard ["yes", "no"].contains(answer) else {
                    throw Problem.general(.unknownChoice(field: "answer", text: answer, choices: ["yes", "no"]))
                }
                _ = try await Checklists(form.app).answer(question, of: code, answer == "yes")
                return .seeOther(form.scene.address("\(StaffDoor.home)/don/\(code)", done: .saved, at: "questions"))
            },
            again: { form, problem in
                let filing = try await ShowStaffFiling(form.app).show(code)
                let part = FormPart(form.scene, form.entered, problem)
                let questions = filing.checklist.map { QuestionPart(checklist: $0, scene: form.scene).html }
                return HTMLPage(form.scene.wording.filingQuestions, part.summary + (questions ?? .empty))
            }
        )
    }
}
