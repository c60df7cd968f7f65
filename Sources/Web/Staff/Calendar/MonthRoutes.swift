import App
import HTMLText
import Hummingbird
import LegalCalendar
import Wording

/// The calendar by month.
struct MonthRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("lich", use: month)
        pages.get("lich.ics", use: file)
    }

    @Sendable private func month(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        // What is no month shows the present one.
        let asked = request.asked.text("thang").flatMap { $0.utf8.count == 7 ? Day("\($0)-01") : nil }
        let month = try await MonthCalendar(app, office: desk.settings.officePerson).show(asked)
        let title = scene.wording.monthName(month.year, month.month)
        return desk.page(request, scene, HTMLPage(title, MonthPage(month: month, scene: scene).html))
    }

    /// The commune's whole work as a file that calendar programs open.
    @Sendable private func file(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let made = try await MakeCalendar(app).make(producer: nil, scene.wording)
        return .file(made.bytes, type: "text/calendar; charset=utf-8", name: "viec-cua-xa.ics")
    }
}
