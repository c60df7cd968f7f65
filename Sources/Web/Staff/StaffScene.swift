import App
import HTMLText
import Registry
import Wording

/// Who of the staff looks at a page, in which language.
struct StaffScene: Sendable {
    let signedIn: SignedIn
    let language: Language

    var wording: any Wording { language.wording }

    func address(_ path: String) -> String { PageAddress(path: path, language: language).text }

    func filing(_ code: String) -> String { address("\(StaffDoor.home)/don/\(code)") }

    /// The ways between the pages, the search, and the way out.
    var menu: HTML {
        """
        <nav aria-label="\(wording.menu)" class="screen"><ul class="menu">
        <li><a href="\(address(StaffDoor.home))">\(wording.staffHome)</a></li>
        <li><a href="\(address("\(StaffDoor.home)/don"))">\(wording.staffFilings)</a></li>
        </ul></nav>
        <form class="screen" role="search" action="\(StaffDoor.home)/tim">\(keptLanguage)
        <label for="q">\(wording.searchHeading)</label>
        <input id="q" name="q" type="search" maxlength="200" required><button>\(wording.searchButton)</button></form>

        """
    }

    /// Below the page: a shared computer must be left in one tap.
    var leave: HTML {
        """
        <form class="screen" method="post" action="\(address(StaffDoor.signOut))">
        <input type="hidden" name="form" value="\(signedIn.formToken)">
        <p>\(wording.signedInAs(signedIn.personName, role: signedIn.account.role))</p>
        <button>\(wording.signOutButton)</button></form>

        """
    }

    /// A form that asks keeps its page's language, which stands in the address.
    var keptLanguage: HTML {
        language == .vietnamese ? .empty : "<input type=\"hidden\" name=\"lang\" value=\"\(language.rawValue)\">"
    }
}
