import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// *How can the name be kept?* The answers stand in the address, so that they can be kept and sent on; the form below
/// them opens the application.
struct AdviceRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("tu-van", use: ask)
        pages.post("tu-van", use: open)
    }

    @Sendable private func ask(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let entered = request.asked
        return desk.page(request, scene, try await page(app, FormPart(scene, entered)))
    }

    @Sendable private func open(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request) { form in
            let kind = try SubjectKind(chosen: form.entered.neededText("right-kind"))
            let filing = try await OpenProtection(form.app).open(
                kind,
                sign: form.entered.text("sign") ?? "",
                owner: try form.entered.neededText("owner"),
                products: form.entered.text("product").map { [$0] } ?? []
            )
            return .seeOther(form.scene.address("\(StaffSection.filings.path)/\(filing)", done: .registered))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    private func page(_ app: AppContext, _ form: FormPart) async throws -> HTMLPage {
        var product: ProductView?
        if let code = form.entered.text("product") {
            try await app.requireOwn(.product, code)
            product = try await Products(app).show(code)
        }
        let report = try AdviseProtection(app.library, today: app.clock.today()).advise(
            AdvicePage.answers(form.entered)
        )
        let mayWrite = form.scene.signedIn.account.role.mayWrite
        let producers = mayWrite ? try await ChooseInCatalogue(app).choices().producers : []
        return AdvicePage(report: report, product: product, producers: producers, form: form).page
    }
}
