import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The pages of the office's staff, each for its own commune: every area has its own routes.
struct StaffRoutes: Sendable {
    let desk: StaffDesk

    func add(to router: Router<WebContext>) {
        DoorRoutes(door: desk.door).add(to: router)
        let pages = router.group(RouterPath(StaffDoor.home)).add(middleware: WayToTheDoor())
        HomeRoutes(desk: desk).add(to: pages)
        FilingRoutes(desk: desk).add(to: pages)
        EventRoutes(desk: desk).add(to: pages)
        LetterRoutes(desk: desk).add(to: pages)
        CheckRoutes(desk: desk).add(to: pages)
        FileRoutes(desk: desk).add(to: pages)
        PaperRoutes(desk: desk).add(to: pages)
        InboxRoutes(desk: desk).add(to: pages)
        ProposalRoutes(desk: desk).add(to: pages)
        ListRoutes(desk: desk).add(to: pages)
        RecordRoutes(desk: desk).add(to: pages)
        MonthRoutes(desk: desk).add(to: pages)
        ReminderRoutes(desk: desk).add(to: pages)
        RuleRoutes(desk: desk).add(to: pages)
        OwnAccountRoutes(desk: desk).add(to: pages)
        AccountRoutes(desk: desk).add(to: pages)
        PersonRoutes(desk: desk).add(to: pages)
        SettingRoutes(desk: desk).add(to: pages)
        ProvinceRoutes(desk: desk).add(to: pages)
        RegisterRoutes(desk: desk).add(to: pages)
        CatalogueRoutes(desk: desk).add(to: pages)
        ImportRoutes(desk: desk).add(to: pages)
        OfficeRoutes(desk: desk).add(to: pages)
        RoleRoutes(desk: desk).add(to: pages)
        AuditRoutes(desk: desk).add(to: pages)
        SourceRoutes(desk: desk).add(to: pages)
        HouseStateRoutes(desk: desk).add(to: pages)
        SignRoutes(desk: desk).add(to: pages)
        SignUserRoutes(desk: desk).add(to: pages)
        DocumentRoutes(desk: desk).add(to: pages)
        StarRoutes(desk: desk).add(to: pages)
    }
}

/// Sends whoever is not signed in to the door, and whoever has a choice of communes to the choice.
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
        } catch is CommuneNeeded {
            return .seeOther(request.pageAddress.with(path: StaffSection.communes.path).text)
        }
    }
}
