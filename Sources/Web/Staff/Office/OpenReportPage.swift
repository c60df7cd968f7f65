import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

/// Begins a report that the commune owes every year: by a person the first time, by the night from then on.
struct OpenReportPage: StaffActPage {
    private let procedures: [Procedure]
    private let year: Int
    private let scene: StaffScene
    private var wording: any Wording { scene.wording }

    init(_ app: AppContext, _ scene: StaffScene, _ parameters: Parameters) async throws {
        procedures = try ReportYears(app).procedures()
        year = app.clock.today().year
        self.scene = scene
    }

    static let path = "\(StaffSection.forms.path)/bao-cao-nam"

    func page(_ form: FormPart) -> HTMLPage {
        let reports = procedures.map { ($0.id, $0.name.text(in: scene.language)) }
        let years = ((year - 1)...year).reversed().map { ("\($0)", "\($0)") }
        let fields =
            form.radios("procedure", wording.reportField, reports, isNeeded: true)
            + form.choice("year", wording.reportYearField, years, empty: nil)
            + form.day("due", wording.reportDueField, hint: wording.reportDueHint)
            + form.submit(wording.openReportButton)
        return HTMLPage(
            wording.openReportHeading,
            "<p>\(wording.openReportIntroduction)</p>\n" + form.form(Self.path, fields)
        )
    }

    func act(_ form: StaffForm) async throws -> String {
        let entered = form.entered
        let filing = try await ReportYears(form.app).open(
            procedure: try entered.neededText("procedure"),
            year: try entered.number("year") ?? year,
            due: try entered.day("due")
        )
        return scene.address("\(StaffSection.filings.path)/\(filing)", done: .registered)
    }
}
