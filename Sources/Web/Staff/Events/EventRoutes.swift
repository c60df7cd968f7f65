import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// What happened to a filing: recorded, or corrected, each after a look at what would change.
struct EventRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("don/:filing/dien-bien", use: choose)
        pages.post("don/:filing/dien-bien", use: record)
        pages.get("don/:filing/dien-bien/:event/sua", use: showCorrection)
        pages.post("don/:filing/dien-bien/:event/sua", use: correct)
    }

    static func path(_ filing: String) -> String { "\(StaffDoor.home)/don/\(filing)/dien-bien" }

    static func path(_ filing: String, correcting event: String) -> String { "\(path(filing))/\(event)/sua" }

    // MARK: recording

    @Sendable private func choose(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        let choices = try await choices(app, context)
        let entered = request.asked
        guard let kind = entered.text("event"), let choice = choices.choice(kind) else {
            let page = EventChoicePage(choices: choices, scene: scene, letters: try letters(app))
            return desk.page(request, scene, HTMLPage(page.title, page.html))
        }
        return desk.page(request, scene, recording(choices, choice, scene, entered))
    }

    @Sendable private func record(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let choices = try await choices(form.app, context)
                let choice = try choice(choices, form.entered)
                if form.entered.isTicked("edit") {
                    return desk.page(request, form.scene, recording(choices, choice, form.scene, form.entered))
                }
                let input = try EventFields.input(form.entered, choice)
                let (filing, acts) = (choices.view.filing.code, RecordEvent(form.app))
                guard form.entered.isTicked("save") else {
                    let part = PreviewPart(scene: form.scene, entered: form.entered, path: Self.path(filing))
                    let preview = try await acts.preview(input, filing: filing)
                    return desk.page(request, form.scene, part.page(preview, form.scene.wording.recordEvent))
                }
                _ = try await acts.record(input, filing: filing)
                let address = "\(StaffDoor.home)/don/\(filing)"
                return .seeOther(form.scene.address(address, done: .recorded, at: "events"))
            },
            again: { form, problem in
                let choices = try await choices(form.app, context)
                guard let kind = form.entered.text("event"), let choice = choices.choice(kind) else {
                    let page = EventChoicePage(
                        choices: choices,
                        scene: form.scene,
                        letters: try letters(form.app),
                        problem: problem
                    )
                    return HTMLPage(page.title, page.html)
                }
                return recording(choices, choice, form.scene, form.entered, problem)
            }
        )
    }

    private func choices(_ app: AppContext, _ context: WebContext) async throws -> EventChoices {
        let code = context.parameters.get("filing") ?? ""
        try await app.requireOwn(.filing, code)
        return try await ShowEventChoices(app).show(code)
    }

    /// The kinds of letter by the event that they alone report.
    private func letters(_ app: AppContext) throws -> [String: String] {
        let kinds = try Letters(app).choices().map(\.kind).filter { $0.events.count == 1 }
        let byEvent = Dictionary(grouping: kinds) { $0.events[0] }
        return byEvent.filter { $0.value.count == 1 }.mapValues { $0[0].id }
    }

    private func choice(_ choices: EventChoices, _ entered: Entered) throws -> EventChoice {
        let kind = try entered.neededText("event")
        guard let choice = choices.choice(kind) else {
            throw Problem.general(.notFound(.event, code: kind))
        }
        return choice
    }

    private func recording(
        _ choices: EventChoices,
        _ choice: EventChoice,
        _ scene: StaffScene,
        _ entered: Entered,
        _ problem: Problem? = nil
    ) -> HTMLPage {
        let code = choices.view.filing.code
        let part = FormPart(scene, entered, problem)
        let fields = EventFields(part: part, choice: choice, view: choices.view)
        let form = part.form(
            Self.path(code),
            part.hidden("event", choice.definition.id) + fields.html + part.submit(scene.wording.previewButton)
        )
        let name = choice.definition.name.text(in: scene.language)
        let back: HTML = """
            <p><a href="\(scene.address(Self.path(code)))">\(scene.wording.whatHappened)</a></p>

            """
        return HTMLPage(name, scene.filingHead(choices.view, choices.subjectName) + form + back)
    }

    // MARK: correcting

    @Sendable private func showCorrection(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .write)
        let old = try await event(app, context)
        return desk.page(request, scene, correcting(old, scene, EventFields.entered(old.event)))
    }

    @Sendable private func correct(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(
            request,
            act: { form in
                let old = try await event(form.app, context)
                if form.entered.isTicked("edit") {
                    return desk.page(request, form.scene, correcting(old, form.scene, form.entered))
                }
                let correction = try EventFields.correction(form.entered, of: old.event)
                let (filing, acts) = (old.choices.view.filing.code, CorrectEvent(form.app))
                guard form.entered.isTicked("save") else {
                    let path = Self.path(filing, correcting: old.event.code)
                    let part = PreviewPart(scene: form.scene, entered: form.entered, path: path)
                    let preview = try await acts.preview(old.event.code, with: correction)
                    return desk.page(request, form.scene, part.page(preview, form.scene.wording.correctEvent))
                }
                _ = try await acts.correct(old.event.code, with: correction)
                let address = "\(StaffDoor.home)/don/\(filing)"
                return .seeOther(form.scene.address(address, done: .corrected, at: "events"))
            },
            again: { form, problem in
                correcting(try await event(form.app, context), form.scene, form.entered, problem)
            }
        )
    }

    private struct Old {
        let choices: EventChoices
        let event: EventEntry
    }

    private func event(_ app: AppContext, _ context: WebContext) async throws -> Old {
        let choices = try await choices(app, context)
        let code = context.parameters.get("event") ?? ""
        guard let event = choices.view.events.first(where: { $0.code == code }) else {
            throw Problem.general(.notFound(.event, code: code))
        }
        return Old(choices: choices, event: event)
    }

    private func correcting(
        _ old: Old,
        _ scene: StaffScene,
        _ entered: Entered,
        _ problem: Problem? = nil
    ) -> HTMLPage {
        let (view, part, wording) = (old.choices.view, FormPart(scene, entered, problem), scene.wording)
        let fields = EventFields(part: part, choice: old.choices.choice(old.event.kind), view: view)
        let name = view.names.name(old.event.kind, in: scene.language)
        let form = part.form(
            Self.path(view.filing.code, correcting: old.event.code),
            fields.corrected(old.event) + part.tick("void", wording.didNotHappen)
                + part.long("reason", wording.reasonLabel, isNeeded: true) + part.submit(wording.previewButton)
        )
        let hint: HTML = "<p>\(name) (\(old.event.code)). \(wording.eventCorrectionHint)</p>\n"
        return HTMLPage(wording.correctEvent, scene.filingHead(view, old.choices.subjectName) + hint + form)
    }
}

extension StaffScene {
    /// Which filing a page is about, with the way back to it.
    func filingHead(_ view: FilingView, _ subjectName: String) -> HTML {
        """
        <p><a href="\(filing(view.filing.code))">\(view.procedureName.text(in: language)): \(subjectName)</a> \
        <span class="code">\(view.filing.code)</span></p>

        """
    }
}
