import GRDB
import Synchronization

/// Sees whether a file was written to. SQLite tells it of every connection but the one that asks, so the watch has one of
/// its own, made when somebody first asks.
final class SQLiteWatch: Sendable {
    private let path: String
    private let connection = Mutex<DatabaseQueue?>(nil)

    init(path: String) {
        self.path = path
    }

    func state() async throws -> String {
        let queue = try connection.withLock { connection in
            if let queue = connection { return queue }
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            connection = queue
            return queue
        }
        return try await queue.unsafeRead { try String.fetchOne($0, sql: "PRAGMA data_version") ?? "" }
    }

    func close() throws {
        try connection.withLock { connection in
            try connection?.close()
            connection = nil
        }
    }
}
