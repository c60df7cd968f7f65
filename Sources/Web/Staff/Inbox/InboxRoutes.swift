import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What producers sent from their pages: looked at, taken, or given back with the reason.
struct InboxRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(StaffDoor.home)/hop-thu"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("hop-thu", use: list)
        pages.get("hop-thu/:submission", use: show)
        pages.post("hop-thu/:submission/nhan") { request, context in
            try await self.act(request, context) { form, code in _ = try await Inbox(form.app).take(code) }
        }
        pages.post("hop-thu/:submission/tra-lai") { request, context in
            try await self.act(request, context) { form, code in
                _ = try await Inbox(form.app).giveBack(code, reason: form.entered.neededText("reason"))
            }
        }
    }

    @Sendable private func list(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        let isAll = request.uri.queryParameters["tat-ca"] != nil
        let page = InboxListPage(sent: try await Inbox(app).list(all: isAll), isAll: isAll, scene: scene)
        return desk.page(request, scene, HTMLPage(scene.wording.inboxHeading, page.html))
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        return desk.page(request, scene, page(try await view(app, context), FormPart(scene)))
    }

    private func act(
        _ request: Request,
        _ context: WebContext,
        _ act: @Sendable (StaffForm, _ code: String) async throws -> Void
    ) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                try await act(form, try await view(form.app, context).submission.code)
                return .seeOther(form.scene.address(Self.path, done: .settled))
            },
            again: { form, problem in
                page(try await view(form.app, context), FormPart(form.scene, form.entered, problem))
            }
        )
    }

    private func page(_ view: SubmissionView, _ part: FormPart) -> HTMLPage {
        HTMLPage(view.title, SubmissionPage(view: view, part: part).html)
    }

    private func view(_ app: AppContext, _ context: WebContext) async throws -> SubmissionView {
        let code = context.parameters.get("submission") ?? ""
        try await app.requireOwn(.submission, code)
        return try await Inbox(app).show(code)
    }
}
