import Foundation
import LegalCalendar
import Registry
import Store

/// What a sweep found, and whether it deleted it.
public struct SweepReport: Sendable {
    public struct File: Hashable, Sendable {
        /// Its name in the folder.
        public let name: String
        public let size: Int
    }

    /// When the oldest backup that is kept was made.
    public let oldestBackup: String
    public let files: [File]
    /// Unused too, but younger than the oldest backup.
    public let young: Int
    public let isDeleted: Bool

    public var bytes: Int { files.reduce(0) { $0 + $1.size } }
}

/// Use case: deletes files that no document uses. Nothing else deletes from the folder, and this only what is older than
/// the oldest backup: so a file that was just kept, and whose row is still to come, is safe.
public struct SweepDocuments: Sendable {
    private let context: AppContext
    private let folder: DocumentFolder
    private let oldestBackup: String

    /// - Parameter oldestBackup: when the oldest finished backup was made.
    /// - Throws: ``DocumentProblem/sweepWithoutBackup`` where there is none.
    public init(_ context: AppContext, _ folder: DocumentFolder, oldestBackup: String?) throws {
        guard let oldestBackup else { throw Problem.document(.sweepWithoutBackup) }
        self.context = context
        self.folder = folder
        self.oldestBackup = oldestBackup
    }

    public func examine() async throws -> SweepReport {
        let found = try found
        let oldest = oldestBackup
        return try await context.database.read { try report(found, $0, oldest, isDeleted: false) }
    }

    /// Deletes within a transaction, so that no document can begin to use a file meanwhile.
    public func delete() async throws -> SweepReport {
        let found = try found
        let (oldest, folder, stamp, chosen) = (oldestBackup, folder, context.stamp, context.commune)
        return try await context.database.write { connection in
            let report = try report(found, connection, oldest, isDeleted: true)
            guard !report.files.isEmpty else { return report }
            let communes = try connection.communes().map(\.code)
            let act = AuditedAct(
                "document.sweep",
                .commune,
                chosen ?? communes.first ?? "-",
                after: report.files.map(\.name).joined(separator: " ")
            )
            try connection.audit(act, stamp)
            for file in report.files {
                let path = folder.path + "/" + file.name
                // A second run of this body, after a conflict, finds some of them gone.
                if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            }
            return report
        }
    }

    private struct Found: Sendable {
        let file: SweepReport.File
        /// When it was last written, in seconds since 1970.
        let written: Int
    }

    /// Only what bears the name of a kept file, or of one that was growing, is looked at.
    private var found: [Found] {
        get throws {
            (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted().compactMap { name in
                guard DocumentFolder.isOurs(name),
                    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path + "/" + name),
                    let size = attributes[.size] as? NSNumber, let date = attributes[.modificationDate] as? Date
                else { return nil }
                return Found(
                    file: SweepReport.File(name: name, size: size.intValue),
                    written: Int(date.timeIntervalSince1970)
                )
            }
        }
    }

    private func report(
        _ found: [Found],
        _ connection: any SQLConnection,
        _ oldest: String,
        isDeleted: Bool
    ) throws -> SweepReport {
        let documents = try connection.documentContents()
        let used = Set(documents.filter { $0.withdrawn == nil }.map(\.content.hash))
        let withdrawn = Dictionary(
            documents.compactMap { document in document.withdrawn.map { (document.content.hash, $0) } },
            uniquingKeysWith: max
        )
        let unused = found.filter { DocumentFolder.hash(named: $0.file.name).map { !used.contains($0) } ?? true }
        let limit = Instant.seconds(oldest) ?? 0
        let old = unused.filter { item in
            let left = DocumentFolder.hash(named: item.file.name).flatMap { withdrawn[$0] }
            return item.written < limit && (left.map { $0 < oldest } ?? true)
        }
        return SweepReport(
            oldestBackup: oldest,
            files: old.map(\.file),
            young: unused.count - old.count,
            isDeleted: isDeleted
        )
    }
}
