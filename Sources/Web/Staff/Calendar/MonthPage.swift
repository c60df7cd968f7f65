import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// A month: on a wide screen a table of weeks, on a narrow one the same table as a list of days.
struct MonthPage {
    let month: CalendarMonth
    let scene: StaffScene

    private var wording: any Wording { scene.wording }

    var html: HTML {
        let doubt: HTML = month.isComplete ? .empty : "<p class=\"unsure\">\(wording.calendarUndecided)</p>\n"
        let isEmpty = month.days.allSatisfy(\.work.isEmpty)
        let nothing: HTML = isEmpty ? "<p>\(wording.nothingThisMonth)</p>\n" : .empty
        let file = scene.address("\(StaffSection.calendar.path).ics")
        let whole: HTML = "<p class=\"screen\"><a href=\"\(file)\" download>\(wording.calendarAsFile)</a></p>\n"
        return "\(ways)\(doubt)\(nothing)\(table)\(whole)"
    }

    private var ways: HTML {
        let back = month.before.map { way($0, wording.previousMonth) }
        let on = month.after.map { way($0, wording.nextMonth) }
        let now: HTML = "<li><a href=\"\(scene.address(StaffSection.calendar.path))\">\(wording.thisMonth)</a></li>\n"
        return """
            <nav aria-label="\(wording.name(of: StaffSection.calendar))" class="screen"><ul class="menu">
            \(back ?? .empty)\(now)\(on ?? .empty)</ul></nav>

            """
    }

    private func way(_ other: (year: Int, month: Int), _ label: String) -> HTML {
        let number = other.month < 10 ? "0\(other.month)" : "\(other.month)"
        let address = scene.address(StaffSection.calendar.path, [("thang", "\(other.year)-\(number)")])
        return "<li><a href=\"\(address)\">\(label) (\(wording.monthName(other.year, other.month)))</a></li>\n"
    }

    // On a narrow screen the cells are laid out as blocks, of which days without anything are left out: no table any more,
    // and each day tells its weekday itself.
    private var table: HTML {
        let headings = wording.weekdays.map { day -> HTML in "<th scope=\"col\">\(day)</th>" }
        let lead = (month.days.first?.day.weekday ?? 1) - 1
        let cells = Array(repeating: Self.blank, count: lead) + month.days.map(cell)
        let tail = Array(repeating: Self.blank, count: (7 - cells.count % 7) % 7)
        let all = cells + tail
        let weeks = stride(from: 0, to: all.count, by: 7).map { start -> HTML in
            "<tr>\(all[start..<start + 7])</tr>\n"
        }
        return """
            <table class="month"><caption class="hidden">\(wording.monthName(month.year, month.month))</caption>
            <thead><tr>\(headings)</tr></thead>
            <tbody>
            \(weeks)</tbody></table>

            """
    }

    private static let blank: HTML = "<td class=\"blank\"></td>"

    private func cell(_ day: CalendarDay) -> HTML {
        let isQuiet = day.work.isEmpty && day.special.isEmpty && day.day != month.today
        let look: HTML = isQuiet ? "quiet" : day.isOpen ? "open" : "off"
        let now: HTML = day.day == month.today ? " <b>(\(wording.todayWord))</b>" : .empty
        let current: HTML = day.day == month.today ? " aria-current=\"date\"" : .empty
        let special = day.special.map { row -> HTML in
            "<p class=\"hint\">\(wording.specialDay(row, name: row.name.text(in: scene.language)))</p>\n"
        }
        let name = wording.weekdays[day.day.weekday - 1]
        let items = day.work.map(item)
        let list: HTML = items.isEmpty ? .empty : "<ul>\n\(items)</ul>"
        return """
            <td class="\(look)"\(current)><p class="day"><span class="weekday">\(name)</span> \
            \(wording.day(day.day))\(now)</p>
            \(special)\(list)</td>
            """
    }

    private func item(_ work: ListedWork) -> HTML {
        let record = work.obligation.record
        let text = "\(work.obligation.name.text(in: scene.language)) – \(work.subjectName)"
        let told = record.dates.isSafeFirm ? text : wording.provisionalWork(text)
        let mark: HTML = work.obligation.isUnchecked ? " <span class=\"unsure\">(\(wording.unchecked))</span>" : .empty
        return "<li><a href=\"\(scene.filing(work.filing.code))#\(record.code)\">\(told)</a>\(mark)</li>\n"
    }
}
