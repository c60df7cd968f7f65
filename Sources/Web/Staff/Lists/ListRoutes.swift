import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The lists of what is on record: each as a page, and with the same filter as a file.
struct ListRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        for list in StaffLists.all {
            let name = String(list.section.path.dropFirst(StaffDoor.home.utf8.count + 1))
            pages.get(RouterPath(name)) { request, _ in try await show(list, request) }
            pages.get(RouterPath("\(name).csv")) { request, _ in try await file(list, request) }
        }
    }

    private func show(_ list: any StaffList, _ request: Request) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let needsOfficers = list.fields.contains(.officer)
        let officers = needsOfficers ? try await ListOfficers(app, office: desk.settings.officePerson).list() : []
        let isWhole = request.asked.isTicked(ListPage.whole)
        let form = ListForm(
            section: list.section,
            fields: list.fields,
            filter: ListFilter(request.asked, fields: list.fields),
            scene: scene,
            officers: officers
        )
        let content = try await list.page(ListPage(form: form, scene: scene, isWhole: isWhole), app, desk.settings)
        return desk.page(request, scene, HTMLPage(scene.wording.name(of: list.section), content))
    }

    private func file(_ list: any StaffList, _ request: Request) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filter = ListFilter(request.asked, fields: list.fields)
        return try await list.file(filter.question, app, scene, desk.settings)
    }
}

/// One list: what it can be narrowed by, its rows, and how they look on a page and in a file.
protocol StaffList: Sendable {
    associatedtype Source: Listing

    var section: StaffSection { get }
    var fields: [ListField] { get }

    func source(_ app: AppContext, _ settings: WebSettings) -> Source
    func item(_ row: Source.Row, _ scene: StaffScene) -> HTML
    func columns(_ scene: StaffScene) -> [ListFile<Source.Row>.Column]
    /// What stands above the list, such as the way to add to it.
    func head(_ scene: StaffScene) -> HTML
}

extension StaffList {
    func head(_ scene: StaffScene) -> HTML { .empty }

    func page(_ page: ListPage, _ app: AppContext, _ settings: WebSettings) async throws -> HTML {
        let answer = try await source(app, settings).list(page.form.filter.question, page.isWhole ? .everything : .page)
        return head(page.scene) + page.html(answer) { item($0, page.scene) }
    }

    func file(
        _ question: ListQuestion,
        _ app: AppContext,
        _ scene: StaffScene,
        _ settings: WebSettings
    ) async throws -> Response {
        let file = ListFile(name: "\(section.path.split(separator: "/").last ?? "").csv", columns: columns(scene))
        let rows = try await source(app, settings).list(question, .everything).rows
        return file.response(rows, scene.wording)
    }
}

/// Every list there is.
enum StaffLists {
    static let all: [any StaffList] = [
        ProductsList(), ProducersList(), VillagesList(), RightsList(), FilingsList(), WorkList(), LedgerList(),
        DocumentsList(), PapersList(),
    ]
}
