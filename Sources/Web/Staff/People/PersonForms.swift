import App
import HTMLText
import Hummingbird
import Registry
import Wording

/// A person's name and addresses, made true.
struct CorrectPersonPage: StaffActPage {
    private let person: Person
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.code("person")
        try await app.requireOwn(.person, code)
        person = try await People(app).show(code).person
        guard person.forgottenOn == nil else { throw Problem.catalogue(.personForgotten(code: code)) }
        self.scene = scene
    }

    private static let channels: [PersonAddress.Channel] = [.email, .phone, .zalo]

    private func addresses(_ channel: PersonAddress.Channel) -> [String] {
        person.addresses.filter { $0.channel == channel }.map(\.address)
    }

    /// Nil where some of the addresses have it and some have not.
    private var consent: Bool? {
        let given = Set(person.addresses.map(\.hasConsented))
        return given.count > 1 ? nil : given.first ?? false
    }

    /// What the form showed, so that what a colleague has entered since is not taken for something taken away.
    private func shown(_ channel: PersonAddress.Channel) -> String { "shown-\(channel.rawValue)" }

    func page(_ form: FormPart) -> HTMLPage {
        var known: [(String, String?)] = [
            ("name", person.name), ("language", person.language), ("quiet-from", String(person.quietFrom)),
            ("quiet-until", String(person.quietUntil)), ("consent", consent == true ? "yes" : nil),
            ("shown-consent", consent.map { $0 ? "yes" : "no" } ?? "some"),
        ]
        for channel in Self.channels {
            let text = addresses(channel).joined(separator: "\n")
            known += [(channel.rawValue, text), (shown(channel), text)]
        }
        let form = form.filling(known)
        let labels = [wording.emails, wording.phones, wording.zalos]
        let areas = zip(Self.channels, labels).map { form.long($0.rawValue, $1, hint: wording.onePerLine) }
        let languages = Language.allCases.map { ($0.rawValue, $0 == .vietnamese ? "Tiếng Việt" : "English") }
        let before = (Self.channels.map(shown) + ["shown-consent"]).map { form.hidden($0, form.entered.text($0) ?? "") }
        let hint: HTML = consent == nil ? "<p class=\"hint\">\(wording.consentDiffers)</p>\n" : .empty
        let fields =
            before.joined() + form.text("name", wording.personName, isNeeded: true) + areas.joined()
            + hint + form.tick("consent", wording.consentTick)
            + form.text("quiet-from", wording.quietFromField, isNeeded: true, isNumber: true)
            + form.text("quiet-until", wording.quietUntilField, isNeeded: true, isNumber: true)
            + form.choice("language", wording.remindersLanguage, languages, empty: nil)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.correctPersonHeading(person.name),
            form.form("\(PersonRoutes.path(person.code))/sua", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        var correction = PersonCorrection()
        correction.name = try entered.neededText("name")
        correction.language = entered.text("language")
        correction.quietFrom = try entered.number("quiet-from")
        correction.quietUntil = try entered.number("quiet-until")
        let ticked = entered.isTicked("consent")
        correction.newHasConsented = ticked
        // An untouched tick says nothing anew of anybody.
        if ticked != (entered.text("shown-consent") == "yes") { correction.hasConsented = ticked }
        for channel in Self.channels {
            let (given, known) = (entered.lines(channel.rawValue), addresses(channel))
            let seen = entered.lines(shown(channel))
            correction.added += given.filter { !known.contains($0) && !seen.contains($0) }
                .map { AddressInput(channel: channel, address: $0) }
            correction.removed += known.filter { seen.contains($0) && !given.contains($0) }
        }
        _ = try await CorrectPerson(form.app).correct(person.code, with: correction)
        return scene.address(PersonRoutes.path(person.code), done: .saved)
    }
}

/// Somebody is entered who has no place in the record yet: an agent, a village's officer, a unit's head.
struct AddPersonPage: StaffActPage {
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        self.scene = scene
    }

    static let path = "\(PersonRoutes.home)/moi"

    func page(_ form: FormPart) -> HTMLPage {
        let fields =
            form.text("name", wording.personName, isNeeded: true)
            + form.text("phone", wording.phoneField) + form.text("email", wording.emailField)
            + form.tick("consent", wording.consentTick) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.addPersonHeading,
            "<p>\(wording.addPersonIntroduction)</p>\n" + form.form(Self.path, fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        var input = PersonInput(name: try entered.neededText("name"))
        if let phone = entered.text("phone") { input.addresses.append(AddressInput(channel: .phone, address: phone)) }
        if let email = entered.text("email") { input.addresses.append(AddressInput(channel: .email, address: email)) }
        input.hasConsented = entered.isTicked("consent")
        let person = try await People(form.app).add(input).person
        return scene.address(PersonRoutes.path(person.code), done: .registered)
    }
}

/// What is personal is erased when its purpose has ended, or the person asks for it.
struct ForgetPersonPage: StaffActPage {
    private let dossier: PersonDossier
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.code("person")
        try await app.requireOwn(.person, code)
        dossier = try await ShowPerson(app).show(code)
        self.scene = scene
        // With the person goes the account, and that is for whoever keeps accounts.
        let hasAccount = dossier.account.map { $0.state != .disabled } ?? false
        guard !hasAccount || scene.signedIn.may(.keepAccounts) else { throw PageFault(.notAllowed) }
    }

    private var code: String { dossier.view.person.code }

    func page(_ form: FormPart) -> HTMLPage {
        let warning: HTML = dossier.isNeeded ? "<p class=\"unsure\">\(wording.stillNeeded)</p>\n" : .empty
        let fields = form.tick("sure", wording.forgetTick) + form.submit(wording.forgetButton)
        return HTMLPage(
            "\(wording.forgetHeading): \(dossier.view.person.name)",
            "\(warning)<p>\(wording.forgetText)</p>\n\(form.form("\(PersonRoutes.path(code))/xoa", fields))"
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        _ = try form.entered.neededText("sure")
        _ = try await People(form.app).forget(code)
        return scene.address(PersonRoutes.path(code), done: .saved)
    }
}
