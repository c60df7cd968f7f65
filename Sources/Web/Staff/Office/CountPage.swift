import App
import HTMLText
import LegalCalendar
import Procedures
import Registry
import Wording

/// One term from one day, outside any filing, with how it was counted. The question stands in the address.
struct CountPage {
    private let form: FormPart
    private let answer: HTML
    private var wording: any Wording { form.scene.wording }

    /// - Parameter isAsking: only the form, whatever was entered.
    init(_ app: AppContext, _ form: FormPart, isAsking: Bool = false) throws {
        self.form = form
        let entered = form.entered
        guard !isAsking, entered.holds("from") else {
            answer = .empty
            return
        }
        let day = try entered.neededDay("from")
        let written = try entered.neededText("count")
        let sign = entered.text("way") == "back" ? "-" : ""
        guard let count = Int(written), (1...10_000).contains(count),
            let term = Term("\(sign)P\(count)\(entered.text("unit") ?? "M")")
        else { throw Problem.general(.badValue(field: "count", text: written, example: "3")) }
        let wording = form.scene.wording
        let question = try DeadlineQuestion(app.library)
        let dates = question.dates(from: day, term: term)
        let names = try app.library.lawNames()
        let lines = question.reasons(from: day, term: term).map { wording.sentence($0, names: names) }
        let safe = dates.safe.map { wording.headline(date: $0, isFloor: false) } ?? wording.noDateYet
        let doubt: HTML = dates.isFirm ? .empty : "<p class=\"unsure\">\(wording.provisionalLine)</p>\n"
        answer = """
            <div class="panel" role="status">
            <p class="date">\(safe)</p>
            \(doubt)\(PageScene.fold(wording.howComputed, lines, ordered: true))</div>

            """
    }

    var page: HTMLPage {
        let units = [
            ("M", wording.monthsUnit), ("D", wording.daysUnit), ("WD", wording.workingDaysUnit),
            ("Y", wording.yearsUnit),
        ]
        let ways = [("on", wording.countForward), ("back", wording.countBackward)]
        let fields =
            form.day("from", wording.countFromField, isNeeded: true)
            + form.text("count", wording.countTermField, isNeeded: true, isNumber: true)
            + form.choice("unit", wording.countUnitField, units, empty: nil)
            + form.choice("way", wording.countWayField, ways, empty: nil)
            + form.submit(wording.countButton)
        return HTMLPage(wording.countHeading, answer + form.ask(StaffSection.counting.path, fields))
    }
}
