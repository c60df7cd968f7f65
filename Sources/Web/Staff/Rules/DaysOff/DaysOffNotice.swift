import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// What a notice says of one year's days off, as somebody enters it: one of four things.
struct DaysOffNotice {
    enum Saying: String, CaseIterable {
        case confirm, refuse, add, complete
    }

    let year: HolidayYear
    let form: FormPart

    private var wording: any Wording { form.scene.wording }

    /// - Parameter problem: what was wrong with what was entered before.
    init(_ year: HolidayYear, _ scene: StaffScene, _ entered: Entered, _ problem: Problem? = nil) {
        self.year = year
        var part = FormPart(scene, entered, problem)
        // A day that was ticked is wrong among the ticks, not in the field of a new day.
        let isAboutTicks = [Saying.confirm, .refuse].map(\.rawValue).contains(entered.text("act"))
        if isAboutTicks, part.wrongField == "date" || part.wrongField == "code" { part.wrongField = "day" }
        form = part
    }

    var page: HTMLPage {
        let sayings = Saying.allCases.map { ($0.rawValue, label($0)) }
        let kinds = SpecialDay.Kind.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        form.call("day", wording.daysToConfirm)
        let waiting = unsettled.enumerated().map { place, row -> HTML in
            let name = "\(wording.dayWithWeekday(row.day)): \(row.name.text(in: form.scene.language))"
            let about = "\(wording.name(of: row.kind)), \(wording.name(of: row.status)); \(row.source)"
            return form.tick(
                "day",
                "\(name) (\(about))",
                value: Self.value(of: row),
                id: place == 0 ? "day" : "day-\(place)"
            )
        }
        let ticks: HTML = waiting.isEmpty ? "<p id=\"day\">\(wording.noDaysWaiting)</p>\n" : waiting.joined()
        let added =
            form.day("date", wording.newDayField)
            + form.choice("kind", wording.dayKindField, kinds, empty: wording.chooseOne)
            + form.text("name", wording.dayNameField) + form.text("name-en", wording.dayEnglishField)
        let fields =
            form.hidden("nam", "\(year.year.year)")
            + form.text("notice", wording.noticeField, hint: wording.noticeHint, isNeeded: true)
            + form.text("source", wording.noticePlaceField)
            + form.radios("act", wording.noticeSays, sayings, isNeeded: true)
            + FormPart.group(wording.daysToConfirm, ticks)
            + FormPart.group(wording.newDayHeading, added)
            + form.submit(wording.previewButton)
        let back = form.scene.address(form.scene.daysOff, [("nam", "\(year.year.year)")])
        return HTMLPage(
            wording.noticeOfDaysOff,
            """
            <p>\(wording.noticeCountsForAll)</p>
            \(form.form(DaysOffRoutes.notice, fields))<p><a href="\(back)">\(wording.daysOffHeading(year.year.year))</a></p>

            """
        )
    }

    /// What a notice can still confirm or refuse: first what is not decided, then what nobody has held against it.
    private var unsettled: [SpecialDay] {
        let open = year.rows.filter { !$0.isSettled }
        return open.filter { $0.status != .decided } + open.filter { $0.status == .decided }
    }

    private func label(_ saying: Saying) -> String {
        switch saying {
        case .confirm: wording.noticeHasDays
        case .refuse: wording.noticeHasNotDays
        case .add: wording.noticeHasNewDay
        case .complete: wording.yearIsComplete(year.year.year)
        }
    }

    // MARK: what was entered

    private static func value(of row: SpecialDay) -> String { "\(row.day) \(row.kind.rawValue)" }

    static func act(_ entered: Entered, year: Int) throws -> (HolidayAct, HolidayNotice) {
        let said = try entered.neededText("act")
        guard let saying = Saying(rawValue: said) else {
            let choices = Saying.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "act", text: said, choices: choices))
        }
        let notice = HolidayNotice(number: try entered.neededText("notice"), source: entered.text("source"))
        switch saying {
        case .confirm: return (.confirm(try days(entered)), notice)
        case .refuse: return (.refuse(try days(entered)), notice)
        case .complete: return (.complete(year), notice)
        case .add:
            let kind = try kind(try entered.neededText("kind"))
            let name = NameFolding.normalised(try entered.neededText("name"))
            let english = entered.text("name-en").map(NameFolding.normalised)
            let text = BilingualText(vi: name, en: english ?? name)
            return (.add(try entered.neededDay("date"), kind, name: text), notice)
        }
    }

    private static func days(_ entered: Entered) throws -> [NamedSpecialDay] {
        let days = try entered.all("day").map { text -> NamedSpecialDay in
            let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let day = Day(parts[0]) else {
                throw Problem.general(.badValue(field: "day", text: text, example: "2026-11-23"))
            }
            return NamedSpecialDay(day, try kind(parts[1]))
        }
        guard !days.isEmpty else { throw Problem.general(.emptyText(field: "day")) }
        return days
    }

    private static func kind(_ text: String) throws -> SpecialDay.Kind {
        guard let kind = SpecialDay.Kind(rawValue: text) else {
            let choices = SpecialDay.Kind.allCases.map(\.rawValue)
            throw Problem.general(.unknownChoice(field: "kind", text: text, choices: choices))
        }
        return kind
    }
}
