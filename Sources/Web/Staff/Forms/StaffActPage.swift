import App
import Hummingbird
import Registry
import Wording

/// A page for one act: what it takes to show it, how its form looks, and what it does.
protocol StaffActPage: Sendable {
    /// - Throws: what is not there, or is another commune's.
    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws

    func page(_ form: FormPart) -> HTMLPage

    /// - Returns: the address of the page that shows what was done.
    func act(_ form: StaffForm) async throws -> String
}

extension StaffDesk {
    /// Reading it shows the form, with what the address fills in beforehand; sending it acts.
    func add<Page: StaffActPage>(_ type: Page.Type, at path: RouterPath, to pages: RouterGroup<WebContext>) {
        pages.get(path) { request, context in
            let (app, scene) = try await self.open(request)
            guard scene.signedIn.account.role.mayWrite else { throw PageFault(.notAllowed) }
            let page = try await Page(app, scene, context.parameters)
            let form = FormPart(scene, request.asked)
            return self.page(request, scene, page.page(form))
        }
        pages.post(path) { request, context in
            try await self.take(request) { form in
                let page = try await Page(form.app, form.scene, context.parameters)
                return .seeOther(try await page.act(form))
            } again: { form, problem in
                try await Page(form.app, form.scene, context.parameters)
                    .page(FormPart(form.scene, form.keepingFile(), problem))
            }
        }
    }
}
