public import LegalCalendar

extension EnglishWording {
    public var rulesIntroduction: String {
        "Every date on record is counted by the rules below. Where a value is unverified, dates counted with it are "
            + "provisional."
    }
    public var rulesUnverified: String { "Unverified: somebody who knows the law should look" }
    public var nothingUnverified: String { "No term is unverified." }
    public var proceduresHeading: String { "Procedures" }

    public func procedureLine(subjects: [String], steps: Int, checked: Day) -> String {
        "\(subjects.joined(separator: ", ")); steps: \(steps); \(checkedOn(checked))"
    }

    public func unverifiedCount(_ count: Int) -> String { "unverified terms: \(count)" }
    public var feeWorkHeading: String { "What one application costs" }
    public var feeItemsField: String { "Goods or services of each class" }
    public var feeItemsHint: String { "6, 3 means two classes with six and three. Left empty, one of one class." }
    public var feeWorkButton: String { "Work it out" }
    public var feesIntroduction: String {
        "Full prices of the official schedule, in đồng. A reduction is told by itself and never taken off."
    }
    public var feesNowHeading: String { "In force" }
    public var feesOtherHeading: String { "No longer or not yet in force" }

    public func feeObject(_ id: String) -> String {
        switch id {
        case "trademark": "Trademark"
        case "gi": "Geographical indication"
        case "invention": "Invention"
        case "design": "Industrial design"
        default: "Other"
        }
    }

    public func validity(from: Day?, before: Day?) -> String {
        switch (from, before) {
        case (nil, nil): "no dates known"
        case (let from?, nil): "from \(day(from))"
        case (nil, let before?): "before \(day(before))"
        case (let from?, let before?): "from \(day(from)), before \(day(before))"
        }
    }

    public var reductionsHeading: String { "Reductions" }
    public func checkedOn(_ day: Day) -> String { "checked on \(self.day(day))" }
    public func daysOffHeading(_ year: Int) -> String { "Days off in \(year)" }
    public var daysOffLink: String { "Days off of the year" }
    public func otherYear(_ year: Int) -> String { "The year \(year)" }
    public var backToRules: String { "All rules" }
}
