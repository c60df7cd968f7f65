import Crypto
import Foundation
import Formats
import LegalCalendar
import Notify
import Registry
import Store

/// Use case: one backup is a folder with a copy of the record and, written last, a manifest. Without it there is none.
public struct BackUp: Sendable {
    private let context: AppContext
    private let folder: String
    private let keepDays: Int?

    /// - Parameter keepDays: backups older than so many days are deleted after a good one; nil keeps all.
    public init(_ context: AppContext, folder: String, keepDays: Int?) {
        self.context = context
        self.folder = folder
        self.keepDays = keepDays
    }

    /// - Parameter copy: writes a whole copy of one state of the database to a path where nothing is yet.
    /// - Returns: the backup's own folder.
    public func run(copy: @Sendable (_ path: String) async throws -> Void) async throws -> String {
        let place = "\(folder)/daulang-\(context.clock.timestamp.filter { $0 != ":" })"
        do {
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Problem.general(.folderNotWritable(path: place))
        }
        let path = place + "/record.sqlite"
        try await copy(path)
        let manifest: JSONValue = [
            "format": .string("daulang-backup-1"),
            "made": .string(context.clock.timestamp),
            "files": [["name": .string("record.sqlite"), "sha256": .string(try Self.digest(of: path))]],
            "audit_head": JSONValue(try await context.database.read { try $0.lastAuditLink()?.hash }),
        ]
        try DurableFile(path: place + "/manifest.json").write(Array((manifest.text(.indented) + "\n").utf8))
        try removeOld()
        return place
    }

    private static func digest(of path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Problem.general(.folderNotWritable(path: path))
        }
        defer { try? file.close() }
        var hash = SHA256()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
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
