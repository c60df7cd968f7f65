import App
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// How the staff come in and go out: names and passwords, the link that sets one, and the cookie of a session.
struct StaffDoor: Sendable {
    let record: ServedRecord
    let frame: PageFrame
    let settings: WebSettings
    private let desk = PasswordDesk()
    /// Wrong tries of one name from one address, and of one name from everywhere: whoever knows a name cannot lock its
    /// owner out by trying it from elsewhere.
    private let pairs: TryLimit
    private let names: TryLimit
    private let addresses: TryLimit

    private static let seconds = 600

    init(record: ServedRecord, frame: PageFrame, settings: WebSettings) {
        self.record = record
        self.frame = frame
        self.settings = settings
        pairs = TryLimit(10, inSeconds: Self.seconds, now: record.clock.monotonic)
        names = TryLimit(200, inSeconds: Self.seconds, now: record.clock.monotonic)
        addresses = TryLimit(50, inSeconds: Self.seconds, now: record.clock.monotonic)
    }

    static let home = "/can-bo"
    static let signIn = "/can-bo/dang-nhap"
    static let signOut = "/can-bo/dang-xuat"

    func add(to router: Router<WebContext>) {
        router.get(RouterPath(Self.signIn), use: showSignIn)
        router.post(RouterPath(Self.signIn), use: takeSignIn)
        router.post(RouterPath(Self.signOut), use: takeSignOut)
        router.get(RouterPath("\(AccountPath.setUp):token"), use: showSetUp)
        router.post(RouterPath("\(AccountPath.setUp):token"), use: takePassword)
    }

    /// Who is signed in, with the context in which they act; otherwise the way to the door.
    func open(_ request: Request) async throws -> (AppContext, SignedIn) {
        let app = try await record.context()
        guard let secret = secret(of: request), let signedIn = try await SignIn(app, desk).signedIn(secret) else {
            throw SignInNeeded()
        }
        return (app.acting(as: signedIn), signedIn)
    }

    // MARK: signing in

    @Sendable private func showSignIn(request: Request, context: WebContext) -> Response {
        page(request, SignInPage(name: "", problem: nil, address: request.pageAddress))
    }

    private struct Given: Decodable {
        let name: String
        let password: String
    }

    @Sendable private func takeSignIn(request: Request, context: WebContext) async throws -> Response {
        let given: Given = try await request.form()
        let origin = request.origin(context, isBehindProxy: settings.isBehindProxy) ?? ""
        let name = given.name.lowercased().filter { !$0.isWhitespace }
        let pair = "\(name) \(origin)"
        do {
            guard pairs.allows(pair), names.allows(name), addresses.allows(origin) else {
                throw Problem.account(.tooManyTries)
            }
            let app = try await record.context()
            let secret = try await SignIn(app, desk).signIn(name, password: given.password)
            pairs.forget(pair)
            try await endOld(request, app)
            return entered(secret, request)
        } catch Problem.account(let problem) {
            if problem == .signInRefused {
                pairs.count(pair)
                names.count(name)
                addresses.count(origin)
            }
            let status: HTTPResponse.Status = problem == .tooManyTries ? .tooManyRequests : .forbidden
            return page(
                request,
                SignInPage(name: given.name, problem: problem, address: request.pageAddress),
                status: status
            )
        }
    }

    private struct Leaving: Decodable {
        let form: String
    }

    @Sendable private func takeSignOut(request: Request, context: WebContext) async throws -> Response {
        let (app, signedIn) = try await open(request)
        let form: Leaving = try await request.form()
        guard form.form == signedIn.formToken else { throw PageFault(.foreign) }
        try await endOld(request, app)
        var response = Response.seeOther(request.pageAddress.with(path: Self.signIn).text)
        response.headers[.setCookie] = "\(cookieName)=; \(cookieRules); Max-Age=0"
        return response
    }

    // MARK: the first password

    @Sendable private func showSetUp(request: Request, context: WebContext) async throws -> Response {
        let app = try await record.context()
        let view = try await SignIn(app, desk).account(settingUpBy: context.parameters.get("token") ?? "")
        return page(request, SetUpPage(view: view, problem: nil, address: request.pageAddress))
    }

    private struct Chosen: Decodable {
        let password: String
        let again: String
    }

    @Sendable private func takePassword(request: Request, context: WebContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let app = try await record.context()
        let view = try await SignIn(app, desk).account(settingUpBy: token)
        let form: Chosen = try await request.form()
        do {
            let secret = try await SignIn(app, desk).setPassword(form.password, again: form.again, by: token)
            return entered(secret, request)
        } catch Problem.account(let problem) {
            let page = SetUpPage(view: view, problem: problem, address: request.pageAddress)
            return self.page(request, page, status: .badRequest)
        }
    }

    // MARK: the cookie

    private var cookieName: String { settings.isEncrypted ? "__Host-daulang" : "daulang" }

    private var cookieRules: String {
        "Path=/; HttpOnly; SameSite=Lax" + (settings.isEncrypted ? "; Secure" : "")
    }

    private func secret(of request: Request) -> String? {
        request.cookies[cookieName]?.value
    }

    /// A session never outlives the next sign-in of the same browser.
    private func endOld(_ request: Request, _ app: AppContext) async throws {
        guard let secret = secret(of: request) else { return }
        try await SignIn(app, desk).signOut(secret)
    }

    private func entered(_ secret: String, _ request: Request) -> Response {
        var response = Response.seeOther(request.pageAddress.with(path: Self.home).text)
        response.headers[.setCookie] = "\(cookieName)=\(secret); \(cookieRules)"
        return response
    }

    private func page(_ request: Request, _ page: some DoorPage, status: HTTPResponse.Status = .ok) -> Response {
        Response(page: frame.page(page.title, page.html, request.pageAddress), status: status)
    }
}

/// The page is for the staff, and nobody is signed in.
struct SignInNeeded: Error {}

extension Request {
    /// The fields of a form.
    /// - Throws: ``PageFault`` where they are not those of our page.
    func form<Form: Decodable>() async throws -> Form {
        let body = try await body.collect(upTo: RequestLimits.bodyBytes)
        do {
            return try URLEncodedFormDecoder().decode(Form.self, from: String(buffer: body))
        } catch {
            throw PageFault(.unreadable)
        }
    }
}
