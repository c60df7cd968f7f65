import Procedures
public import Registry

extension EnglishWording {
    public var daysWaitingHeading: String { "Days that wait to be decided" }
    public var daysDecidedHeading: String { "Days that are decided" }
    public var daysToConfirm: String { "Days of the calendar not held against a notice" }
    public var noDaysWaiting: String { "No day waits to be decided." }
    public var noticeOfDaysOff: String { "Enter a notice of days off" }
    public var noticeCountsForAll: String {
        "The list of days off is one for every commune of this installation. Every date that would move is shown "
            + "before "
            + "anything is written."
    }
    public var noticeField: String { "Number and day of the notice" }
    public var noticeHint: String { "For example: TB 1234/TB-BNV ngày 20/10/2026" }
    public var noticePlaceField: String { "Where the notice can be read" }
    public var noticeSays: String { "What the notice says" }
    public var noticeHasDays: String { "It has the days ticked below, as the calendar has them" }
    public var noticeHasNotDays: String { "It has not the days ticked below" }
    public var noticeHasNewDay: String { "It has a day that the calendar has not" }
    public func yearIsComplete(_ year: Int) -> String {
        "The list of \(year) is complete: no day is only expected any more"
    }
    public var newDayHeading: String { "A day that the calendar has not" }
    public var newDayField: String { "Day" }
    public var dayKindField: String { "Kind" }
    public var dayNameField: String { "Name in Vietnamese, such as Nghỉ bù Quốc khánh" }
    public var dayEnglishField: String { "Name in English" }
    public var acceptedHeading: String { "Entered here by a notice" }
    public var takeRowBack: String { "Take back a row entered by mistake" }
    public var takenBackHint: String { "The calendar as it came holds again; this row stays to be read." }
    public func rowTakenBack(because reason: String) -> String { "Taken back: \(reason)" }
    public func movingElsewhere(_ count: Int) -> String {
        "And \(count) obligations of other communes that use this installation."
    }

    public var ruleReviewHeading: String { "Rules to hold against the law again" }
    public var ruleReviewIntroduction: String {
        "For somebody who knows the law, from the top: first what is unverified, then what was checked longest ago."
    }
    public func oldestChecked(_ count: Int) -> String { "The \(count) checked longest ago" }
    public var ruleChangesHeading: String { "New rules that wait" }
    public var ruleChangesIntroduction: String {
        "Nothing has changed yet: the record still goes by the rules in use. Look at every date that would move first."
    }
    public var askOperator: String { "Tell whoever runs the machine; it cannot be taken over yet." }
    public func moreDifferences(_ count: Int) -> String { "and \(count) more" }
    public var takeRulesOver: String { "Take the new rules over" }

    public var pageUnderOldRules: String {
        "Counted by the rules in use; the program has newer ones, not taken over yet:"
    }

    public var sourcesHeading: String { "Sources" }
    public var attemptsHeading: String { "Recent attempts to get the list" }
    public var noAttemptsYet: String { "The list has not been asked for yet." }
    public func proposalsOfOwn(_ count: Int) -> String { "Proposals of the commune that wait: \(count)" }
    public var sourceUploadHeading: String { "Take a list from a file" }
    public var sourceFileField: String { "A list of the IP Office" }
    public var sourceFileHint: String { "The yearly .xlsx, or the page of a week saved by a browser (.html)" }
    public var otherColumnsHeading: String { "Only where the file's columns have other names" }
    public var numberColumn: String { "Which column has the application number" }
    public var filedColumn: String { "Which column has the filing date" }
    public var passedColumn: String { "Which column has the day of passing for publication" }
    public var takeListNow: String { "Take this list" }

    public var houseHeading: String { "State of the installation" }
    public var backupHeading: String { "Backup" }
    public func newestBackup(_ instant: String) -> String { "The newest backup: \(moment(instant))." }
    public var noBackupKnown: String { "No backup can be seen from here." }
    public var backUpNow: String { "Back up now" }
    public var operatorsOwn: String {
        "Restoring, upgrading, the hour of the night and the settings are the operator's, on the server: some of "
            + "it stops "
            + "the service."
    }

    public func pageText(of finding: HouseFinding) -> String {
        switch finding {
        case .noBackupFolder:
            "No place for backups is set: a broken machine loses the record. Ask the operator for another disk."
        case .noBackupYet: "No backup has been finished yet."
        case .backupOnSameDevice:
            "Backups stand on the disk of the record: one fault takes both. Ask the operator to move them."
        case .noMailServer: "No mail server is set: reminders are written to files on the server and reach nobody."
        case .officeUnnamed: "The office has no name set: reminders come from nowhere."
        case .officePhoneMissing: "The office has no phone set: whoever gets a mail does not know whom to ask."
        case .noOfficer: "No officer is assigned."
        case .unitsWithoutPerson(let units):
            "Nobody answers for: \(units.map { name(of: $0.actor) }.joined(separator: ", ")); their work goes to the "
                + "officer."
        case .nightNeverRan: "The night's work has never run. Ask the operator to set its hour."
        case .nightsMissed(let days):
            "The night's work has not run for \(days) days. Ask the operator to look at its hour."
        case .sourceDisabled: "The weekly list is not fetched: look it up, or take it from a file each week."
        case .sourceStale(nil, _): "The weekly list has never been fetched."
        case .sourceStale(_?, let days): "The weekly list has not been fetched for \(days) days."
        case .sourceNeedsCertificate:
            "The source leaves out a certificate: ask the operator to set the certificate's file."
        case .yearIncomplete(let year):
            "The days off of \(year) are not complete: dates that reach into it are \(provisional)."
        case .termsUnverified(let count):
            "\(count) terms of procedures in use have not been held against the law's text: dates that rest on them are "
                + "\(provisional)."
        case .peopleWithoutPurpose(let count):
            "\(count) people have nothing left to do, and what is personal is still held: erase it where it is not needed."
        case .rulesToTakeOver(let names):
            "New rules wait to be taken over: \(names.map { $0.text(in: language) }.joined(separator: "; "))."
        case .messagesUnknown(let codes):
            "Unknown whether they arrived: \(codes.joined(separator: ", ")). Ask the receiver."
        case .messagesRefused(let codes): "Refused: \(codes.joined(separator: ", ")). See why, and mend the address."
        case .proposalsWaiting(let count): "\(count) proposals wait."
        case .nobodyToRemind(let count): "\(count) producers have nobody to be reminded."
        case .backupOld, .daysUndecided, .documentsMissing, .documentsDamaged: text(of: finding)
        }
    }

    public var tonightHeading: String { "Whom tonight reminds" }
    public var previewDayField: String { "Another night" }
    public var byHandHeading: String { "Told in person: sheet to sign, texts" }
    public var byHandIntroduction: String {
        "Producers whom no mail reaches. Afterwards, say so at the person's message in the log of reminders."
    }
    public var unitSheet: String { "Get this unit's sheet of the week" }
    public var signingSheetWithSlips: String { "Get the sheet to sign with each producer's code" }
    public var signingSheetLink: String { "Get the sheet to sign, for the printer" }
    public var privateTextsHeading: String { "A private text for each producer (Zalo)" }
    public var announceHeading: String { "For the loudspeaker and the village group" }
    public var announceHint: String { "It names nobody and tells nobody's matters." }
    public var seenHeading: String { "The receiver says that it was seen" }
    public var seenHint: String {
        "Ends this stage's repetition. The work is not done; the next stage, a moved date and overdue speak again."
    }
    public func seenButton(_ code: String) -> String { "\(code) was seen" }
}
