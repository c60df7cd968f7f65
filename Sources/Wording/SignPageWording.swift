public import LegalCalendar
public import Registry

/// The pages of a product's signs and code, and of those who may use a collective sign.
public protocol SignPageWording {
    // A look at the label.
    func labelHeading(_ product: String) -> String
    var labelIntroduction: String { get }
    var labelSeenField: String { get }
    var labelPhotoGroup: String { get }
    var labelPhotoField: String { get }
    /// To the photo of the label.
    var labelPhotoLink: String { get }
    var labelMarksField: String { get }
    var labelOtherMarks: String { get }
    var labelNoMark: String { get }
    /// A file that came with a form which was not taken, and need not be chosen again.
    func fileReceived(_ name: String) -> String

    // Signs of origin.
    func originHeading(_ kind: OriginStatement.Kind, product: String) -> String
    func originIntroduction(_ kind: OriginStatement.Kind) -> String
    var originQuestion: String { get }
    func originAnswer(_ kind: OriginStatement.Kind, exists: Bool) -> String
    var originSignField: String { get }
    var originSignHint: String { get }
    var originRightField: String { get }
    var originRightNone: String { get }
    var originSourceField: String { get }
    func originSourceHint(_ kind: OriginStatement.Kind) -> String
    var originDayField: String { get }
    var todayUnlessSaid: String { get }

    // The commune's own codes.
    func giveCodeHeading(_ product: String) -> String
    var giveCodeIntroduction: String { get }
    func ocopCodeNow(_ code: String?) -> String
    var codeYearField: String { get }
    var codeYearHint: String { get }
    var giveCodeButton: String { get }
    var ledgerName: String { get }
    func ledgerLine(_ number: Int, code: String?, given: Day) -> String
    func codesFound(_ count: Int) -> String

    // The users of a collective sign.
    func signUsersHeading(_ sign: String) -> String
    var signUsersDayField: String { get }
    var signUsersAll: String { get }
    var signUsersShow: String { get }
    var annexToPrint: String { get }
    func endAuthorisationHeading(_ document: String) -> String
    var endAuthorisationIntroduction: String { get }

    // What had passed when it was entered.
    var pursueHint: String { get }
    var pursueButton: String { get }
    var isPursued: String { get }
}
