import App
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// The pages before anybody is signed in, and the way out.
struct DoorRoutes: Sendable {
    let door: StaffDoor

    func add(to router: Router<WebContext>) {
        router.get(RouterPath(StaffDoor.signIn), use: showSignIn)
        router.post(RouterPath(StaffDoor.signIn), use: takeSignIn)
        router.get(RouterPath(StaffDoor.secondStep), use: showSecondStep)
        router.post(RouterPath(StaffDoor.secondStep), use: takeCode)
        router.post(RouterPath(StaffDoor.signOut), use: takeSignOut)
        router.get(RouterPath("\(AccountPath.setUp):token"), use: showSetUp)
        router.post(RouterPath("\(AccountPath.setUp):token"), use: takePassword)
    }

    // MARK: signing in

    @Sendable private func showSignIn(request: Request, context: WebContext) -> Response {
        door.page(request, SignInPage(name: "", problem: nil, address: request.pageAddress))
    }

    private struct Given: Decodable {
        let name: String
        let password: String
        let form: String?
    }

    @Sendable private func takeSignIn(request: Request, context: WebContext) async throws -> Response {
        let given: Given = try await request.form()
        try door.requireOwn(given.form, request)
        do {
            let app = try await door.record.context()
            let origin = door.origin(request, context)
            let step = try await door.signIn(app).signIn(given.name, password: given.password, from: origin)
            try await door.endOld(request, app)
            return switch step {
            case .inside(let secret): door.entered(secret, request)
            case .codeAsked(let secret): door.askedForCode(secret, request)
            }
        } catch Problem.account(let problem) {
            let page = SignInPage(name: given.name, problem: problem, address: request.pageAddress)
            return door.page(request, page, status: problem.doorStatus)
        }
    }

    // MARK: the code

    @Sendable private func showSecondStep(request: Request, context: WebContext) async throws -> Response {
        let app = try await door.record.context()
        guard let secret = door.halfWaySecret(of: request), try await door.signIn(app).isHalfWay(secret) else {
            return .seeOther(request.pageAddress.with(path: StaffDoor.signIn).text)
        }
        return door.page(request, SecondStepPage(problem: nil, address: request.pageAddress))
    }

    private struct Code: Decodable {
        let code: String
        let form: String?
    }

    @Sendable private func takeCode(request: Request, context: WebContext) async throws -> Response {
        let form: Code = try await request.form()
        try door.requireOwn(form.form, request)
        let app = try await door.record.context()
        do {
            let origin = door.origin(request, context)
            guard let secret = door.halfWaySecret(of: request),
                let session = try await door.signIn(app).pass(secret, code: form.code, from: origin)
            else { return .seeOther(request.pageAddress.with(path: StaffDoor.signIn).text) }
            try await door.endOld(request, app)
            return door.entered(session, request)
        } catch Problem.account(let problem) {
            let page = SecondStepPage(problem: problem, address: request.pageAddress)
            return door.page(request, page, status: problem.doorStatus)
        }
    }

    // MARK: the way out

    private struct Leaving: Decodable {
        let form: String
    }

    @Sendable private func takeSignOut(request: Request, context: WebContext) async throws -> Response {
        do {
            let (app, signedIn) = try await door.open(request)
            let form: Leaving = try await request.form()
            guard form.form == signedIn.formToken else { throw PageFault(.foreign) }
            try await door.endOld(request, app)
        } catch is SignInNeeded {}
        return door.left(request)
    }

    // MARK: the first password

    @Sendable private func showSetUp(request: Request, context: WebContext) async throws -> Response {
        let app = try await door.record.context()
        let view = try await door.signIn(app).account(settingUpBy: context.parameters.get("token") ?? "")
        return door.page(request, SetUpPage(view: view, problem: nil, address: request.pageAddress))
    }

    private struct Chosen: Decodable {
        let password: String
        let again: String
        let form: String?
    }

    @Sendable private func takePassword(request: Request, context: WebContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let app = try await door.record.context()
        let view = try await door.signIn(app).account(settingUpBy: token)
        let form: Chosen = try await request.form()
        try door.requireOwn(form.form, request)
        do {
            return switch try await door.signIn(app).setPassword(form.password, again: form.again, by: token) {
            case .inside(let secret): door.entered(secret, request)
            case .codeAsked(let secret): door.askedForCode(secret, request)
            }
        } catch Problem.account(let problem) {
            let page = SetUpPage(view: view, problem: problem, address: request.pageAddress)
            return door.page(request, page, status: .badRequest)
        }
    }
}

extension AccountProblem {
    fileprivate var doorStatus: HTTPResponse.Status { self == .tooManyTries ? .tooManyRequests : .forbidden }
}
