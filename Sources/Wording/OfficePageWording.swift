/// The pages of the office’s own papers, its log, and the counting of a term.
public protocol OfficePageWording {
    // A report that the commune owes every year.
    var openReportHeading: String { get }
    var openReportIntroduction: String { get }
    var reportField: String { get }
    var reportYearField: String { get }
    var reportDueField: String { get }
    var reportDueHint: String { get }
    var openReportButton: String { get }

    var weekSheetName: String { get }
    var formsHeading: String { get }
    var formsIntroduction: String { get }
    var takeForm: String { get }
    var takeDossier: String { get }
    var activitiesHeading: String { get }
    func activitiesOf(year: Int) -> String
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
