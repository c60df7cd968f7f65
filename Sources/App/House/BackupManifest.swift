import Crypto
import Foundation
import Formats
import Registry

/// What a backup holds, with the hash of each file: written last, so that a backup without it was not finished.
struct BackupManifest {
    static let name = "manifest.json"
    static let database = "record.sqlite"
    private static let format = "daulang-backup-1"

    struct File {
        let name: String
        let hash: String
    }

    let made: String
    let files: [File]
    let counts: [(name: String, count: Int)]
    let auditHead: String?

    var json: JSONValue {
        var table = JSONObject()
        for (name, count) in counts { table[name] = .integer(count) }
        return [
            "format": .string(Self.format),
            "made": .string(made),
            "files": .array(files.map { ["name": .string($0.name), "sha256": .string($0.hash)] }),
            "counts": .object(table),
            "audit_head": JSONValue(auditHead),
        ]
    }
}

extension BackupManifest.File {
    /// Hashes the file at the path.
    init(name: String, path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Problem.house(.backupDamaged(file: name)) }
        defer { try? file.close() }
        self.init(name: name, hash: try SHA256.hexadecimal(contentsOf: file))
    }
}

extension BackupManifest {
    /// Reads a backup's manifest and holds every file to it. Names that lead out of the folder are refused.
    init(folder: String) throws {
        let path = folder + "/" + Self.name
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Problem.house(.backupUnfinished(path: folder))
        }
        let read: BackupManifest?
        do {
            read = BackupManifest(try JSONValue(bytes: Array(bytes)))
        } catch {
            throw Problem.house(.manifestUnreadable(path: path))
        }
        guard let read else { throw Problem.house(.manifestUnreadable(path: path)) }
        self = read
        for file in files where try File(name: file.name, path: folder + "/" + file.name).hash != file.hash {
            throw Problem.house(.backupDamaged(file: file.name))
        }
    }

    private init?(_ json: JSONValue) {
        guard json["format"]?.string == Self.format, let made = json["made"]?.string,
            let list = json["files"]?.array
        else { return nil }
        let files = list.compactMap { file -> File? in
            guard let name = file["name"]?.string, let hash = file["sha256"]?.string, Self.staysInside(name) else {
                return nil
            }
            return File(name: name, hash: hash)
        }
        guard files.count == list.count, files.contains(where: { $0.name == Self.database }) else { return nil }
        self.init(made: made, files: files, counts: [], auditHead: json["audit_head"]?.string)
    }

    private static func staysInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }
}
