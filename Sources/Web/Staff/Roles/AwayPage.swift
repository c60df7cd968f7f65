import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

/// Days on which a person's deputies are reminded instead.
struct AwayPage: StaffActPage {
    private let dossier: PersonDossier
    private let assignments: [AssignmentView]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }
    private var person: Person { dossier.view.person }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.code("person")
        dossier = try await ShowPerson(app).show(code)
        guard dossier.view.person.forgottenOn == nil else { throw Problem.catalogue(.personForgotten(code: code)) }
        assignments = try await Assignments(app).list(on: app.clock.today()).filter { $0.assignment.person == code }
        self.scene = scene
    }

    static func path(_ person: String) -> String { "\(PersonRoutes.path(person))/vang-mat" }

    func page(_ form: FormPart) -> HTMLPage {
        let deputies = assignments.map { view -> HTML in
            let who = view.deputyName.map(wording.standsIn) ?? wording.noDeputy
            let scope = wording.text(of: view.assignment.scope)
            return "<li>\(wording.name(of: view.assignment.role)), \(scope): \(who)</li>\n"
        }
        let list: HTML = deputies.isEmpty ? .empty : "<ul>\n\(deputies)</ul>\n"
        let fields =
            form.day("from", wording.firstDayAway, isNeeded: true)
            + form.day("until", wording.lastDayAway, isNeeded: true) + form.submit(wording.saveButton)
        return HTMLPage(
            wording.awayHeading(person.name),
            "<p>\(wording.awayIntroduction)</p>\n" + list + DaysAwayPart(days: dossier.daysAway, wording: wording).html
                + form.form(Self.path(person.code), fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let (from, until) = (try form.entered.neededDay("from"), try form.entered.neededDay("until"))
        try await ReminderActs(form.app).setAway(person.code, from: from, until: until)
        return scene.address(PersonRoutes.path(person.code), done: .saved)
    }
}

/// The days away that are on record.
struct DaysAwayPart {
    let days: [Period]
    let wording: any Wording

    var html: HTML {
        let items = days.compactMap { wording.period(from: $0.from, until: $0.until) }
        let list = items.map { text -> HTML in "<li>\(text)</li>\n" }
        return list.isEmpty ? .empty : "<ul>\n\(list)</ul>\n"
    }
}

/// The last day on which somebody answers for something.
struct EndAssignmentPage: StaffActPage {
    private let view: AssignmentView
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        let code = parameters.code("assignment")
        guard let view = try await Assignments(app).list(on: nil).first(where: { $0.assignment.code == code }) else {
            throw Problem.general(.notFound(.assignment, code: code))
        }
        (self.view, self.scene) = (view, scene)
    }

    static func path(_ code: String) -> String { "\(StaffDoor.home)/phan-cong/\(code)/ket-thuc" }

    func page(_ form: FormPart) -> HTMLPage {
        var form = form
        // The period is wrong by its last day, which is all that is asked here.
        if form.wrongField != nil { form.wrongField = "on" }
        let assignment = view.assignment
        let period = wording.period(from: assignment.from, until: assignment.until).map { ", \($0)" }
        let fields = form.day("on", wording.lastDayField, isNeeded: true) + form.submit(wording.endRole)
        return HTMLPage(
            wording.endAssignmentHeading(view.personName),
            "<p>\(wording.name(of: assignment.role)), \(wording.text(of: assignment.scope))\(period)</p>\n"
                + form.form(Self.path(assignment.code), fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let day = try form.entered.neededDay("on")
        let ended = try await Assignments(form.app).end(view.assignment.code, on: day)
        return scene.address(PersonRoutes.path(ended.assignment.person), done: .saved)
    }
}

/// A hand-over with what was handed over, as it stands now.
struct HandOverRow {
    let view: HandOverView
    let scene: StaffScene

    var html: HTML {
        let wording = scene.wording
        let items = view.assignments.map { assignment -> HTML in
            let name = assignment.personName.isEmpty ? wording.forgottenPerson : assignment.personName
            let period = wording.period(from: assignment.assignment.from, until: assignment.assignment.until)
            let about = [wording.text(of: assignment.assignment.scope), period].compactMap(\.self)
            return """
                <li>\(name), \(wording.name(of: assignment.assignment.role)): \(about.joined(separator: ", ")) \
                (\(assignment.assignment.code))</li>

                """
        }
        let list: HTML = items.isEmpty ? .empty : "<ul>\n\(items)</ul>\n"
        let line = RecordParts(scene: scene, today: view.handOver.on).handOver(view)
        return "<li>\(line) <span class=\"code\">\(view.handOver.code)</span>\n\(list)</li>\n"
    }
}
