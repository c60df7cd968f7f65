import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// One of the commune's filings.
struct FilingRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("don/:filing", use: filing)
        pages.post("don/:filing/viec/:obligation/theo-duoi", use: pursue)
    }

    static func pursuit(of obligation: String, in filing: String) -> String {
        "\(RecordPath.filing(filing))/viec/\(obligation)/theo-duoi"
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filing = try await ShowStaffFiling(app).show(context.parameters.get("filing") ?? "")
        let page = StaffFilingPage(filing: filing, scene: scene)
        return desk.page(request, scene, HTMLPage(page.title, page.html))
    }

    /// What had passed when it was entered is reminded of from now on.
    @Sendable private func pursue(request: Request, context: WebContext) async throws -> Response {
        let (code, obligation) = (context.parameters.code("filing"), context.parameters.code("obligation"))
        return try await desk.take(
            request,
            act: { form in
                let filing = try await ShowStaffFiling(form.app).show(code)
                guard filing.view.obligations.contains(where: { $0.record.code == obligation }) else {
                    throw Problem.general(.notFound(.obligation, code: obligation))
                }
                try await ReminderActs(form.app).pursue(obligation)
                return .seeOther(form.scene.address(RecordPath.filing(code), done: .saved, at: obligation))
            },
            again: { form, problem in
                let page = StaffFilingPage(filing: try await ShowStaffFiling(form.app).show(code), scene: form.scene)
                return HTMLPage(page.title, FormPart(form.scene, form.entered, problem).summary + page.html)
            }
        )
    }
}
