import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// Whom tonight would remind of what, and what is told without a mail: a sheet to sign, texts to send.
struct TonightRoutes: Sendable {
    let desk: StaffDesk

    static let sheet = "\(StaffSection.byHand.path)/phieu"

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("nhac/dem-nay", use: tonight)
        pages.get("nhac/tan-noi", use: byHand)
        pages.get("nhac/tan-noi/phieu", use: sheet)
        pages.post("nhac/tan-noi/phieu", use: sheetWithSlips)
    }

    // MARK: tonight

    @Sendable private func tonight(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let asked = request.asked
        do {
            let plan = try await PreviewReminders(app, desk.night).preview(on: try asked.day("on"))
            return desk.page(request, scene, page(plan, FormPart(scene, asked)))
        } catch let problem as Problem {
            return desk.page(request, scene, page(nil, FormPart(scene, asked, problem)), status: .badRequest)
        }
    }

    private func page(_ plan: ReminderPlan?, _ form: FormPart) -> HTMLPage {
        let wording = form.scene.wording
        let ask = form.ask(
            StaffSection.tonight.path,
            form.day("on", wording.previewDayField) + form.submit(wording.filterButton)
        )
        let shown = plan.map { TonightPart(plan: $0, scene: form.scene).html } ?? .empty
        return HTMLPage(wording.name(of: StaffSection.tonight), form.summary + shown + ask)
    }

    // MARK: by hand

    private func reminders(_ app: AppContext, _ scene: StaffScene) async throws -> HandReminders {
        HandReminders(try await MakeWeekSheet(app, desk.night).make(), desk.night(of: scene))
    }

    @Sendable private func byHand(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let (reminders, wording) = (try await reminders(app, scene), scene.wording)
        let announced: HTML =
            "<p>\(wording.announceHint)</p>\n<p class=\"panel\">\(reminders.publicText(wording))</p>\n"
        let texts = scene.signedIn.may(.seeAddresses) ? privateTexts(reminders, scene) : .empty
        let content = texts + PageScene.section("public", wording.announceHeading, announced)
        return desk.page(request, scene, HTMLPage(wording.name(of: StaffSection.byHand), content))
    }

    /// A producer's text names its people, so it is for those alone who may see how to reach them.
    private func privateTexts(_ reminders: HandReminders, _ scene: StaffScene) -> HTML {
        let wording = scene.wording
        let items = reminders.privateTexts(producer: nil, wording).map { text -> HTML in
            """
            <li><a href="\(scene.producer(text.producer))">\(text.producer)</a><br>
            \(text.text)</li>

            """
        }
        let list: HTML =
            items.isEmpty ? "<p>\(wording.nothingToTell)</p>\n" : "<ul class=\"cards\">\n\(items)</ul>\n"
        return """
            <p>\(wording.byHandIntroduction)</p>
            <p><a class="button" href="\(scene.address(Self.sheet))">\(wording.signingSheetLink)</a></p>
            \(withSlips(scene))\(PageScene.section("texts", wording.privateTextsHeading, list))
            """
    }

    /// A slip opens a producer's page: for who may make and revoke links, asked for by a form and told in the trail.
    private func withSlips(_ scene: StaffScene) -> HTML {
        guard scene.signedIn.may(.write) else { return .empty }
        return FormPart(scene).button(scene.wording.signingSheetWithSlips, to: Self.sheet, isQuiet: true)
    }

    @Sendable private func sheet(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .seeAddresses)
        return file(try await reminders(app, scene).sheetPage(scene.wording))
    }

    @Sendable private func sheetWithSlips(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request)
        let reminders = try await reminders(form.app, form.scene)
        let links = PersonalLinks(form.app, desk.uploads.key)
        let told = try await links.list(all: false).filter { reminders.producers.contains($0.link.producer) }
        // Of nobody's link nothing is printed.
        let printed = told.isEmpty ? [] : try await links.print(told.map(\.link.code))
        let slips = LinkSlips(printed, address: desk.service(request), desk.night(of: form.scene))
        return file(try reminders.sheetPage(form.scene.wording, slips: slips))
    }

    private func file(_ page: String) -> Response {
        .file(Array(page.utf8), type: "text/html; charset=utf-8", name: "phieu.html")
    }
}

/// A night's plan as a page: who gets which message about what, and why that person.
struct TonightPart {
    let plan: ReminderPlan
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let messages = plan.messages.map { message -> HTML in
            let sheet: HTML = message.carriesSheet ? "<p>\(wording.withWeekSheet)</p>\n" : .empty
            return """
                <li><h2>\(message.personName) (\(message.person)), \(wording.name(of: message.channel))</h2>
                \(sheet)<ul>
                \(message.items.map(item))</ul></li>

                """
        }
        let list: HTML =
            messages.isEmpty ? "<p>\(wording.nothingPlanned)</p>\n" : "<ul class=\"cards\">\n\(messages)</ul>\n"
        let waiting: HTML = plan.waiting.isEmpty ? .empty : "<p>\(wording.waiting(plan.waiting.count))</p>\n"
        let nobody: HTML =
            plan.withoutRecipient.isEmpty
            ? .empty : "<p class=\"unsure\">\(wording.noRecipient(plan.withoutRecipient))</p>\n"
        return """
            <p class="panel"><strong>\(wording.previewNote(on: plan.night))</strong></p>
            <p>\(wording.headingOfPlan(night: plan.night, messages: plan.messages.count))</p>
            \(nobody)\(list)\(waiting)
            """
    }

    private func item(_ item: ReminderPlan.Item) -> HTML {
        let code = item.reminder.obligation
        let why = item.reasons.map { wording.text(of: $0) }.joined(separator: ", ")
        return """
            <li><a href="\(scene.filing(item.filing))#\(code)">\(item.step.text(in: scene.language)) (\(code))</a>: \
            \(wording.text(of: item.reminder.occasion)); \(why)</li>

            """
    }
}
