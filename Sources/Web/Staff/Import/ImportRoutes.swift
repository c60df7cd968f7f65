import App
import Formats
import HTMLText
import Hummingbird
import Registry
import Wording

/// A list is taken in: chosen or pasted, looked at, imported; and a whole import is taken back.
struct ImportRoutes: Sendable {
    let desk: StaffDesk

    static let path = StaffSection.lists.path

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nhap", use: choose)
        pages.post("nhap", use: take)
        pages.post("nhap/:import/huy", use: undo)
        pages.post("nhap/cot/quen", use: forget)
        CertificateImportRoutes(desk: desk).add(to: pages)
    }

    @Sendable private func choose(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.account.role.mayWrite else { throw PageFault(.notAllowed) }
        return desk.page(request, scene, try await page(app, FormPart(scene)))
    }

    /// Looks at a list, and imports it once somebody has looked.
    @Sendable private func take(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request)
        let (app, scene) = (form.app, form.scene)
        guard let list = GivenList(form) else {
            let part = FormPart(scene, form.entered, .general(.emptyText(field: "file")))
            return desk.page(request, scene, try await page(app, part), status: .badRequest)
        }
        let isRehearsal = form.entered.text("buoc") != "ghi"
        do {
            let report = try await ImportProducts(app).run(
                list.bytes,
                file: list.name,
                isRehearsal: isRehearsal,
                update: list.takesDifferences,
                sheet: list.sheet,
                converting: list.encoding,
                headings: list.headings
            )
            guard isRehearsal else { return .seeOther(scene.address(Self.path, done: .imported)) }
            return desk.page(request, scene, ImportLookPage(list: list, found: .success(report), scene: scene).page)
        } catch Problem.catalogue(.listRefused(let problems)) {
            let page = ImportLookPage(list: list, found: .failure(problems), scene: scene).page
            return desk.page(request, scene, page, status: .badRequest)
        }
    }

    @Sendable private func undo(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request) { form in
            let code = context.parameters.code("import")
            try await form.app.requireOwn(.listImport, code)
            _ = try await ListImports(form.app).undo(code)
            return .seeOther(form.scene.address(Self.path, done: .importUndone))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    /// A column was said to be what it is not: the next list that has it asks again.
    @Sendable private func forget(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request) { form in
            try await RememberedHeadings(form.app).forget(try form.entered.neededText("heading"))
            return .seeOther(form.scene.address(Self.path, done: .saved))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    /// What was said of columns, each with the way to take it back.
    private func remembered(_ app: AppContext, _ form: FormPart) async throws -> HTML {
        let wording = form.scene.wording
        let items = try await RememberedHeadings(app).list().map { heading, target -> HTML in
            let forget = form.button(
                wording.forgetHeadingButton,
                to: "\(Self.path)/cot/quen",
                [("heading", heading)],
                isQuiet: true
            )
            return "<li>“\(heading)” → \(wording.name(of: target))\(forget)</li>\n"
        }
        guard !items.isEmpty else { return .empty }
        return PageScene.section(
            "remembered",
            wording.rememberedHeadings,
            "<p>\(wording.rememberedHeadingsHint)</p>\n<ul class=\"cards\">\n\(items)</ul>\n"
        )
    }

    private func page(_ app: AppContext, _ form: FormPart) async throws -> HTMLPage {
        let wording = form.scene.wording
        let fields =
            form.file("file", wording.listFileField, hint: wording.listFileHint, accept: ".xlsx,.csv,text/csv")
            + form.long("paste", wording.listPasteField, hint: wording.listPasteHint)
            + form.text("sheet", wording.sheetField, hint: wording.sheetHint)
            + form.tick("update", wording.takeDifferences)
            + form.submit(wording.importLook)
        let runs = try await ListImports(app).list().map { run -> HTML in
            let undo = form.button(wording.undoImport, to: "\(Self.path)/\(run.code)/huy", isQuiet: true)
            return "<li>\(wording.line(of: run))\(run.undone == nil ? undo : .empty)</li>\n"
        }
        let earlier: HTML =
            runs.isEmpty
            ? .empty
            : PageScene.section("imports", wording.importsHeading, "<ul class=\"cards\">\n\(runs)</ul>\n")
        let other = form.scene.address(CertificateImportRoutes.path)
        return HTMLPage(
            wording.importHeading,
            "<p>\(wording.importIntroduction)</p>\n" + form.form(Self.path, hasFile: true, fields)
                + "<p><a href=\"\(other)\">\(wording.toCertificateList)</a></p>\n" + earlier
                + (try await remembered(app, form))
        )
    }
}

/// A list as it was given: just now, or carried from the page that showed it.
struct GivenList {
    let name: String
    let bytes: [UInt8]
    let sheet: String?
    let takesDifferences: Bool
    let encoding: LegacyVietnamese?
    /// What was said of headings, as ``ListHeadings/take(_:)`` reads it.
    let headings: [String]

    /// Nil where there is none.
    init?(_ form: StaffForm) {
        let entered = form.entered
        if let file = form.files["file"] {
            (name, bytes) = (file.name, file.bytes)
        } else if let pasted = form.files["paste"]?.bytes ?? entered.text("paste").map({ Array($0.utf8) }) {
            (name, bytes) = ("–", pasted)
        } else if let text = form.files["kept"]?.bytes ?? entered.text("kept").map({ Array($0.utf8) }),
            let kept = SentFile(named: entered.text("kept-name") ?? "–", carried: text)
        {
            (name, bytes) = (kept.name, kept.bytes)
        } else {
            return nil
        }
        sheet = entered.text("sheet")
        takesDifferences = entered.isTicked("update")
        encoding = entered.text("convert").flatMap { text in LegacyVietnamese.allCases.first { "\($0)" == text } }
        let chosen = (0..<100).compactMap { place -> String? in
            guard let heading = entered.text("heading-\(place)"), let target = entered.text("map-\(place)") else {
                return nil
            }
            return "\(heading)=\(target)"
        }
        headings = chosen + entered.all("said")
    }

    var kept: String { SentFile(name: name, bytes: bytes).carried }
}
