import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The pages of single products, producers, rights and villages, with links both ways between them.
struct RecordRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("san-pham/:product", use: product)
        pages.get("chu-the/:producer", use: producer)
        pages.get("doi-tuong/:right", use: right)
        pages.get("lang/xem", use: village)
    }

    private var office: String? { desk.settings.officePerson }

    @Sendable private func product(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let shown = try await ShowStaffProduct(app, office: office).show(context.parameters.get("product") ?? "")
        return desk.page(request, scene, HTMLPage(shown.product.name, ProductPage(shown, scene).html))
    }

    @Sendable private func producer(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let shown = try await ShowStaffProducer(app, office: office).show(context.parameters.get("producer") ?? "")
        let title = scene.wording.name(of: shown.view.producer)
        return desk.page(request, scene, HTMLPage(title, ProducerPage(shown, scene).html))
    }

    @Sendable private func right(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let shown = try await ShowStaffRight(app, office: office).show(context.parameters.get("right") ?? "")
        let kind = scene.wording.name(of: shown.view.right.kind)
        return desk.page(request, scene, HTMLPage("\(kind): \(shown.view.right.sign)", RightPage(shown, scene).html))
    }

    @Sendable private func village(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let shown = try await ShowStaffVillage(app).show(request.asked.text("ten") ?? "")
        return desk.page(request, scene, HTMLPage(shown.name, VillagePage(shown, scene).html))
    }
}
