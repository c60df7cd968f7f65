import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
struct SafetyHeaders: RouterMiddleware {
    typealias Context = WebContext

    let isEncrypted: Bool

    /// Nothing is run, and nothing is taken from elsewhere; a form goes to this service alone.
    private static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[named: "X-Frame-Options"] = "DENY"
        // The address of a page is what opens it: it is told to nobody.
        response.headers[named: "Referrer-Policy"] = "no-referrer"
        response.headers[named: "Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers[named: "Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers[named: "Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()"
        response.headers[named: "X-Robots-Tag"] = "noindex, nofollow"
        if isEncrypted { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // A body that does not say how long it is, is not waited for once there is an answer. Browsers always say it.
        if request.isEndless { response.headers[.connection] = "close" }
        return response
    }
}

extension Request {
    fileprivate var isEndless: Bool {
        guard headers[.contentLength] == nil else { return false }
        return headers[.transferEncoding] != nil || (method != .get && method != .head)
    }
}

extension HTTPFields {
    /// A field whose name the library has no constant for; a name that is none stays unset.
    subscript(named name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { if let name = HTTPField.Name(name) { self[name] = newValue } }
    }
}
