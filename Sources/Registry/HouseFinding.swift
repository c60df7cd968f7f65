public import LegalCalendar
public import Procedures

/// Something about the installation that a person should mend or know.
public enum HouseFinding: Hashable, Sendable {
    case noBackupFolder
    /// The backups stand on the device that holds the record: one broken disk takes both.
    case backupOnSameDevice(folder: String)
    case noBackupYet(folder: String)
    case backupOld(made: String, days: Int)
    case noMailServer(outbox: String)
    case officeUnnamed
    case officePhoneMissing
    case noOfficer
    /// Units of the commune that owe something, and for which nobody answers.
    case unitsWithoutPerson([OfficeUnit])
    case nightNeverRan
    case nightsMissed(days: Int)
    case sourceDisabled
    case sourceStale(lastSuccess: String?, days: Int)
    /// The source leaves out a certificate, and none is named in the settings.
    case sourceNeedsCertificate(key: String)
    case yearIncomplete(Int)
    /// Days near today of which it is not decided whether the office works.
    case daysUndecided([Day])
    /// So many terms of procedures in use that nobody has held against the law's text.
    case termsUnverified(Int)
    /// Procedures in use for which the program has brought other rules that nobody has taken over.
    case rulesToTakeOver([BilingualText])
    case messagesUnknown([String])
    case messagesRefused([String])
    case proposalsWaiting(Int)
    case nobodyToRemind(Int)
    /// People of whom something personal is held though nothing is left for which it was taken.
    case peopleWithoutPurpose(Int)
    /// Documents whose file is not in the folder.
    case documentsMissing([String])
    /// Documents whose file is not the one that was added.
    case documentsDamaged([String])

    /// Stable, in ASCII, for machines.
    public var id: String {
        switch self {
        case .noBackupFolder: "no_backup_folder"
        case .backupOnSameDevice: "backup_on_same_device"
        case .noBackupYet: "no_backup_yet"
        case .backupOld: "backup_old"
        case .noMailServer: "no_mail_server"
        case .officeUnnamed: "office_unnamed"
        case .officePhoneMissing: "office_phone_missing"
        case .noOfficer: "no_officer"
        case .unitsWithoutPerson: "units_without_person"
        case .nightNeverRan: "night_never_ran"
        case .nightsMissed: "nights_missed"
        case .sourceDisabled: "source_disabled"
        case .sourceStale: "source_stale"
        case .sourceNeedsCertificate: "source_needs_certificate"
        case .yearIncomplete: "year_incomplete"
        case .daysUndecided: "days_undecided"
        case .termsUnverified: "terms_unverified"
        case .rulesToTakeOver: "rules_to_take_over"
        case .messagesUnknown: "messages_unknown"
        case .messagesRefused: "messages_refused"
        case .proposalsWaiting: "proposals_waiting"
        case .nobodyToRemind: "nobody_to_remind"
        case .peopleWithoutPurpose: "people_without_purpose"
        case .documentsMissing: "documents_missing"
        case .documentsDamaged: "documents_damaged"
        }
    }
}
