public import Registry

/// The pages about what everybody counts with, and about the installation itself: days off, new rules, the trail,
/// sources, the state of the house.
public protocol HousePageWording {
    // Days off, by a notice.
    var daysWaitingHeading: String { get }
    var daysDecidedHeading: String { get }
    /// Days that a notice can confirm or refuse.
    var daysToConfirm: String { get }
    var noDaysWaiting: String { get }
    var noticeOfDaysOff: String { get }
    /// That a notice entered here counts for every commune of the installation.
    var noticeCountsForAll: String { get }
    var noticeField: String { get }
    var noticeHint: String { get }
    var noticePlaceField: String { get }
    var noticeSays: String { get }
    var noticeHasDays: String { get }
    var noticeHasNotDays: String { get }
    var noticeHasNewDay: String { get }
    func yearIsComplete(_ year: Int) -> String
    var newDayHeading: String { get }
    var newDayField: String { get }
    var dayKindField: String { get }
    var dayNameField: String { get }
    var dayEnglishField: String { get }
    var acceptedHeading: String { get }
    var takeRowBack: String { get }
    var takenBackHint: String { get }
    func rowTakenBack(because reason: String) -> String
    func movingElsewhere(_ count: Int) -> String

    // Rules.
    var ruleReviewHeading: String { get }
    var ruleReviewIntroduction: String { get }
    func oldestChecked(_ count: Int) -> String
    var ruleChangesHeading: String { get }
    var ruleChangesIntroduction: String { get }
    /// After what stands in the way of new rules, for somebody who cannot mend it.
    var askOperator: String { get }
    func moreDifferences(_ count: Int) -> String
    var takeRulesOver: String { get }

    /// In a filing that goes by rules which the program has newer ones of; the way to them follows.
    var pageUnderOldRules: String { get }

    // The trail.
    var trailHeading: String { get }
    var trailIntroduction: String { get }
    var auditCheckHeading: String { get }
    func erasedValues(_ count: Int) -> String
    var olderEntries: String { get }
    func entryNumber(_ number: Int) -> String
    /// Over what stood before and after an act, as the machine keeps it.
    var keptValues: String { get }
    var valueBefore: String { get }
    var valueAfter: String { get }
    var actorField: String { get }
    var actField: String { get }
    var trailCodeField: String { get }
    var trailCodeHint: String { get }
    var fromDayField: String { get }
    var untilDayField: String { get }
    /// An act of the trail, `event.record`, as people say it.
    func name(ofAct act: String) -> String

    // Sources.
    var sourcesHeading: String { get }
    var attemptsHeading: String { get }
    var noAttemptsYet: String { get }
    func proposalsOfOwn(_ count: Int) -> String
    var sourceUploadHeading: String { get }
    var sourceFileField: String { get }
    var sourceFileHint: String { get }
    var otherColumnsHeading: String { get }
    var numberColumn: String { get }
    var filedColumn: String { get }
    var passedColumn: String { get }
    var takeListNow: String { get }

    // The state of the house.
    var houseHeading: String { get }
    var backupHeading: String { get }
    func newestBackup(_ instant: String) -> String
    var noBackupKnown: String { get }
    var backUpNow: String { get }
    /// What stays on the shell, and why.
    var operatorsOwn: String { get }
    /// A finding as a page tells it: what is wrong, without a command.
    func pageText(of finding: HouseFinding) -> String
}

/// The pages of tonight's reminders, and of what is told without a mail.
public protocol HandPageWording {
    var tonightHeading: String { get }
    var previewDayField: String { get }
    var byHandHeading: String { get }
    var byHandIntroduction: String { get }
    /// The week's sheet of one unit, to be printed.
    var unitSheet: String { get }
    /// The same with a slip for each producer that has a link.
    var signingSheetWithSlips: String { get }
    var signingSheetLink: String { get }
    var privateTextsHeading: String { get }
    var announceHeading: String { get }
    var announceHint: String { get }
    var seenHeading: String { get }
    var seenHint: String { get }
    func seenButton(_ code: String) -> String
}
