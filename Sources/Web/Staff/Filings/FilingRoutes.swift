import App
import Hummingbird
import Registry
import Wording

/// One of the commune's filings.
struct FilingRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("don/:filing", use: filing)
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filing = try await ShowStaffFiling(app).show(context.parameters.get("filing") ?? "")
        let page = StaffFilingPage(filing: filing, scene: scene)
        return desk.page(request, scene, HTMLPage(page.title, page.html))
    }
}
