import App
import Hummingbird
import Registry
import Wording

/// The commune's filings, and one of them.
struct FilingRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("don", use: filings)
        pages.get("don/:filing", use: filing)
    }

    @Sendable private func filings(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filter = FilingFilter(request.uri.queryParameters)
        let list = StaffFilingsPage(all: try await Filings(app).list(), filter: filter, scene: scene)
        return desk.page(request, scene, HTMLPage(scene.wording.staffFilings, list.html))
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filing = try await ShowStaffFiling(app).show(context.parameters.get("filing") ?? "")
        let page = StaffFilingPage(filing: filing, scene: scene)
        return desk.page(request, scene, HTMLPage(page.title, page.html))
    }
}
