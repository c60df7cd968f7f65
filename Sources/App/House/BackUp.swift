import Foundation
import Formats
import LegalCalendar
import Notify
import Registry
public import Store

/// A file that belongs to the record and stands outside the database.
public struct BackupFile: Hashable, Sendable {
    /// Its name in the backup and in the folder it comes from: relative, without `..`.
    public let name: String
    public let path: String

    public init(name: String, path: String) {
        self.name = name
        self.path = path
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
        let manifest = BackupManifest(
            made: context.clock.timestamp,
            files: try [BackupManifest.File(name: BackupManifest.database, path: path)]
                + contents.files.map { try keep($0, in: place) },
            counts: contents.counts,
            auditHead: contents.auditHead
        )
        try DurableFile(path: place + "/" + BackupManifest.name).write(
            Array((manifest.json.text(.indented) + "\n").utf8)
        )
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

    private func keep(_ file: BackupFile, in place: String) throws -> BackupManifest.File {
        let target = place + "/" + file.name
        try Self.makeFolder((target as NSString).deletingLastPathComponent)
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            throw Problem.house(.backupDamaged(file: file.path))
        }
        try DurableFile(path: target).write(Array(bytes))
        return try BackupManifest.File(name: file.name, path: target)
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
