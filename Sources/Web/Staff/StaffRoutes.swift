import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The pages of the office's staff, each for its own commune.
struct StaffRoutes: Sendable {
    let door: StaffDoor
    let frame: PageFrame
    let settings: WebSettings

    func add(to router: Router<WebContext>) {
        door.add(to: router)
        let pages = router.group(RouterPath(StaffDoor.home)).add(middleware: WayToTheDoor())
        pages.get(use: home)
        pages.get("don", use: filings)
        pages.get("don/:filing", use: filing)
        pages.get("tim", use: search)
    }

    @Sendable private func home(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await open(request)
        var night = NightSettings()
        (night.officeName, night.officePhone, night.officePerson) = (
            settings.officeName, settings.officePhone, settings.officePerson
        )
        let sheet = try await MakeWeekSheet(app, night).make()
        let report = try await ReportHouse(app).report()
        let sent = try await Inbox(app).list(all: false)
        return page(request, scene, scene.wording.staffHome, StaffHomePage(sheet, report, sent, scene).html)
    }

    @Sendable private func filings(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await open(request)
        let filter = FilingFilter(request.uri.queryParameters)
        let list = StaffFilingsPage(all: try await Filings(app).list(), filter: filter, scene: scene)
        return page(request, scene, scene.wording.staffFilings, list.html)
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await open(request)
        let filing = try await ShowStaffFiling(app).show(context.parameters.get("filing") ?? "")
        let page = StaffFilingPage(filing: filing, scene: scene)
        return self.page(request, scene, page.title, page.html)
    }

    @Sendable private func search(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await open(request)
        let text = String((request.uri.queryParameters["q"].map(String.init) ?? "").prefix(200))
        let found = NameFolding.words(text).isEmpty ? [] : try await SearchCatalogue(app).search(text, limit: 50)
        let page = StaffSearchPage(text: text, found: found, scene: scene)
        return self.page(request, scene, scene.wording.searchHeading, page.html)
    }

    private func open(_ request: Request) async throws -> (AppContext, StaffScene) {
        let (app, signedIn) = try await door.open(request)
        return (app, StaffScene(signedIn: signedIn, language: request.language))
    }

    private func page(_ request: Request, _ scene: StaffScene, _ title: String, _ content: HTML) -> Response {
        let body = scene.menu + "<h1>\(title)</h1>\n" + content + scene.leave
        return Response(page: frame.page(title, body, request.pageAddress))
    }
}

/// Sends whoever is not signed in to the door.
struct WayToTheDoor: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded {
            return .seeOther(request.pageAddress.with(path: StaffDoor.signIn).text)
        }
    }
}
