import App
import HTMLText
import Hummingbird
import LegalCalendar
import Procedures
import Registry
import Wording

struct WorkList: StaffList {
    let section = StaffSection.work
    let fields: [ListField] = [.text, .within, .overdue, .officer, .unit, .producer, .product, .village, .kind]

    func source(_ app: AppContext, _ settings: WebSettings) -> ListWork {
        ListWork(app, office: settings.officePerson)
    }

    func item(_ row: ListedWork, _ scene: StaffScene) -> HTML {
        WorkRow(row: row, scene: scene).html
    }

    func columns(_ scene: StaffScene) -> [ListFile<ListedWork>.Column] {
        let wording = scene.wording
        return [
            (.code, { $0.obligation.record.code }), (.step, { $0.obligation.name.text(in: scene.language) }),
            (.subject, { $0.subjectName }), (.filing, { $0.filing.code }),
            (.procedure, { $0.procedureName.text(in: scene.language) }),
            (.date, { $0.obligation.date.map { wording.day($0) } }),
            (.isSure, { $0.obligation.sureness(wording) }),
            (.daysLeft, { $0.obligation.daysLeft.map(String.init) }),
            (.people, { $0.people.joined(separator: "; ") }),
        ]
    }
}

/// Something that is owed, in a list: by when, for what, and who sees to it.
struct WorkRow {
    let row: ListedWork
    let scene: StaffScene

    var html: HTML {
        let wording = scene.wording
        let obligation = row.obligation
        let name = wording.weekItem(
            step: obligation.name.text(in: scene.language),
            subject: row.subjectName,
            code: obligation.record.code
        )
        let address = "\(scene.filing(row.filing.code))#\(obligation.record.code)"
        let unit = row.unit.map { "\(wording.whoActs(wording.name(of: $0.actor))). " } ?? ""
        let people = row.people.isEmpty ? "" : wording.seenTo(by: row.people)
        return """
            <li><a href="\(address)">\(name)</a><br>
            \(obligation.weekDate(wording))<br>
            \(unit)\(people)</li>

            """
    }
}
