import App
import Formats
import HTMLText
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Registry
import Wording

/// What every page of the staff is made with: who is signed in, the form that was sent, the frame of the page.
struct StaffDesk: Sendable {
    let door: StaffDoor
    let frame: PageFrame
    let settings: WebSettings
    let house: HouseMeans
    let documents: DocumentFolder
    let uploads: Uploads

    /// A page that is read.
    ///
    /// - Parameter capability: what the account must be able to do; nil for the pages of everybody who is signed in.
    /// - Throws: ``PageFault`` where it may not; ``CommuneNeeded`` where the commune is yet to be chosen.
    func open(
        _ request: Request,
        for capability: Account.Capability? = .read
    ) async throws -> (AppContext, StaffScene) {
        let (app, signedIn) = try await door.open(request)
        if let capability {
            guard signedIn.may(capability) else { throw PageFault(.notAllowed) }
            // What is read is one commune's.
            if signedIn.commune == nil, capability != .chooseCommune { throw CommuneNeeded() }
        }
        try await app.requireOwn(among: request.uri.pathTexts)
        let done = request.uri.queryParameters["xong"].flatMap { StaffAct(rawValue: String($0)) }
        return (
            app,
            StaffScene(
                signedIn: signedIn,
                language: request.language,
                done: done,
                office: settings.officePerson
            )
        )
    }

    /// A form of a page of ours, sent by somebody who may. Nothing of it is read before that is certain.
    ///
    /// - Parameter capability: what the account must be able to do; nil for what everybody may who is signed in.
    /// - Throws: ``PageFault`` where it is not.
    func form(_ request: Request, for capability: Account.Capability? = .write) async throws -> StaffForm {
        let (app, scene) = try await open(request, for: capability)
        let (entered, files) = try await read(request, .account(scene.signedIn.account.code))
        guard entered.text("form") == scene.signedIn.formToken else { throw PageFault(.foreign) }
        try await app.requireOwn(among: entered.texts)
        return StaffForm(app: app, scene: scene, entered: entered, files: files, documents: documents)
    }

    /// The service's own address, without a slash at its end.
    func service(_ request: Request) -> String {
        let host = request.head.authority.map { "\(settings.isEncrypted ? "https" : "http")://\($0)" }
        return settings.publicAddress ?? host ?? ""
    }

    /// What the installation says about its nights.
    var night: NightSettings { house.settings }

    /// Whom the pages of the commune name at which somebody looks.
    func office(of scene: StaffScene) -> OfficeContact {
        scene.signedIn.commune?.office(or: settings.office, isAlone: scene.signedIn.isAlone) ?? settings.office
    }

    /// The same settings as that commune's people are told them.
    func night(of scene: StaffScene) -> NightSettings { night.speaking(for: office(of: scene)) }

    private func read(_ request: Request, _ sender: Uploads.Sender) async throws -> (Entered, [String: SentFile]) {
        guard let type = request.headers[.contentType], let boundary = MultipartForm.boundary(of: type) else {
            let body = try await request.body.collect(upTo: RequestLimits.bodyBytes)
            return (Entered(encoded: String(buffer: body)), [:])
        }
        guard uploads.begin(sender) else { throw PageFault(.busy) }
        defer { uploads.end(sender) }
        let body = try await request.body.collect(upTo: uploads.staffBytes)
        let form: MultipartForm
        do throws(MultipartForm.Unreadable) {
            form = try MultipartForm(Array(buffer: body), boundary: boundary)
        } catch {
            throw PageFault(.unreadable)
        }
        var (values, files): ([(String, String)], [String: SentFile]) = ([], [:])
        for part in form.parts {
            if let name = part.fileName {
                // A field in which no file was chosen comes with an empty name.
                if !part.bytes.isEmpty { files[part.name] = SentFile(name: name, bytes: part.bytes) }
            } else if part.bytes.count > Entered.longest {
                // No field of a person's: a list that was pasted, or that is carried through a page.
                files[part.name] = SentFile(name: "", bytes: part.bytes)
            } else if let text = part.text {
                values.append((part.name, text))
            } else {
                throw PageFault(.unreadable)
            }
        }
        return (Entered(values), files)
    }

    /// Does what a form asks. A problem that a person can mend shows the form again, with all that was entered.
    ///
    /// - Parameters:
    ///   - capability: what the account must be able to do; nil for what everybody may who is signed in.
    ///   - act: gives the address of the page that shows what was done.
    ///   - again: the page with the form, which says what is wrong.
    func take(
        _ request: Request,
        for capability: Account.Capability? = .write,
        act: (StaffForm) async throws -> Response,
        again: (StaffForm, Problem) async throws -> HTMLPage
    ) async throws -> Response {
        let form = try await form(request, for: capability)
        do {
            return try await act(form)
        } catch {
            guard let problem = Problem(error), problem.gravity != .unreachable, problem.gravity != .fault else {
                throw error
            }
            let page = try await again(form, problem)
            let title = "\(form.scene.wording.errorPrefix) \(page.title)"
            return self.page(request, form.scene, page, title: title, status: WebFault(problem).status)
        }
    }

    func page(
        _ request: Request,
        _ scene: StaffScene,
        _ page: HTMLPage,
        title: String? = nil,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let done = scene.done.map { act -> HTML in
            "<p class=\"done-note\" role=\"status\">\(scene.wording.note(on: act))</p>\n"
        }
        let body = scene.menu + (done ?? .empty) + "<h1>\(page.title)</h1>\n" + page.content + scene.leave
        let frame = frame.speaking(for: office(of: scene))
        return Response(page: frame.page(title ?? page.title, body, request.pageAddress), status: status)
    }
}

extension URI {
    /// The parts of the path, as they read without escapes.
    fileprivate var pathTexts: [String] {
        path.split(separator: "/").compactMap { URI("/?part=\($0)").queryParameters["part"].map(String.init) }
    }
}

/// A page's heading and what stands below it.
struct HTMLPage {
    let title: String
    let content: HTML

    init(_ title: String, _ content: HTML) {
        self.title = title
        self.content = content
    }
}
