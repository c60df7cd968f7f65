import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What sources suggest, beside what the record says: confirmed after a look at what would change, or ignored with the
/// reason.
struct ProposalRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(StaffDoor.home)/thong-tin-moi"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("thong-tin-moi", use: list)
        pages.post("thong-tin-moi/:proposal/xac-nhan", use: accept)
        pages.get("thong-tin-moi/:proposal/bo-qua", use: askReason)
        pages.post("thong-tin-moi/:proposal/bo-qua", use: reject)
    }

    @Sendable private func list(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        return desk.page(request, scene, page(try await ShowProposals(app).list(), FormPart(scene)))
    }

    @Sendable private func accept(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let code = try await code(form.app, context)
                guard !form.entered.isTicked("edit") else { return .seeOther(form.scene.address(Self.path)) }
                guard form.entered.isTicked("save") else {
                    let path = "\(Self.path)/\(code)/xac-nhan"
                    let part = PreviewPart(scene: form.scene, entered: form.entered, path: path)
                    let preview = try await DecideProposal(form.app).preview(code)
                    return desk.page(request, form.scene, part.page(preview, form.scene.wording.confirmProposal))
                }
                let outcome = try await DecideProposal(form.app).accept(code)
                let address = "\(StaffDoor.home)/don/\(outcome.filing)"
                return .seeOther(form.scene.address(address, done: .recorded, at: "events"))
            },
            again: { form, problem in
                page(try await ShowProposals(form.app).list(), FormPart(form.scene, form.entered, problem))
            }
        )
    }

    @Sendable private func askReason(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        return desk.page(request, scene, reason(try await code(app, context), FormPart(scene)))
    }

    @Sendable private func reject(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let code = try await code(form.app, context)
                try await DecideProposal(form.app).reject(code, reason: form.entered.neededText("reason"))
                return .seeOther(form.scene.address(Self.path, done: .settled))
            },
            again: { form, problem in
                reason(try await code(form.app, context), FormPart(form.scene, form.entered, problem))
            }
        )
    }

    private func reason(_ code: String, _ part: FormPart) -> HTMLPage {
        let wording = part.scene.wording
        let form = part.form(
            "\(Self.path)/\(code)/bo-qua",
            part.long("reason", wording.reasonLabel, isNeeded: true) + part.submit(wording.ignoreProposal)
        )
        return HTMLPage("\(wording.ignoreProposal) (\(code))", form)
    }

    private func page(_ proposals: [ProposalView], _ part: FormPart) -> HTMLPage {
        let page = ProposalListPage(proposals: proposals, scene: part.scene)
        return HTMLPage(part.scene.wording.proposalsHeading, part.summary + page.html)
    }

    private func code(_ app: AppContext, _ context: WebContext) async throws -> String {
        let code = context.parameters.get("proposal") ?? ""
        try await app.requireOwn(.proposal, code)
        return code
    }
}
