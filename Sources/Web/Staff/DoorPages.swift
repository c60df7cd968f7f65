import App
import HTMLText
import Registry
import Wording

/// A page before anybody is signed in.
protocol DoorPage {
    var title: String { get }

    /// - Parameter token: stands in the form, and in a cookie of the browser that shows it.
    func html(_ token: String) -> HTML
}

extension DoorPage {
    fileprivate func field(_ token: String) -> HTML { "<input type=\"hidden\" name=\"form\" value=\"\(token)\">" }

    /// What was wrong with what was sent, read out at once.
    func refusal(_ problem: AccountProblem?, _ wording: any Wording) -> HTML {
        guard let text = problem.map({ wording.text(of: $0) }) else { return .empty }
        return """
            <div class="panel late" role="alert" id="refusal">
            <p><strong>\(text.message)</strong></p>
            <p>\(text.hint)</p>
            </div>

            """
    }
}

struct SignInPage: DoorPage {
    let name: String
    let problem: AccountProblem?
    let address: PageAddress

    private var wording: any Wording { address.language.wording }
    var title: String { wording.signInHeading }

    func html(_ token: String) -> HTML {
        let described: HTML = problem == nil ? .empty : " aria-describedby=\"refusal\""
        return """
            <h1>\(title)</h1>
            \(refusal(problem, wording))<form method="post" action="\(address.with(path: StaffDoor.signIn).text)">\(field(token))
            <p><label for="name">\(wording.signInName)</label><br>
            <input id="name" name="name" value="\(name)" autocomplete="username" autocapitalize="none" spellcheck="false" \
            maxlength="40" required\(described)></p>
            <p><label for="password">\(wording.password)</label><br>
            <input id="password" name="password" type="password" autocomplete="current-password" required></p>
            <p><button>\(wording.signInButton)</button></p>
            </form>
            <p>\(wording.signInHelp)</p>

            """
    }
}

struct SecondStepPage: DoorPage {
    let problem: AccountProblem?
    let address: PageAddress

    private var wording: any Wording { address.language.wording }
    var title: String { wording.secondStepHeading }

    func html(_ token: String) -> HTML {
        let refused: HTML = problem == nil ? .empty : " refusal"
        return """
            <h1>\(title)</h1>
            \(refusal(problem, wording))<form method="post" action="\(address.with(path: StaffDoor.secondStep).text)">\(field(token))
            <p><label for="code">\(wording.codeLabel)</label></p>
            <p class="hint" id="code-hint">\(wording.codeOrRecoveryHint)</p>
            <p><input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" \
            maxlength="40" required aria-describedby="code-hint\(refused)"></p>
            <p><button>\(wording.signInButton)</button></p>
            </form>
            <p><a href="\(address.with(path: StaffDoor.signIn).text)">\(wording.signInAnew)</a></p>

            """
    }
}

struct SetUpPage: DoorPage {
    let view: AccountView
    let problem: AccountProblem?
    let address: PageAddress

    private var wording: any Wording { address.language.wording }
    var title: String { wording.setPasswordHeading }

    func html(_ token: String) -> HTML {
        """
        <h1>\(title)</h1>
        <p>\(wording.setPasswordFor(view.personName, signInName: view.account.signInName))</p>
        \(refusal(problem, wording))<form method="post" action="\(address.text)">\(field(token))
        <input type="hidden" name="username" value="\(view.account.signInName)" autocomplete="username">
        <p><label for="password">\(wording.newPassword)</label></p>
        <p class="hint" id="password-hint">\(wording.passwordHint(atLeast: SignIn.fewestCharacters))</p>
        <p><input id="password" name="password" type="password" autocomplete="new-password" \
        aria-describedby="password-hint" required></p>
        <p><label for="again">\(wording.passwordAgain)</label><br>
        <input id="again" name="again" type="password" autocomplete="new-password" required></p>
        <p><button>\(wording.setPasswordButton)</button></p>
        </form>

        """
    }
}
