import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// One document: what it is, where it is used, and what may be done with it. The list stands with the other lists.
struct DocumentRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        desk.add(AddDocumentPage.self, at: "tai-lieu/moi", to: pages)
        pages.get("tai-lieu/:document", use: show)
        desk.add(WithdrawDocumentPage.self, at: "tai-lieu/:document/bo", to: pages)
        UseDocumentRoutes(desk: desk).add(to: pages)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let view = try await Documents(app, desk.documents).show(context.parameters.code("document"))
        let producer = try await view.document.producer.asyncMap { try await Producers(app).show($0).producer }
        let papers = view.uses.isEmpty ? [] : try ChooseDocuments(app).kinds()
        let page = DocumentPage(
            view: view,
            producer: producer,
            addedBy: try await ChooseDocuments(app).whoAdded(view.document) ?? scene.wording.forgottenPerson,
            papers: Dictionary(papers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            today: app.clock.today(),
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(view.document.title, page.html))
    }
}

extension Optional {
    fileprivate func asyncMap<Other>(_ transform: (Wrapped) async throws -> Other) async throws -> Other? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
