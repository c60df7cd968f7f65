import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// A part of the trail with its filter. What stood before and after an act may be personal: whoever may not see
/// addresses sees who did what to which record, and no more.
struct AuditPart {
    let found: AuditPage
    let filter: AuditFilter
    /// What people call the ids that values hold: events, procedures.
    let names: NameBook
    let scene: StaffScene

    private var wording: any Wording { scene.wording }
    private var path: String { StaffSection.trail.path }

    var html: HTML {
        let rows = found.entries.map(item)
        let list: HTML =
            rows.isEmpty ? "<p>\(wording.nothingFound)</p>\n" : "<ul class=\"cards\">\n\(rows)</ul>\n"
        let older: HTML =
            found.next.map { number -> HTML in
                let address = scene.address(path, filter.items + [("before", "\(number)")])
                return "<p><a rel=\"next\" href=\"\(address)\">\(wording.olderEntries)</a></p>\n"
            } ?? .empty
        return """
            <p>\(wording.trailIntroduction)</p>
            <p><a href="\(scene.address(AuditRoutes.check))">\(wording.auditCheckHeading)</a></p>
            \(form)\(list)\(older)
            """
    }

    private func item(_ entry: ListedAudit) -> HTML {
        let who = entry.personName.map { "\($0) (\(entry.person))" } ?? entry.person
        let kind = entry.kind.map { wording.name(of: $0) } ?? ""
        let address = entry.kind.flatMap { scene.address(of: $0, entry.code) }
        let code: HTML =
            address.map { address -> HTML in "<a href=\"\(address)\">\(entry.code)</a>" } ?? HTML(escaping: entry.code)
        return """
            <li><b>\(wording.name(ofAct: entry.act))</b>: \(kind) \(code)<br>
            \(wording.instant(entry.at)), \(who) <span class="code">\(wording.entryNumber(entry.sequence))</span>\(values(entry))</li>

            """
    }

    /// The trail keeps its values as the machine wrote them, for its digests: days and names are told as people say them.
    private func values(_ entry: ListedAudit) -> HTML {
        guard scene.signedIn.may(.seeAddresses) else { return .empty }
        let told = [(wording.valueBefore, entry.before), (wording.valueAfter, entry.after)]
            .compactMap { label, value in value.map { "\(label): \(words(of: $0))" } }
        return PageScene.fold(wording.keptValues, told)
    }

    private func words(of value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            let bare = String(word.prefix { !";,|".contains($0) })
            let rest = word.dropFirst(bare.count)
            if let day = Day(bare) { return wording.day(day) + rest }
            return names.name(bare, in: scene.language) + rest
        }.joined(separator: " ")
    }

    private var form: HTML {
        var entered = Entered.nothing
        for (name, value) in filter.items { entered = entered.with(name, value) }
        let part = FormPart(scene, entered)
        let acts = found.acts.map { ($0, wording.name(ofAct: $0)) }.sorted { $0.1 < $1.1 }
        let fields =
            part.text("person", wording.actorField)
            + part.choice("act", wording.actField, acts, empty: wording.anyOfThem)
            + part.text("code", wording.trailCodeField, hint: wording.trailCodeHint)
            + part.day("from", wording.fromDayField)
            + part.day("until", wording.untilDayField) + part.submit(wording.filterButton)
        let clear: HTML =
            filter.items.isEmpty
            ? .empty : "<p class=\"screen\"><a href=\"\(scene.address(path))\">\(wording.clearFilter)</a></p>\n"
        return part.ask(path, fields) + clear
    }
}
