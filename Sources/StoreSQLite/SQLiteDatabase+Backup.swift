import GRDB
import Store

extension SQLiteDatabase {
    /// Writes a compact copy of one state of the database, while others read and write, and syncs it to the device.
    ///
    /// The copy gets its name when it is whole: a crash leaves at most a file whose name ends in `.part`.
    ///
    /// - Parameter copy: where; nothing may be there yet.
    public func backup(to copy: String) async throws {
        try SQLiteFile.requireWritableFolder(of: copy)
        try SQLiteFile.requireAbsent(copy)
        let part = copy + ".part"
        try SQLiteFile.remove(part)
        do {
            try await vacuum(into: part)
            try await Self.blocking(place: part) {
                try Self.useWAL(part)
                try SQLiteFile.sync(part)
                try SQLiteFile.rename(part, to: copy)
            }
        } catch {
            try SQLiteFile.remove(part)
            throw error
        }
    }

    /// `VACUUM` forgets the mode; a restored file that had to be switched would be changed by being opened.
    private static func useWAL(_ path: String) throws {
        let queue = try queue(path: path, patience: .zero)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
    }
}
