import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// The communes of a province, by their numbers, and the choice of one of them.
struct ProvinceRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("cac-xa", use: list)
        pages.post("cac-xa", use: choose)
    }

    @Sendable private func list(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .chooseCommune)
        return desk.page(request, scene, try await page(app, FormPart(scene)))
    }

    private func page(_ app: AppContext, _ part: FormPart) async throws -> HTMLPage {
        let wording = part.scene.wording
        let names = wording.communeColumns
        let rows = try await ProvinceCommunes(app, part.scene.signedIn).list().map { row -> HTML in
            let numbers = [row.producers, row.products, row.filings, row.overdue].enumerated().map { place, number in
                "\(names[place + 1]): \(number)"
            }
            let button = part.button(
                wording.lookAt(row.commune.name),
                to: StaffSection.communes.path,
                [("commune", row.commune.code)]
            )
            return "<li><strong>\(row.commune.name)</strong><br>\(numbers.joined(separator: ", "))\n\(button)</li>\n"
        }
        return HTMLPage(wording.name(of: StaffSection.communes), "<ul class=\"cards\">\n\(rows)</ul>\n")
    }

    @Sendable private func choose(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .chooseCommune) { form in
            let code = try form.entered.neededText("commune")
            try await ProvinceCommunes(form.app, form.scene.signedIn).choose(code)
            return .seeOther(form.scene.address(StaffDoor.home))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }
}
