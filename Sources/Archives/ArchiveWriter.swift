import CZip
import Glibc

/// Collects files and writes them as one ZIP file, in the order in which they were added.
///
/// The same files give the same bytes: every entry bears the same day, since a document's own day stands in it.
public struct ArchiveWriter: Sendable {
    fileprivate struct Entry: Sendable {
        let path: String
        let source: Source
        let isPacked: Bool
    }

    fileprivate enum Source: Sendable {
        case bytes([UInt8])
        case file(String)
    }

    private var entries: [Entry] = []
    private var paths: Set<String> = []

    public init() {}

    /// - Parameters:
    ///   - path: with `/` between folders and name.
    ///   - isPacked: false for what is small anyway, or must stand as it is.
    /// - Throws: ``ArchiveError/unsafePath(_:)``, ``ArchiveError/doubledPath(_:)``.
    public mutating func add(_ path: String, _ bytes: [UInt8], isPacked: Bool = true) throws(ArchiveError) {
        try add(Entry(path: path, source: .bytes(bytes), isPacked: isPacked))
    }

    /// Adds a file of the disk, which is read only when the ZIP file is written.
    public mutating func add(_ path: String, file: String, isPacked: Bool = true) throws(ArchiveError) {
        try add(Entry(path: path, source: .file(file), isPacked: isPacked))
    }

    private mutating func add(_ entry: Entry) throws(ArchiveError) {
        guard ArchivePath.isSafe(entry.path), entry.path.utf8.last != UInt8(ascii: "/") else {
            throw .unsafePath(entry.path)
        }
        guard paths.insert(entry.path).inserted else { throw .doubledPath(entry.path) }
        entries.append(entry)
    }

    /// The ZIP file in memory.
    public func bytes() throws(ArchiveError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .notWritten }
        // The archive would free it, and what was written with it.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw .notWritten
        }
        try write(to: archive)
        return try Self.contents(of: source)
    }

    /// Writes the ZIP file; nothing stands at the path where writing failed.
    public func write(toFile path: String) throws(ArchiveError) {
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw .notWritten }
        try write(to: archive)
    }

    private func write(to archive: OpaquePointer) throws(ArchiveError) {
        for entry in entries {
            guard add(entry, to: archive) else {
                zip_discard(archive)
                throw .notWritten
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .notWritten
        }
    }

    private func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
        guard let source = entry.source.opened(in: archive) else { return false }
        let index = zip_file_add(archive, entry.path, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        let number = UInt64(index)
        let method = entry.isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        return zip_set_file_compression(archive, number, method, 0) == 0
            && zip_file_set_dostime(archive, number, 0, Self.firstDay, 0) == 0
    }

    /// 1980-01-01, the first day that a ZIP file can say.
    private static let firstDay: UInt16 = 0x21

    private static func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
        var state = zip_stat_t()
        guard zip_source_stat(source, &state) == 0, zip_source_open(source) == 0 else { throw .notWritten }
        defer { zip_source_close(source) }
        let size = Int(state.size)
        var read: Int64 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            read = zip_source_read(source, buffer.baseAddress, UInt64(size))
            count = max(0, Int(read))
        }
        guard read == Int64(size) else { throw .notWritten }
        return bytes
    }
}

extension ArchiveWriter.Source {
    /// The source belongs to the archive once it is added.
    fileprivate func opened(in archive: OpaquePointer) -> OpaquePointer? {
        switch self {
        case .file(let path):
            return zip_source_file(archive, path, 0, -1)
        case .bytes(let bytes):
            // libzip reads it when the archive is closed, and frees it then.
            guard let copy = malloc(max(1, bytes.count)) else { return nil }
            bytes.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
            }
            guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
                free(copy)
                return nil
            }
            return source
        }
    }
}
