import Formats
public import LegalCalendar
import ProcedureFiles
import Registry

/// The rows that an act on the calendar comes to, in the files' own form.
struct HolidayRows {
    private let calendar: WorkCalendar
    private let today: Day

    init(_ calendar: WorkCalendar, _ today: Day) {
        self.calendar = calendar
        self.today = today
    }

    struct Draft {
        let table: OverlaidTable
        let key: String
        /// Nil where the files' row does not hold.
        let text: String?

        /// Under a name that problems can tell until it has a code.
        var overlaid: OverlaidRow { OverlaidRow(code: table.rawValue, path: table.rawValue, key: key, text: text) }

        func row(code: String, _ notice: HolidayNotice, _ stamp: AuditStamp) -> AcceptedRow {
            AcceptedRow(
                code: code,
                path: table.rawValue,
                key: key,
                text: text,
                notice: notice.number,
                source: notice.source,
                accepted: stamp.at,
                acceptedBy: stamp.person
            )
        }
    }

    func drafts(_ act: HolidayAct, _ notice: HolidayNotice) throws(Problem) -> [Draft] {
        let number = try CatalogueInput.name(notice.number, field: "notice")
        switch act {
        case .confirm(let days):
            var drafts: [Draft] = []
            for named in days {
                let row = try known(named)
                guard !row.isSettled else { throw .house(.specialDayDecided(named.day)) }
                drafts.append(decided(named.day, row.kind, row.name, row.citation, number))
            }
            return drafts
        case .add(let day, let kind, let name):
            // A mistyped year would make the calendar know every day up to it.
            guard calendar.year(day.year) != nil else { throw unknown(day.year) }
            guard !calendar.rows(on: day).contains(where: { $0.kind == kind }) else {
                throw .house(.specialDayExists(day))
            }
            let vi = try CatalogueInput.name(name.vi, field: "name")
            return [decided(day, kind, BilingualText(vi: vi, en: name.en), nil, number)]
        case .refuse(let days):
            var drafts: [Draft] = []
            for named in days {
                let key = "\(named.day) \(try known(named).kind.rawValue)"
                drafts.append(Draft(table: .holidays, key: key, text: nil))
            }
            return drafts
        case .complete(let year):
            return [try complete(year, number)]
        }
    }

    private func known(_ named: NamedSpecialDay) throws(Problem) -> SpecialDay {
        let rows = calendar.rows(on: named.day).filter { named.kind == nil || $0.kind == named.kind }
        guard let row = rows.first else { throw .house(.noSpecialDay(named.day)) }
        guard rows.count == 1 else { throw .house(.severalSpecialDays(named.day, rows.map(\.kind))) }
        return row
    }

    private func unknown(_ year: Int) -> Problem {
        .house(.yearUnknown(year, first: calendar.firstDay.year, last: calendar.lastDay.year))
    }

    /// A day that is only proposed may still be open in a complete year; one that is expected may not.
    private func complete(_ year: Int, _ notice: String) throws(Problem) -> Draft {
        guard let known = calendar.year(year) else { throw unknown(year) }
        guard !known.isComplete else { throw .house(.yearComplete(year)) }
        let open = calendar.rows(in: year).filter { $0.status == .expected }.map(\.day)
        guard open.isEmpty else { throw .house(.yearUndecided(year, open)) }
        return Draft(
            table: .years,
            key: "\(year)",
            text: Self.text([("year", "\(year)"), ("complete", "true"), ("source", notice), ("checked", "\(today)")])
        )
    }

    private func decided(
        _ day: Day,
        _ kind: SpecialDay.Kind,
        _ name: BilingualText,
        _ citation: Citation?,
        _ notice: String
    ) -> Draft {
        let cells = [
            ("date", "\(day)"), ("kind", kind.rawValue), ("name_vi", name.vi), ("name_en", name.en),
            ("status", SpecialDay.Status.decided.rawValue), ("law", citation?.law ?? ""),
            ("article", citation?.article ?? ""), ("clause", citation?.clause ?? ""),
            ("point", citation?.point ?? ""), ("source", notice),
            ("confidence", Confidence.confirmed.rawValue), ("checked", "\(today)"),
        ]
        return Draft(table: .holidays, key: "\(day) \(kind.rawValue)", text: Self.text(cells))
    }

    private static func text(_ cells: [(heading: String, cell: String)]) -> String {
        var writer = CSVWriter(headings: cells.map(\.heading))
        writer.append(cells.map(\.cell))
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension SpecialDay {
    /// Whether a notice has decided it and somebody has held it against the notice.
    public var isSettled: Bool { status == .decided && confidence == .confirmed }
}
