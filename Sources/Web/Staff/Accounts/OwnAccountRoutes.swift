import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What everybody who is signed in does with the own account.
struct OwnAccountRoutes: Sendable {
    let desk: StaffDesk

    private static let home = StaffSection.ownAccount.path
    private static let password = "\(home)/mat-khau"
    private static let everywhere = "\(home)/ra-het"
    private static let codes = "\(home)/ma"
    private static let confirm = "\(codes)/xac-nhan"
    private static let stop = "\(codes)/tat"

    func add(to pages: RouterGroup<WebContext>) {
        let own = pages.group("tai-khoan-cua-toi")
        own.get(use: show)
        own.get("mat-khau", use: showPassword)
        own.post("mat-khau", use: changePassword)
        own.post("ra-het", use: signOutEverywhere)
        own.get("ma", use: showCodes)
        own.post("ma", use: beginCodes)
        own.post("ma/xac-nhan", use: confirmCodes)
        own.post("ma/tat", use: stopCodes)
    }

    private func own(_ app: AppContext, _ scene: StaffScene) -> OwnAccount {
        OwnAccount(app, scene.signedIn, desk.door.passwords, desk.door.key)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        let view = try await own(app, scene).show()
        let wording = scene.wording
        let content: HTML = """
            <p>\(wording.setPasswordFor(scene.signedIn.personName, signInName: view.account.signInName))</p>
            <p><a href="\(scene.address(Self.password))">\(wording.changePasswordHeading)</a></p>
            <h2>\(wording.codesHeading)</h2>
            <p>\(wording.secondStep(view.secondStep))</p>
            <p><a href="\(scene.address(Self.codes))">\(wording.codesHeading)</a></p>
            <h2>\(wording.signOutEverywhere)</h2>
            <p>\(wording.sessionsOpen(view.sessions))</p>
            \(FormPart(scene).button(wording.signOutEverywhere, to: Self.everywhere))
            """
        return desk.page(request, scene, HTMLPage(wording.name(of: StaffSection.ownAccount), content))
    }

    // MARK: the password

    @Sendable private func showPassword(request: Request, context: WebContext) async throws -> Response {
        let (_, scene) = try await desk.open(request, for: nil)
        return desk.page(request, scene, passwordPage(FormPart(scene)))
    }

    @Sendable private func changePassword(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: nil) { form in
            let secret = try await own(form.app, form.scene).changePassword(
                from: form.entered.secret("old-password"),
                to: form.entered.secret("password"),
                again: form.entered.secret("again")
            )
            return desk.door.entered(secret, request, to: Self.home, done: .passwordChanged)
        } again: { form, problem in
            passwordPage(FormPart(form.scene, .nothing, problem))
        }
    }

    private func passwordPage(_ part: FormPart) -> HTMLPage {
        let wording = part.scene.wording
        let fields: HTML = """
            <input type="hidden" name="username" value="\(part.scene.signedIn.account.signInName)" autocomplete="username">
            \(part.password("old-password", wording.oldPassword))\
            \(part.password(
                "password", wording.newPassword, hint: wording.passwordHint(atLeast: SignIn.fewestCharacters), isNew: true
            ))\(part.password("again", wording.passwordAgain, isNew: true))\(part.submit(wording.changePasswordButton))
            """
        return HTMLPage(wording.changePasswordHeading, part.form(Self.password, fields))
    }

    @Sendable private func signOutEverywhere(request: Request, context: WebContext) async throws -> Response {
        let form = try await desk.form(request, for: nil)
        try await own(form.app, form.scene).signOutEverywhere()
        return desk.door.left(request)
    }

    // MARK: the second step

    @Sendable private func showCodes(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: nil)
        return desk.page(request, scene, try await codesPage(app, FormPart(scene)))
    }

    private func codesPage(_ app: AppContext, _ part: FormPart) async throws -> HTMLPage {
        let view = try await own(app, part.scene).show()
        let page = SecondStepSettings(view: view, part: part, issuer: desk.settings.officeName)
        let content = try page.content(begin: Self.codes, confirm: Self.confirm, stop: Self.stop)
        return HTMLPage(part.scene.wording.codesHeading, content)
    }

    @Sendable private func beginCodes(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: nil) { form in
            try await own(form.app, form.scene).beginCodes(password: form.entered.secret("old-password"))
            return .seeOther(form.scene.address(Self.codes))
        } again: { form, problem in
            try await codesPage(form.app, FormPart(form.scene, .nothing, problem))
        }
    }

    /// The codes for paper are shown by the answer itself: no address shows them again.
    @Sendable private func confirmCodes(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: nil) { form in
            let codes = try await own(form.app, form.scene).confirmCodes(form.entered.secret("code"))
            let wording = form.scene.wording
            let items = codes.map { code -> HTML in "<li><code>\(code)</code></li>\n" }
            let content: HTML = """
                <p>\(wording.recoveryText)</p>
                <ol>
                \(items)</ol>
                <p class="screen"><a href="\(form.scene.address(Self.home))">\(wording.codesKept)</a></p>

                """
            return desk.page(request, form.scene, HTMLPage(wording.recoveryHeading, content))
        } again: { form, problem in
            try await codesPage(form.app, FormPart(form.scene, .nothing, problem))
        }
    }

    @Sendable private func stopCodes(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: nil) { form in
            try await own(form.app, form.scene).stopCodes(password: form.entered.secret("old-password"))
            return .seeOther(form.scene.address(Self.home, done: .codesOff))
        } again: { form, problem in
            try await codesPage(form.app, FormPart(form.scene, .nothing, problem))
        }
    }
}

extension Wording {
    fileprivate func secondStep(_ step: OwnAccountView.SecondStep) -> String {
        switch step {
        case .off, .begun: codesOffText
        case .on(let left): codesOnText(recoveryLeft: left)
        }
    }
}
