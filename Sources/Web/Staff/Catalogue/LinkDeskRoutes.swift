import App
import HTMLText
import HTTPTypes
import Hummingbird
import NIOCore
import Registry
import Wording

/// A producer's personal links: made, printed, revoked.
struct LinkDeskRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("chu-the/:producer/duong-dan", use: show)
        pages.post("chu-the/:producer/duong-dan", use: make)
        pages.post("duong-dan/:link/thu-hoi", use: revoke)
        pages.post("duong-dan/:link/in", use: print)
    }

    private func path(_ producer: String) -> String { "\(RecordPath.producer(producer))/duong-dan" }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.account.role.mayWrite else { throw PageFault(.notAllowed) }
        return desk.page(request, scene, try await page(app, FormPart(scene), context.parameters.code("producer")))
    }

    @Sendable private func make(request: Request, context: WebContext) async throws -> Response {
        let producer = context.parameters.code("producer")
        return try await desk.take(request) { form in
            _ = try await PersonalLinks(form.app, desk.uploads.key).make(producer, person: form.entered.text("person"))
            return .seeOther(form.scene.address(path(producer), done: .saved))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem), producer)
        }
    }

    @Sendable private func revoke(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request)
        let code = context.parameters.code("link")
        let view = try await PersonalLinks(form.app, desk.uploads.key).revoke(code)
        return .seeOther(form.scene.address(path(view.link.producer), done: .saved))
    }

    /// A page to be kept and printed. It holds what opens the producer's page, so it is asked for by a form: no history
    /// and no log keeps its address as one that gives it.
    @Sendable private func print(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request)
        let code = context.parameters.code("link")
        let links = try await PersonalLinks(form.app, desk.uploads.key).print([code])
        let slips = LinkSlips(links, address: desk.service(request), desk.night(of: form.scene))
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentDisposition: "attachment; filename=\"\(code).html\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try slips.page(.a6, form.scene.wording)))
        )
    }

    private func page(_ app: AppContext, _ form: FormPart, _ code: String) async throws -> HTMLPage {
        let wording = form.scene.wording
        let producer = try await Producers(app).show(code)
        let links = try await PersonalLinks(app, desk.uploads.key).list(all: false).filter { $0.link.producer == code }
        let people = try await People(app).list().filter { producer.contacts.contains($0.person.code) }
        let rows = links.map { view -> HTML in
            let whose = view.personName.isEmpty ? wording.linkOfProducer : view.personName
            let until = view.lastDay.map { wording.until(wording.day($0)) }
            return """
                <li>\(whose) (\(view.link.code))\(until.map { ", \($0)" })
                \(form.button(wording.printLinkButton, to: "\(StaffDoor.home)/duong-dan/\(view.link.code)/in"))\
                \(form.button(
                    wording.revokeLinkButton,
                    to: "\(StaffDoor.home)/duong-dan/\(view.link.code)/thu-hoi",
                    isQuiet: true
                ))</li>

                """
        }
        let list: HTML = rows.isEmpty ? "<p>\(wording.noLinkYet)</p>\n" : "<ul class=\"cards\">\n\(rows)</ul>\n"
        let make =
            form.choice(
                "person",
                wording.linkForField,
                people.map { ($0.person.code, $0.person.name) },
                empty: wording.linkOfProducer
            ) + form.submit(wording.makeLinkButton)
        return HTMLPage(
            wording.linksHeading(producer.producer.name),
            "<p>\(wording.linksIntroduction)</p>\n" + list + form.form(path(code), make)
        )
    }
}
