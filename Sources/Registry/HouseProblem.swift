public import LegalCalendar

/// Problems with the installation itself: backups and their return.
public enum HouseProblem: Hashable, Sendable {
    /// No folder for backups is set.
    case backupNotSet
    /// A server keeps the record: its own tools back it up and restore it.
    case serverKeepsRecord
    /// A folder without a manifest is no backup: it was not finished.
    case backupUnfinished(path: String)
    case manifestUnreadable(path: String)
    /// A file of the backup is missing or is not the one that was written.
    case backupDamaged(file: String)
    /// The record was backed up, but files of these documents were missing or damaged.
    case backupIncomplete(folder: String, [String])
    /// A night or a run of sending is at work on the record.
    case recordAtWork
    /// No row of the calendar is about this day (and kind).
    case noSpecialDay(Day)
    /// Several rows are about the day: the kind must be said.
    case severalSpecialDays(Day, [SpecialDay.Kind])
    case specialDayExists(Day)
    case specialDayDecided(Day)
    /// An accepted row says something of it already, and must be withdrawn first.
    case alreadyAccepted(code: String)
    case alreadyWithdrawn(code: String)
    /// Days of the year that are still only expected.
    case yearUndecided(Int, [Day])
    case yearComplete(Int)
    case yearUnknown(Int, first: Int, last: Int)
}

extension HouseProblem: ProblemArea {
    public var id: String {
        switch self {
        case .backupNotSet: "backup_not_set"
        case .serverKeepsRecord: "server_keeps_record"
        case .backupUnfinished: "backup_unfinished"
        case .manifestUnreadable: "manifest_unreadable"
        case .backupDamaged: "backup_damaged"
        case .backupIncomplete: "backup_incomplete"
        case .recordAtWork: "record_at_work"
        case .noSpecialDay: "no_special_day"
        case .severalSpecialDays: "several_special_days"
        case .specialDayExists: "special_day_exists"
        case .specialDayDecided: "special_day_decided"
        case .alreadyAccepted: "already_accepted"
        case .alreadyWithdrawn: "already_withdrawn"
        case .yearUndecided: "year_undecided"
        case .yearComplete: "year_complete"
        case .yearUnknown: "year_unknown"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .backupNotSet, .manifestUnreadable, .severalSpecialDays: .input
        case .noSpecialDay, .yearUnknown: .notFound
        case .serverKeepsRecord, .backupUnfinished, .backupDamaged, .backupIncomplete, .recordAtWork, .specialDayExists,
            .specialDayDecided, .alreadyAccepted, .alreadyWithdrawn, .yearUndecided, .yearComplete:
            .conflict
        }
    }

    public var field: String? {
        switch self {
        case .backupNotSet, .backupIncomplete: "backup"
        case .serverKeepsRecord, .recordAtWork: "database"
        case .backupUnfinished, .manifestUnreadable, .backupDamaged: "folder"
        case .severalSpecialDays: "kind"
        case .noSpecialDay, .specialDayExists, .specialDayDecided: "date"
        case .alreadyAccepted, .alreadyWithdrawn: "code"
        case .yearUndecided, .yearComplete, .yearUnknown: "year"
        }
    }
}
