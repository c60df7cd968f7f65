import HTTPTypes
import Hummingbird
import Wording

/// Refuses what no page of ours sends, before any of it is read.
struct RequestLimits: RouterMiddleware {
    typealias Context = WebContext

    /// A form has a few short fields.
    static let bodyBytes = 16_384
    let uploads: Uploads
    private static let pathBytes = 2_048

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= Self.pathBytes else { throw PageFault(.unreadable) }
        if let length = request.headers[.contentLength] {
            guard let bytes = Int(length), bytes >= 0 else { throw PageFault(.unreadable) }
            guard bytes <= (uploads.most(request.head) ?? Self.bodyBytes) else {
                throw PageFault(.tooLarge)
            }
        }
        if request.method == .post { try refuseForeign(request) }
        return try await next(request, context)
    }

    /// A page that was opened elsewhere cannot send a form here. Our own pages tell no origin, so its absence is no sign.
    private func refuseForeign(_ request: Request) throws {
        let site = request.headers[named: "Sec-Fetch-Site"]
        guard site == nil || site == "same-origin" || site == "none" else { throw PageFault(.foreign) }
        guard let origin = request.headers[.origin], origin != "null" else { return }
        let host = request.head.authority ?? ""
        guard origin == "https://\(host)" || origin == "http://\(host)" else { throw PageFault(.foreign) }
    }
}
