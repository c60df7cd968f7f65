import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The log of reminders, and what people say about doubtful ones.
struct ReminderRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nhac", use: log)
        pages.get("nhac/:message", use: message)
        TonightRoutes(desk: desk).add(to: pages)
        pages.post("nhac/:message/da-bao", use: told)
        pages.post("nhac/:message/da-xem", use: seen)
        pages.post("nhac/:message/gui-lai", use: resend)
    }

    @Sendable private func log(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let filter = MessageFilter(request.asked)
        let found = try await ListMessages(app).list(filter.question)
        let page = ReminderLogPage(found: found, filter: filter, scene: scene)
        return desk.page(request, scene, HTMLPage(scene.wording.name(of: StaffSection.reminders), page.html))
    }

    @Sendable private func message(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let page = try await page(code(context), app, FormPart(scene))
        return desk.page(request, scene, page)
    }

    private func code(_ context: WebContext) -> String { context.parameters.get("message") ?? "" }

    private func page(_ code: String, _ app: AppContext, _ form: FormPart) async throws -> HTMLPage {
        let shown = try await ListMessages(app).show(code)
        let title = "\(form.scene.wording.name(of: RecordKind.message)) \(code)"
        return HTMLPage(title.prefix(1).uppercased() + title.dropFirst(), MessagePage(shown: shown, form: form).html)
    }

    @Sendable private func told(request: Request, context: WebContext) async throws -> Response {
        let code = code(context)
        return try await desk.take(request) { form in
            try await form.app.requireOwn(.message, code)
            guard let way = HandDelivery.Way(rawValue: try form.entered.neededText("by")) else {
                let ways = HandDelivery.Way.allCases.map(\.rawValue)
                throw Problem.general(.unknownChoice(field: "by", text: form.entered.text("by") ?? "", choices: ways))
            }
            var input = DeliveryInput(code: code, way: way)
            (input.on, input.result) = (try form.entered.day("date"), form.entered.text("result"))
            _ = try await RecordDelivery(form.app).record(input)
            return .seeOther(form.scene.address("\(StaffSection.reminders.path)/\(code)", done: .saved))
        } again: { form, problem in
            try await page(code, form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    /// The receiver has said that it was seen: this stage's repetition ends, the work does not.
    @Sendable private func seen(request: Request, context: WebContext) async throws -> Response {
        let code = code(context)
        return try await desk.take(request) { form in
            let shown = try await ListMessages(form.app).show(code)
            let obligation = try form.entered.neededText("obligation")
            guard shown.matters.contains(where: { $0.reminder.obligation == obligation }) else {
                throw Problem.general(.notFound(.obligation, code: obligation))
            }
            try await ReminderActs(form.app).acknowledge(obligation, person: shown.message.person)
            return .seeOther(form.scene.address("\(StaffSection.reminders.path)/\(code)", done: .acknowledged))
        } again: { form, problem in
            try await page(code, form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    @Sendable private func resend(request: Request, context: WebContext) async throws -> Response {
        let code = code(context)
        return try await desk.take(request) { form in
            try await form.app.requireOwn(.message, code)
            try await ReminderActs(form.app).resend(code)
            return .seeOther(form.scene.address("\(StaffSection.reminders.path)/\(code)", done: .saved))
        } again: { form, problem in
            try await page(code, form.app, FormPart(form.scene, form.entered, problem))
        }
    }
}

/// Which messages the log shows; it stands in the address.
struct MessageFilter {
    let question: MessageQuestion
    let items: [(String, String)]

    init(_ asked: Entered) {
        var question = MessageQuestion()
        question.person = asked.text("person").map { String($0.prefix(200)) }
        question.state = asked.text("state").flatMap(ReminderMessage.State.init(rawValue:))
        question.night = try? asked.day("night")
        question.page = asked.text("page").flatMap(Int.init) ?? 1
        self.question = question
        let night = question.night.map { _ in asked.text("night") ?? "" }
        items = [("person", question.person), ("state", question.state?.rawValue), ("night", night)]
            .compactMap { name, value in value.map { (name, $0) } }
    }

    func value(_ name: String) -> String? { items.first { $0.0 == name }?.1 }
}
