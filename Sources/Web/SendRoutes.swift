import App
import Formats
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// What a producer sends from its phone: a letter of the Office, or a paper of a dossier, for the office's queue.
struct SendRoutes: Sendable {
    let door: LinkDoor
    let frame: PageFrame
    let documents: DocumentFolder
    let uploads: Uploads

    func add(to router: Router<WebContext>) {
        let pages = router.group("viec/:link")
        pages.get("thu", use: letter)
        pages.post("gui", use: send)
        pages.post("dung-lai", use: reuse)
    }

    @Sendable private func letter(request: Request, context: WebContext) async throws -> Response {
        let (_, visit) = try await door.open(request, context)
        let scene = door.scene(request, visit)
        let page = LetterPage(scene: scene)
        return Response(
            page: frame.speaking(for: scene.office).page(request.wording.letterHeading, page.html, request.pageAddress)
        )
    }

    @Sendable private func send(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let form = try await form(request, .link(visit.link.code))
        guard LinkVisits(app, door.key).isOwn(form.only("form")?.text ?? "", visit) else { throw PageFault(.foreign) }
        guard let file = form.only("file"), let name = file.fileName else { throw PageFault(.unreadable) }
        let purpose: Submission.Purpose
        switch (form.only("filing")?.text, form.only("item")?.text) {
        case (nil, nil): purpose = .letter
        case (let filing?, let item?): purpose = .paper(filing: filing, item: item)
        default: throw PageFault(.unreadable)
        }
        let sending = SendByLink(app, documents, visit)
        _ = try await sending.send(.init(name: name, bytes: file.bytes), as: purpose)
        let scene = door.scene(request, visit)
        guard case .paper(let filing, let item) = purpose else { return .seeOther("\(scene.home)#sent") }
        return .seeOther("\(scene.filing(filing))#paper-\(item)")
    }

    private struct Reused: Decodable {
        let form: String
        let filing: String
        let item: String
        let document: String
    }

    @Sendable private func reuse(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let form: Reused = try await door.own(request, app, visit) { $0.form }
        let sending = SendByLink(app, documents, visit)
        _ = try await sending.reuse(form.document, filing: form.filing, item: form.item)
        return .seeOther("\(door.scene(request, visit).filing(form.filing))#paper-\(form.item)")
    }

    private func form(_ request: Request, _ sender: Uploads.Sender) async throws -> MultipartForm {
        guard let type = request.headers[.contentType], let boundary = MultipartForm.boundary(of: type) else {
            throw PageFault(.unreadable)
        }
        guard uploads.begin(sender) else { throw PageFault(.busy) }
        defer { uploads.end(sender) }
        let body = try await request.body.collect(upTo: uploads.bytes)
        do throws(MultipartForm.Unreadable) {
            return try MultipartForm(Array(buffer: body), boundary: boundary)
        } catch {
            throw PageFault(.unreadable)
        }
    }
}
