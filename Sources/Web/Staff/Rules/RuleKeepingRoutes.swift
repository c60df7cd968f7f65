import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// The law looked after: what should be held against it again, and new rules that the program has brought.
struct RuleKeepingRoutes: Sendable {
    /// How many of the values that were checked longest ago are shown.
    private static let oldest = 30

    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("quy-dinh/doi-chieu", use: review)
        pages.get("quy-dinh/thay-doi", use: changes)
        pages.post("quy-dinh/thay-doi", use: takeOver)
    }

    // MARK: to be held against the law

    @Sendable private func review(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let (unverified, others, names) = try await RulesToReview(app).values(isOwnOnly: true)
        let procedures = Dictionary(
            try ReadRules(app.library).procedures().map { ($0.id, $0.name.text(in: scene.language)) },
            uniquingKeysWith: { first, _ in first }
        )
        let (wording, oldest) = (scene.wording, Array(others.prefix(Self.oldest)))
        let item = { (value: RuleValue) -> HTML in
            """
            <li><a href="\(scene.procedure(value.procedure, part: value.part))">\(value.heading(wording))</a><br>
            \(procedures[value.procedure] ?? value.procedure)<br>
            \(value.standing(names, wording))<br>
            \(value.resting(wording))</li>

            """
        }
        let first: HTML =
            unverified.isEmpty
            ? "<p>\(wording.nothingUnverified)</p>\n" : "<ul class=\"cards\">\n\(unverified.map(item))</ul>\n"
        let content: HTML = """
            <p>\(wording.ruleReviewIntroduction)</p>
            \(PageScene.section("unverified", wording.rulesUnverified, first))\
            \(PageScene.section("oldest", wording.oldestChecked(oldest.count), "<ul class=\"cards\">\n\(oldest.map(item))</ul>\n"))
            """
        return desk.page(request, scene, HTMLPage(wording.ruleReviewHeading, content))
    }

    // MARK: what the program has brought

    @Sendable private func changes(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        return desk.page(request, scene, try await page(app, scene))
    }

    private func page(_ app: AppContext, _ scene: StaffScene) async throws -> HTMLPage {
        var items: [RuleChangePage.Item] = []
        for outlook in try await UpdateRules(app).outlooks() {
            let share = try await app.share(outlook.movements, .filing, by: \.filing)
            items.append(RuleChangePage.Item(outlook: outlook, movements: share))
        }
        return RuleChangePage(items: items, scene: scene).page
    }

    @Sendable private func takeOver(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepRules) { form in
            let acts = UpdateRules(form.app)
            // Another program, or another person, may have been faster than the look at it.
            guard RuleChangePage.mark(of: try await acts.outlooks()) == form.entered.text("shown") else {
                throw PageFault(.changed)
            }
            _ = try await acts.update()
            return .seeOther(form.scene.address(StaffSection.ruleChanges.path, done: .rulesTaken))
        } again: { form, problem in
            let page = try await page(form.app, form.scene)
            return HTMLPage(page.title, FormPart(form.scene, form.entered, problem).summary + page.content)
        }
    }
}
