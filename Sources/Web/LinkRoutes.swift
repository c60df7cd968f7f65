import App
import HTMLText
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// What a personal link opens: the producer's page, its filings, and its calendar. Reading changes nothing: mail
/// programs open links before people do.
struct LinkRoutes: Sendable {
    let record: ServedRecord
    let key: LinkKey
    let frame: PageFrame
    let links: LinkGuard
    let settings: WebSettings

    func add(to router: Router<WebContext>) {
        let pages = router.group("viec/:link")
        pages.get(use: work)
        pages.get("don/:filing", use: filing)
        pages.post("da-xem", use: acknowledge)
        pages.post("lich", use: setCalendar)
        router.get("lich/:calendar", use: calendar)
    }

    // MARK: pages

    @Sendable private func work(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await open(request, context)
        let work = try await ShowProducerWork(app).show(visit)
        let page = WorkPage(work: work, scene: scene(request, visit))
        return Response(page: frame.page(request.wording.myWork, page.html, request.pageAddress))
    }

    @Sendable private func filing(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await open(request, context)
        let code = context.parameters.get("filing") ?? ""
        let filing = try await ShowProducerFiling(app).show(code, visit)
        let page = FilingPage(filing: filing, scene: scene(request, visit))
        return Response(page: frame.page(page.title, page.html, request.pageAddress))
    }

    // MARK: acts

    private struct Seen: Decodable {
        let form: String
        let obligation: String
        /// The filing on whose page the button was.
        let filing: String?
    }

    @Sendable private func acknowledge(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await open(request, context)
        let form: Seen = try await own(request, app, visit) { $0.form }
        try await LinkActs(app, visit).acknowledge(form.obligation)
        let scene = scene(request, visit)
        let filing = form.filing.flatMap { $0.wholeMatch(of: /[A-Z]{1,4}-[0-9]{4,9}/) == nil ? nil : $0 }
        let page = filing.map { scene.filing($0) } ?? scene.home
        return .seeOther("\(page)#\(form.obligation)")
    }

    private struct Wanted: Decodable {
        let form: String
        let calendar: String
    }

    @Sendable private func setCalendar(request: Request, context: WebContext) async throws -> Response {
        let (app, visit) = try await open(request, context)
        let form: Wanted = try await own(request, app, visit) { $0.form }
        try await LinkActs(app, visit).setCalendar(form.calendar == "yes")
        return .seeOther("\(scene(request, visit).home)#calendar")
    }

    // MARK: the calendar

    @Sendable private func calendar(request: Request, context: WebContext) async throws -> Response {
        let name = context.parameters.get("calendar") ?? ""
        let token = name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
        let (app, visit) = try await open(token, .calendar, request, context)
        let file = try await MakeCalendar(app).make(producer: visit.producer.code, request.wording)
        return Response(
            status: .ok,
            headers: [.contentType: "text/calendar; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
        )
    }
}

extension LinkRoutes {
    private func open(_ request: Request, _ context: WebContext) async throws -> (AppContext, LinkVisit) {
        try await open(context.parameters.get("link") ?? "", .page, request, context)
    }

    /// The proof is looked at before the record is asked: guessing costs us next to nothing.
    private func open(
        _ token: String,
        _ purpose: LinkKey.Purpose,
        _ request: Request,
        _ context: WebContext
    ) async throws -> (AppContext, LinkVisit) {
        guard key.proves(token, for: purpose) else {
            let isWithin = links.miss(from: request.origin(context, isBehindProxy: settings.isBehindProxy))
            throw PageFault(isWithin ? .notFound : .tooManyTries)
        }
        let app = try await record.context()
        let visits = LinkVisits(app, key)
        let visit = try await purpose == .calendar ? visits.calendar(token) : visits.page(token)
        guard links.visit(visit.link.code) else { throw PageFault(.tooManyTries) }
        return (app, visit)
    }

    /// A form of a page that this link opened.
    private func own<Form: Decodable>(
        _ request: Request,
        _ app: AppContext,
        _ visit: LinkVisit,
        proof: (Form) -> String
    ) async throws -> Form {
        let body = try await request.body.collect(upTo: RequestLimits.bodyBytes)
        let form: Form
        do {
            form = try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
        } catch {
            throw PageFault(.unreadable)
        }
        guard LinkVisits(app, key).isOwn(proof(form), visit) else { throw PageFault(.foreign) }
        return form
    }

    private func scene(_ request: Request, _ visit: LinkVisit) -> PageScene {
        let host = request.head.authority.map { "\(settings.isEncrypted ? "https" : "http")://\($0)" }
        return PageScene(
            visit: visit,
            language: request.language,
            service: settings.publicAddress ?? host ?? "",
            officeName: settings.officeName,
            officePhone: settings.officePhone
        )
    }
}

extension Request {
    /// Where a request comes from: the other end of the line, or what the office's own proxy says it is.
    func origin(_ context: WebContext, isBehindProxy: Bool) -> String? {
        guard isBehindProxy, let chain = headers[named: "X-Forwarded-For"],
            let last = chain.split(separator: ",").last
        else { return context.remoteAddress }
        return String(last.filter { !$0.isWhitespace })
    }
}
