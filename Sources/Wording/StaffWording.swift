public import Procedures
public import Registry

/// The pages of the office's staff, and their accounts on the command line.
public protocol StaffWording {
    func name(of role: Account.Role) -> String
    func name(of state: Account.State) -> String
    /// Code, name, sign-in name, role, state, second step.
    var accountColumns: [String] { get }
    /// - Parameters:
    ///   - address: nil where nobody has said where people reach the service: then the path alone is told.
    ///   - instant: from which on the link opens nothing.
    func setUpLink(signInName: String, address: String?, path: String, until instant: String) -> [String]
    var noAccountYet: String { get }

    // Signing in.
    var signInHeading: String { get }
    var signInName: String { get }
    var password: String { get }
    var signInButton: String { get }
    var signInHelp: String { get }
    func signedInAs(_ name: String, role: Account.Role, unit: OfficeUnit?) -> String
    var signOutButton: String { get }

    // The first password.
    var setPasswordHeading: String { get }
    func setPasswordFor(_ name: String, signInName: String) -> String
    func passwordHint(atLeast count: Int) -> String
    var newPassword: String { get }
    var passwordAgain: String { get }
    var setPasswordButton: String { get }

    // The home page's three questions, and the lists.
    var staffHome: String { get }
    var thisWeekHeading: String { get }
    var stuckHeading: String { get }
    var nothingStuck: String { get }
    /// Above what dates rest on and nobody has settled.
    var openGroundHeading: String { get }
    /// Of papers whose term is followed: those that have ended already, too.
    func papersEnding(_ count: Int, within days: Int) -> String
    var nightHeading: String { get }
    var staffFilings: String { get }
    var filterText: String { get }
    var filterState: String { get }
    var anyState: String { get }
    var filterButton: String { get }
    func filingsFound(_ count: Int) -> String
    var searchButton: String { get }
    var searchHeading: String { get }
    var menu: String { get }
}
