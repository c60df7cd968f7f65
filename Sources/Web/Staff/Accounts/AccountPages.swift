import App
import HTMLText
import Procedures
import Registry
import Wording

/// The accounts as pages: the list, the form for a new one, one of them, and a link that is shown once.
struct AccountPages {
    let scene: StaffScene
    private var wording: any Wording { scene.wording }
    private var title: String { wording.name(of: StaffSection.accounts) }

    func list(_ views: [AccountView]) -> HTMLPage {
        let items = views.map { view -> HTML in
            let account = view.account
            let name = view.personName.isEmpty ? account.code : view.personName
            let about = [account.signInName, roleName(account), wording.name(of: view.state)]
            let code = view.asksForCode ? [wording.codesHeading] : []
            return """
                <li><a href="\(scene.address("\(AccountRoutes.home)/\(account.code)"))">\(name)</a><br>
                \((about + code).joined(separator: ", "))</li>

                """
        }
        return HTMLPage(
            title,
            """
            <p><a href="\(scene.address(AccountRoutes.adding))">\(wording.addAccountHeading)</a></p>
            <ul class="cards">
            \(items)</ul>

            """
        )
    }

    /// - Parameter people: of the staff, without an account.
    func adding(_ part: FormPart, people: [Person]) -> HTMLPage {
        let choice = part.choice(
            "person",
            wording.accountPerson,
            people.map { ($0.code, $0.name) },
            empty: wording.chooseOne
        )
        let fields =
            choice + part.text("name", wording.newPerson, hint: wording.newPersonHint)
            + roles(part) + part.text("sign-in", wording.signInName, hint: wording.signInNameHint)
            + part.submit(wording.addAccountButton)
        return HTMLPage(wording.addAccountHeading, part.form(AccountRoutes.adding, fields))
    }

    func account(_ view: AccountView, _ part: FormPart) -> HTMLPage {
        let account = view.account
        let path = "\(AccountRoutes.home)/\(account.code)"
        let state = [account.code, account.signInName, roleName(account), wording.name(of: view.state)]
        let isShut = account.disabled != nil
        let buttons: [(String, String)] =
            isShut
            ? [(wording.enableButton, "mo")]
            : [(wording.newLinkButton, "duong-dan"), (wording.disableButton, "khoa")]
                + (view.asksForCode ? [(wording.stopCodesButton, "tat-ma")] : [])
        let acts = buttons.map { part.button($0.0, to: "\(path)/\($0.1)") }
        let entered = part.problem == nil ? Entered(account) : part.entered
        let form = FormPart(scene, entered, part.problem)
        return HTMLPage(
            view.personName.isEmpty ? account.code : view.personName,
            """
            <p>\(state.joined(separator: ", "))</p>
            <h2>\(wording.changeRoleHeading)</h2>
            \(form.form("\(path)/vai-tro", roles(form) + form.submit(wording.changeRoleButton)))
            <h2>\(wording.password)</h2>
            \(acts)<p><a href="\(scene.address(AccountRoutes.home))">\(wording.backToAccounts)</a></p>

            """
        )
    }

    func link(_ made: AccountWithLink, address: String) -> HTMLPage {
        let lines = wording.setUpLink(
            signInName: made.view.account.signInName,
            address: address,
            path: made.path,
            until: Instant.text(made.until)
        )
        let items = lines.map { line -> HTML in "<p class=\"long\">\(line)</p>\n" }
        return HTMLPage(
            wording.linkHeading(made.view.personName),
            """
            <p>\(wording.linkOnce)</p>
            \(items)<p class="screen"><a href="\(scene.address(AccountRoutes.home))">\(wording.backToAccounts)</a></p>

            """
        )
    }

    private func roles(_ part: FormPart) -> HTML {
        let roles = Account.Role.ofCommune.map { ($0.rawValue, wording.name(of: $0)) }
        let units = OfficeUnit.allCases.map { ($0.rawValue, wording.name(of: $0)) }
        return part.choice("role", wording.role, roles, empty: wording.chooseOne, isNeeded: true)
            + part.choice("unit", wording.unit, units, empty: wording.wholeCommune)
    }

    private func roleName(_ account: Account) -> String {
        [wording.name(of: account.role), account.unit.map { wording.name(of: $0) }].compactMap(\.self)
            .joined(separator: ", ")
    }
}

extension Entered {
    /// What stands in the form before anything is changed.
    fileprivate init(_ account: Account) {
        self.init([("role", account.role.rawValue)] + (account.unit.map { [("unit", $0.rawValue)] } ?? []))
    }
}
