import App
import Foundation
import Registry
import StorePostgres
import StoreSQLite

/// Runs the schema steps under a lock, after a backup, and counts open deadlines before and after.
struct Upgrade {
    let place: String
    let backup: String

    /// - Returns: the ids of the steps that were run.
    func run() async throws -> [String] {
        guard !Session.isServer(place) else {
            // A server's own tools back it up; each step runs in a transaction of its own all the same.
            return try await PostgresDatabase.upgrade(PostgresAddress(conninfo: place), backup: { _ in })
        }
        do {
            return try await upgradeFile()
        } catch let problem as Problem {
            // The steps are committed one by one, so taking them back means putting the copy made before in place.
            try restore()
            throw problem
        }
    }

    private func upgradeFile() async throws -> [String] {
        let before = Counted()
        let target = backup
        return try await SQLiteDatabase.upgrade(
            path: place,
            backup: { old in
                try await old.backup(to: target)
                await before.set(try? RecordDatabase(old).openDeadlineCount())
            },
            check: { upgraded in
                let after = try await RecordDatabase(upgraded).openDeadlineCount()
                if let count = await before.value, count != after {
                    throw Problem.general(.deadlinesLost(before: count, after: after))
                }
            }
        )
    }

    private func restore() throws {
        let files = FileManager.default
        let copy = place + ".restored"
        try files.copyItem(atPath: backup, toPath: copy)
        for extra in ["-wal", "-shm"] where files.fileExists(atPath: place + extra) {
            try files.removeItem(atPath: place + extra)
        }
        _ = try files.replaceItemAt(URL(filePath: place), withItemAt: URL(filePath: copy))
    }

    /// The count before the steps; nil where the old schema had no obligations yet.
    private actor Counted {
        private(set) var value: Int?

        func set(_ value: Int?) { self.value = value }
    }
}
