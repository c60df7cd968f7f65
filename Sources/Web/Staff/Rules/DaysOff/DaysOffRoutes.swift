import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// The days off of a year, and what a notice says of them: looked at before it is written, and taken back where it was
/// a mistake.
struct DaysOffRoutes: Sendable {
    let desk: StaffDesk

    static let notice = "\(StaffSection.daysOff.path)/thong-bao"

    static func withdrawal(_ row: String) -> String { "\(StaffSection.daysOff.path)/\(row)/rut-lai" }

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("quy-dinh/ngay-nghi", use: daysOff)
        pages.get("quy-dinh/ngay-nghi/thong-bao", use: showNotice)
        pages.post("quy-dinh/ngay-nghi/thong-bao", use: takeNotice)
        pages.get("quy-dinh/ngay-nghi/:row/rut-lai", use: showWithdrawal)
        pages.post("quy-dinh/ngay-nghi/:row/rut-lai", use: withdraw)
    }

    @Sendable private func daysOff(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        let year = try await year(app, request.asked)
        let calendar = try app.library.calendar()
        let page = DaysOffPage(
            year: year,
            others: [year.year.year - 1, year.year.year + 1].filter { calendar.year($0) != nil },
            scene: scene
        )
        return desk.page(request, scene, HTMLPage(scene.wording.daysOffHeading(year.year.year), page.html))
    }

    /// What is no year, or one that no list is kept of, shows the present one.
    private func year(_ app: AppContext, _ asked: Entered) async throws -> HolidayYear {
        let today = app.clock.today()
        let year = asked.text("nam").flatMap(Int.init) ?? today.year
        let isKnown = try app.library.calendar().year(year) != nil
        return try await Holidays(app).list(isKnown ? year : today.year)
    }

    // MARK: a notice

    @Sendable private func showNotice(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepRules)
        let page = DaysOffNotice(try await year(app, request.asked), scene, request.asked).page
        return desk.page(request, scene, page)
    }

    @Sendable private func takeNotice(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepRules) { form in
            let year = try await year(form.app, form.entered)
            if form.entered.isTicked("edit") {
                return desk.page(request, form.scene, DaysOffNotice(year, form.scene, form.entered).page)
            }
            let (act, notice) = try DaysOffNotice.act(form.entered, year: year.year.year)
            guard form.entered.isTicked("save") else {
                let change = try await Holidays(form.app).preview(act, notice)
                return desk.page(request, form.scene, try await look(change, form, Self.notice))
            }
            _ = try await Holidays(form.app).accept(act, notice)
            return taken(form, year.year.year)
        } again: { form, problem in
            DaysOffNotice(try await year(form.app, form.entered), form.scene, form.entered, problem).page
        }
    }

    private func look(_ change: HolidayChange, _ form: StaffForm, _ path: String) async throws -> HTMLPage {
        let share = try await form.app.share(change.moved, .filing, by: \.filing)
        let part = PreviewPart(scene: form.scene, entered: form.entered, path: path)
        let moved = MovedPart(share: share, scene: form.scene)
        return HTMLPage(form.scene.wording.noticeOfDaysOff, part.head + moved.html + part.buttons())
    }

    private func taken(_ form: StaffForm, _ year: Int) -> Response {
        .seeOther(form.scene.address(form.scene.daysOff, done: .datesTaken, with: [("nam", "\(year)")]))
    }

    // MARK: taken back

    @Sendable private func showWithdrawal(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepRules)
        let row = try await Holidays(app).accepted(context.parameters.code("row"))
        return desk.page(request, scene, withdrawal(of: row, FormPart(scene)))
    }

    @Sendable private func withdraw(request: Request, context: WebContext) async throws -> Response {
        let code = context.parameters.code("row")
        return try await desk.take(request, for: .keepRules) { form in
            let row = try await Holidays(form.app).accepted(code)
            if form.entered.isTicked("edit") {
                return desk.page(request, form.scene, withdrawal(of: row, FormPart(form.scene, form.entered)))
            }
            let reason = try form.entered.neededText("reason")
            let isAccepted = form.entered.isTicked("save")
            let change = try await Holidays(form.app).withdraw(code, reason: reason, isAccepted: isAccepted)
            guard isAccepted else {
                return desk.page(request, form.scene, try await look(change, form, Self.withdrawal(code)))
            }
            return taken(form, Int(row.key.prefix(4)) ?? form.app.clock.today().year)
        } again: { form, problem in
            let row = try await Holidays(form.app).accepted(code)
            return withdrawal(of: row, FormPart(form.scene, form.entered, problem))
        }
    }

    private func withdrawal(of row: AcceptedRow, _ form: FormPart) -> HTMLPage {
        let wording = form.scene.wording
        let fields = form.long("reason", wording.reasonLabel, isNeeded: true) + form.submit(wording.previewButton)
        return HTMLPage(
            wording.takeRowBack,
            """
            <p><b>\(row.text(wording))</b> <span class="code">\(row.code)</span><br>
            \(row.notice)</p>
            <p>\(wording.takenBackHint)</p>
            \(form.form(Self.withdrawal(row.code), fields))
            """
        )
    }
}
