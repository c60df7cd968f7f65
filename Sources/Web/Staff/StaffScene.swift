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
    /// The person with whom work stands that nobody else has, as the settings say.
    var office: String?

    var wording: any Wording { language.wording }

    func address(_ path: String) -> String { PageAddress(path: path, language: language).text }

    func address(_ path: String, _ items: [(String, String)]) -> String {
        PageAddress(path: path, language: language, items: items).text
    }

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

    func filing(_ code: String) -> String { address("\(StaffSection.filings.path)/\(code)") }

    func product(_ code: String) -> String { address("\(StaffSection.products.path)/\(code)") }

    func producer(_ code: String) -> String { address("\(StaffSection.producers.path)/\(code)") }

    func right(_ code: String) -> String { address("\(StaffSection.rights.path)/\(code)") }

    func document(_ code: String) -> String { address("\(StaffSection.documents.path)/\(code)") }

    /// The page of a record; nil for the kinds that have none.
    func address(of kind: RecordKind, _ code: String) -> String? {
        switch kind {
        case .filing: filing(code)
        case .product: product(code)
        case .producer: producer(code)
        case .right: right(code)
        case .document: document(code)
        case .validity, .report: filing(code)
        default: nil
        }
    }

    /// A village has no code: its name stands in the address.
    func village(_ name: String) -> String { address("\(StaffSection.villages.path)/xem", [("ten", name)]) }

    /// The ways between the pages, the search, and the way out.
    var menu: HTML {
        """
        <nav aria-label="\(wording.menu)" class="screen"><ul class="menu">
        \(sections.filter(StaffSection.inMenu.contains).map(entry))<li><a href="\(address(StaffSection.contents))">\(wording.allSections)</a></li>
        </ul></nav>
        \(search)
        """
    }

    /// For whoever may read what it finds.
    private var search: HTML {
        guard signedIn.may(.read) else { return .empty }
        return """
            <form class="screen" role="search" action="\(StaffDoor.home)/tim">\(keptLanguage)
            <label for="q">\(wording.searchHeading)</label>
            <input id="q" name="q" type="search" maxlength="200" required><button>\(wording.searchButton)</button></form>

            """
    }

    /// The parts of the pages that the account may see.
    var sections: [StaffSection] {
        StaffSection.allCases.filter { section in
            guard section != .house else { return maySeeHouse }
            return section.needs.map { signedIn.may($0) } ?? true
        }
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
    static let inMenu: [StaffSection] = [.home, .work, .calendar, .filings, .products, .register, .communes]

    /// What an account must be able to do to see it; nil for everybody.
    var needs: Account.Capability? {
        switch self {
        case .home, .filings, .advice, .work, .products, .producers, .villages, .rights, .people, .calendar,
            .reminders, .letters, .proposals, .checks, .tonight, .byHand, .ruleReview, .ruleChanges, .trail, .sources,
            .stars, .ledger, .documents, .papers, .counting:
            .read
        case .rules, .fees, .daysOff: nil
        case .register, .lists, .verification, .activities, .handOver, .inbox: .write
        case .forms, .weekSheet: .seeAddresses
        case .accounts: .keepAccounts
        case .settings: .keepSettings
        case .communes: .chooseCommune
        case .ownAccount, .house: nil
        }
    }

    var path: String {
        switch self {
        case .home: StaffDoor.home
        case .work: "\(StaffDoor.home)/viec"
        case .filings: "\(StaffDoor.home)/don"
        case .letters: LetterRoutes.path
        case .inbox: InboxRoutes.path
        case .proposals: ProposalRoutes.path
        case .checks: CheckRoutes.path
        case .products: "\(StaffDoor.home)/san-pham"
        case .producers: "\(StaffDoor.home)/chu-the"
        case .villages: "\(StaffDoor.home)/lang"
        case .rights: "\(StaffDoor.home)/doi-tuong"
        case .calendar: "\(StaffDoor.home)/lich"
        case .reminders: "\(StaffDoor.home)/nhac"
        case .rules: "\(StaffDoor.home)/quy-dinh"
        case .tonight: "\(StaffDoor.home)/nhac/dem-nay"
        case .byHand: "\(StaffDoor.home)/nhac/tan-noi"
        case .daysOff: "\(StaffDoor.home)/quy-dinh/ngay-nghi"
        case .ruleReview: "\(StaffDoor.home)/quy-dinh/doi-chieu"
        case .ruleChanges: "\(StaffDoor.home)/quy-dinh/thay-doi"
        case .sources: "\(StaffDoor.home)/nguon"
        case .trail: "\(StaffDoor.home)/nhat-ky"
        case .house: "\(StaffDoor.home)/tinh-trang"
        case .fees: "\(StaffDoor.home)/phi"
        case .people: "\(StaffDoor.home)/nguoi"
        case .communes: "\(StaffDoor.home)/cac-xa"
        case .accounts: "\(StaffDoor.home)/tai-khoan"
        case .settings: "\(StaffDoor.home)/cai-dat"
        case .ownAccount: "\(StaffDoor.home)/tai-khoan-cua-toi"
        case .register: "\(StaffDoor.home)/dang-ky"
        case .advice: "\(StaffDoor.home)/tu-van"
        case .lists: "\(StaffDoor.home)/nhap"
        case .forms: "\(StaffDoor.home)/bieu-mau"
        case .activities: "\(StaffDoor.home)/hoat-dong"
        case .counting: "\(StaffDoor.home)/tinh-han"
        case .handOver: "\(StaffDoor.home)/ban-giao"
        case .weekSheet: "\(StaffDoor.home)/tuan/in"
        case .verification: VerifyCertificatesPage.path
        case .stars: "\(StaffDoor.home)/hang-sao"
        case .ledger: "\(StaffDoor.home)/so-ma-ocop"
        case .documents: "\(StaffDoor.home)/tai-lieu"
        case .papers: "\(StaffDoor.home)/giay-to"
        }
    }
}
