public import Procedures

extension EnglishWording {
    public func name(of unit: OfficeUnit) -> String { heading(of: unit) }

    public var secondStepHeading: String { "Enter the code" }
    public var codeLabel: String { "Code" }
    public var codeHint: String { "The six digits that the app on your phone shows" }
    public var codeOrRecoveryHint: String {
        "The six digits that the app on your phone shows. Without the phone, enter a recovery code."
    }
    public var signInAnew: String { "Sign in from the start" }

    public func sessionsOpen(_ count: Int) -> String {
        count == 1 ? "Signed in in this browser alone." : "Signed in in \(count) browsers, this one among them."
    }
    public var changePasswordHeading: String { "Change the password" }
    public var oldPassword: String { "Present password" }
    public var changePasswordButton: String { "Change the password" }
    public var signOutEverywhere: String { "Sign out everywhere" }
    public var codesHeading: String { "A code at sign-in" }
    public var codesOffText: String { "Off: the password alone is asked for." }
    public func codesOnText(recoveryLeft count: Int) -> String {
        "On: after the password a code of the phone is asked for. Recovery codes left: \(count)."
    }
    public var codesExplained: String {
        "When it is on, a code of six digits from an app on your phone is asked for after the password. Who knows the password "
            + "and has not the phone does not come in. Any app that makes TOTP codes will do; it needs no network."
    }
    public var beginCodesButton: String { "Begin" }
    public var scanHeading: String { "Take the key into the phone" }
    public var scanText: String {
        "Open the app on the phone, scan this square code, then enter the six digits that the app shows. The key cannot be seen "
            + "again once this is done."
    }
    public var squareCodeTitle: String { "Square code with the key for the app" }
    public func keyText(_ key: String) -> String { "If it cannot be scanned, type this key into the app: \(key)" }
    public var confirmCodesButton: String { "Turn it on" }
    public var recoveryHeading: String { "Recovery codes" }
    public var recoveryText: String {
        "A code is now asked for. Print these or write them down, and keep them apart: each lets in once without the phone. They "
            + "are shown this once."
    }
    public var codesKept: String { "I have put them away" }
    public var stopCodesButton: String { "Turn it off" }
    public func asksForCode(_ asks: Bool) -> String { asks ? "yes" : "no" }

    public var addAccountHeading: String { "Add an account" }
    public var accountPerson: String { "Person" }
    public var newPerson: String { "Name of a new person" }
    public var newPersonHint: String { "Only for somebody who is not in the list" }
    public var role: String { "Role" }
    public var unit: String { "Unit" }
    public var wholeCommune: String { "The whole commune" }
    public var signInNameHint: String { "Made from the name where it stays empty" }
    public var addAccountButton: String { "Make the account" }
    public func linkHeading(_ name: String) -> String { "The link with which \(name) sets a password" }
    public var linkOnce: String { "Copy it and hand it over yourself. It opens once, and is shown here this once." }
    public var newLinkButton: String { "A new link to set the password" }
    public var changeRoleHeading: String { "Role" }
    public var changeRoleButton: String { "Change the role" }
    public var disableButton: String { "Disable the account" }
    public var enableButton: String { "Let it in again" }
    public var backToAccounts: String { "Back to the accounts" }

    public var noCommuneChosen: String { "no commune chosen" }
    public var communeColumns: [String] { ["Commune", "Producers", "Products", "Filings", "Overdue", ""] }
    public func lookAt(_ commune: String) -> String { "Look at \(commune)" }
}
