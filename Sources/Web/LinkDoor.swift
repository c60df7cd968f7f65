import App
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// Lets in who comes by a right link, and nobody else.
struct LinkDoor: Sendable {
    let record: ServedRecord
    let key: LinkKey
    let links: LinkGuard
    let settings: WebSettings

    func open(_ request: Request, _ context: WebContext) async throws -> (AppContext, LinkVisit) {
        try await open(context.parameters.get("link") ?? "", .page, request, context)
    }

    /// The proof is looked at before the record is asked: guessing costs us next to nothing.
    func open(
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
        let visit: LinkVisit
        do {
            visit = try await purpose == .calendar ? visits.calendar(token) : visits.page(token)
        } catch LinkRefusal.over {
            throw PageFault(.linkOver, office: try await visits.office(behind: token, settings.office))
        }
        guard links.visit(visit.link.code) else { throw PageFault(.tooManyTries) }
        return (app, visit)
    }

    /// A form of a page that this link opened.
    func own<Form: Decodable>(
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

    func scene(_ request: Request, _ visit: LinkVisit) -> PageScene {
        let host = request.head.authority.map { "\(settings.isEncrypted ? "https" : "http")://\($0)" }
        let office = visit.commune.office(or: settings.office, isAlone: visit.isAlone)
        return PageScene(
            visit: visit,
            language: request.language,
            service: settings.publicAddress ?? host ?? "",
            office: office
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
