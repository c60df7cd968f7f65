public import Procedures

/// The pages on which accounts are kept, by their owners and by whoever keeps them.
public protocol AccountWording {
    /// The unit's name at the start of a line.
    func name(of unit: OfficeUnit) -> String

    // The second step of a sign-in.
    var secondStepHeading: String { get }
    var codeLabel: String { get }
    var codeHint: String { get }
    var codeOrRecoveryHint: String { get }
    var signInAnew: String { get }

    // One's own account.
    func sessionsOpen(_ count: Int) -> String
    var changePasswordHeading: String { get }
    var oldPassword: String { get }
    var changePasswordButton: String { get }
    var signOutEverywhere: String { get }
    var codesHeading: String { get }
    var codesOffText: String { get }
    func codesOnText(recoveryLeft count: Int) -> String
    var codesExplained: String { get }
    var beginCodesButton: String { get }
    var scanHeading: String { get }
    var scanText: String { get }
    var squareCodeTitle: String { get }
    func keyText(_ key: String) -> String
    var confirmCodesButton: String { get }
    var recoveryHeading: String { get }
    var recoveryText: String { get }
    var codesKept: String { get }
    var stopCodesButton: String { get }
    func asksForCode(_ asks: Bool) -> String

    // The accounts of a commune.
    var addAccountHeading: String { get }
    var accountPerson: String { get }
    var newPerson: String { get }
    var newPersonHint: String { get }
    var role: String { get }
    var unit: String { get }
    var wholeCommune: String { get }
    var signInNameHint: String { get }
    var addAccountButton: String { get }
    func linkHeading(_ name: String) -> String
    var linkOnce: String { get }
    var newLinkButton: String { get }
    var changeRoleHeading: String { get }
    var changeRoleButton: String { get }
    var disableButton: String { get }
    var enableButton: String { get }
    var backToAccounts: String { get }

    // The communes of a province.
    var noCommuneChosen: String { get }
    var communeColumns: [String] { get }
    func lookAt(_ commune: String) -> String
}
