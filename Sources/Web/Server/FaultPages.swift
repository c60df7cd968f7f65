import App
import HTMLText
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Registry
import Wording

/// A page cannot be shown, and this is why.
struct PageFault: Error {
    let fault: WebFault
    /// Whom to call, where it is not whom every page names.
    let office: OfficeContact?

    init(_ fault: WebFault, office: OfficeContact? = nil) {
        self.fault = fault
        self.office = office
    }
}

/// Turns every error into a page that says what happened and what to do, in one place.
struct FaultPages: RouterMiddleware {
    typealias Context = WebContext

    let frame: PageFrame

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let fault = WebFault(error)
            if fault == .fault {
                // The error's own words may hold what people entered: its kind and place are enough to find it.
                let kind = String(reflecting: type(of: error))
                context.logger.error("fault", metadata: ["kind": .string(kind), "route": .string(route(context))])
            }
            return page(fault, (error as? PageFault)?.office, request, context)
        }
    }

    private func route(_ context: WebContext) -> String { context.endpointPath ?? "-" }

    private func page(
        _ fault: WebFault,
        _ office: OfficeContact?,
        _ request: Request,
        _ context: WebContext
    ) -> Response {
        let frame = office.map(self.frame.speaking) ?? self.frame
        let wording = request.wording
        let text = wording.text(of: fault)
        let number: HTML = fault == .fault ? "<p>\(wording.faultNumber(context.id))</p>\n" : .empty
        let body: HTML = "<h1>\(text.message)</h1>\n<p>\(text.hint)</p>\n\(number)"
        var response = Response(page: frame.page(text.message, body, request.pageAddress), status: fault.status)
        // What is too large is not read to its end.
        if fault == .tooLarge || fault == .unreadable { response.headers[.connection] = "close" }
        if fault == .tooManyTries { response.headers[.retryAfter] = "600" }
        return response
    }
}

extension WebFault {
    init(_ error: any Error) {
        switch error {
        case let fault as PageFault: self = fault.fault
        case let refusal as LinkRefusal: self = refusal == .over ? .linkOver : .notFound
        case let refusal as SendRefusal: self = Self.of(refusal)
        case is NIOTooManyBytesError: self = .tooLarge
        case let error as any HTTPResponseError: self = Self.of(error.status)
        default: self = Problem(error).map(Self.of) ?? .fault
        }
    }

    private static func of(_ refusal: SendRefusal) -> WebFault {
        switch refusal {
        case .notAPaper: .notAPaper
        case .tooLarge: .tooLarge
        case .enough: .enoughSent
        }
    }

    private static func of(_ status: HTTPResponse.Status) -> WebFault {
        switch status {
        case .notFound, .methodNotAllowed: .notFound
        case .contentTooLarge: .tooLarge
        case _ where status.kind == .clientError: .unreadable
        default: .fault
        }
    }

    init(_ problem: Problem) { self = Self.of(problem) }

    private static func of(_ problem: Problem) -> WebFault {
        switch problem.gravity {
        case _ where problem == .account(.tooManyTries): .tooManyTries
        case .input: .unreadable
        case .notFound: .notFound
        case .conflict: problem == .general(.databaseBusy) ? .busy : .changed
        case .unreachable: .busy
        case .fault: .fault
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .linkOver: .gone
        case .tooManyTries: .tooManyRequests
        case .tooLarge: .contentTooLarge
        case .unreadable: .badRequest
        case .foreign, .notAllowed: .forbidden
        case .changed, .enoughSent: .conflict
        case .notAPaper: .unsupportedMediaType
        case .busy: .serviceUnavailable
        case .fault: .internalServerError
        }
    }
}
