public import Procedures
public import Registry

extension EnglishWording {
    public func name(of role: Account.Role) -> String {
        switch role {
        case .responsible: "officer in charge"
        case .officer: "officer"
        case .reviewer: "reviewer"
        case .viceChair: "head of the office"
        case .administrator: "keeper of accounts"
        case .reader: "reader"
        case .provinceReader: "reader of the province"
        }
    }

    public func name(of state: Account.State) -> String {
        switch state {
        case .waiting: "password to be set"
        case .linkOver: "the link to set a password has run out"
        case .ready: "in use"
        case .disabled: "disabled"
        }
    }

    public var accountColumns: [String] { ["Code", "Person", "Sign-in name", "Role", "State", "Code"] }

    public func setUpLink(signInName: String, address: String?, path: String, until instant: String) -> [String] {
        [
            "Sign-in name: \(signInName)",
            "Opens once, to set a password, until \(moment(instant)): \(address ?? "")\(path)",
        ] + (address == nil ? ["Set web.public-address to have the whole address written."] : [])
    }

    public var noAccountYet: String {
        "No member of the staff has an account yet. Add somebody with `daulang person add --name \"…\"`, then make the "
            + "account with `daulang user add NG-… --role responsible`."
    }

    public var signInHeading: String { "Sign in (staff)" }
    public var signInName: String { "Sign-in name" }
    public var password: String { "Password" }
    public var signInButton: String { "Sign in" }
    public var signInHelp: String {
        "Forgot the password? Ask the officer in charge for a new link. Producers need not sign in: they open their own "
            + "link."
    }

    public func signedInAs(_ name: String, role: Account.Role, unit: OfficeUnit?) -> String {
        "\(name), \(self.name(of: role))\(unit.map { ", \(heading(of: $0))" } ?? "")"
    }

    public var signOutButton: String { "Sign out" }
    public var setPasswordHeading: String { "Set a password" }

    public func setPasswordFor(_ name: String, signInName: String) -> String {
        "The account of \(name). Sign-in name: \(signInName)"
    }

    public func passwordHint(atLeast count: Int) -> String {
        "At least \(count) characters. A long sentence that you remember is better than a hard word; not one used elsewhere."
    }

    public var newPassword: String { "New password" }
    public var passwordAgain: String { "The password again" }
    public var setPasswordButton: String { "Set it and sign in" }

    public var staffHome: String { "The commune's work" }
    public var thisWeekHeading: String { "What is due this week, and whose" }
    public var stuckHeading: String { "What is stuck" }
    public var nothingStuck: String { "Nothing is stuck." }
    public var openGroundHeading: String { "What dates rest on and nobody has settled" }
    public func papersEnding(_ count: Int, within days: Int) -> String {
        "\(count) papers have expired or will within \(days) days"
    }
    public var nightHeading: String { "The night's work" }
    public var staffFilings: String { "Filings" }
    public var filterText: String { "Name, code or number" }
    public var filterState: String { "State" }
    public var anyState: String { "Any" }
    public var filterButton: String { "Filter" }
    public func filingsFound(_ count: Int) -> String { count == 1 ? "1 filing" : "\(count) filings" }
    public var searchButton: String { "Search" }
    public var searchHeading: String { "Search products, producers, filings" }
    public var menu: String { "Pages" }

    public func text(of problem: AccountProblem) -> ProblemText {
        switch problem {
        case .accountExists(let person, let code):
            ProblemText(
                "\(person) has the account \(code) already.",
                hint: "To set the password anew: `daulang user link \(code)`; if it is disabled: "
                    + "`daulang user enable \(code)`."
            )
        case .signInNameTaken(let name):
            ProblemText("The sign-in name “\(name)” is somebody else's.", hint: "Choose another with --sign-in.")
        case .signInNameUnfit(let name):
            ProblemText(
                "“\(name)” cannot be a sign-in name.",
                hint: "3 to 40 characters, a letter first: letters without accents, digits, dots, hyphens."
            )
        case .accountDisabled(let code):
            ProblemText("The account \(code) is disabled.", hint: "Let it in again with `daulang user enable \(code)`.")
        case .lastResponsible(let code):
            ProblemText(
                "\(code) is the commune's last account of an officer in charge.",
                hint: "Give that role to somebody else first: `daulang user role TK-… responsible`."
            )
        case .passwordTooShort(let count):
            ProblemText("The password is too short.", hint: "Use at least \(count) characters, such as a sentence.")
        case .passwordTooLong(let count):
            ProblemText("The password is too long.", hint: "Use at most \(count) characters.")
        case .passwordTooSimple:
            ProblemText(
                "The password is too easy to guess.",
                hint: "Not the sign-in name, not a few characters over and over; a sentence that only you know."
            )
        case .passwordsDiffer:
            ProblemText("The two passwords differ.", hint: "Type both again.")
        case .signInRefused:
            ProblemText(
                "Sign-in name or password is wrong.",
                hint: "Look at the keyboard's language and Caps Lock, then try again."
            )
        case .tooManyTries:
            ProblemText("There were too many wrong tries.", hint: "Wait ten minutes, then try again.")
        case .codeRefused:
            ProblemText(
                "The code is wrong, or was used.",
                hint:
                    "Wait for the phone's next code, and see that the phone sets its clock by itself. Without the phone, use "
                    + "a recovery code."
            )
        case .passwordWrong:
            ProblemText(
                "The present password is wrong.",
                hint: "Look at the keyboard's language and Caps Lock, then try again."
            )
        case .codesOnAlready:
            ProblemText("The account asks for a code already.", hint: "For another phone turn it off, then on again.")
        case .codesOff(let code):
            ProblemText("The account \(code) asks for no code.", hint: "There is nothing to do.")
        case .unitNotOfRole:
            ProblemText("Only an officer works for one unit.", hint: "Choose the role officer, or leave the unit out.")
        case .communeNotOfProvince(let code):
            ProblemText("\(code) is no commune of this province.", hint: "Choose one from the list.")
        }
    }
}
