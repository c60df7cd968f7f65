import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// Who does what for whom: contacts, representatives, makers, holders, the officers' work. What ends keeps its place on
/// record.
struct RoleRoutes: Sendable {
    let desk: StaffDesk

    func add(to pages: RouterGroup<WebContext>) {
        desk.add(ContactPage.self, at: "chu-the/:producer/nguoi-lien-he", to: pages)
        desk.add(RepresentationPage.self, at: "doi-tuong/:right/dai-dien", to: pages)
        desk.add(EndRepresentationPage.self, at: "dai-dien/:representation/ket-thuc", to: pages)
        desk.add(HoldingPage.self, at: "doi-tuong/:right/vai-tro", to: pages)
        desk.add(MakingPage.self, at: "san-pham/:product/noi-lam", to: pages)
        desk.add(EndMakingPage.self, at: "noi-lam/:making/ket-thuc", to: pages)
        desk.add(AssignmentPage.self, at: "nguoi/:person/phan-cong", to: pages)
        desk.add(EndAssignmentPage.self, at: "phan-cong/:assignment/ket-thuc", to: pages)
        desk.add(AwayPage.self, at: "nguoi/:person/vang-mat", to: pages)
        desk.add(HandOverPage.self, at: "ban-giao", to: pages)
    }
}

/// Somebody new to whom a producer's reminders go.
struct ContactPage: StaffActPage {
    private let producer: Producer
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        producer = try await app.producer(parameters).producer
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let fields =
            form.text("name", wording.contactNameField, hint: wording.contactNameHint)
            + form.text("phone", wording.phoneField) + form.text("email", wording.emailField)
            + form.tick("consent", wording.consentField) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.contactHeading(producer.name),
            form.form("\(RecordPath.producer(producer.code))/nguoi-lien-he", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let contact = ContactInput(
            name: entered.text("name"),
            email: entered.text("email"),
            phone: entered.text("phone"),
            hasConsented: entered.isTicked("consent")
        )
        try await AddContact(form.app).add(contact, to: producer.code)
        return scene.address(RecordPath.producer(producer.code), done: .registered)
    }
}

/// What an officer, a unit's head or a contact answers for.
struct AssignmentPage: StaffActPage {
    private let person: Person
    private let assignments: [Assignment]
    private let today: Day
    private let people: [Person]
    private let choices: RegisterChoices
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.code("person")
        let view = try await People(app).show(code)
        (person, assignments, today) = (view.person, view.assignments, app.clock.today())
        people = try await People(app).list().map(\.person).filter { $0.code != code && $0.forgottenOn == nil }
        choices = try await ChooseInCatalogue(app).choices()
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let standing = assignments.map { assignment -> HTML in
            let until = assignment.until.map { ", \(wording.until(wording.day($0)))" } ?? ""
            let end = RecordActs(scene: scene).endAssignment(assignment, on: today)
            return
                "<li>\(wording.name(of: assignment.role)): \(wording.text(of: assignment.scope))\(until)\(end)</li>\n"
        }
        let list: HTML = standing.isEmpty ? .empty : "<ul>\n\(standing)</ul>\n"
        let roles = Assignment.Role.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let units = OfficeUnit.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        let fields =
            form.choice("role", wording.roleField, roles, empty: wording.chooseOne, isNeeded: true)
            + form.choice(
                "producer",
                wording.roleForProducer,
                choices.producers.map { ($0.code, wording.choice(of: $0)) },
                empty: wording.roleForNone
            )
            + form.choice(
                "village",
                wording.roleForVillage,
                choices.villages.map { ($0, $0) },
                empty: wording.roleForNone
            )
            + form.choice("unit", wording.roleForUnit, units, empty: wording.roleForNone)
            + form.text("filing", wording.roleForFiling, hint: wording.roleForFilingHint)
            + form.day("from", wording.fromField) + form.day("until", wording.untilField)
            + form.choice("deputy", wording.deputyField, people.map { ($0.code, $0.name) }, empty: wording.roleForNone)
            + form.submit(wording.saveButton)
        return HTMLPage(
            wording.assignmentHeading(person.name),
            list + "<p>\(wording.assignmentHint)</p>\n"
                + form.form("\(StaffDoor.home)/nguoi/\(person.code)/phan-cong", fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let said = try entered.neededText("role")
        guard let role = Assignment.Role(rawValue: said) else {
            let roles = Assignment.Role.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "role", text: said, choices: roles))
        }
        let scope: Assignment.Scope
        let named = ["producer", "village", "unit", "filing"].filter { entered.text($0) != nil }
        switch named {
        case []: scope = .commune
        case ["producer"]: scope = .producer(try entered.neededText("producer"))
        case ["village"]: scope = .village(try entered.neededText("village"))
        case ["filing"]: scope = .filing(try entered.neededText("filing").uppercased())
        case ["unit"]:
            let text = try entered.neededText("unit")
            guard let unit = OfficeUnit(rawValue: text) else {
                let units = OfficeUnit.allCases.map(\.rawValue)
                throw Problem.general(.unknownChoice(field: "unit", text: text, choices: units))
            }
            scope = .unit(unit)
        default:
            throw Problem.general(
                .oneOf([wording.roleForProducer, wording.roleForVillage, wording.roleForUnit, wording.roleForFiling])
            )
        }
        if case .filing(let code) = scope { try await form.app.requireOwn(.filing, code) }
        var input = AssignmentInput(role: role, scope: scope)
        (input.from, input.until) = (try entered.day("from"), try entered.day("until"))
        input.deputy = entered.text("deputy")
        _ = try await People(form.app).assign(person.code, input)
        return scene.address("\(StaffDoor.home)/nguoi/\(person.code)/phan-cong", done: .saved)
    }
}

/// An officer's work goes to another from a day on.
struct HandOverPage: StaffActPage {
    private let people: [Person]
    private let earlier: [HandOverView]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        people = try await People(app).list().map(\.person).filter { $0.forgottenOn == nil }
        earlier = try await HandOvers(app).list()
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let choices = people.map { ($0.code, "\($0.name) (\($0.code))") }
        let fields =
            form.choice("from", wording.giverField, choices, empty: wording.chooseOne, isNeeded: true)
            + form.choice("to", wording.receiverField, choices, empty: wording.chooseOne, isNeeded: true)
            + form.day("on", wording.handOverDayField, isNeeded: true)
            + form.choice("deputy", wording.deputyField, choices, empty: wording.keepDeputies)
            + form.submit(wording.saveButton)
        let rows = earlier.reversed().map { HandOverRow(view: $0, scene: scene).html }
        let list: HTML =
            rows.isEmpty
            ? .empty
            : PageScene.section("earlier", wording.earlierHandOvers, "<ul class=\"cards\">\n\(rows)</ul>\n")
        return HTMLPage(
            wording.handOverHeading,
            settingsNote + "<p>\(wording.handOverIntroduction)</p>\n" + form.form(StaffSection.handOver.path, fields)
                + list
        )
    }

    /// Work that nobody has goes on reaching somebody who has handed everything over, as long as the settings name them.
    private var settingsNote: HTML {
        guard let office = scene.office, let last = earlier.last(where: { $0.handOver.giver == office }) else {
            return .empty
        }
        return "<p class=\"unsure\">\(wording.settingsStillName(last.receiverName))</p>\n"
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let (giver, receiver) = (try entered.neededText("from"), try entered.neededText("to"))
        _ = try await HandOvers(form.app)
            .handOver(from: giver, to: receiver, on: try entered.neededDay("on"), deputy: entered.text("deputy"))
        return scene.address(StaffSection.handOver.path, done: .saved)
    }
}
