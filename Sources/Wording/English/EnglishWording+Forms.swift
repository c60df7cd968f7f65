extension EnglishWording {
    public func note(on act: StaffAct) -> String {
        switch act {
        case .registered: "It is on record."
        case .imported: "The list was imported."
        case .importUndone: "The import was taken back."
        case .saved: "Saved."
        case .recorded: "The event is recorded; the dates were counted anew."
        case .corrected: "Corrected; the old entry is kept."
        case .checked: "Noted that a second person has checked it."
        case .settled: "Settled."
        case .passwordChanged: "The password is changed. Whoever was signed in elsewhere is out."
        case .codesOff: "No code is asked for any more."
        case .datesTaken: "Entered by the notice. Dates were computed anew; whoever was told another date will be told."
        case .rulesTaken: "The new rules hold; dates were computed anew."
        case .listTaken: "The list was taken and compared with our filings."
        case .backedUp: "Backed up."
        case .acknowledged: "Said to have been seen. The work is not done."
        }
    }

    public var errorPrefix: String { "Not saved:" }
    public var errorHeading: String { "Nothing was recorded" }
    public var optionalField: String { "(optional)" }
    public var dayHint: String { "Day/month/year, for example 05/03/2026" }
    public var chooseOne: String { "Choose" }
    public var saveButton: String { "Save" }
    public var previewButton: String { "Look before saving" }
    public var backToForm: String { "Back to the form" }
    public func andMore(_ count: Int) -> String { "and \(count) more" }
    public var allSections: String { "All pages" }

    public func name(of section: StaffSection) -> String {
        switch section {
        case .home: staffHome
        case .work: "Things to do"
        case .filings: staffFilings
        case .people: peopleHeading
        case .letters: letterBook
        case .inbox: inboxHeading
        case .proposals: proposalsHeading
        case .checks: waitingChecks
        case .products: "Products"
        case .producers: "Producers"
        case .villages: "Villages"
        case .rights: "Rights"
        case .calendar: "Calendar by month"
        case .reminders: "Log of reminders"
        case .rules: "Rules and procedures"
        case .fees: "Fees"
        case .communes: "The province's communes"
        case .accounts: "The staff's accounts"
        case .settings: settingsHeading
        case .ownAccount: "My account"
        case .register: registerHeading
        case .advice: protectHeading
        case .lists: importHeading
        case .forms: formsHeading
        case .activities: activitiesHeading
        case .counting: countHeading
        case .handOver: handOverHeading
        case .weekSheet: weekSheetName
        case .verification: verifyHeading
        case .tonight: tonightHeading
        case .byHand: byHandHeading
        case .daysOff: daysOffLink
        case .ruleReview: ruleReviewHeading
        case .ruleChanges: ruleChangesHeading
        case .sources: sourcesHeading
        case .trail: trailHeading
        case .house: houseHeading
        case .stars: starsName
        case .ledger: ledgerName
        case .documents: documentsName
        case .papers: papersName
        }
    }
}
