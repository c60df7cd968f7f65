import Foundation
import Formats
import LegalCalendar
import Notify
import Registry
public import Store

/// A file that belongs to the record and stands outside the database.
public struct BackupFile: Hashable, Sendable {
    /// Its name in the backup: relative, without `..`.
    public let name: String
    public let path: String
    /// SHA-256 of what it must hold.
    public let hash: String
    /// The record that it belongs to.
    public let code: String

    public init(name: String, path: String, hash: String, code: String) {
        self.name = name
        self.path = path
        self.hash = hash
        self.code = code
    }
}

/// What a copy of the record says of itself.
public struct BackupContents: Sendable {
    let counts: [(name: String, count: Int)]
    let auditHead: String?
    let files: [BackupFile]
}

/// Use case: one backup is a folder with a copy of the record, the files that this copy names, and, written last, a
/// manifest. Without it there is none.
public struct BackUp: Sendable {
    /// Reads from the copy, inside one transaction.
    public typealias Reading = @Sendable (any SQLConnection) throws -> BackupContents

    private let context: AppContext
    private let folder: String
    private let keepDays: Int?
    private let files: @Sendable (any SQLConnection) throws -> [BackupFile]

    /// - Parameters:
    ///   - keepDays: backups older than so many days are deleted after a good one; nil keeps all.
    ///   - files: the files that a copy of the record names.
    public init(
        _ context: AppContext,
        folder: String,
        keepDays: Int?,
        files: @escaping @Sendable (any SQLConnection) throws -> [BackupFile] = { _ in [] }
    ) {
        self.context = context
        self.folder = folder
        self.keepDays = keepDays
        self.files = files
    }

    /// - Parameter copy: writes a whole copy of one state of the database to a new path, and has it read.
    /// - Returns: the backup's own folder.
    public func run(
        copy: @Sendable (_ path: String, _ reading: @escaping Reading) async throws -> BackupContents
    ) async throws -> String {
        let place = newPlace
        try Self.makeFolder(place)
        let path = place + "/" + BackupManifest.database
        let files = files
        let contents = try await copy(path) { connection in
            BackupContents(
                counts: try connection.recordCounts(),
                auditHead: try connection.lastAuditLink()?.hash,
                files: try files(connection)
            )
        }
        let (kept, absent) = try keep(contents.files, in: place)
        let manifest = BackupManifest(
            made: context.clock.timestamp,
            files: try [BackupManifest.File(name: BackupManifest.database, path: path)] + kept,
            counts: contents.counts,
            auditHead: contents.auditHead
        )
        try DurableFile(path: place + "/" + BackupManifest.name).write(
            Array((manifest.json.text(.indented) + "\n").utf8)
        )
        // What is not there now may stand in an older backup, so that one stays.
        guard absent.isEmpty else { throw Problem.house(.backupIncomplete(folder: place, absent)) }
        try removeOld()
        return place
    }

    /// Named by its instant; a second one of the same second gets a number after it.
    private var newPlace: String {
        let place = "\(folder)/daulang-\(context.clock.timestamp.filter { $0 != ":" })"
        var free = place
        var number = 2
        while FileManager.default.fileExists(atPath: free) {
            free = "\(place)-\(number)"
            number += 1
        }
        return free
    }

    /// A file that is missing or damaged is left out: the record's copy is worth keeping without it.
    /// - Returns: the files that are in the backup, and the records whose file is not.
    private func keep(
        _ files: [BackupFile],
        in place: String
    ) throws -> (kept: [BackupManifest.File], absent: [String]) {
        var (kept, absent, folders): ([BackupManifest.File], [String], Set<String>) = ([], [], [place])
        let earlier = try earlierBackup(than: place)
        for file in files {
            let target = place + "/" + file.name
            let folder = (target as NSString).deletingLastPathComponent
            try Self.makeFolder(folder)
            folders.formUnion([folder, (folder as NSString).deletingLastPathComponent])
            if let copy = try share(file, earlier, target) ?? copy(file, target) {
                kept.append(copy)
            } else {
                absent.append(file.code)
            }
        }
        for folder in folders { try DurableFile.sync(folder) }
        return (kept, absent)
    }

    /// The newest finished backup beside this one.
    private func earlierBackup(than place: String) throws -> String? {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasPrefix("daulang-") }.map { folder + "/" + $0 }
            .last { $0 != place && FileManager.default.fileExists(atPath: $0 + "/" + BackupManifest.name) }
    }

    /// A file that an earlier backup has gets a second name: backups share it among themselves, but never with the record,
    /// where something could write over it.
    private func share(_ file: BackupFile, _ earlier: String?, _ target: String) throws -> BackupManifest.File? {
        guard let earlier, link(earlier + "/" + file.name, target) == 0 else { return nil }
        return try verified(file, target)
    }

    private func copy(_ file: BackupFile, _ target: String) throws -> BackupManifest.File? {
        guard let bytes = FileManager.default.contents(atPath: file.path) else { return nil }
        do throws(DurableFile.Failure) {
            try DurableFile(path: target).write(Array(bytes))
        } catch {
            throw error.isDiskFull ? Problem.general(.diskFull) : Problem.general(.folderNotWritable(path: target))
        }
        return try verified(file, target)
    }

    /// The copy, if it is what the record names; else it is taken away again.
    private func verified(_ file: BackupFile, _ target: String) throws -> BackupManifest.File? {
        let copy = try BackupManifest.File(name: file.name, path: target)
        if copy.hash == file.hash { return copy }
        try FileManager.default.removeItem(atPath: target)
        return nil
    }

    private static func makeFolder(_ place: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Problem.general(.folderNotWritable(path: place))
        }
    }

    /// Only folders that bear the name of a backup and its day are touched.
    private func removeOld() throws {
        guard let keepDays else { return }
        let first = context.clock.today().adding(days: -keepDays)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix("daulang-") {
            guard let day = Day(String(name.dropFirst("daulang-".count).prefix(10))), day < first else { continue }
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }
}
