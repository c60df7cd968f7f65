/// The pages of the office’s own papers, its log, and the counting of a term.
public protocol OfficePageWording {
    var weekSheetName: String { get }
    var formsHeading: String { get }
    var formsIntroduction: String { get }
    var takeForm: String { get }
    var takeDossier: String { get }
    var activitiesHeading: String { get }
    var activitiesThisYear: String { get }
    var activityKindField: String { get }
    var activityDayField: String { get }
    var activitySubjectField: String { get }
    var activityUnitField: String { get }
    var activityNumbers: String { get }
    var activityNoteField: String { get }
    var countHeading: String { get }
    var countFromField: String { get }
    var countTermField: String { get }
    var countUnitField: String { get }
    var countWayField: String { get }
    var countForward: String { get }
    var countBackward: String { get }
    var countButton: String { get }
    var monthsUnit: String { get }
    var daysUnit: String { get }
    var workingDaysUnit: String { get }
    var yearsUnit: String { get }
}
