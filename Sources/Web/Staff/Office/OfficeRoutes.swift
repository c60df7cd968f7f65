import App
import HTMLText
import HTTPTypes
import Hummingbird
import LegalCalendar
import NIOCore
import Procedures
import Registry
import Wording

/// The office's own papers: the week's sheet, a filing's dossier, filled forms, the log of what was done, and a date that
/// somebody wants counted.
struct OfficeRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("tuan/in", use: week)
        pages.get("don/:filing/bo-ho-so", use: dossier)
        pages.get("bieu-mau", use: forms)
        desk.add(OpenReportPage.self, at: "bieu-mau/bao-cao-nam", to: pages)
        pages.get("bieu-mau/:form/tep", use: form)
        pages.get("tinh-han", use: count)
        desk.add(ActivitiesPage.self, at: "hoat-dong", to: pages)
    }

    static func dossierPath(_ filing: String) -> String { "\(RecordPath.filing(filing))/bo-ho-so" }

    @Sendable private func week(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.account.role.maySeeAddresses else { throw PageFault(.notAllowed) }
        let asked = request.asked.text("unit")
        let unit = asked.flatMap(OfficeUnit.init(rawValue:))
        if let asked, unit == nil {
            let choices = OfficeUnit.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "unit", text: asked, choices: choices))
        }
        let page = WeekPage(try await MakeWeekSheet(app, desk.night).make(unit: unit), scene.wording)
        let name = ["tuan", unit?.rawValue].compactMap(\.self).joined(separator: "-")
        return .file(Array(page.page.utf8), type: "text/html; charset=utf-8", name: "\(name).html")
    }

    @Sendable private func dossier(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.account.role.maySeeAddresses else { throw PageFault(.notAllowed) }
        let code = context.parameters.code("filing")
        try await app.requireOwn(.filing, code)
        let bytes = try await WriteDossier(app, desk.documents).archive(code, scene.wording)
        return .file(bytes, type: "application/zip", name: "\(code).zip")
    }

    // MARK: forms

    @Sendable private func forms(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let page = OfficeFormsPage(
            forms: try WriteForm(app).forms(),
            products: try await Products(app).list(),
            rights: try await Rights(app).list(),
            year: app.clock.today().year,
            form: FormPart(scene, request.asked)
        )
        return desk.page(request, scene, page.page)
    }

    @Sendable private func form(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        guard scene.signedIn.account.role.maySeeAddresses else { throw PageFault(.notAllowed) }
        let entered = request.asked
        var asked = FormRequest(form: context.parameters.code("form"))
        (asked.product, asked.right) = (entered.text("product"), entered.text("right"))
        asked.year = try entered.number("year")
        asked.registration = entered.text("registration").flatMap { WriteForm.registrations.firstIndex(of: $0) }
        if let product = asked.product { try await app.requireOwn(.product, product) }
        if let right = asked.right { try await app.requireOwn(.right, right) }
        let written = try await WriteForm(app).write(asked)
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return .file(written.bytes, type: type, name: "\(written.form.id).docx")
    }

    // MARK: a date

    @Sendable private func count(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let entered = request.asked
        do {
            let page = try CountPage(app, FormPart(scene, entered))
            return desk.page(request, scene, page.page)
        } catch let problem as Problem {
            let page = try CountPage(app, FormPart(scene, entered, problem), isAsking: true)
            return desk.page(request, scene, page.page, status: .badRequest)
        }
    }
}

extension Response {
    /// A file to be kept: a browser never shows it as a page of ours.
    ///
    /// - Parameter name: in ASCII.
    static func file(_ bytes: [UInt8], type: String, name: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
