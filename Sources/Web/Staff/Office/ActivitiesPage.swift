import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// The log of what the office did this year, and the form that adds to it.
struct ActivitiesPage: StaffActPage {
    private let lists: OfficeActivities
    private static let years = 3

    /// Of this year and those before it, the latest year first.
    private let logged: [(year: Int, activities: [ActivityView])]
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        lists = try Activities(app).lists()
        let year = app.clock.today().year
        var logged: [(year: Int, activities: [ActivityView])] = []
        for year in ((year - Self.years + 1)...year).reversed() {
            logged.append((year, try await Activities(app).list(year: year)))
        }
        self.logged = logged
        self.scene = scene
    }

    func page(_ form: FormPart) -> HTMLPage {
        let language = scene.language
        let kinds = lists.kinds.map { ($0.id, $0.name.text(in: language)) }
        let units = lists.units.map { ($0.id, $0.name.text(in: language)) }
        let measures = lists.kinds.flatMap(\.measures).reduce(into: [ActivityKind.Measure]()) { all, measure in
            if !all.contains(where: { $0.id == measure.id }) { all.append(measure) }
        }
        let numbers = measures.map { form.text("so-\($0.id)", $0.name.text(in: language), isNumber: true) }
        let fields =
            form.choice("kind", wording.activityKindField, kinds, empty: wording.chooseOne, isNeeded: true)
            + form.day("day", wording.activityDayField, isNeeded: true)
            + form.text("subject", wording.activitySubjectField, isNeeded: true)
            + form.choice("unit", wording.activityUnitField, units, empty: wording.chooseOne, isNeeded: true)
            + FormPart.group(wording.activityNumbers, numbers.joined())
            + form.long("note", wording.activityNoteField)
            + form.submit(wording.saveButton)
        let years = logged.filter { !$0.activities.isEmpty || $0.year == logged.first?.year }
        let sections = years.map { year, activities in
            PageScene.section("logged-\(year)", wording.activitiesOf(year: year), list(activities))
        }
        return HTMLPage(
            wording.activitiesHeading,
            form.form(StaffSection.activities.path, fields) + sections.joined()
        )
    }

    private func list(_ activities: [ActivityView]) -> HTML {
        let rows = activities.map { view -> HTML in
            let numbers = view.numbersText(scene.language)
            return """
                <li>\(wording.day(view.activity.day)): \(view.kind.name.text(in: scene.language)) – \(view.activity.subject), \
                \(view.unit.name.text(in: scene.language))\(numbers.isEmpty ? "" : "; \(numbers)")</li>

                """
        }
        return rows.isEmpty ? "<p>\(wording.noActivities)</p>\n" : "<ul>\n\(rows)</ul>\n"
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        var input = ActivityInput(
            kind: try entered.neededText("kind"),
            day: try entered.neededDay("day"),
            subject: try entered.neededText("subject"),
            unit: try entered.neededText("unit")
        )
        input.note = entered.text("note")
        input.numbers = lists.kinds.flatMap(\.measures).map(\.id).reduce(into: []) { numbers, id in
            guard let number = entered.text("so-\(id)"), !numbers.contains(where: { $0.hasPrefix("\(id)=") }) else {
                return
            }
            numbers.append("\(id)=\(number)")
        }
        _ = try await Activities(form.app).add(input)
        return scene.address(StaffSection.activities.path, done: .saved)
    }
}
