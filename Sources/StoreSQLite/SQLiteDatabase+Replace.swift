import GRDB
import Store

extension SQLiteDatabase {
    /// Puts another file in the place of this one, which is kept under a name of its own.
    ///
    /// A file that is a database is locked first, and its log is written into it, so that what is set aside is whole.
    ///
    /// - Parameters:
    ///   - path: the file to be replaced; there may be none.
    ///   - copy: a closed database in the same folder, without a log beside it.
    ///   - aside: where nothing is yet.
    /// - Returns: whether there was a file to set aside.
    /// - Throws: ``StoreError/busy(message:)`` where another program has it open in the middle of something.
    public static func replace(path: String, with copy: String, settingAside aside: String) async throws -> Bool {
        try SQLiteFile.requireAbsent(aside)
        return try await blocking(place: path) {
            try SQLiteFile.sync(copy)
            let isThere = try settleLog(path)
            if isThere { try SQLiteFile.keep(path, as: aside) }
            for suffix in ["-wal", "-shm"] { try SQLiteFile.move(path + suffix, to: aside + suffix) }
            try SQLiteFile.move(copy, to: path)
            try SQLiteFile.sync(path)
            return isThere
        }
    }

    /// Writes the log into the file where it is a database that can be read; a broken one is set aside with its log.
    private static func settleLog(_ path: String) throws -> Bool {
        guard SQLiteFile.exists(path) else { return false }
        do {
            let queue = try queue(path: path, patience: .seconds(2), alone: true)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
            }
            try queue.close()
        } catch let error as DatabaseError where ![.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            return true
        }
        return true
    }
}
