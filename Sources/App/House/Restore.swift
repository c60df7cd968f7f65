import Foundation
import LegalCalendar
import Notify
import Registry
import Store

/// A finished backup whose files are those that were written.
public struct VerifiedBackup: Sendable {
    public let folder: String
    /// When it was made: `yyyy-mm-ddThh:mm:ssZ`.
    public let made: String
    public let auditHead: String?
    private let files: [BackupManifest.File]
    private let databaseHash: String

    /// - Throws: ``HouseProblem`` where the folder has no manifest, or a file is not the one it names.
    public init(folder: String) throws {
        let manifest = try BackupManifest(folder: folder)
        self.folder = folder
        made = manifest.made
        auditHead = manifest.auditHead
        files = manifest.files
        databaseHash = manifest.files.first { $0.name == BackupManifest.database }?.hash ?? ""
    }

    /// Writes the record's copy to a path, durably, and makes sure that what arrived is what was backed up.
    public func copyDatabase(to path: String) throws {
        for leftover in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: leftover) {
            try FileManager.default.removeItem(atPath: leftover)
        }
        do {
            try FileManager.default.copyItem(atPath: folder + "/" + BackupManifest.database, toPath: path)
        } catch {
            throw Problem.general(.folderNotWritable(path: path))
        }
        guard try BackupManifest.File(name: BackupManifest.database, path: path).hash == databaseHash else {
            throw Problem.house(.backupDamaged(file: BackupManifest.database))
        }
    }

    /// Puts the documents' files back where they are missing or are not what they should be; what else stands in the
    /// folder stays.
    public func copyDocuments(to folder: DocumentFolder) throws {
        for file in files where file.name != BackupManifest.database {
            let parts = file.name.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, parts[0] == DocumentFolder.backupName,
                DocumentFolder.hash(named: parts[1]) == file.hash
            else { throw Problem.house(.manifestUnreadable(path: self.folder + "/" + BackupManifest.name)) }
            guard let bytes = FileManager.default.contents(atPath: self.folder + "/" + file.name) else {
                throw Problem.house(.backupDamaged(file: file.name))
            }
            guard try folder.keep(Array(bytes), salt: "restore") == file.hash else {
                throw Problem.house(.backupDamaged(file: file.name))
            }
        }
    }
}

/// What a restored record could not know.
public struct RestoreReport: Sendable {
    public let made: String
    /// Messages that may have left between the backup and now.
    public let unknown: [MessageView]
}

/// Use case: a copy of the record that was brought back says of every reminder since the backup that it may have left.
public struct SettleRestored: Sendable {
    private let context: AppContext
    private let settings: NightSettings

    public init(_ context: AppContext, _ settings: NightSettings) {
        self.context = context
        self.settings = settings
    }

    /// - Throws: ``HouseProblem/recordAtWork`` while a night or a run of sending works on this record.
    public func refuseIfAtWork() async throws {
        let (now, longest) = (context.clock.monotonic(), settings.leaseSeconds)
        let isAtWork = try await context.database.read { connection in
            try connection.runningNight(now: now, longest: RunNight.leaseSeconds) != nil
                || connection.isSomebodySending(now: now, longest: longest)
        }
        if isAtWork { throw Problem.house(.recordAtWork) }
    }

    /// Marks what was planned, and what would have come due since, as unknown. Nothing of it is ever sent by itself.
    public func settle(_ backup: VerifiedBackup) async throws -> RestoreReport {
        let planner = PlanReminders(context, settings)
        let (stamp, installation) = (context.stamp, context.salt())
        return try await context.database.write { connection in
            guard backup.auditHead == (try connection.lastAuditLink()?.hash) else {
                throw Problem.house(.backupDamaged(file: BackupManifest.database))
            }
            try connection.forgetRunningNights()
            _ = try planner.plan(connection, installation: installation, stamp)
            let doubtful = try connection.messages(in: [.planned, .claimed, .sending])
            for message in doubtful { try doubt(message, connection, stamp) }
            let after = "\(backup.made); \(doubtful.map(\.code).joined(separator: ", "))"
            let commune = try connection.communes().first?.code ?? "-"
            try connection.audit(AuditedAct("database.restore", .commune, commune, after: after), stamp)
            let people = try connection.recipientBook().people
            return RestoreReport(
                made: backup.made,
                unknown: try doubtful.compactMap { try connection.message($0.code) }.map { message in
                    MessageView(
                        message: message,
                        personName: people[message.person]?.name ?? message.person,
                        reminders: try connection.reminders(message: message.code).map(\.reminder),
                        attempts: try connection.attempts(message: message.code)
                    )
                }
            )
        }
    }

    /// The dates are written down as told: should they move, the person hears of it.
    private func doubt(_ message: ReminderMessage, _ connection: any SQLConnection, _ stamp: AuditStamp) throws {
        guard try connection.doubtAfterRestore(message.code) else { return }
        // A real attempt has a number from 1 on.
        let number = -(try connection.attempts(message: message.code).count { $0.outcome == .restored })
        let told = Dictionary(grouping: try connection.reminders(message: message.code), by: \.reminder.obligation)
        for (obligation, reminders) in told.sorted(by: { $0.key < $1.key }) {
            try connection.insertToldDate(
                message: message.code,
                attempt: number,
                obligation: obligation,
                date: reminders.first?.reminder.safeDate,
                at: stamp.at
            )
        }
        try connection.insertAttempt(message: message.code, at: stamp.at, outcome: .restored, answer: "")
    }
}
