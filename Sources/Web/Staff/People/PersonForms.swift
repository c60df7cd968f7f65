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

    func page(_ form: FormPart) -> HTMLPage {
        let isAgreed = person.addresses.allSatisfy(\.hasConsented)
        var known: [(String, String?)] = [
            ("name", person.name), ("language", person.language), ("quiet-from", String(person.quietFrom)),
            ("quiet-until", String(person.quietUntil)), ("consent", isAgreed ? "yes" : nil),
        ]
        known += Self.channels.map { ($0.rawValue, addresses($0).joined(separator: "\n")) }
        let form = form.filling(known)
        let labels = [wording.emails, wording.phones, wording.zalos]
        let areas = zip(Self.channels, labels).map { form.long($0.rawValue, $1, hint: wording.onePerLine) }
        let languages = Language.allCases.map { ($0.rawValue, $0 == .vietnamese ? "Tiếng Việt" : "English") }
        let fields =
            form.text("name", wording.personName, isNeeded: true) + areas.joined()
            + form.tick("consent", wording.consentTick)
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
        correction.hasConsented = entered.isTicked("consent")
        for channel in Self.channels {
            let (given, known) = (entered.lines(channel.rawValue), addresses(channel))
            correction.added += given.filter { !known.contains($0) }.map { AddressInput(channel: channel, address: $0) }
            correction.removed += known.filter { !given.contains($0) }
        }
        _ = try await CorrectPerson(form.app).correct(person.code, with: correction)
        return scene.address(PersonRoutes.path(person.code), done: .saved)
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
