import App
import HTMLText
import Registry
import Wording

/// The commune's people, found by name.
struct PeoplePage {
    /// More on one page help nobody to find one.
    private static let most = 200

    static let unneededField = "khong-con-viec"

    let all: [PersonView]
    /// Codes of those whose purpose in the record has ended.
    let unneeded: Set<String>
    let text: String
    let isUnneededOnly: Bool
    let scene: StaffScene
    private var wording: any Wording { scene.wording }

    var html: HTML {
        let words = NameFolding.words(text)
        let found = all.filter { view in
            let own = NameFolding.words(view.person.name) + [NameFolding.folded(view.person.code)]
            return view.person.forgottenOn == nil
                && words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
                && (!isUnneededOnly || unneeded.contains(view.person.code))
        }
        let items = found.prefix(Self.most).map { view -> HTML in
            let about = view.assignments.map { "\(wording.name(of: $0.role)), \(wording.text(of: $0.scope))" }
            return """
                <li><a href="\(scene.address(PersonRoutes.path(view.person.code)))">\(view.person.name)</a> \
                <span class="code">\(view.person.code)</span><br>\(about.joined(separator: "; "))</li>

                """
        }
        return """
            \(ways)<form class="screen" action="\(PersonRoutes.home)">\(scene.keptLanguage)
            <p><label for="name-filter">\(wording.personName)</label><br>
            <input id="name-filter" name="q" type="search" maxlength="200" value="\(text)"> \
            <button>\(wording.filterButton)</button></p></form>
            <p aria-live="polite">\(wording.peopleFound(found.count, shown: min(found.count, Self.most)))</p>
            <ul class="cards">
            \(items)</ul>

            """
    }

    /// To a new person, and to those who should be erased.
    private var ways: HTML {
        guard scene.signedIn.may(.write) else { return .empty }
        let adding = scene.address(AddPersonPage.path)
        let only = scene.address(PersonRoutes.home, [(Self.unneededField, "yes")])
        let ended: HTML =
            unneeded.isEmpty || isUnneededOnly
            ? .empty
            : "<p class=\"screen\"><a href=\"\(only)\">\(wording.peopleWithoutPurpose(unneeded.count))</a></p>\n"
        let hint: HTML = isUnneededOnly ? "<p>\(wording.unneededHint)</p>\n" : .empty
        return """
            <p class="screen"><a class="button" href="\(adding)">\(wording.addPersonHeading)</a></p>
            \(ended)\(hint)
            """
    }
}
