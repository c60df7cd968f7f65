import App
import Formats
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// Who may use a collective sign: on a page, as a table for a spreadsheet, and as the annex of the regulation on use.
struct SignUserRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("doi-tuong/:right/nguoi-dung", use: show)
        pages.get("doi-tuong/:right/nguoi-dung.csv", use: table)
        pages.get("doi-tuong/:right/nguoi-dung/in", use: annex)
        desk.add(EndAuthorisationPage.self, at: "cho-phep/:authorisation/ket-thuc", to: pages)
    }

    static func path(_ right: String) -> String { "\(RecordPath.right(right))/nguoi-dung" }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let entered = request.asked
        let code = context.parameters.code("right")
        do {
            let list = try await list(app, code, entered)
            let page = SignUsersPage(list: list, form: FormPart(scene, entered))
            return desk.page(request, scene, page.page)
        } catch let problem as Problem where problem.gravity == .input {
            let list = try await SignUsers(app).list(right: code, on: app.clock.today())
            let page = SignUsersPage(list: list, form: FormPart(scene, entered, problem))
            return desk.page(request, scene, page.page, status: .badRequest)
        }
    }

    private func list(_ app: AppContext, _ code: String, _ entered: Entered) async throws -> SignUserList {
        let day = entered.isTicked("all") ? nil : try entered.day("on") ?? app.clock.today()
        return try await SignUsers(app).list(right: code, on: day)
    }

    @Sendable private func table(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let code = context.parameters.code("right")
        let annex = SignUserAnnex(try await list(app, code, request.asked), scene.wording)
        var writer = CSVWriter(headings: annex.headings)
        for row in annex.rows { writer.append(row.map(\.withoutFormula)) }
        return .file([0xEF, 0xBB, 0xBF] + writer.bytes, type: "text/csv; charset=utf-8", name: "\(code).csv")
    }

    @Sendable private func annex(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request)
        let code = context.parameters.code("right")
        let annex = SignUserAnnex(try await list(app, code, request.asked), scene.wording)
        return .file(Array(annex.html.utf8), type: "text/html; charset=utf-8", name: "\(code).html")
    }
}

/// The list of a day, or the whole history.
struct SignUsersPage {
    let list: SignUserList
    let form: FormPart

    private var scene: StaffScene { form.scene }
    private var wording: any Wording { scene.wording }
    private var path: String { SignUserRoutes.path(list.right.code) }

    /// What the address says, so that the files hold the same lines.
    private var items: [(String, String)] {
        if list.day == nil { return [("all", "yes")] }
        return list.day.map { [("on", $0.written)] } ?? []
    }

    var page: HTMLPage {
        let annex = SignUserAnnex(list, wording)
        let question = form.ask(
            path,
            form.day("on", wording.signUsersDayField) + form.tick("all", wording.signUsersAll)
                + form.submit(wording.signUsersShow)
        )
        let back: HTML = "<p><a href=\"\(scene.right(list.right.code))\">\(list.right.sign)</a></p>\n"
        return HTMLPage(
            wording.signUsersHeading(list.right.sign),
            "\(back)\(form.summary)\(question)<h2>\(annex.title)</h2>\n<p role=\"status\">\(annex.subtitle)</p>\n"
                + (list.users.isEmpty ? "<p>\(wording.noSignUsers)</p>\n" : rows(annex) + files)
        )
    }

    /// As cards: a table of nine columns is read on no phone.
    private func rows(_ annex: SignUserAnnex) -> HTML {
        let items = zip(list.users, annex.rows).map { user, row -> HTML in
            let rest = zip(annex.headings, row).dropFirst(2).filter { !$0.1.isEmpty }
            let facts = rest.map { heading, cell -> HTML in "<dt>\(heading)</dt><dd>\(cell)</dd>\n" }
            return """
                <li><a href="\(scene.producer(user.producer.code))">\(user.producer.name)</a> (\(user.producer.code))
                <dl>
                \(facts)</dl></li>

                """
        }
        return "<ul class=\"cards\">\n\(items)</ul>\n"
    }

    private var files: HTML {
        """
        <p class="screen"><a href="\(scene.address("\(path)/in", items))" download>\(wording.annexToPrint)</a></p>
        <p class="screen"><a href="\(scene.address("\(path).csv", items))" download>\(wording.listAsFile)</a></p>

        """
    }
}

/// The last day of a paper by which somebody may use a sign.
struct EndAuthorisationPage: StaffActPage {
    private let paper: StaffAuthorisation
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        paper = try await EndAuthorisation(app).paper(parameters.code("authorisation"))
        self.scene = scene
    }

    static func path(_ code: String) -> String { "\(StaffDoor.home)/cho-phep/\(code)/ket-thuc" }

    func page(_ form: FormPart) -> HTMLPage {
        var form = form
        // The paper's period is wrong by its last day, which is all that is asked here.
        if form.wrongField != nil { form.wrongField = "on" }
        let authorisation = paper.authorisation
        let fields = form.day("on", wording.lastDayField, isNeeded: true) + form.submit(wording.endRole)
        let line = RecordParts(scene: scene, today: authorisation.from).authorisationLine(paper)
        return HTMLPage(
            wording.endAuthorisationHeading(authorisation.document),
            "<p>\(line)</p>\n<p>\(wording.endAuthorisationIntroduction)</p>\n"
                + form.form(Self.path(authorisation.code), fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let day = try form.entered.neededDay("on")
        let ended = try await EndAuthorisation(form.app).end(paper.authorisation.code, on: day)
        return scene.address(RecordPath.right(ended.right), done: .saved)
    }
}
