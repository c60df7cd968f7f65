import App
import Store
import StorePostgres
import StoreSQLite

/// Runs the schema steps under a lock, after a backup, and counts open deadlines before and after.
struct Upgrade {
    let place: String
    let backup: String

    /// - Returns: the ids of the steps that were run.
    func run() async throws -> [String] {
        if place.hasPrefix("postgres") {
            // A server's own tools back it up; the steps run in transactions of their own all the same.
            return try await PostgresDatabase.upgrade(PostgresAddress(conninfo: place), backup: { _ in }, check: { _ in })
        }
        let target = backup
        return try await SQLiteDatabase.upgrade(
            path: place,
            backup: { try await $0.backup(to: target) },
            check: { upgraded in
                let before = try await SQLiteDatabase.deadlineCount(inFile: target)
                let after = try await upgraded.read { try $0.openDeadlineCount() }
                guard before == nil || before == after else {
                    throw StoreError.engine(code: "deadlines", message: "\(before ?? 0) before, \(after) after")
                }
            }
        )
    }
}

extension SQLiteDatabase {
    /// The open deadlines in a backup of any schema; nil where it has no such table yet.
    static func deadlineCount(inFile path: String) async throws -> Int? {
        do {
            let database = try await SQLiteDatabase.open(path: path, access: .readOnly)
            return try await database.read { try $0.openDeadlineCount() }
        } catch StoreError.schemaTooOld {
            return nil
        }
    }
}
