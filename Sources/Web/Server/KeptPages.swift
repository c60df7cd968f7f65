import App
import HTTPTypes
import Hummingbird
import LegalCalendar
import NIOCore
import Synchronization

/// Gives a page again that was just made, as long as nothing was written to the record since: most looks at a page are
/// looks at what the last one saw.
///
/// A page is kept for the one session or link that asked for it, and for a minute: whoever is signed out, disabled or
/// revoked is written to the record, so that what was kept for them is gone at once.
struct KeptPages: RouterMiddleware {
    typealias Context = WebContext

    private static let seconds = 60
    /// Behind these stand pages; what stands before them is for nobody or is made anew.
    private static let places = ["\(StaffDoor.home)", LinkPath.page]

    let record: ServedRecord
    private let shelf = PageShelf()

    init(record: ServedRecord) {
        self.record = record
    }

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .get, Self.places.contains(where: request.uri.path.hasPrefix),
            request.uri.path != StaffDoor.signIn
        else { return try await next(request, context) }
        // Asked before the page is made: what is written meanwhile makes it old.
        let (state, today) = (try await record.state(), record.clock.today())
        let moment = PageShelf.Moment(state: state, today: today.ordinal)
        let now = record.clock.monotonic()
        let key = [request.head.authority ?? "", request.uri.string, request.headers[.cookie] ?? ""]
        if let kept = shelf.page(key, at: moment, notBefore: now - Self.seconds) { return kept.response }
        let response = try await next(request, context)
        guard response.status == .ok, response.headers[.setCookie] == nil,
            response.headers[.contentType]?.hasPrefix("text/html") == true
        else { return response }
        let bytes = Collected()
        try await response.body.write(bytes)
        let page = PageShelf.Page(headers: response.headers, body: bytes.buffer, moment: moment, made: now)
        shelf.keep(page, as: key)
        return page.response
    }
}

/// The pages that were made last, up to so many bytes.
final class PageShelf: Sendable {
    /// What a page was made from.
    struct Moment: Equatable {
        let state: String
        let today: Int
    }

    struct Page: Sendable {
        let headers: HTTPFields
        let body: ByteBuffer
        let moment: Moment
        let made: Int

        var response: Response {
            Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
    }

    private struct Contents {
        var pages: [[String]: Page] = [:]
        var bytes = 0
    }

    private static let mostBytes = 16_000_000
    private let contents = Mutex(Contents())

    func page(_ key: [String], at moment: Moment, notBefore instant: Int) -> Page? {
        contents.withLock { contents in
            guard let page = contents.pages[key], page.moment == moment, page.made >= instant else { return nil }
            return page
        }
    }

    func keep(_ page: Page, as key: [String]) {
        contents.withLock { contents in
            if let old = contents.pages.updateValue(page, forKey: key) { contents.bytes -= old.body.readableBytes }
            contents.bytes += page.body.readableBytes
            guard contents.bytes > Self.mostBytes else { return }
            // What another state made is of no more use to anybody; where that is not enough, all of it goes.
            contents.pages = contents.pages.filter { $0.value.moment == page.moment }
            contents.bytes = contents.pages.values.reduce(0) { $0 + $1.body.readableBytes }
            if contents.bytes > Self.mostBytes {
                contents = Contents(pages: [key: page], bytes: page.body.readableBytes)
            }
        }
    }
}

extension PageShelf.Moment: Sendable {}

/// Takes a page's body as it would be sent.
private final class Collected: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        self.buffer.writeBuffer(&buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
