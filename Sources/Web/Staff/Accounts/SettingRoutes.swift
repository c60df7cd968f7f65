import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// What the installation is set to, and what of it stands in the record and can be changed here.
struct SettingRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        pages.get("cai-dat", use: show)
        pages.post("cai-dat", use: rename)
    }

    @Sendable private func show(request: Request, context: WebContext) async throws -> Response {
        let (app, scene) = try await desk.open(request, for: .keepSettings)
        return desk.page(request, scene, try await page(app, FormPart(scene)))
    }

    @Sendable private func rename(request: Request, context: WebContext) async throws -> Response {
        try await desk.take(request, for: .keepSettings) { form in
            let communes = Communes(form.app)
            _ = try await communes.rename(
                to: try form.entered.neededText("name"),
                provinceName: try form.entered.neededText("province-name")
            )
            let (name, phone) = (form.entered.text("office-name"), form.entered.text("office-phone"))
            _ = try await communes.setOffice(OfficeContact(name: name, phone: phone))
            return .seeOther(form.scene.address(StaffSection.settings.path, done: .saved))
        } again: { form, problem in
            try await page(form.app, FormPart(form.scene, form.entered, problem))
        }
    }

    private func page(_ app: AppContext, _ part: FormPart) async throws -> HTMLPage {
        let wording = part.scene.wording
        let commune = try await Communes(app).show()
        let form = part.filling([
            ("name", commune.name), ("province-name", commune.provinceName), ("office-name", commune.office.name),
            ("office-phone", commune.office.phone),
        ])
        let fields =
            form.text("name", wording.communeName, hint: wording.communeHint, isNeeded: true)
            + form.text("province-name", wording.provinceName, isNeeded: true)
            + form.text("office-name", wording.ownOfficeName, hint: wording.ownOfficeHint)
            + form.text("office-phone", wording.ownOfficePhone) + form.submit(wording.saveButton)
        let items = ShownSetting.allCases.map { setting -> HTML in
            let value = desk.settings.shown[setting] ?? wording.notSet
            return """
                <dt>\(wording.name(of: setting)) <code>\(setting.rawValue)</code></dt><dd class="long">\(value)</dd>

                """
        }
        return HTMLPage(
            wording.settingsHeading,
            """
            <h2>\(wording.communeHeading) (\(commune.code))</h2>
            \(form.form(StaffSection.settings.path, fields))<h2>\(wording.settingsHeading)</h2>
            <p class="long">\(wording.settingsChanged(in: desk.settings.file))</p>
            <dl>
            \(items)</dl>

            """
        )
    }
}
