import App
import HTMLText
import HTTPTypes
import Hummingbird
import Logging
import Wording

/// The front door, the stylesheet, and what a supervisor asks.
struct HouseRoutes: Sendable {
    let record: ServedRecord
    let frame: PageFrame

    func add(to router: Router<WebContext>) {
        router.get("/", use: start)
        router.get(RouterPath(Stylesheet.path)) { _, _ in
            Response(
                status: .ok,
                headers: [
                    .contentType: "text/css; charset=utf-8",
                    .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: Stylesheet.bytes))
            )
        }
        router.get("robots.txt") { _, _ in Response(type: "text/plain", text: "User-agent: *\nDisallow: /\n") }
        // Whether the process lives; whether it can serve.
        router.get("healthz") { _, _ in Response(type: "text/plain", text: "ok\n") }
        router.get("readyz", use: ready)
    }

    @Sendable private func start(request: Request, context: WebContext) -> Response {
        let wording = request.wording
        let content: HTML = "<h1>\(wording.startHeading)</h1>\n<p>\(wording.startText)</p>\n"
        return Response(page: frame.page(wording.startHeading, content, request.pageAddress))
    }

    @Sendable private func ready(request: Request, context: WebContext) async -> Response {
        do {
            _ = try await record.context()
            return Response(type: "text/plain", text: "ready\n")
        } catch {
            context.logger.error("not ready", metadata: ["kind": .string(String(reflecting: type(of: error)))])
            return Response(status: .serviceUnavailable, type: "text/plain", text: "not ready\n")
        }
    }
}
