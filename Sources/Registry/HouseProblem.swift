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
    /// A night or a run of sending is at work on the record.
    case recordAtWork
}

extension HouseProblem: ProblemArea {
    public var id: String {
        switch self {
        case .backupNotSet: "backup_not_set"
        case .serverKeepsRecord: "server_keeps_record"
        case .backupUnfinished: "backup_unfinished"
        case .manifestUnreadable: "manifest_unreadable"
        case .backupDamaged: "backup_damaged"
        case .recordAtWork: "record_at_work"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .backupNotSet, .manifestUnreadable: .input
        case .serverKeepsRecord, .backupUnfinished, .backupDamaged, .recordAtWork: .conflict
        }
    }

    public var field: String? {
        switch self {
        case .backupNotSet: "backup"
        case .serverKeepsRecord, .recordAtWork: "database"
        case .backupUnfinished, .manifestUnreadable, .backupDamaged: "folder"
        }
    }
}
