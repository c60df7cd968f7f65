import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The law by which dates are told, for whoever wants to read it: procedures, fees, days off, and what is to be looked after in it.
struct RuleRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("quy-dinh", use: rules)
        DaysOffRoutes(desk: desk).add(to: pages)
        RuleKeepingRoutes(desk: desk).add(to: pages)
        pages.get("quy-dinh/:procedure", use: procedure)
        pages.get("phi", use: fees)
    }

    @Sendable private func rules(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        let page = RulesPage(
            procedures: try ReadRules(app.library).procedures(),
            names: try app.library.lawNames(),
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.name(of: StaffSection.rules), page.html))
    }

    @Sendable private func procedure(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        let id = context.parameters.get("procedure") ?? ""
        guard app.library.procedureIDs.contains(id) else { throw PageFault(.notFound) }
        let page = try RulePage(app.library, procedure: id, scene.wording)
        return desk.page(request, scene, HTMLPage(page.title, ProcedurePage(page: page, scene: scene).html))
    }

    @Sendable private func fees(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        let page = FeesPage(
            schedule: try ReadRules(app.library).fees(),
            names: try app.library.lawNames(),
            today: app.clock.today(),
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.name(of: StaffSection.fees), page.html))
    }
}

extension StaffScene {
    func procedure(_ id: String, part: String? = nil) -> String {
        address("\(StaffSection.rules.path)/\(id)") + (part.map { "#\($0)" } ?? "")
    }

    var daysOff: String { StaffSection.daysOff.path }
}
