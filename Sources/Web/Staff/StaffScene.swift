import App
import HTMLText
import Registry
import Wording

/// Who of the staff looks at a page, in which language.
struct StaffScene: Sendable {
    let signedIn: SignedIn
    let language: Language
    /// What the form before this page has done.
    var done: StaffAct?

    var wording: any Wording { language.wording }

    func address(_ path: String) -> String { PageAddress(path: path, language: language).text }

    /// The page that shows what was done, which says so once.
    ///
    /// - Parameter query: names and values that need no escaping, such as codes.
    func address(
        _ path: String,
        done act: StaffAct,
        with query: [(String, String)] = [],
        at anchor: String? = nil
    ) -> String {
        let language = language == .vietnamese ? [] : [("lang", language.rawValue)]
        let items = (query + [("xong", act.rawValue)] + language).map { "\($0)=\($1)" }
        return "\(path)?\(items.joined(separator: "&"))\(anchor.map { "#\($0)" } ?? "")"
    }

    func filing(_ code: String) -> String { address("\(StaffDoor.home)/don/\(code)") }

    /// The ways between the pages, the search, and the way out.
    var menu: HTML {
        """
        <nav aria-label="\(wording.menu)" class="screen"><ul class="menu">
        \(sections.filter(StaffSection.inMenu.contains).map(entry))<li><a href="\(address(StaffSection.contents))">\(wording.allSections)</a></li>
        </ul></nav>
        <form class="screen" role="search" action="\(StaffDoor.home)/tim">\(keptLanguage)
        <label for="q">\(wording.searchHeading)</label>
        <input id="q" name="q" type="search" maxlength="200" required><button>\(wording.searchButton)</button></form>

        """
    }

    /// The parts of the pages that the account may see.
    var sections: [StaffSection] {
        StaffSection.allCases.filter { section in section.needs.map { signedIn.may($0) } ?? true }
    }

    func entry(_ section: StaffSection) -> HTML {
        "<li><a href=\"\(address(section.path))\">\(wording.name(of: section))</a></li>\n"
    }

    /// Below the page: a shared computer must be left in one tap.
    var leave: HTML {
        """
        <form class="screen" method="post" action="\(address(StaffDoor.signOut))">
        <input type="hidden" name="form" value="\(signedIn.formToken)">
        <p><a href="\(address(StaffSection.ownAccount.path))">\(who)</a>\(place)</p>
        <button>\(wording.signOutButton)</button></form>

        """
    }

    private var who: String {
        wording.signedInAs(signedIn.personName, role: signedIn.account.role, unit: signedIn.account.unit)
    }

    /// Whoever looks at many communes must see at which.
    private var place: HTML {
        guard signedIn.may(.chooseCommune) else { return .empty }
        let name = signedIn.commune?.name ?? wording.noCommuneChosen
        return " – <a href=\"\(address(StaffSection.communes.path))\">\(name)</a>"
    }

    /// A form that asks keeps its page's language, which stands in the address.
    var keptLanguage: HTML {
        language == .vietnamese ? .empty : "<input type=\"hidden\" name=\"lang\" value=\"\(language.rawValue)\">"
    }
}

extension StaffSection {
    static let contents = "\(StaffDoor.home)/muc-luc"

    /// What is needed every day stands on every page; the rest is one tap further.
    static let inMenu: [StaffSection] = [.home, .filings, .register, .communes]

    /// What an account must be able to do to see it; nil for everybody.
    var needs: Account.Capability? {
        switch self {
        case .home, .filings, .advice, .letters, .proposals, .checks: .read
        case .register, .lists, .verification, .inbox: .write
        case .accounts: .keepAccounts
        case .communes: .chooseCommune
        case .ownAccount: nil
        }
    }

    var path: String {
        switch self {
        case .home: StaffDoor.home
        case .filings: "\(StaffDoor.home)/don"
        case .letters: LetterRoutes.path
        case .inbox: InboxRoutes.path
        case .proposals: ProposalRoutes.path
        case .checks: CheckRoutes.path
        case .communes: "\(StaffDoor.home)/cac-xa"
        case .accounts: "\(StaffDoor.home)/tai-khoan"
        case .ownAccount: "\(StaffDoor.home)/tai-khoan-cua-toi"
        case .register: "\(StaffDoor.home)/dang-ky"
        case .advice: "\(StaffDoor.home)/tu-van"
        case .lists: "\(StaffDoor.home)/nhap"
        case .verification: VerifyCertificatesPage.path
        }
    }
}
