import App
import HTMLText
import Hummingbird
import LegalCalendar
import Registry
import Wording

struct FilingsList: StaffList {
    let section = StaffSection.filings
    let fields: [ListField] = [.text, .state, .within, .overdue, .producer, .product, .village, .kind, .officer]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListFilings {
        ListFilings(app, office: settings.officePerson)
    }

    func item(_ row: ListedFiling, _ scene: StaffScene) -> HTML {
        FilingRow(row: row, scene: scene).html
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedFiling>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.filing.code }), (.procedure, { $0.procedureName.text(in: scene.language) }),
            (.subject, { $0.subjectName }), (.state, { wording.name(of: $0.state, word: $0.word) }),
            (.filed, { $0.filed.map { wording.day($0.date) } }), (.number, { $0.filed?.number }),
            (.step, { $0.next?.name.text(in: scene.language) }), (.date, { $0.next?.date.map { wording.day($0) } }),
            (.isSure, { $0.next.flatMap { $0.sureness(wording) } }),
            (.daysLeft, { $0.next?.daysLeft.map(String.init) }),
            (.people, { $0.officers.joined(separator: "; ") }),
        ]
    }
}

extension ListedObligation {
    /// The day to plan with.
    var date: Day? { record.dates.plan ?? record.dates.safe }

    func sureness(_ wording: any Wording) -> String? {
        date.map { _ in
            let sure = wording.sure(record.dates.isSafeFirm)
            return isUnchecked ? "\(sure); \(wording.unchecked)" : sure
        }
    }
}

/// A filing in a list: what it is for, whether it was filed, what comes next, and who sees to it.
struct FilingRow {
    let row: ListedFiling
    let scene: StaffScene

    var html: HTML {
        let wording = scene.wording
        let next = row.next.map { next -> HTML in
            "<br>\(next.name.text(in: scene.language)): \(next.weekDate(wording))"
        }
        let officers: HTML = row.officers.isEmpty ? .empty : "<br>\(wording.seenTo(by: row.officers))"
        return """
            <li><a href="\(scene.filing(row.filing.code))">\(row.subjectName)</a>
            (\(row.filing.code), \(row.procedureName.text(in: scene.language)))<br>
            \(wording.filedLine(word: row.word, on: row.filed?.date, number: row.filed?.number))\(next ?? .empty)\(officers)</li>

            """
    }
}
