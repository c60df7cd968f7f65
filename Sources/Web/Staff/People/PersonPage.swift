import App
import HTMLText
import LegalCalendar
import Registry
import Wording

/// One person: who they are to the office, and what may be done with what is held of them.
struct PersonPage {
    let dossier: PersonDossier
    let today: Day
    let scene: StaffScene
    private var wording: any Wording { scene.wording }
    private var person: Person { dossier.view.person }
    private var path: String { PersonRoutes.path(person.code) }

    var page: HTMLPage {
        let isForgotten = person.forgottenOn != nil
        let title = isForgotten ? wording.forgottenPerson : person.name
        let content =
            isForgotten ? answersFor + handOvers : addresses + away + answersFor + handOvers + links + account + rights
        return HTMLPage(title, "<p class=\"code\">\(person.code)</p>\n\(content)")
    }

    private var addresses: HTML {
        guard scene.signedIn.may(.seeAddresses) else { return "<p>\(wording.addressesHidden)</p>\n" }
        let items = person.addresses.map { address -> HTML in
            let about = "\(wording.name(of: address.channel)), \(wording.consent(address.hasConsented))"
            return "<li>\(address.address) (\(about))</li>\n"
        }
        let list: HTML = items.isEmpty ? "<p>\(wording.noAddress)</p>\n" : "<ul>\n\(items)</ul>\n"
        let quiet = wording.quietHours(from: person.quietFrom, until: person.quietUntil)
        return PageScene.section(
            "addresses",
            wording.addressesHeading,
            list + "<p>\(quiet)</p>\n" + way(wording.changeQuietHours, "\(path)/sua")
        )
    }

    private var answersFor: HTML {
        let assignments = dossier.view.assignments.map { assignment -> HTML in
            let until = assignment.until.map { " – \(wording.day($0))" }
            return """
                <li>\(wording.name(of: assignment.role)), \(scope(assignment.scope)) \
                (\(wording.day(assignment.from))\(until))\(RecordActs(scene: scene).endAssignment(assignment, on: today))</li>

                """
        }
        let representations = dossier.representations.map { view -> HTML in
            let until = view.lastDay.map { " – \(wording.day($0))" }
            return "<li>\(view.producerName), \(view.representation.document)\(until)</li>\n"
        }
        let items = assignments + representations
        let list: HTML = items.isEmpty ? "<p>\(wording.answersForNothing)</p>\n" : "<ul>\n\(items)</ul>\n"
        let acts = way(wording.assignHere, "\(path)/phan-cong") + way(wording.handOverHere, StaffSection.handOver.path)
        return PageScene.section(
            "answers-for",
            wording.answersForHeading,
            person.forgottenOn == nil ? list + acts : list
        )
    }

    /// To an act, for whoever may do it.
    private func way(_ label: String, _ path: String) -> HTML {
        guard scene.signedIn.may(.write) else { return .empty }
        return "<p class=\"screen\"><a href=\"\(scene.address(path))\">\(label)</a></p>\n"
    }

    private var away: HTML {
        let days = DaysAwayPart(
            days: dossier.daysAway.filter { $0.until.map { $0 >= today } ?? true },
            wording: wording
        )
        let content = days.html + way(wording.recordAway, AwayPage.path(person.code))
        return content == .empty ? .empty : PageScene.section("away", wording.daysAwayHeading, content)
    }

    private var handOvers: HTML {
        guard !dossier.handOvers.isEmpty else { return .empty }
        let rows = dossier.handOvers.reversed().map { HandOverRow(view: $0, scene: scene).html }
        return PageScene.section("hand-overs", wording.handOversHeading, "<ul class=\"cards\">\n\(rows)</ul>\n")
    }

    private func scope(_ scope: Assignment.Scope) -> HTML {
        let text = wording.text(of: scope)
        switch scope {
        case .producer(let code): return "<a href=\"\(scene.address(RecordPath.producer(code)))\">\(text)</a>"
        case .filing(let code): return "<a href=\"\(scene.filing(code))\">\(text)</a>"
        case .commune, .village, .unit: return HTML(escaping: text)
        }
    }

    private var links: HTML {
        let standing = dossier.links.filter { $0.revoked == nil }
        guard !standing.isEmpty, scene.signedIn.may(.write) else { return .empty }
        let items = standing.map { link -> HTML in
            let address = scene.address("\(RecordPath.producer(link.producer))/duong-dan")
            return "<li><a href=\"\(address)\">\(link.code)</a> (\(wording.day(link.made)))</li>\n"
        }
        return PageScene.section("links", wording.personLinksHeading, "<ul>\n\(items)</ul>\n")
    }

    private var account: HTML {
        guard let view = dossier.account else { return .empty }
        let text = [wording.name(of: view.account.role), wording.name(of: view.state)].joined(separator: ", ")
        let address = scene.address("\(AccountRoutes.home)/\(view.account.code)")
        let line: HTML =
            scene.signedIn.may(.keepAccounts) ? "<a href=\"\(address)\">\(text)</a>" : HTML(escaping: text)
        return PageScene.section("account", wording.personAccountHeading, "<p>\(line)</p>\n")
    }

    /// What a person may ask the office for.
    private var rights: HTML {
        guard scene.signedIn.may(.seeAddresses) else { return .empty }
        let acts: [(String, String)] =
            scene.signedIn.may(.write)
            ? [(wording.correctPersonHeading(person.name), "sua"), (wording.forgetHeading, "xoa")] : []
        let items = acts.map { act -> HTML in
            "<p><a href=\"\(scene.address("\(path)/\(act.1)"))\">\(act.0)</a></p>\n"
        }
        return PageScene.section(
            "personal-data",
            wording.personalDataHeading,
            """
            <p>\(wording.personalDataText)</p>
            \(items)\(FormPart(scene).button(wording.exportButton, to: "\(path)/xuat"))<p class="hint">\
            \(wording.exportHint)</p>

            """
        )
    }
}
