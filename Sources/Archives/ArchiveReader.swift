import CZip
import Glibc

/// A ZIP file from outside, held in memory. Its table is checked whole before any entry is unpacked.
///
/// It belongs to one task: libzip's handle is not shared.
public final class ArchiveReader {
    /// A file in the archive.
    public struct Entry: Sendable, Equatable {
        public let path: String
        /// Unpacked, as the table says.
        public let size: Int
        fileprivate let index: UInt64
    }

    /// Without the entries of folders, in the order of the table.
    public let entries: [Entry]
    private let limits: ArchiveLimits
    private let archive: Handle
    private var unpacked = 0

    /// - Throws: what is wrong with the file, see ``ArchiveError``.
    public init(_ bytes: [UInt8], limits: ArchiveLimits = .office) throws(ArchiveError) {
        // libzip takes nothing at all for an archive without entries.
        guard !bytes.isEmpty else { throw .unreadable }
        guard let copy = malloc(bytes.count) else { throw .unreadable }
        bytes.withUnsafeBytes { bytes in
            copy.copyMemory(from: bytes.baseAddress ?? UnsafeRawPointer(copy), byteCount: bytes.count)
        }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .unreadable
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .unreadable
        }
        self.archive = Handle(archive)
        self.limits = limits
        entries = try Self.entries(of: archive, limits)
    }

    public func entry(_ path: String) -> Entry? { entries.first { $0.path == path } }

    /// - Throws: ``ArchiveError/missing(path:)``; ``ArchiveError/damaged(path:)`` where the checksum or size is wrong.
    public func contents(of path: String) throws(ArchiveError) -> [UInt8] {
        guard let entry = entry(path) else { throw .missing(path: path) }
        return try contents(of: entry)
    }

    public func contents(of entry: Entry) throws(ArchiveError) -> [UInt8] {
        // The same entry may be asked for again and again; what comes out counts each time.
        unpacked += entry.size
        guard unpacked <= limits.totalBytes else { throw .tooLarge(limit: limits.totalBytes) }
        guard let file = zip_fopen_index(archive.pointer, entry.index, 0) else { throw .damaged(path: entry.path) }
        defer { zip_fclose(file) }
        // One byte more than was announced is asked for, so that a header that lies is noticed.
        let room = entry.size + 1
        var count = 0
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            while count < room {
                let rest = UnsafeMutableRawPointer(buffer.baseAddress.map { $0 + count })
                let read = zip_fread(file, rest, UInt64(room - count))
                guard read > 0 else {
                    isWhole = read == 0
                    break
                }
                count += Int(read)
            }
            filled = count
        }
        guard isWhole, count == entry.size else { throw .damaged(path: entry.path) }
        return bytes
    }

    private static func entries(of archive: OpaquePointer, _ limits: ArchiveLimits) throws(ArchiveError) -> [Entry] {
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.entries else { throw .tooManyEntries(found: count, limit: limits.entries) }
        var (entries, paths, total): ([Entry], Set<String>, Int) = ([], [], 0)
        for index in 0..<UInt64(max(0, count)) {
            let entry = try entry(index, of: archive, limits)
            guard paths.insert(entry.path).inserted else { throw .doubledPath(entry.path) }
            total += entry.size
            guard total <= limits.totalBytes else { throw .tooLarge(limit: limits.totalBytes) }
            if entry.path.utf8.last != UInt8(ascii: "/") { entries.append(entry) }
        }
        return entries
    }

    private static func entry(
        _ index: UInt64,
        of archive: OpaquePointer,
        _ limits: ArchiveLimits
    ) throws(ArchiveError) -> Entry {
        var state = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &state) == 0, let name = state.name else { throw .unreadable }
        guard let path = String(validatingCString: name) else { throw .unreadable }
        guard ArchivePath.isSafe(path) else { throw .unsafePath(path) }
        guard isPlain(index, of: archive) else { throw .notAFile(path: path) }
        guard state.encryption_method == ZIP_EM_NONE else { throw .encrypted(path: path) }
        guard let size = Int(exactly: state.size), size <= limits.entryBytes else {
            throw .entryTooLarge(path: path, limit: limits.entryBytes)
        }
        // A few bytes may well stand for a thousand blanks.
        let packed = max(1_000, Int(clamping: state.comp_size))
        guard size / packed <= limits.ratio else { throw .swollen(path: path, ratio: limits.ratio) }
        return Entry(path: path, size: size, index: index)
    }

    /// The kind of a file stands in the upper half of what Unix programs note of it.
    private static func isPlain(_ index: UInt64, of archive: OpaquePointer) -> Bool {
        var (system, attributes): (UInt8, UInt32) = (0, 0)
        guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
        guard UInt32(system) == ZIP_OPSYS_UNIX else { return true }
        return [0, 0o040_000, 0o100_000].contains((attributes >> 16) & 0o170_000)
    }
}

/// Frees libzip's handle, and with it the copy of the file, when nobody holds it any more.
private final class Handle {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        zip_discard(pointer)
    }
}
