/// What was done by a form, told on the page that comes after it.
public enum StaffAct: String, CaseIterable, Sendable {
    case registered, saved, imported
    case recorded, corrected, checked, settled
    case importUndone = "import_undone"
    case passwordChanged = "password_changed"
    case codesOff = "codes_off"
    case datesTaken = "dates_taken"
    case rulesTaken = "rules_taken"
    case listTaken = "list_taken"
    case backedUp = "backed_up"
    case acknowledged
}

/// The forms of the staff's pages.
public protocol FormWording {
    func note(on act: StaffAct) -> String
    /// Before the title of a page whose form was not taken.
    var errorPrefix: String { get }
    var errorHeading: String { get }
    /// After the label of a field that may stay empty.
    var optionalField: String { get }
    var dayHint: String { get }
    var chooseOne: String { get }
    var saveButton: String { get }
    /// To the page that shows what would change.
    var previewButton: String { get }
    var backToForm: String { get }
    var allSections: String { get }
    /// For the way to what a page does not show.
    func andMore(_ count: Int) -> String
    func name(of section: StaffSection) -> String
}

/// The parts of the staff's pages, as their table of contents lists them.
public enum StaffSection: String, CaseIterable, Sendable {
    case home
    case work, filings, products, producers, villages, rights
    case stars, ledger, documents, papers
    case calendar, reminders, tonight
    case byHand = "by_hand"
    case letters, inbox, proposals, checks
    case register, advice, lists, verification
    case forms, activities
    case weekSheet = "week_sheet"
    case handOver = "hand_over"
    case counting, rules, fees
    case daysOff = "days_off"
    case ruleReview = "rule_review"
    case ruleChanges = "rule_changes"
    case sources
    case people, communes, accounts, settings, trail, house
    case ownAccount = "own_account"
}
