extension EnglishWording {
    public var weekSheetName: String { "The week’s sheet, to print" }
    public var formsHeading: String { "Forms and reports" }
    public var formsIntroduction: String { "What the record knows is filled into a Word file; the rest stays blank." }
    public var takeForm: String { "Get the Word file" }
    public var takeDossier: String { "Get the whole dossier (ZIP)" }
    public var activitiesHeading: String { "What the office did" }
    public func activitiesOf(year: Int) -> String { "Logged in \(year)" }
    public var activityKindField: String { "Kind" }
    public var activityDayField: String { "Day" }
    public var activitySubjectField: String { "Subject" }
    public var activityUnitField: String { "Unit" }
    public var activityNumbers: String { "Numbers (those that there are)" }
    public var activityNoteField: String { "Note" }
    public var countHeading: String { "Count a term" }
    public var countFromField: String { "From" }
    public var countTermField: String { "Term" }
    public var countUnitField: String { "Unit" }
    public var countWayField: String { "Count" }
    public var countForward: String { "forward" }
    public var countBackward: String { "backward" }
    public var countButton: String { "Count" }
    public var monthsUnit: String { "months" }
    public var daysUnit: String { "days" }
    public var workingDaysUnit: String { "working days" }
    public var yearsUnit: String { "years" }
}

extension EnglishWording {
    public var openReportHeading: String { "Begin a yearly report" }
    public var openReportIntroduction: String {
        "Which reports the commune owes follows from its plan. Begun once, the night goes on with it every year."
    }
    public var reportField: String { "Report" }
    public var reportYearField: String { "Year" }
    public var reportDueField: String { "Last day in the commune's plan" }
    public var reportDueHint: String { "Left empty, it is counted by the rules." }
    public var openReportButton: String { "Begin the report" }
}
