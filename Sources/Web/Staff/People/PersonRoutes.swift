import App
import Formats
import HTMLText
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// The people whom the office reminds or who act for it: what is personal is shown to who needs it.
struct PersonRoutes: Sendable {
    let desk: StaffDesk

    static let home = StaffSection.people.path

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nguoi", use: list)
        desk.add(AddPersonPage.self, at: "nguoi/moi", to: pages)
        pages.get("nguoi/:person", use: show)
        desk.add(CorrectPersonPage.self, at: "nguoi/:person/sua", to: pages)
        desk.add(ForgetPersonPage.self, at: "nguoi/:person/xoa", to: pages)
        pages.post("nguoi/:person/xuat", use: export)
    }

    static func path(_ code: String) -> String { "\(home)/\(code)" }

    @Sendable private func list(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let page = PeoplePage(
            all: try await People(app).list(),
            unneeded: try await FindUnneededPeople(app).find(),
            text: request.asked.text("q") ?? "",
            isUnneededOnly: request.asked.isTicked(PeoplePage.unneededField),
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.peopleHeading, page.html))
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let code = context.parameters.code("person")
        try await app.requireOwn(.person, code)
        let dossier = try await ShowPerson(app).show(code)
        return desk.page(
            request,
            scene,
            PersonPage(dossier: dossier, today: app.clock.today(), scene: scene).page
        )
    }

    /// It is asked for by a form: that somebody has looked stands in the trail, and reading alone changes nothing.
    @Sendable private func export(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request, for: .seeAddresses)
        let code = context.parameters.code("person")
        try await form.app.requireOwn(.person, code)
        let answer = try await ExportPerson(form.app).export(code)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(code).json\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text()))
        )
    }
}
