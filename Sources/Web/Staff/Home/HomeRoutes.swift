import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The staff's first page, the table of contents, and the search.
struct HomeRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get(use: home)
        pages.get("muc-luc", use: contents)
        pages.get("tim", use: search)
    }

    @Sendable private func home(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        // Whoever keeps accounts alone has no work of the commune to look at.
        guard scene.signedIn.may(.read) else { return .seeOther(scene.address(StaffSection.contents)) }
        guard scene.signedIn.commune != nil else { throw CommuneNeeded() }
        let page = StaffHomePage(morning: try await LookAtMorning(app, desk.night).look(), scene: scene)
        return desk.page(request, scene, HTMLPage(scene.wording.staffHome, page.html))
    }

    @Sendable private func contents(request: Request, context: WebContext) async throws -> Response {
        let (_, scene) = try await desk.open(request, for: nil)
        let content: HTML = "<ul>\n\(scene.sections.map(scene.entry))</ul>\n"
        return desk.page(request, scene, HTMLPage(scene.wording.allSections, content))
    }

    @Sendable private func search(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let text = String((request.asked.text("q") ?? "").prefix(200))
        let found = NameFolding.words(text).isEmpty ? [] : try await SearchCatalogue(app).search(text, limit: 50)
        let page = StaffSearchPage(text: text, found: found, scene: scene)
        return desk.page(request, scene, HTMLPage(scene.wording.searchHeading, page.html))
    }
}
