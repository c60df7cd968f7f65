import App
import HTMLText
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// What a personal link opens: the producer's page, its filings, and its calendar. Reading changes nothing: mail
/// programs open links before people do.
struct LinkRoutes: Sendable {
    let door: LinkDoor
    let frame: PageFrame

    func add(to router: Router<WebContext>) {
        let pages = router.group("viec/:link")
        pages.get(use: work)
        pages.get("don/:filing", use: filing)
        pages.post("da-xem", use: acknowledge)
        pages.post("dung-nhu-thu", use: check)
        pages.post("lich", use: setCalendar)
        router.get("lich/:calendar", use: calendar)
    }

    // MARK: pages

    @Sendable private func work(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let work = try await ShowProducerWork(app).show(visit)
        let scene = door.scene(request, visit)
        let page = WorkPage(work: work, scene: scene)
        return Response(
            page: frame.speaking(for: scene.office).page(request.wording.myWork, page.html, request.pageAddress)
        )
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let code = context.parameters.get("filing") ?? ""
        let filing = try await ShowProducerFiling(app).show(code, visit)
        let scene = door.scene(request, visit)
        let page = FilingPage(filing: filing, scene: scene)
        return Response(page: frame.speaking(for: scene.office).page(page.title, page.html, request.pageAddress))
    }

    // MARK: acts

    private struct Seen: Decodable {
        let form: String
        let obligation: String
        /// The filing on whose page the button was.
        let filing: String?
    }

    @Sendable private func acknowledge(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let form: Seen = try await door.own(request, app, visit) { $0.form }
        try await LinkActs(app, visit).acknowledge(form.obligation)
        let scene = door.scene(request, visit)
        let filing = form.filing.flatMap { $0.wholeMatch(of: /[A-Z]{1,4}-[0-9]{4,9}/) == nil ? nil : $0 }
        let page = filing.map { scene.filing($0) } ?? scene.home
        return .seeOther("\(page)#\(form.obligation)")
    }

    private struct Checked: Decodable {
        let form: String
        let event: String
        let filing: String
    }

    @Sendable private func check(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let form: Checked = try await door.own(request, app, visit) { $0.form }
        try await LinkActs(app, visit).check(form.event)
        let isCode = form.filing.wholeMatch(of: /[A-Z]{1,4}-[0-9]{4,9}/) != nil
        let scene = door.scene(request, visit)
        return .seeOther("\(isCode ? scene.filing(form.filing) : scene.home)#events")
    }

    private struct Wanted: Decodable {
        let form: String
        let calendar: String
    }

    @Sendable private func setCalendar(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await door.open(request, context)
        let form: Wanted = try await door.own(request, app, visit) { $0.form }
        try await LinkActs(app, visit).setCalendar(form.calendar == "yes")
        return .seeOther("\(door.scene(request, visit).home)#calendar")
    }

    // MARK: the calendar

    @Sendable private func calendar(request: Request, context: WebContext) async throws -> Response {
        let name = context.parameters.get("calendar") ?? ""
        let token = name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
        let (app, visit) = try await door.open(token, .calendar, request, context)
        let file = try await MakeCalendar(app).make(producer: visit.producer.code, request.wording)
        return Response(
            status: .ok,
            headers: [.contentType: "text/calendar; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
        )
    }
}
