import App
import HTTPTypes
import Hummingbird
import Registry
import Wording

/// How the staff come in and go out: names and passwords, the code that may follow, the link that sets a password, and
/// the cookie of a session.
struct StaffDoor: Sendable {
    let record: ServedRecord
    let key: LinkKey
    let frame: PageFrame
    let settings: WebSettings
    let passwords = PasswordDesk()

    init(record: ServedRecord, key: LinkKey, frame: PageFrame, settings: WebSettings) {
        self.record = record
        self.key = key
        self.frame = frame
        self.settings = settings
    }

    static let home = "/can-bo"
    static let signIn = "/can-bo/dang-nhap"
    static let secondStep = "/can-bo/ma-xac-nhan"
    static let signOut = "/can-bo/dang-xuat"

    /// Who is signed in, with the context in which they act; otherwise the way to the door.
    func open(_ request: Request) async throws -> (AppContext, SignedIn) {
        let app = try await record.context()
        guard let secret = secret(of: request), let signedIn = try await signIn(app).signedIn(secret) else {
            throw SignInNeeded()
        }
        return (app.acting(as: signedIn), signedIn)
    }

    func signIn(_ app: AppContext) -> SignIn { SignIn(app, passwords, key) }

    func origin(_ request: Request, _ context: WebContext) -> String {
        request.origin(context, isBehindProxy: settings.isBehindProxy) ?? ""
    }

    // MARK: cookies

    private var prefix: String { settings.isEncrypted ? "__Host-" : "" }
    private var cookieName: String { prefix + "daulang" }
    private var halfWayName: String { prefix + "daulang-code" }
    private var doorName: String { prefix + "daulang-door" }

    private func rules(sameSite: String) -> String {
        "Path=/; HttpOnly; SameSite=\(sameSite)" + (settings.isEncrypted ? "; Secure" : "")
    }

    func secret(of request: Request) -> String? { request.cookies[cookieName]?.value }

    /// Of somebody who has told the password and not yet the code.
    func halfWaySecret(of request: Request) -> String? { request.cookies[halfWayName]?.value }

    /// A session never outlives the next sign-in of the same browser.
    func endOld(_ request: Request, _ app: AppContext) async throws {
        guard let secret = secret(of: request) else { return }
        try await signIn(app).signOut(secret)
    }

    /// - Parameter act: what was done on the way, told on the page that follows.
    func entered(
        _ secret: String,
        _ request: Request,
        to path: String = home,
        done act: StaffAct? = nil
    ) -> Response {
        let address = request.pageAddress.with(path: path).text
        let note = act.map { "\(address.contains("?") ? "&" : "?")xong=\($0.rawValue)" } ?? ""
        var response = Response.seeOther(address + note)
        response.headers[.setCookie] = "\(cookieName)=\(secret); \(rules(sameSite: "Lax"))"
        return response
    }

    func askedForCode(_ secret: String, _ request: Request) -> Response {
        var response = Response.seeOther(request.pageAddress.with(path: Self.secondStep).text)
        response.headers[.setCookie] = "\(halfWayName)=\(secret); \(rules(sameSite: "Strict")); Max-Age=300"
        return response
    }

    func left(_ request: Request) -> Response {
        var response = Response.seeOther(request.pageAddress.with(path: Self.signIn).text)
        response.headers[.setCookie] = "\(cookieName)=; \(rules(sameSite: "Lax")); Max-Age=0"
        return response
    }

    // MARK: forms before anybody is signed in

    /// What the browser's cookie says stands in its forms; nil where it has none of ours.
    private func doorToken(of request: Request) -> String? {
        request.cookies[doorName].map(\.value).flatMap { token in
            token.utf8.count == 32 && token.allSatisfy(\.isHexDigit) ? token : nil
        }
    }

    /// Nobody else can send a form of the door, or sign somebody in to an account of theirs.
    /// - Throws: ``PageFault``.
    func requireOwn(_ form: String?, _ request: Request) throws {
        guard let form, form == doorToken(of: request) else { throw PageFault(.foreign) }
    }

    func page(_ request: Request, _ page: some DoorPage, status: HTTPResponse.Status = .ok) -> Response {
        let known = doorToken(of: request)
        let token = known ?? record.salt()
        var response = Response(page: frame.page(page.title, page.html(token), request.pageAddress), status: status)
        if known == nil { response.headers[.setCookie] = "\(doorName)=\(token); \(rules(sameSite: "Strict"))" }
        return response
    }
}

/// The page is for the staff, and nobody is signed in.
struct SignInNeeded: Error {}

/// The page is about one commune, and whoever is signed in has not yet chosen one.
struct CommuneNeeded: Error {}

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
