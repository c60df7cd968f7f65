import App
import HTMLText
import Hummingbird
import Procedures
import Registry
import Wording

/// The accounts of the commune's staff, for whoever keeps them: what `daulang user` does.
struct AccountRoutes: Sendable {
    let desk: StaffDesk

    static let home = StaffSection.accounts.path
    static let adding = "\(home)/moi"

    func add(to pages: RouterGroup<WebContext>) {
        let accounts = pages.group("tai-khoan")
        accounts.get(use: list)
        accounts.get("moi", use: showAdding)
        accounts.post("moi", use: add)
        accounts.get(":account", use: show)
        accounts.post(":account/duong-dan", use: makeLink)
        accounts.post(":account/vai-tro", use: setRole)
        accounts.post(":account/khoa", use: disable)
        accounts.post(":account/mo", use: enable)
        accounts.post(":account/tat-ma", use: stopCodes)
    }

    @Sendable private func list(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepAccounts)
        let page = AccountPages(scene: scene)
        return desk.page(request, scene, page.list(try await Accounts(app).list()))
    }

    // MARK: a new one

    @Sendable private func showAdding(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepAccounts)
        return desk.page(request, scene, try await adding(app, FormPart(scene)))
    }

    private func adding(_ app: AppContext, _ part: FormPart) async throws -> HTMLPage {
        AccountPages(scene: part.scene).adding(part, people: try await Accounts(app).peopleWithout())
    }

    @Sendable private func add(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepAccounts) { form in
            let (entered, accounts) = (form.entered, Accounts(form.app))
            let (role, unit) = (try entered.neededRole(), try entered.unit())
            let made: AccountWithLink
            if let person = entered.text("person") {
                try await form.app.requireOwn(.person, person)
                made = try await accounts.add(person, signInName: entered.text("sign-in"), role: role, unit: unit)
            } else {
                let name = try entered.neededText("name")
                made = try await accounts.add(
                    newPerson: name,
                    signInName: entered.text("sign-in"),
                    role: role,
                    unit: unit
                )
            }
            return link(made, form.scene, request)
        } again: { form, problem in
            try await adding(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    /// A link is shown by the answer that made it: no address shows it again.
    private func link(_ made: AccountWithLink, _ scene: StaffScene, _ request: Request) -> Response {
        let address = desk.settings.publicAddress ?? request.ownAddress(isEncrypted: desk.settings.isEncrypted)
        return desk.page(request, scene, AccountPages(scene: scene).link(made, address: address))
    }

    // MARK: one of them

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepAccounts)
        return desk.page(request, scene, try await account(context, app, FormPart(scene)))
    }

    private func account(_ context: WebContext, _ app: AppContext, _ part: FormPart) async throws -> HTMLPage {
        let code = try await own(context, app)
        return AccountPages(scene: part.scene).account(try await Accounts(app).show(code), part)
    }

    private func own(_ context: WebContext, _ app: AppContext) async throws -> String {
        let code = context.parameters.get("account") ?? ""
        try await app.requireOwn(.account, code)
        return code
    }

    @Sendable private func makeLink(request: Request, context: WebContext) async throws -> Response {
        try await take(request, context) { form, code in
            link(try await Accounts(form.app).newLink(code), form.scene, request)
        }
    }

    @Sendable private func setRole(request: Request, context: WebContext) async throws -> Response {
        try await take(request, context) { form, code in
            let (role, unit) = (try form.entered.neededRole(), try form.entered.unit())
            return saved(try await Accounts(form.app).setRole(code, to: role, unit: unit), form.scene)
        }
    }

    @Sendable private func disable(request: Request, context: WebContext) async throws -> Response {
        try await take(request, context) { form, code in
            saved(try await Accounts(form.app).disable(code), form.scene)
        }
    }

    @Sendable private func enable(request: Request, context: WebContext) async throws -> Response {
        try await take(request, context) { form, code in
            saved(try await Accounts(form.app).enable(code), form.scene)
        }
    }

    @Sendable private func stopCodes(request: Request, context: WebContext) async throws -> Response {
        try await take(request, context) { form, code in
            saved(try await Accounts(form.app).stopCodes(code), form.scene)
        }
    }

    private func take(
        _ request: Request,
        _ context: WebContext,
        act: (StaffForm, String) async throws -> Response
    ) async throws -> Response {
        try await desk.take(request, for: .keepAccounts) { form in
            try await act(form, try await own(context, form.app))
        } again: { form, problem in
            try await account(context, form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    private func saved(_ view: AccountView, _ scene: StaffScene) -> Response {
        .seeOther(scene.address("\(Self.home)/\(view.account.code)", done: .saved))
    }
}

extension Entered {
    fileprivate func neededRole() throws -> Account.Role {
        let text = try neededText("role")
        guard let role = Account.Role(rawValue: text), Account.Role.ofCommune.contains(role) else {
            let choices = Account.Role.ofCommune.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "role", text: text, choices: choices))
        }
        return role
    }

    fileprivate func unit() throws -> OfficeUnit? {
        guard let text = text("unit") else { return nil }
        guard let unit = OfficeUnit(rawValue: text) else {
            let choices = OfficeUnit.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "unit", text: text, choices: choices))
        }
        return unit
    }
}

extension Request {
    /// Where this request reached the service, where nobody has said where people do.
    func ownAddress(isEncrypted: Bool) -> String {
        head.authority.map { "\(isEncrypted ? "https" : "http")://\($0)" } ?? ""
    }
}
