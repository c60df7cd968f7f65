public import LegalCalendar

/// The law on the staff's pages: procedures, fees, days off.
public protocol RuleReadingWording {
    var rulesIntroduction: String { get }
    var rulesUnverified: String { get }
    var nothingUnverified: String { get }
    var proceduresHeading: String { get }
    func procedureLine(subjects: [String], steps: Int, checked: Day) -> String
    func unverifiedCount(_ count: Int) -> String
    var feeWorkHeading: String { get }
    var feeItemsField: String { get }
    var feeItemsHint: String { get }
    var feeWorkButton: String { get }
    var feesIntroduction: String { get }
    var feesNowHeading: String { get }
    var feesOtherHeading: String { get }
    func feeObject(_ id: String) -> String
    func validity(from: Day?, before: Day?) -> String
    var reductionsHeading: String { get }
    func checkedOn(_ day: Day) -> String
    func daysOffHeading(_ year: Int) -> String
    var daysOffLink: String { get }
    func otherYear(_ year: Int) -> String
    var backToRules: String { get }
}
