import Hummingbird
import Logging

/// One line for each request: which route, how it ended, how long it took. Never an address, a name or a form's values.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let taken = (clock.now - start).components
        let milliseconds = taken.seconds * 1000 + taken.attoseconds / 1_000_000_000_000_000
        context.logger.info(
            "request",
            metadata: [
                // The route's pattern: the path itself can hold what opens a page.
                "route": .string(context.endpointPath ?? "-"),
                "method": .string(request.method.rawValue),
                "status": .stringConvertible(response.status.code),
                "ms": .stringConvertible(milliseconds),
            ]
        )
        return response
    }
}
