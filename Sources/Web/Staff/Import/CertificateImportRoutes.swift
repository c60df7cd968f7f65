import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The certificates of one decision, from its list: chosen or pasted, looked at, entered. The import is taken back where
/// every import is.
struct CertificateImportRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(ImportRoutes.path)/giay-chung-nhan"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nhap/giay-chung-nhan", use: choose)
        pages.post("nhap/giay-chung-nhan", use: take)
    }

    @Sendable private func choose(request: Request, context: WebContext) async throws -> Response {
        let (_, scene) = try await desk.open(request, for: .write)
        return desk.page(request, scene, page(FormPart(scene, request.asked)))
    }

    /// Looks at a list, and enters it once somebody has looked.
    @Sendable private func take(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                guard let list = GivenList(form) else { throw Problem.general(.emptyText(field: "file")) }
                let isRehearsal = form.entered.text("buoc") != "ghi"
                do {
                    let input = try input(form.entered, list, isRehearsal: isRehearsal)
                    let report = try await ImportCertificates(form.app).run(list.bytes, input)
                    guard isRehearsal else {
                        return .seeOther(form.scene.address(ImportRoutes.path, done: .imported))
                    }
                    let look = CertificateLookPage(list: list, asked: form.entered, scene: form.scene)
                    return desk.page(request, form.scene, look.page(report))
                } catch Problem.catalogue(.listRefused(let problems)) {
                    let look = CertificateLookPage(list: list, asked: form.entered, scene: form.scene)
                    return desk.page(request, form.scene, look.page(problems), status: .badRequest)
                }
            },
            again: { form, problem in
                let part = FormPart(form.scene, form.entered, problem)
                // The list was looked at already: it goes along with what is mended.
                guard let list = GivenList(form) else { return page(part) }
                return page(part, keeping: list)
            }
        )
    }

    private func input(
        _ entered: Entered,
        _ list: GivenList,
        isRehearsal: Bool
    ) throws -> CertificateListInput {
        var input = CertificateListInput(file: list.name, decision: try entered.neededText("decision"))
        (input.issued, input.decisionDate) = (try entered.day("issued"), try entered.day("decision-date"))
        guard input.issued != nil || input.decisionDate != nil else {
            throw Problem.general(.emptyText(field: "decision-date"))
        }
        (input.sheet, input.headings, input.isRehearsal) = (list.sheet, list.headings, isRehearsal)
        return input
    }

    private func page(_ form: FormPart, keeping list: GivenList? = nil) -> HTMLPage {
        let wording = form.scene.wording
        let days =
            form.text("decision", wording.listDecisionField, isNeeded: true)
            + form.day("issued", wording.listIssuedField, hint: wording.listIssuedHint)
            + form.day("decision-date", wording.listDecisionDateField, hint: wording.listDecisionDateHint)
        let kept =
            list.map { list -> HTML in
                "<p>\(wording.fileReceived(list.name))</p>\n\(form.hidden("kept-name", list.name))\(form.hidden("kept", list.kept))\n"
            } ?? .empty
        let fields =
            days + kept
            + form.file("file", wording.listFileField, hint: wording.listFileHint, accept: ".xlsx,.csv,text/csv")
            + form.long("paste", wording.listPasteField, hint: wording.certificateListPasteHint)
            + form.text("sheet", wording.sheetField, hint: wording.sheetHint) + form.submit(wording.importLook)
        let other = form.scene.address(ImportRoutes.path)
        return HTMLPage(
            wording.certificateListHeading,
            "<p>\(wording.certificateListIntroduction)</p>\n" + form.form(Self.path, hasFile: true, fields)
                + "<p><a href=\"\(other)\">\(wording.toProductList)</a></p>\n"
        )
    }
}
