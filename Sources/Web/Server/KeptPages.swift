import App
import HTTPTypes
import Hummingbird
import LegalCalendar
import NIOCore

/// Gives a page again that was just made, as long as nothing was written to the record since: most looks at a page are
/// looks at what the last one saw. Of several that ask for one page at once, one makes it and the others wait for it.
///
/// A page is kept for the one session or link that asked for it, and for a minute: whoever is signed out, disabled or
/// revoked is written to the record, so that what was kept for them is gone at once.
struct KeptPages: RouterMiddleware {
    typealias Context = WebContext

    private static let seconds = 60
    /// Whoever sends longer cookies is nobody of ours, and pays with their own time.
    private static let longestKey = 2_500

    let record: ServedRecord
    let key: LinkKey
    private let shelf = PageShelf()

    init(record: ServedRecord, key: LinkKey) {
        self.record = record
        self.key = key
    }

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let key = [request.head.authority ?? "", request.uri.string, request.headers[.cookie] ?? ""]
        guard isKept(request), key.reduce(0, { $0 + $1.utf8.count }) <= Self.longestKey else {
            return try await next(request, context)
        }
        // Asked before the page is made: what is written meanwhile makes it old.
        let (state, today) = (try await record.state(), record.clock.today())
        let moment = PageShelf.Moment(state: state, today: today.ordinal)
        let now = record.clock.monotonic()
        switch shelf.claim(key, at: moment, notBefore: now - Self.seconds) {
        case .kept(let page): return page.response
        case .beingMade:
            if let page = await shelf.awaited(key, at: moment) { return page.response }
            return try await next(request, context)
        case .toBeMade: break
        }
        var page: PageShelf.Page?
        defer { shelf.settle(key, at: moment, page) }
        let response = try await next(request, context)
        guard response.status == .ok, response.headers[.setCookie] == nil,
            response.headers[.contentType]?.hasPrefix("text/html") == true
        else { return response }
        let bytes = Collected()
        try await response.body.write(bytes)
        let made = PageShelf.Page(headers: response.headers, body: bytes.buffer, moment: moment, made: now)
        page = made
        return made.response
    }

    /// Behind the staff's door and a right link stand pages; what stands before them is for nobody or is made anew. Who
    /// only guesses does not even ask the record.
    private func isKept(_ request: Request) -> Bool {
        guard request.method == .get else { return false }
        let path = request.uri.path
        if path.hasPrefix(LinkPath.page) {
            let token = path.dropFirst(LinkPath.page.count).prefix { $0 != "/" }
            return key.proves(String(token), for: .page)
        }
        return path.hasPrefix(StaffDoor.home) && path != StaffDoor.signIn && request.headers[.cookie] != nil
    }
}

/// Takes a page's body as it would be sent.
private final class Collected: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        self.buffer.writeBuffer(&buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
