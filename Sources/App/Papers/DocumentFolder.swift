import Crypto
import Foundation
import Notify
import Registry

/// Where documents stand outside the database: each file once, under the hash of its content.
///
/// A file is whole and durable here before anything in the database names it; only ``SweepDocuments`` deletes.
public struct DocumentFolder: Sendable {
    /// The folder's name in a backup.
    static let backupName = "documents"

    public let path: String
    /// Where a file is read that is not in the folder: a rehearsal writes into its own, and reads the real one.
    private let behind: String?
    /// The most bytes that one file may have.
    public let limit: Int

    public static let usualLimit = 25_000_000

    public init(path: String, behind: String? = nil, limit: Int = usualLimit) {
        self.path = path
        self.behind = behind
        self.limit = limit
    }

    /// Where the content stands in the folder: `ab/abcd…`.
    static func name(of hash: String) -> String { "\(hash.prefix(2))/\(hash)" }

    /// Whether a name in the folder is that of a file which it keeps.
    static func hash(named name: String) -> String? {
        let parts = name.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[1].count == 64, Self.name(of: parts[1]) == name,
            parts[1].allSatisfy({ $0.isHexDigit && !$0.isUppercase && $0.isASCII })
        else { return nil }
        return parts[1]
    }

    /// Whether a name in the folder is that of a file which it keeps, or of one that was growing.
    static func isOurs(_ name: String) -> Bool {
        if hash(named: name) != nil { return true }
        let parts = name.split(separator: ".").map(String.init)
        return parts.count == 3 && parts[2] == "part" && hash(named: parts[0]) != nil
    }

    /// Keeps the bytes, unless they are kept already; a kept file that is damaged is mended by that.
    ///
    /// - Parameter salt: makes the name of the growing file another than that of any other writer.
    /// - Returns: their hash.
    func keep(_ bytes: [UInt8], salt: String) throws -> String {
        let hash = Self.hash(of: bytes)
        let target = path + "/" + Self.name(of: hash)
        if try state(of: hash, in: path) == .whole {
            // Young again, so that no sweep takes it before its row is written.
            utimensat(AT_FDCWD, target, nil, 0)
            return hash
        }
        let folder = (target as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Problem.general(.folderNotWritable(path: folder))
        }
        do throws(DurableFile.Failure) {
            try DurableFile(path: target, part: "\(target).\(salt).part").write(bytes)
            try DurableFile.syncFolder(of: folder)
        } catch {
            throw error.isDiskFull ? Problem.general(.diskFull) : Problem.general(.folderNotWritable(path: folder))
        }
        return hash
    }

    /// What became of a file that a document names.
    enum State {
        case whole, missing, damaged
    }

    func state(of hash: String) throws -> State {
        let here = try state(of: hash, in: path)
        guard here == .missing, let behind else { return here }
        return try state(of: hash, in: behind)
    }

    private func state(of hash: String, in folder: String) throws -> State {
        guard let file = FileHandle(forReadingAtPath: folder + "/" + Self.name(of: hash)) else { return .missing }
        defer { try? file.close() }
        return try SHA256.hexadecimal(contentsOf: file) == hash ? .whole : .damaged
    }

    /// A look at the file's size, where reading it would take too long.
    func look(at content: DocumentContent) -> State {
        let attributes = try? FileManager.default.attributesOfItem(atPath: place(of: content.hash))
        guard let size = attributes?[.size] as? NSNumber else { return .missing }
        return size.intValue == content.size ? .whole : .damaged
    }

    /// The path of a file that may be there.
    func place(of hash: String) -> String {
        let here = path + "/" + Self.name(of: hash)
        guard let behind, !FileManager.default.fileExists(atPath: here) else { return here }
        return behind + "/" + Self.name(of: hash)
    }

    /// The document's bytes, held against their hash.
    /// - Throws: ``DocumentProblem/contentMissing(code:)``, ``DocumentProblem/contentDamaged(code:)``.
    func bytes(of document: Document) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: place(of: document.content.hash)) else {
            throw Problem.document(.contentMissing(code: document.code))
        }
        guard Self.hash(of: Array(data)) == document.content.hash else {
            throw Problem.document(.contentDamaged(code: document.code))
        }
        return Array(data)
    }

    static func hash(of bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
