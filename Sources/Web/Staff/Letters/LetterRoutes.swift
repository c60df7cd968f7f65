import App
import Formats
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
        pages.get("thu.csv", use: file)
        pages.get("thu/in", use: print)
        pages.get("thu/:letter", use: letter)
        pages.post("thu/:letter/ghi", use: enter)
        pages.post("thu/:letter/xep-rieng", use: setAside)
        NewLetterRoutes(desk: desk).add(to: pages)
    }

    @Sendable private func book(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let (year, this) = (year(request, app), app.clock.today().year)
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

    /// The year that is asked for, or this one.
    private func year(_ request: Request, _ app: AppContext) -> Int {
        let this = app.clock.today().year
        let asked = request.uri.queryParameters["nam"].flatMap { Int($0) }
        return asked.flatMap { (1990...this).contains($0) ? $0 : nil } ?? this
    }

    @Sendable private func file(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let year = year(request, app)
        let letters = try await Letters(app).list(year: year)
        let book = LetterBook(letters, commune: "", year: year, scene.wording)
        var writer = CSVWriter(headings: scene.wording.letterBookColumns)
        for letter in letters.reversed() { writer.append(book.row(letter).map(\.withoutFormula)) }
        let bytes = [0xEF, 0xBB, 0xBF] + writer.bytes
        return .file(bytes, type: "text/csv; charset=utf-8", name: "so-cong-van-\(year).csv")
    }

    @Sendable private func print(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let year = year(request, app)
        let letters = try await Letters(app).list(year: year)
        let commune = scene.signedIn.commune?.name ?? ""
        let book = LetterBook(letters, commune: commune, year: year, scene.wording)
        return .file(Array(book.page.utf8), type: "text/html; charset=utf-8", name: "so-cong-van-\(year).html")
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
