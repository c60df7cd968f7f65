import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// A second person's look at dates that cost a right when they are wrong.
struct CheckRoutes: Sendable {
    let desk: StaffDesk

    static let path = "\(StaffDoor.home)/kiem-tra"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("kiem-tra", use: waiting)
        pages.post("kiem-tra/:event", use: check)
    }

    static func button(_ event: EventEntry, _ scene: StaffScene) -> HTML {
        guard scene.signedIn.may(.check) else { return .empty }
        let label = scene.wording.checkButton
        return FormPart(scene).button(label, to: "\(path)/\(event.code)", isQuiet: true)
    }

    @Sendable private func waiting(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let checks = try await CheckEvent(app).waiting()
        return desk.page(request, scene, page(checks, FormPart(scene)))
    }

    @Sendable private func check(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            for: .check,
            act: { form in
                let code = context.parameters.get("event") ?? ""
                try await form.app.requireOwn(.event, code)
                try await CheckEvent(form.app).check(code)
                return .seeOther(form.scene.address(Self.path, done: .checked))
            },
            again: { form, problem in
                page(try await CheckEvent(form.app).waiting(), FormPart(form.scene, form.entered, problem))
            }
        )
    }

    private func page(_ checks: [WaitingCheck], _ part: FormPart) -> HTMLPage {
        let (scene, wording) = (part.scene, part.scene.wording)
        let items = checks.map { check -> HTML in
            let event = check.event
            let name = wording.eventLine(check.filing.names.name(event.kind, in: scene.language), number: event.number)
            let lines = EventLines(event: event, wording: wording).all.map { line -> HTML in "<br>\(line)" }
            let scan = check.scan.flatMap { scene.signedIn.maySeeFiles ? $0 : nil }.map { code -> HTML in
                "<br><a href=\"\(scene.address(FileRoutes.path(code)))\">\(wording.seeScan)</a>"
            }
            return """
                <li>\(scene.filingHead(check.filing, check.subjectName))<strong>\(wording.day(event.date)): \(name)</strong> \
                <span class="code">\(event.code)</span>\(lines)\(scan ?? .empty)
                \(Self.button(event, scene))</li>

                """
        }
        let list: HTML =
            items.isEmpty ? "<p>\(wording.nothingToCheck)</p>\n" : "<ul class=\"cards\">\n\(items)</ul>\n"
        return HTMLPage(wording.waitingChecks, part.summary + "<p>\(wording.uncheckedHint)</p>\n" + list)
    }
}
