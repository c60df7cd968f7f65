import App
import HTMLText
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// Which stars of the commune could be lost, and what to file by when; or all that is known of its products' stars.
struct StarRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("hang-sao", use: show)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let entered = request.asked
        do {
            var question = ReadinessQuestion(product: entered.text("product")?.uppercased())
            if let product = question.product { try await app.requireOwn(.product, product) }
            question.star = try entered.number("star")
            return try await answer(request, app, question, FormPart(scene, entered))
        } catch let problem as Problem where problem.gravity == .input {
            let form = FormPart(scene, entered, problem)
            return try await answer(request, app, ReadinessQuestion(), form, status: .badRequest)
        }
    }

    private func answer(
        _ request: Request,
        _ app: AppContext,
        _ question: ReadinessQuestion,
        _ form: FormPart,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let report = try await OCOPReadiness(app).report(question)
        let page = StarsPage(report: report, question: question, form: form)
        return desk.page(request, form.scene, HTMLPage(form.scene.wording.starsName, page.html), status: status)
    }
}
