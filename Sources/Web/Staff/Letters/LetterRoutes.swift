import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The book of letters: what waits, what came in a year, one letter, and a new one.
struct LetterRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(StaffDoor.home)/thu"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("thu", use: book)
        pages.get("thu/:letter", use: letter)
        pages.post("thu/:letter/ghi", use: enter)
        pages.post("thu/:letter/xep-rieng", use: setAside)
        NewLetterRoutes(desk: desk).add(to: pages)
    }

    @Sendable private func book(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let this = app.clock.today().year
        let asked = request.uri.queryParameters["nam"].flatMap { Int($0) }
        let year = asked.flatMap { (1990...this).contains($0) ? $0 : nil } ?? this
        let letters = Letters(app)
        let page = LetterBookPage(
            waiting: try await letters.list(isWaiting: true),
            letters: try await letters.list(year: year),
            year: year,
            thisYear: this,
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.letterBook, page.html))
    }

    // MARK: one letter

    @Sendable private func letter(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let view = try await view(app, context)
        let page = StaffLetterPage(view: view, choice: try choice(view, app), part: FormPart(scene))
        return desk.page(request, scene, HTMLPage(view.letter.title, page.html))
    }

    @Sendable private func enter(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let view = try await view(form.app, context)
                let code = view.letter.code
                if form.entered.isTicked("edit") { return desk.page(request, form.scene, try page(view, form, nil)) }
                let entry = try await LetterFields.entry(form.entered, view.letter.kind, form.app)
                guard !entry.filings.isEmpty else { throw Problem.general(.emptyText(field: "filing")) }
                guard form.entered.isTicked("save") else {
                    let path = "\(Self.path)/\(code)/ghi"
                    let part = PreviewPart(scene: form.scene, entered: form.entered, path: path)
                    let preview = try await Letters(form.app).preview(code, entry)
                    return desk.page(request, form.scene, part.page(preview, view.letter.title))
                }
                _ = try await Letters(form.app).enter(code, entry)
                return .seeOther(form.scene.address("\(Self.path)/\(code)", done: .recorded))
            },
            again: { form, problem in try page(try await view(form.app, context), form, problem) }
        )
    }

    @Sendable private func setAside(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let code = try await view(form.app, context).letter.code
                _ = try await Letters(form.app).setAside(code, reason: form.entered.neededText("reason"))
                return .seeOther(form.scene.address("\(Self.path)/\(code)", done: .settled))
            },
            again: { form, problem in try page(try await view(form.app, context), form, problem) }
        )
    }

    private func page(_ view: LetterView, _ form: StaffForm, _ problem: Problem?) throws -> HTMLPage {
        let part = FormPart(form.scene, form.entered, problem)
        let page = StaffLetterPage(view: view, choice: try choice(view, form.app), part: part)
        return HTMLPage(view.letter.title, page.html)
    }

    private func view(_ app: AppContext, _ context: WebContext) async throws -> LetterView {
        let code = context.parameters.get("letter") ?? ""
        try await app.requireOwn(.letter, code)
        return try await Letters(app).show(code)
    }

    private func choice(_ view: LetterView, _ app: AppContext) throws -> LetterFields.Choice {
        try LetterFields.Choice(kind: view.letter.kind, Letters(app))
    }
}
